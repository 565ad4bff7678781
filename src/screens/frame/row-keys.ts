// Keys on the rows of a list: going through them, and rewording or deleting what is selected.
import type {Change} from '../../review/changes/index.js';
import type {Binding} from '../../session/keys/binding.js';
import {moveSelection, onRow, selectedRow} from '../../session/rows.js';
import {type InReview, type Outcome, type Situation, say, select} from '../../session/situation.js';
import type {View} from '../../session/view.js';

const move =
  (by: number) =>
  (situation: Situation): Outcome => {
    const {view} = situation;
    const id = moveSelection(situation, by);
    return id ? {view: {...select(view, view.screen, id), message: null}} : {};
  };

const row = (keys: string[], help: string, by: number): Binding => ({keys, help, inClosed: true, anywhere: move(by)});

const ends: readonly Binding[] = [
  row(['home'], 'first row', Number.NEGATIVE_INFINITY),
  row(['end'], 'last row', Number.POSITIVE_INFINITY),
];

/** In a text field letters, Home and End belong to the text. */
export const rowKeysBesideText: readonly Binding[] = [
  row(['up', 'k'], 'select the row above', -1),
  row(['down', 'j'], 'select the row below', 1),
  row(['pageup'], 'ten rows up', -10),
  row(['pagedown'], 'ten rows down', 10),
];

export const rowKeys: readonly Binding[] = [...rowKeysBesideText, ...ends];

/** A word narrows the list; what is typed goes to the prompt until Esc. */
export const filterKey: Binding = {
  keys: ['/'],
  help: 'show only what holds a word',
  short: 'filter',
  anywhere: ({view}) => ({view: {...view, filter: '', message: null}}),
};

export const rewordKey: Binding = {keys: ['r'], help: 'reword what is selected', run: reword};

export const deleteKey: Binding = {keys: ['d', 'delete'], help: 'delete what is selected', run: remove};

/** Changes the words of whatever is selected. */
export function reword(situation: InReview): Outcome {
  return onRow(
    situation,
    {
      note: ({id, note: {questionId}}) => ({asks: {what: 'note', questionId, noteId: id}}),
      topic: ({id, topic: {questionId}}) => ({asks: {what: 'topic', questionId, topicId: id}}),
      action: ({id}) => ({asks: {what: 'action', actionId: id, part: 'title', goOn: false}}),
      question: ({id}) => ({asks: {what: 'question-text', questionId: id}}),
      person: ({id}) => ({asks: {what: 'person', personId: id}}),
    },
    'Choose what to reword first, with ↑ and ↓.',
  );
}

/** Deletes what is selected; `u` brings it back. */
function remove(situation: InReview): Outcome {
  const gone = (change: Change): Outcome => ({
    changes: [change],
    view: say(besideSelected(situation), 'Deleted; u brings it back.'),
  });
  return onRow(
    situation,
    {
      note: ({id}) => gone({type: 'note-deleted', id, deleted: true}),
      comment: ({id}) => gone({type: 'comment-deleted', id, deleted: true}),
      topic: ({id}) => gone({type: 'topic-deleted', id, deleted: true}),
      action: ({id}) => gone({type: 'action-deleted', id, deleted: true}),
      person: ({id}) => gone({type: 'person-removed', id}),
      question: () => ({view: say(situation.view, 'A question stays on the agenda; s skips it.')}),
    },
    'Choose what to delete first, with ↑ and ↓.',
  );
}

/** The row below the selected one, or else above it; the agenda lets go, so that a second press deletes nothing. */
function besideSelected(situation: InReview): View {
  const {view, screen} = situation;
  const here = selectedRow(situation)?.id;
  const beside = [moveSelection(situation, 1), moveSelection(situation, -1)].find((id) => id !== here);
  return select(view, view.screen, screen.worksOn === 'notes' ? '' : (beside ?? ''));
}
