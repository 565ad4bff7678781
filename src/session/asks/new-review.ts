// The form of a new review: its rows one after the other, each with its field open, and what an answer makes of it.
import type {Known, NewReview} from '../../review/new-review.js';
import {clashOf, formFields, type NewReviewField, newReviewFields, retyped} from '../../review/new-review-form.js';
import {cleanLine} from '../../review/text.js';
import {closed, type Outcome, say, select} from '../situation.js';
import type {View} from '../view.js';
import type {AskOf} from './ask.js';

/** The row behind all fields, which makes the review. */
export type FormRow = NewReviewField | 'create';

const rows: readonly FormRow[] = [...formFields, 'create'];

/** The row `by` places further; at either end, that end. */
export const rowBeside = (row: FormRow, by: 1 | -1): FormRow => rows[rows.indexOf(row) + by] ?? row;

/** At this row, which is seen by that; its field is open where it is typed. */
export function atRow(view: View, row: FormRow): Pick<Outcome, 'asks'> & {view: View} {
  const shown = select(closed(view), view.screen, row);
  if (row === 'create') return {view: shown};
  const seen = {...shown, seenFields: [...shown.seenFields.filter((field) => field !== row), row]};
  return newReviewFields[row].choices ? {view: seen} : {view: seen, asks: {what: 'new', part: row}};
}

/** With the form open: what is known is answered and seen, and `defaults` stand for the rest. */
export const withForm = (view: View, defaults: NewReview, known: Known): View => ({
  ...view,
  form: {...defaults, ...known},
  seenFields: formFields.filter((field) => newReviewFields[field].text(known) !== ''),
});

/** Where the form begins, or goes on: at the first field that nobody has looked at. */
export const firstUnseen = ({seenFields}: View): FormRow =>
  formFields.find((field) => !seenFields.includes(field)) ?? 'create';

export const newReview: AskOf<'new'> = {
  label: ({part}) => newReviewFields[part].label ?? newReviewFields[part].name,
  about: null,
  writesTo: {},
  ways: 'Enter goes on · Esc keeps it',
  start: ({part}, {view: {form}}) => (form ? newReviewFields[part].text(form) : ''),
  draft: null,
  save: ({view}, {part}, typed) => answered(view, part, typed, 1),
  beside: ({view}, {part}, typed, by) => answered(view, part, typed, by),
  /** Leaving a field of the form keeps what was typed into it, where that can be an answer. */
  leave(view, {part}, typed) {
    const line = cleanLine(typed);
    const form = view.form && line !== '' && retyped(view.form, part, line);
    return form ? {...view, form} : view;
  },
};

/** The answer is kept and the form goes on from it. What a review needs is not passed by empty on the way down. */
function answered(view: View, part: NewReviewField, typed: string, by: 1 | -1): Outcome {
  if (!view.form) return {};
  const {name, takes, needed} = newReviewFields[part];
  const line = cleanLine(typed);
  const clash = clashOf(view.form, part, line);
  if (clash) return {view: say(view, `${clash}.`, 'trouble')};
  const form = retyped(view.form, part, line);
  if (!form) return {view: say(view, `${name}: ${takes}.`, 'trouble')};
  if (needed && line === '' && by === 1) {
    return {view: say(view, `A review needs ${needed}. Esc, then ↓, leaves it for later.`)};
  }
  const to = rowBeside(part, by);
  return to === part ? {view: {...view, form}} : atRow({...view, form}, to);
}
