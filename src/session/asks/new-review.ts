// The form of a new review: its rows one after the other, each with its field open, and what an answer makes of it.
import {type BegunForm, withAnswer} from '../../review/begun-form.js';
import {type Preferred, withUsual, withUsualAgain} from '../../review/choose-agenda.js';
import type {Known, NewReview} from '../../review/new-review.js';
import {clashOf, formFields, type NewReviewField, newReviewFields, retyped} from '../../review/new-review-form.js';
import {cleanLine} from '../../review/text.js';
import {saidOfMail} from '../../review/typed-people.js';
import type {Agenda} from '../../review/types.js';
import {closed, type Outcome, type Situation, say, select} from '../situation.js';
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
  const seen = {...shown, seenFields: [...view.seenFields.filter((field) => field !== row), row]};
  return newReviewFields[row].choices ? {view: seen} : {view: seen, asks: {what: 'new', part: row}};
}

/**
 * With the form open: what is known is answered and seen, then what an earlier sitting answered, and `defaults` stand
 * for the rest. Another reference is another review, and begins from nothing.
 */
export function withForm(
  shown: View,
  defaults: NewReview,
  agendas: readonly Agenda[],
  known: Known,
  kept?: BegunForm,
): View {
  const {agenda, minutes} = defaults;
  const view = {...shown, preferred: {agenda, minutes}};
  const given = formFields.filter((field) => newReviewFields[field].text(known) !== '');
  if (!kept || !isAnswered(kept, defaults) || differs(known.reference, kept.form.reference)) {
    return {...view, form: withUsual(known, defaults, agendas), seenFields: given};
  }
  // A form of an earlier version lacks what it did not ask.
  const begun: BegunForm = {
    ...kept,
    form: {...defaults, ...kept.form, ...(known.incident && {incident: known.incident})},
  };
  const {form: answered, untaken = {}} = given.reduce(
    (sofar, field) => withAnswer(sofar, field, newReviewFields[field].text(known)),
    begun,
  );
  const followed = withUsualAgain(begun.form, answered, defaults, agendas);
  const {agenda: _, ...unchosen} = followed;
  // An earlier version kept the agenda of before until somebody came to its row.
  const settled = kept.seenFields.includes('agenda') ? followed : withUsual(unchosen, defaults, agendas);
  const form = {...settled, ...chosenIn(known)};
  const seenFields = formFields.filter((field) => [...kept.seenFields, ...given].includes(field));
  return {...view, form, untaken, seenFields: seenFields.filter((field) => untaken[field] === undefined)};
}

/** The agenda and the minutes that are given with a review, whatever its kind is. */
const chosenIn = ({agenda, minutes}: Known): Partial<Preferred> => ({
  ...(agenda !== undefined && {agenda}),
  ...(minutes !== undefined && {minutes}),
});

/** Whether a form was left with something in it. */
export const waits = ({form, seenFields, untaken}: View): boolean =>
  form !== null &&
  (Object.keys(untaken).length > 0 ||
    seenFields.some((field) => !newReviewFields[field].choices && newReviewFields[field].text(form) !== ''));

/** What is said where it goes on; nothing to say is empty. */
export const goesOn = (view: View): string =>
  waits(view) ? 'Your answers from before are here; each can be typed over.' : '';

/** What is said where a form begins: of answers that are here, else of those that stay for another review. */
export function saysOfKept(view: View, begun: BegunForm | undefined, others: readonly BegunForm[]): string {
  if (begun) return goesOn(view);
  const [waiting] = others;
  const {reference = ''} = waiting?.form ?? {};
  return waiting ? `Your answers for ${reference} are kept; debrief new offers them once this review is made.` : '';
}

const differs = (reference: string | undefined, other: string): boolean =>
  reference !== undefined && other !== '' && reference !== other;

const isAnswered = ({form, untaken}: BegunForm, defaults: NewReview): boolean =>
  untaken !== undefined ||
  formFields.some((field) => newReviewFields[field].text(form) !== newReviewFields[field].text(defaults));

/**
 * The answers of the form, with what is being typed where that can be one, which is gone back to; null where no form is
 * open.
 */
export function answersSoFar(view: View): BegunForm | null {
  const {dialog} = view;
  const asks = dialog?.kind === 'write' && dialog.asks.what === 'new' ? dialog.asks : null;
  const typed = dialog?.kind === 'write' ? dialog.field.text : '';
  const {form, seenFields, untaken} = asks ? withTyped(view, asks.part, typed) : view;
  if (!form) return null;
  return {
    form,
    seenFields: seenFields.filter((field) => typed === '' || field !== asks?.part),
    ...(Object.keys(untaken).length > 0 && {untaken}),
  };
}

/** What was typed into a field of the form stays: as its answer, or waiting there where it cannot be one. */
function withTyped(view: View, part: NewReviewField, typed: string): View {
  if (!view.form) return view;
  if (cleanLine(typed) === '') return withoutUntaken(view, part);
  const {form, untaken = {}} = withAnswer({...view, form: view.form}, part, typed);
  return {...view, form, untaken};
}

/** With nothing that waits at this field: it was answered, or taken away. */
export function withoutUntaken(view: View, part: NewReviewField): View {
  const {[part]: _, ...untaken} = view.untaken;
  return {...view, untaken};
}

/** Why what waits at this field cannot be its answer, as a sentence. */
export function whyUntaken({form, untaken}: View, part: NewReviewField): string {
  const {name, takes, says} = newReviewFields[part];
  const text = untaken[part] ?? '';
  const clash = form ? clashOf(form, part, text) : undefined;
  return clash
    ? `${clash}.`
    : (says?.(text) ?? (takes ? `${name}: ${takes}.` : `${name} says something else already.`));
}

/** Where the form begins, or goes on: at the first field that nobody has looked at. */
export const firstUnseen = ({seenFields}: View): FormRow =>
  formFields.find((field) => !seenFields.includes(field)) ?? 'create';

export const newReview: AskOf<'new'> = {
  label: ({part}) => newReviewFields[part].label ?? newReviewFields[part].name,
  about: null,
  writesTo: {},
  isOneMore: () => false,
  enter: 'goes on',
  esc: 'keeps it',
  start: ({part}, {view: {form, untaken}}) => untaken[part] ?? (form ? newReviewFields[part].text(form) : ''),
  draft: null,
  save: (situation, {part}, typed) => answered(situation, part, typed, 1),
  beside: (situation, {part}, typed, by) => answered(situation, part, typed, by),
  leave(view, {part}, typed) {
    const left = withTyped(view, part, typed);
    if (left.untaken[part] !== undefined) return say(left, `${whyUntaken(left, part)} It is kept here as it is.`);
    const ofMail = left.form ? mailTypedInto(part, typed, left.form) : '';
    return ofMail === '' ? left : say(left, ofMail);
  },
};

/** What is said where an address was typed beside a name, which is kept without it; else empty. */
const mailTypedInto = (part: NewReviewField, typed: string, form: NewReview): string =>
  saidOfMail(typed, newReviewFields[part].text(form));

/** The answer is kept and the form goes on from it. What a review needs is not passed by empty on the way down. */
function answered({view}: Pick<Situation, 'view'>, part: NewReviewField, typed: string, by: 1 | -1): Outcome {
  if (!view.form) return {};
  const {name, takes, says, needed} = newReviewFields[part];
  const line = cleanLine(typed);
  // Whoever takes away what was not taken goes on with the answer of before.
  const isTakenBack = line === '' && view.untaken[part] !== undefined && !retyped(view.form, part, line);
  if (isTakenBack) return atRow(withoutUntaken(view, part), rowBeside(part, by));
  const clash = clashOf(view.form, part, line);
  if (clash) return {view: say(view, `${clash}.`, 'trouble')};
  const form = retyped(view.form, part, line);
  if (!form) {
    const why = line === '' ? undefined : says?.(line);
    return {view: say(view, why ?? `${name}: ${takes}.`, 'trouble')};
  }
  if (needed && line === '' && by === 1) {
    return {view: say(view, `A review needs ${needed}. Esc, then ↓, leaves it for later.`)};
  }
  const to = rowBeside(part, by);
  const taken = {...withoutUntaken(view, part), form};
  if (to === part) return {view: taken};
  return {...atRow(taken, to), says: mailTypedInto(part, line, form)};
}
