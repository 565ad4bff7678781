// Commands that end a review, open it again, and what Enter does on a row of a list.
import {heldActions} from '../../review/actions.js';
import {missingFields, type NewReviewField, newReviewFields} from '../../review/new-review.js';
import {topicsToPlace} from '../../review/parking.js';
import {type InReview, type Outcome, type Situation, say, sayClosed, select} from '../outcome.js';
import {exampleId, rowsOf, selectedRow} from '../rows.js';
import {viewAt} from '../view.js';
import {addDetail, choose, tick} from './deciding.js';
import {screenFor} from './moving.js';
import {addPerson, reword, write} from './writing.js';

/** Closing waits until every parked topic has a destination and every idea a decision. Source: dxw, Actions. */
export function close(situation: InReview): Outcome {
  const {review, view} = situation;
  const topic = topicsToPlace(review)[0];
  if (topic) {
    return {view: say(select(view, 'close', topic.id), 'This parked topic still needs a destination: 1, 2, 3 or 4.')};
  }
  const idea = heldActions(review)[0];
  if (idea) {
    return {view: say(select(view, 'close', idea.id), 'This idea still needs a decision: - not now, > parking lot.')};
  }
  const text = 'Close the review? The clock stops, and it can be opened again. Enter closes it.';
  return {view: {...view, message: null, dialog: {kind: 'confirm', text, agreement: {to: 'close-review'}}}};
}

export function reopen({review, view}: InReview): Outcome {
  const screen = review.open ? screenFor(review, review.open.questionId) : 'prepare';
  return {changes: [{type: 'review-reopened'}], view: say({...view, screen, from: screen}, 'Open again.')};
}

/** `Enter` on the selected row of a list. */
export function enterRow(situation: InReview): Outcome {
  const row = selectedRow(rowsOf(situation), situation.view);
  if (situation.review.status === 'closed' && row?.kind !== 'do') return {view: sayClosed(situation.view)};
  switch (row?.kind) {
    case 'detail':
      if (row.part === 'severity') {
        const severity = situation.review.severity === 'major' ? 'minor' : 'major';
        return {changes: [{type: 'review-edited', fields: {severity}}]};
      }
      if (row.part === 'reference' || row.part === 'title' || row.part === 'folder' || row.part === 'recording') {
        return write(situation, {what: 'review', part: row.part});
      }
      return {};
    case 'check':
      return tick(situation);
    case 'person':
      return situation.view.screen === 'close' ? tick(situation) : reword(situation);
    case 'topic':
      return addDetail(situation);
    case 'action':
      return choose(situation);
    case 'note':
      return reword(situation);
    case 'do':
      if (row.id === 'add-person') return addPerson(situation);
      if (row.id === 'export') return {effect: {kind: 'export'}};
      return row.id === 'reopen' ? reopen(situation) : close(situation);
    default:
      return {};
  }
}

/** `Enter` on the home screen. */
export function openRow(situation: Situation): Outcome {
  const row = selectedRow(rowsOf(situation), situation.view);
  const {reviews, examples} = situation.home;
  const review = reviews.find(({id}) => id === row?.id);
  if (review) return {effect: {kind: 'open-review', folder: review.folder}};
  const example = examples.find(({name}) => exampleId(name) === row?.id);
  if (example) return {effect: {kind: 'open-example', name: example.name}};
  return startNew(situation);
}

export const startNew = ({view}: Situation): Outcome => ({
  view: {...viewAt('new'), form: view.form, selected: {new: 'reference'}},
});

/** `Enter` on a row of the form for a new review. */
export function enterForm(situation: Situation): Outcome {
  const {view, agendas} = situation;
  const {form} = view;
  const row = selectedRow(rowsOf(situation), view);
  if (!form || !row) return {};
  if (row.id === 'create') return create(situation);
  const part = row.id as NewReviewField;
  const {choices: fixed, text, read} = newReviewFields[part];
  if (!fixed) return write(situation, {what: 'new', part, goOn: true});
  const choices = part === 'agenda' ? agendas.map(({id}) => id) : fixed;
  const next = choices[(choices.indexOf(text(form)) + 1) % choices.length];
  return {view: {...view, form: {...form, ...(next === undefined ? {} : read(next, form))}}};
}

function create({view}: Situation): Outcome {
  if (!view.form) return {};
  const missing = missingFields(view.form);
  const [first] = missing;
  if (!first) return {effect: {kind: 'create-review', fields: view.form}};
  const names = missing.map((field) => newReviewFields[field].needed).join(', ');
  return {view: say(select(view, 'new', first), `A review still needs ${names}.`)};
}
