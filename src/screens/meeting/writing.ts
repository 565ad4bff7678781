// What is written down at a question: a note, a topic for elsewhere, an idea for an action.
import {draftPlace} from '../../session/asks/ask.js';
import {startOf} from '../../session/asks/index.js';
import {questionInView} from '../../session/in-view.js';
import type {Binding} from '../../session/keys/bindings.js';
import {selectedRow} from '../../session/rows.js';
import type {InReview, Outcome} from '../../session/situation.js';
import type {Asks} from '../../session/view.js';

/** Where it belongs: to the question in view. */
const place = ({review, view}: InReview): string => questionInView(review, view)?.id ?? '';

const writeNote = (situation: InReview): Outcome => ({asks: {what: 'note', questionId: place(situation)}});

export const noteKey: Binding = {keys: ['n'], help: 'write a note', short: 'note', run: writeNote};

/** Where Enter acts on nothing else. */
export const noteOrEnterKey: Binding = {...noteKey, keys: ['n', 'enter']};

export const parkKey: Binding = {
  keys: ['p'],
  help: 'park a topic',
  short: 'park',
  run: (situation) => ({asks: {what: 'topic', questionId: place(situation)}}),
};

export const holdKey: Binding = {
  keys: ['a'],
  help: 'hold an action idea',
  short: 'action',
  run: (situation) => ({asks: {what: 'idea', questionId: place(situation)}}),
};

export const editorKey: Binding = {
  keys: ['e'],
  help: 'edit the selected note, or write a new one, in $EDITOR',
  run(situation) {
    const row = selectedRow(situation);
    const asks: Asks =
      row?.kind === 'note'
        ? {what: 'note', questionId: row.note.questionId, noteId: row.id}
        : {what: 'note', questionId: place(situation)};
    const text = situation.drafts.get(draftPlace(asks)) || startOf(asks, situation);
    return {effect: {kind: 'edit-externally', asks, text}};
  },
};
