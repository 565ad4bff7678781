// What the keys do on the form of a new review: go on, choose, and make it once everything was seen.
import {staysChosen, withUsualAgain} from '../../review/choose-agenda.js';
import {formFields, missingFields, newReviewFields, nextChoice} from '../../review/new-review-form.js';
import {inSeries} from '../../review/text.js';
import {writing} from '../../session/asks/index.js';
import {
  atRow,
  type FormRow,
  firstUnseen,
  rowBeside,
  whyUntaken,
  withoutUntaken,
} from '../../session/asks/new-review.js';
import {pressInField} from '../../session/field/field-keys.js';
import {bindingFor} from '../../session/keys/binding.js';
import {selectedRow} from '../../session/rows.js';
import {type Outcome, type Situation, say} from '../../session/situation.js';
import type {View} from '../../session/view.js';

const rowOf = (situation: Situation): FormRow | undefined => selectedRow(situation)?.id as FormRow | undefined;

/** Opens a field that was left, goes on from what is chosen, and makes the review on the last row. */
export function enterRow(situation: Situation): Outcome {
  const row = rowOf(situation);
  if (!row) return {};
  if (row === 'create') return create(situation);
  const here = atRow(situation.view, row);
  return newReviewFields[row].choices ? atRow(here.view, rowBeside(row, 1)) : here;
}

export const toRow =
  (by: 1 | -1) =>
  (situation: Situation): Outcome => {
    const row = rowOf(situation);
    return row ? atRow(atRow(situation.view, row).view, rowBeside(row, by)) : {};
  };

export const choose =
  (by: 1 | -1) =>
  (situation: Situation): Outcome =>
    chosen(situation, by) ?? enterField(situation);

/**
 * A letter chooses what begins with it; where the row is typed, it is the first of what is typed, unless it is a key
 * of the page: whoever left a field leaves the page by q as well.
 */
export function letter(situation: Situation, typed: string): Outcome | undefined {
  const row = rowOf(situation);
  if (!row || row === 'create') return undefined;
  if (newReviewFields[row].choices) return chosen(situation, 1, typed);
  if (bindingFor(situation.screen.keys, typed, situation.role)) return undefined;
  const {asks, view} = atRow(situation.view, row);
  const opened = asks && writing(asks, {...situation, view});
  if (opened?.dialog?.kind !== 'write') return undefined;
  return pressInField({...situation, view: opened}, opened.dialog, {text: typed});
}

function chosen(situation: Situation, by: 1 | -1, first?: string): Outcome | undefined {
  const row = rowOf(situation);
  if (!row || row === 'create') return undefined;
  const {agendas} = situation;
  const {view} = atRow(situation.view, row);
  if (!view.form) return undefined;
  const {choices, text, read} = newReviewFields[row];
  const next = choices && nextChoice(choices(agendas), text(view.form), by, first);
  if (next === undefined) return undefined;
  const {form: before, preferred} = view;
  const form = withUsualAgain(before, {...before, ...read(next, before)}, preferred, agendas);
  const says = staysChosen(before, form, preferred, agendas);
  return {...atRow({...withoutUntaken(view, row), form}, row), ...(says !== undefined && {says})};
}

function enterField(situation: Situation): Outcome {
  const row = rowOf(situation);
  return row && row !== 'create' ? atRow(situation.view, row) : {};
}

/**
 * What comes before the review can be made, and where: nothing is, before everything that it needs is said and everything
 * else was looked at. Undefined once Enter makes it.
 */
export function comesFirst(view: View): {row: FormRow; why: string; more?: string} | undefined {
  if (!view.form) return undefined;
  const [missing] = missingFields(view.form);
  const needs = missingFields(view.form).map((field) => newReviewFields[field].needed ?? '');
  if (missing) return {row: missing, why: `The review still needs ${inSeries(needs)}.`};
  const [untaken] = formFields.filter((field) => view.untaken[field] !== undefined);
  if (untaken) return {row: untaken, why: whyUntaken(view, untaken)};
  const unseen = formFields.filter((field) => !view.seenFields.includes(field));
  if (unseen.length === 0) return undefined;
  const names = inSeries(unseen.map((field) => newReviewFields[field].name));
  return {row: firstUnseen(view), why: `Not looked at yet: ${names}.`, more: ' Enter goes on.'};
}

function create(situation: Situation): Outcome {
  const {form} = situation.view;
  if (!form) return {};
  const first = comesFirst(situation.view);
  if (!first) return {effect: {kind: 'create-review', fields: form}};
  return shownWith(situation, first.row, first.why + (first.more ?? ''));
}

/** At this row, with what there is to say of it; empty says nothing. */
export function shownWith(situation: Situation, row: FormRow, says: string): Outcome {
  const {view, asks} = atRow(situation.view, row);
  const shown = asks ? writing(asks, {...situation, view}) : view;
  return {view: says === '' ? shown : say(shown, says)};
}
