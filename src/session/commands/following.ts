// The note-taker's own view: it follows the meeting or stays at a question, with a field that is always open.
import {findQuestion, questionAfter, questionBefore} from '../../review/agenda.js';
import {notesOn} from '../../review/notes.js';
import type {Review} from '../../review/types.js';
import {draftPlace} from '../asks.js';
import {emptyField, fieldWith} from '../field/field.js';
import {isElsewhere, meetingsQuestion, questionInView} from '../in-view.js';
import {type InReview, type Outcome, type Situation, say, type TerminalRole} from '../outcome.js';
import {rowsOf, selectedRow} from '../rows.js';
import {type Asks, type View, viewAt} from '../view.js';
import {screenFor, screenOf} from './moving.js';

/** What a terminal of this role opens a review with. */
export function firstView(role: TerminalRole, review: Review): View {
  if (role === 'watch') return viewAt('watch');
  const keepsField = role === 'note-taker';
  return {...viewAt(keepsField && review.status === 'preparing' ? 'agenda' : screenOf(review)), keepsField};
}

/** Looks at a question without moving the meeting; at the meeting's own, it follows again. */
function lookAt({review, view}: InReview, questionId: string): View {
  const screen = screenFor(review, questionId);
  const staysAt = questionId === meetingsQuestion(review) ? null : questionId;
  return {
    ...view,
    screen,
    from: screen,
    staysAt,
    dialog: null,
    message: null,
    selected: {...view.selected, agenda: ''},
  };
}

export function lookAhead(situation: InReview): Outcome {
  const {review, view} = situation;
  const after = questionAfter(review, questionInView(review, view)?.id ?? '');
  return {view: after ? lookAt(situation, after.id) : say(view, 'This is the last question.')};
}

export function lookBack(situation: InReview): Outcome {
  const {review, view} = situation;
  const before = questionBefore(review, questionInView(review, view)?.id ?? '');
  return {view: before ? lookAt(situation, before.id) : say(view, 'This is the first question.')};
}

/** From the overview to the selected question, for this terminal alone. */
export function lookAtSelected(situation: InReview): Outcome {
  const row = selectedRow(rowsOf(situation), situation.view);
  return row?.kind === 'question' ? {view: lookAt(situation, row.id)} : {};
}

/** Back to where the meeting is; where it already is there, the selection is let go of. */
export function comeBack(situation: InReview): Outcome {
  const {review, view} = situation;
  const questionId = meetingsQuestion(review);
  if (questionId && isElsewhere(review, view)) return {view: {...lookAt(situation, questionId), keepsField: true}};
  return {view: {...view, message: null, selected: {...view.selected, agenda: ''}}};
}

const meetingScreens: View['screen'][] = ['agenda', 'actions', 'close'];

/**
 * The note-taker's view with its field: open unless it was left on purpose, at the question in view. A field with a text
 * stays with the question that it was begun on.
 */
export function withField(situation: Situation): View {
  const {review, view, role, draft} = situation;
  const {dialog} = view;
  if (role !== 'note-taker' || !review) return view;
  if (review.status === 'closed') return isEmptyNote(view) ? {...view, dialog: null} : view;
  if (!view.keepsField || !meetingScreens.includes(view.screen)) return view;
  const questionId = questionInView(review, view)?.id;
  if (!questionId) return view;
  if (dialog && !isEmptyNote(view)) return view;
  if (dialog?.kind === 'write' && dialog.asks.what === 'note' && dialog.asks.questionId === questionId) return view;
  const asks: Asks = {what: 'note', questionId};
  const kept = draft(draftPlace(asks));
  const field = kept.trim() === '' ? emptyField : fieldWith(kept);
  return {...view, dialog: {kind: 'write', asks, field, saving: false}};
}

/** Whether nothing is typed yet in the field of a new note. */
function isEmptyNote({dialog}: View): boolean {
  if (dialog?.kind !== 'write' || dialog.asks.what !== 'note' || dialog.asks.noteId) return false;
  return !dialog.saving && dialog.field.text === '';
}

/** Where the meeting has moved: the screen of the question in view, so long as it is one of the meeting's screens. */
export function followed(situation: Situation): View {
  const {review, view, role} = situation;
  if (!review || role === 'watch') return view;
  if (role === 'facilitator' && view.dialog) return view;
  const begun = view.screen === 'prepare' && review.status === 'running';
  if (!begun && !meetingScreens.includes(view.screen)) return view;
  if (review.status === 'closed' || (review.status === 'preparing' && role === 'facilitator')) return view;
  const staysAt = isElsewhere(review, view) ? view.staysAt : null;
  const question = questionInView(review, {staysAt});
  return question ? {...view, staysAt, screen: screenFor(review, question.id)} : view;
}

/** Moves the selected note to the question before or after its own. */
export function moveNote(situation: InReview, by: -1 | 1): Outcome {
  const {review, view} = situation;
  const row = selectedRow(rowsOf(situation), view);
  if (row?.kind !== 'note') return {view: say(view, 'Choose a note first, with ↑ and ↓.')};
  const target = (by === 1 ? questionAfter : questionBefore)(review, row.note.questionId);
  if (!target) return {view: say(view, by === 1 ? 'This is the last question.' : 'This is the first question.')};
  return {
    changes: [{type: 'note-edited', id: row.id, fields: {questionId: target.id}}],
    view: say(view, `Moved to: ${findQuestion(review, target.id)?.text ?? ''}`),
  };
}

/** The newest note of the question in view, for `↑` in an empty field. */
export function lastNoteHere(review: NonNullable<Situation['review']>, view: View): string | undefined {
  return notesOn(review, questionInView(review, view)?.id ?? '').at(-1)?.id;
}
