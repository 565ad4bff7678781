// Keys on the rows of a list: going through them, and rewording or deleting what is selected.
import type {Change} from '../../review/changes/index.js';
import type {Binding} from '../../session/keys/bindings.js';
import {moveSelection, selectedRow} from '../../session/rows.js';
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
  const selected = selectedRow(situation);
  switch (selected?.kind) {
    case 'note':
      return {asks: {what: 'note', questionId: selected.note.questionId, noteId: selected.id}};
    case 'topic':
      return {asks: {what: 'topic', questionId: selected.topic.questionId, topicId: selected.id}};
    case 'action':
      return {asks: {what: 'action', actionId: selected.id, part: 'title', goOn: false}};
    case 'question':
      return {asks: {what: 'question-text', questionId: selected.id}};
    case 'person':
      return {asks: {what: 'person', personId: selected.id}};
    default:
      return {view: say(situation.view, 'Choose what to reword first, with ↑ and ↓.')};
  }
}

/** Deletes what is selected; `u` brings it back. */
function remove(situation: InReview): Outcome {
  const selected = selectedRow(situation);
  const gone = (change: Change): Outcome => ({
    changes: [change],
    view: say(besideSelected(situation), 'Deleted; u brings it back.'),
  });
  switch (selected?.kind) {
    case 'note':
      return gone({type: 'note-deleted', id: selected.id, deleted: true});
    case 'comment':
      return gone({type: 'comment-deleted', id: selected.id, deleted: true});
    case 'topic':
      return gone({type: 'topic-deleted', id: selected.id, deleted: true});
    case 'action':
      return gone({type: 'action-deleted', id: selected.id, deleted: true});
    case 'person':
      return gone({type: 'person-removed', id: selected.id});
    case 'question':
      return {view: say(situation.view, 'A question stays on the agenda; s skips it.')};
    default:
      return {view: say(situation.view, 'Choose what to delete first, with ↑ and ↓.')};
  }
}

/** The row below the selected one, or else above it; the agenda lets go, so that a second press deletes nothing. */
function besideSelected(situation: InReview): View {
  const {view, screen} = situation;
  const here = selectedRow(situation)?.id;
  const beside = [moveSelection(situation, 1), moveSelection(situation, -1)].find((id) => id !== here);
  return select(view, view.screen, screen.worksOn === 'notes' ? '' : (beside ?? ''));
}
