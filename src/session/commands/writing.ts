// Commands that open a text field, and what stands in it at first.
import {findQuestion, openStage} from '../../review/agenda.js';
import {type NewReview, newReviewFields} from '../../review/new-review.js';
import {asTyped} from '../../review/notes.js';
import type {Review} from '../../review/types.js';
import {draftPlace} from '../asks.js';
import {emptyField, type Field, fieldWith} from '../field/field.js';
import {questionInView} from '../in-view.js';
import {type InReview, type Outcome, type Situation, say} from '../outcome.js';
import {rowsOf, selectedRow} from '../rows.js';
import type {Asks} from '../view.js';

/** Opens a field with its draft, or else with the text that is to be changed. */
export function write(situation: Situation, asks: Asks): Outcome {
  const kept = situation.draft(draftPlace(asks));
  const field = kept === '' ? fieldFor(asks, situation.review, situation.view.form) : fieldWith(kept);
  // Whatever a note-taker writes in between, the note's own field opens again behind it.
  const view = {...situation.view, message: null, keepsField: true};
  return {view: {...view, dialog: {kind: 'write', asks, field, saving: false}}};
}

/** What a field starts from where no draft was kept. */
export function fieldFor(asks: Asks, review: Review | null, form?: NewReview | null): Field {
  const text =
    form && asks.what === 'new' ? newReviewFields[asks.part].text(form) : review ? reviewText(asks, review) : '';
  return text === '' ? emptyField : fieldWith(text);
}

function reviewText(asks: Asks, review: Review): string {
  switch (asks.what) {
    case 'note': {
      const note = review.notes.find(({id}) => id === asks.noteId);
      return note ? asTyped(note) : '';
    }
    case 'topic':
      return review.parked.find(({id}) => id === asks.topicId)?.text ?? '';
    case 'topic-detail':
      return review.parked.find(({id}) => id === asks.topicId)?.detail ?? '';
    case 'action': {
      const action = review.actions.find(({id}) => id === asks.actionId);
      if (!action) return '';
      if (asks.part === 'owner') return review.people.find(({id}) => id === action.ownerId)?.name ?? '';
      return action[asks.part] ?? '';
    }
    case 'not-now': {
      const action = review.actions.find(({id}) => id === asks.actionId);
      return action?.status === 'not-now' ? action.reason : '';
    }
    case 'question-text':
      return findQuestion(review, asks.questionId)?.text ?? '';
    case 'person':
      return review.people.find(({id}) => id === asks.personId)?.name ?? '';
    case 'review':
      return review[asks.part];
    default:
      return '';
  }
}

/** Where a note, a topic or an idea belongs: to the question in view. */
const place = ({review, view}: InReview): string => questionInView(review, view)?.id ?? '';

export const writeNote = (situation: InReview): Outcome =>
  write(situation, {what: 'note', questionId: place(situation)});

export const parkTopic = (situation: InReview): Outcome =>
  write(situation, {what: 'topic', questionId: place(situation)});

export const holdIdea = (situation: InReview): Outcome =>
  write(situation, {what: 'idea', questionId: place(situation)});

export const addPerson = (situation: InReview): Outcome => write(situation, {what: 'person'});

/** A question of one's own, behind the selected one or at the end of the open stage. */
export function addQuestion(situation: InReview): Outcome {
  const row = selectedRow(rowsOf(situation), situation.view);
  if (row?.kind === 'question') return write(situation, {what: 'question', stageId: row.stage.id, afterId: row.id});
  const stage = openStage(situation.review) ?? situation.review.agenda.stages[0];
  return stage
    ? write(situation, {what: 'question', stageId: stage.id, afterId: stage.questions.at(-1)?.id ?? null})
    : {};
}

/** Changes the words of whatever is selected. */
export function reword(situation: InReview): Outcome {
  const row = selectedRow(rowsOf(situation), situation.view);
  switch (row?.kind) {
    case 'note':
      return write(situation, {what: 'note', questionId: row.note.questionId, noteId: row.id});
    case 'topic':
      return write(situation, {what: 'topic', questionId: row.topic.questionId, topicId: row.id});
    case 'action':
      return write(situation, {what: 'action', actionId: row.id, part: 'title', goOn: false});
    case 'question':
      return write(situation, {what: 'question-text', questionId: row.id});
    case 'person':
      return write(situation, {what: 'person', personId: row.id});
    default:
      return {view: say(situation.view, 'Choose what to reword first, with ↑ and ↓.')};
  }
}

/** The selected note, or else a new one, in the editor of `$EDITOR`. */
export function editExternally(situation: InReview): Outcome {
  const {dialog} = situation.view;
  if (dialog?.kind === 'write') {
    return {effect: {kind: 'edit-externally', asks: dialog.asks, text: dialog.field.text}};
  }
  const row = selectedRow(rowsOf(situation), situation.view);
  const asks: Asks =
    row?.kind === 'note'
      ? {what: 'note', questionId: row.note.questionId, noteId: row.id}
      : {what: 'note', questionId: place(situation)};
  const text = situation.draft(draftPlace(asks)) || reviewText(asks, situation.review);
  return {effect: {kind: 'edit-externally', asks, text}};
}
