// What is written down at a question: a note, a topic for elsewhere, an idea for an action.
import {notesOn} from '../../review/notes.js';
import type {Note} from '../../review/types.js';
import {fieldFor, hasDraft, standing} from '../../session/asks/index.js';
import {questionInView} from '../../session/in-view.js';
import type {Binding} from '../../session/keys/binding.js';
import {rowKey} from '../../session/keys/row-keys.js';
import type {KeyName} from '../../session/keys/table.js';
import {noteRow, type Row, section, selectedPoint} from '../../session/rows.js';
import type {Screen} from '../../session/screen.js';
import type {InReview, Outcome} from '../../session/situation.js';
import type {Asks} from '../../session/view.js';

type Here = Pick<InReview, 'review' | 'view'>;

/** Where it belongs: to the question in view. */
const place = ({review, view}: Here): string => questionInView(review, view)?.id ?? '';

/** Notes on the question in view, on the screens that show more than one question's. */
export const notesHere = (here: Here, isShown: (note: Note) => boolean = () => true): Row[] =>
  section('Notes on this question', notesOn(here.review, place(here)).filter(isShown).map(noteRow));

const writes = (name: KeyName, help: string, short: string, what: 'note' | 'topic' | 'idea'): Binding => ({
  name,
  help,
  group: 'write',
  short,
  run(situation) {
    const questionId = place(situation);
    return opening({what, questionId, ...(what === 'note' && selectedPoint(situation, questionId))}, situation);
  },
});

/** The field with what was begun for it, which its head calls a draft. */
export const opening = (asks: Asks, here: Pick<InReview, 'drafts'>): Outcome => ({
  asks,
  ...(hasDraft(asks, here) && {
    says: 'Your draft goes on. Ctrl+S sets it aside, Ctrl+X lets it go.',
  }),
});

/** A new note on this question, or else on the one in view. */
export const noteAt = (here: InReview, questionId: string | null): Outcome =>
  opening({what: 'note', questionId: questionId ?? place(here)}, here);

export const writeHere = (situation: InReview): Outcome => noteAt(situation, null);

/** Where Enter writes a note as long as nothing is selected. */
export const entersNote = ({worksOn, stages = []}: Screen): boolean => worksOn === 'notes' || stages.includes('close');

/** The footer names Enter there. */
export const noteKey: Binding = {
  ...writes('note', 'write a note', 'note', 'note'),
  hinted: ({screen}, row) => !entersNote(screen) || row !== undefined,
};
export const parkKey = writes('park', 'park a topic', 'park', 'topic');
export const holdKey = writes('hold-idea', 'hold an action idea', 'action', 'idea');

const noNote = 'No note is selected: ↑ ↓ choose one; Ctrl+O takes a new one to $EDITOR.';

function inEditor(situation: InReview, {id, questionId}: Note): Outcome {
  const asks: Asks = {what: 'note', questionId, noteId: id};
  const stood = standing(asks, situation);
  return {effect: {kind: 'edit-externally', asks, text: fieldFor(asks, situation).text, inField: false, stood}};
}

export const editorKey: Binding = rowKey(
  {name: 'editor', help: 'edit the selected note in $EDITOR', group: 'change'},
  {note: {short: 'editor', run: ({note}, situation) => inEditor(situation, note)}},
  noNote,
);
