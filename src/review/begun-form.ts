// The form of a new review that somebody has begun and not made: what is kept of it, and how that is read again.
import {factShapes} from './changes/details.js';
import {asToldNow} from './changes/person.js';
import {fitting, flag, isObject, line, listOf, maybe, number, object, oneOf, orNull} from './changes/shape.js';
import type {NewPerson, NewReview} from './new-review.js';
import {formFields, type NewReviewField, retyped} from './new-review-form.js';
import {meetingMinutes, readWholeNumber} from './number-limits.js';
import {cleanLine} from './text.js';
import {involvements, keysOf, roles} from './vocabulary.js';

/** What was typed that its field does not take, as it was typed: it waits there for another hand. */
export type Untaken = Readonly<Partial<Record<NewReviewField, string>>>;

/** The answers so far, the fields that were looked at or given, and what waits beside them; none in an earlier file. */
export type BegunForm = {form: NewReview; seenFields: readonly NewReviewField[]; untaken?: Untaken};

const asWritten = object<NewPerson>({
  name: line,
  involvement: oneOf(keysOf(involvements)),
  role: orNull(oneOf(roles)),
  incidentManager: maybe(flag),
});
const personShape = (value: unknown): NewPerson => asWritten(asToldNow(value));
const formShape = object<NewReview>({
  ...factShapes,
  people: listOf(personShape),
  agenda: line,
  minutes: orNull(number),
  zone: maybe(line),
});

/** What a file holds of a form, as fresh objects; undefined where it is none. */
export function shapedForm(value: unknown): BegunForm | undefined {
  const form = isObject(value) ? fitting(formShape, value.form) : undefined;
  if (!isObject(value) || !form) return undefined;
  const seen: unknown[] = Array.isArray(value.seenFields) ? value.seenFields : [];
  const minutes = form.minutes === null ? null : (readWholeNumber(form.minutes, meetingMinutes) ?? null);
  const waits: Untaken = {
    ...(form.minutes !== minutes && {minutes: String(form.minutes)}),
    ...untakenIn(value.untaken),
  };
  return {
    form: {...form, minutes},
    seenFields: formFields.filter((field) => seen.includes(field)),
    ...(Object.keys(waits).length > 0 && {untaken: waits}),
  };
}

/** Lines by field; whatever else stands there was never typed. */
function untakenIn(value: unknown): Untaken {
  const texts = isObject(value) ? value : {};
  const found = formFields.map((field) => [field, texts[field]] as const);
  return Object.fromEntries(
    found.flatMap(([field, text]) => (typeof text === 'string' && cleanLine(text) ? [[field, cleanLine(text)]] : [])),
  );
}

/** With this text at its field: as its answer, or waiting there where it cannot be one. */
export function withAnswer(begun: BegunForm, field: NewReviewField, text: string): BegunForm {
  const line = cleanLine(text);
  if (line === '') return begun;
  const form = retyped(begun.form, field, line);
  const {[field]: _, ...others} = begun.untaken ?? {};
  const untaken: Untaken = form ? others : {...others, [field]: line};
  const {untaken: __, ...rest} = begun;
  return {...rest, form: form ?? begun.form, ...(Object.keys(untaken).length > 0 && {untaken})};
}

/** What a file holds: the form that somebody was at last, and behind it `others`; without those that are none. */
export const shapedForms = (value: unknown): BegunForm[] => formsIn(value).flatMap((each) => shapedForm(each) ?? []);

/** Whether all that a file holds can be read as forms. */
export const isWhole = (value: unknown): boolean => formsIn(value).every((each) => shapedForm(each) !== undefined);

function formsIn(value: unknown): unknown[] {
  const others: unknown[] = isObject(value) && Array.isArray(value.others) ? value.others : [];
  return [value, ...others];
}
