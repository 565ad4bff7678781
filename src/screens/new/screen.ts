// A new review: what it is called, who holds it, for how long.
import type {NewReviewField} from '../../review/new-review-form.js';
import {missingFields, newReviewFieldNames, newReviewFields} from '../../review/new-review-form.js';
import {detailRow, doRow, selectedRow} from '../../session/rows.js';
import {type Outcome, type Situation, say, select} from '../../session/situation.js';
import {Intro} from '../frame/Intro.js';
import type {ScreenRecord} from '../frame/record.js';
import {waysOut} from '../keys/everywhere.js';
import {rowKeys} from '../keys/select.js';

export const newReview: ScreenRecord = {
  title: 'A new review',
  intro: () =>
    'Enter changes an answer. The last row makes the review; names, people and questions can be changed later.',
  rows: ({view: {form}}) =>
    form
      ? [
          ...newReviewFieldNames
            .filter((field) => !newReviewFields[field].later)
            .map((field) => detailRow(field, newReviewFields[field].name, newReviewFields[field].text(form))),
          doRow('create', 'Make this review'),
        ]
      : [],
  keys: [
    {keys: ['enter'], help: 'change the selected answer', short: 'change', anywhere: enterRow},
    ...rowKeys,
    {
      keys: ['esc'],
      help: 'back to the list of reviews',
      short: 'back',
      anywhere: ({view, screens: {home}}) => ({view: {...view, screen: home, from: home, message: null}}),
    },
    ...waysOut,
  ],
  picture: Intro,
};

/** Asks for the selected answer, or goes on to the next of those there are to choose from. */
function enterRow(situation: Situation): Outcome {
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
