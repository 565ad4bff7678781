// The form of a new review that somebody has begun and not made: what is kept of it, and how that is read again.
import {factShapes} from './changes/review.js';
import {fitting, isObject, line, listOf, maybe, number, object, oneOf, orNull} from './changes/shape.js';
import type {NewPerson, NewReview} from './new-review.js';
import {formFields, type NewReviewField} from './new-review-form.js';
import {meetingMinutes, readWholeNumber} from './number-limits.js';
import {involvements, keysOf, roles} from './vocabulary.js';

/** The answers so far, and the fields that were looked at or given. */
export type BegunForm = {form: NewReview; seenFields: readonly NewReviewField[]};

const personShape = object<NewPerson>({
  name: line,
  involvement: oneOf(keysOf(involvements)),
  role: orNull(oneOf(roles)),
});
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
  return {form: {...form, minutes}, seenFields: formFields.filter((field) => seen.includes(field))};
}

/** What a file holds: the form that somebody was at last, and behind it `others`; without those that are none. */
export function shapedForms(value: unknown): BegunForm[] {
  const others: unknown[] = isObject(value) && Array.isArray(value.others) ? value.others : [];
  return [value, ...others].flatMap((each) => shapedForm(each) ?? []);
}
