// What Enter does on a row of the form for a new review.
import {missingFields, type NewReviewField, newReviewFields} from '../../review/new-review.js';
import {selectedRow} from '../../session/rows.js';
import {type Outcome, type Situation, say, select} from '../../session/situation.js';

export function enterRow(situation: Situation): Outcome {
  const {view, agendas} = situation;
  const {form} = view;
  const row = selectedRow(situation);
  if (!form || !row) return {};
  if (row.id === 'create') return create(situation);
  const part = row.id as NewReviewField;
  const {choices: fixed, text, read} = newReviewFields[part];
  if (!fixed) return {asks: {what: 'new', part, goOn: true}};
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
  return {view: say(select(view, view.screen, first), `A review still needs ${names}.`)};
}
