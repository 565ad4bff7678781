// Names in a text that is being typed: begun behind an `@`, completed by Tab, and whose an idea is by them.
import {ownerIn} from '../../review/owner-in-words.js';
import {matchesInWords, matchPeople} from '../../review/people.js';
import type {Review} from '../../review/types.js';
import type {Field} from '../field/field.js';

/** Letters of a name that are being typed behind an `@` within a text; at the start of a note, `@` holds an action. */
const nameBegun = ({text, cursor}: Field): string | undefined =>
  /(?<=\S\s+)@([\p{L}\p{M}\p{N}\p{Dash}'’‘ʼ`´]*)$/u.exec(text.slice(0, cursor))?.[1];

/** Whom Tab would name at this moment. */
export function nameEcho(field: Field, review: Review | null): string {
  const begun = nameBegun(field);
  return begun && review ? `Tab: ${matchesInWords(review.people, begun)}` : '';
}

/** Whose an idea is that ends in `@` and a name, whole or begun. */
export function ownerEcho(typed: string, review: Review | null): string {
  const {owner} = ownerIn(review?.people ?? [], typed);
  return owner ? `owner ${owner.name}` : '';
}

/**
 * Behind `@` and a few letters the name is completed; undefined where none was begun. In the words of a note the name
 * is a word like any other; an idea keeps the `@`, which makes that person its owner.
 */
export function completedName(
  field: Field,
  review: Review | null,
  of: 'words' | 'idea',
): Field | {why: string} | undefined {
  const {text, cursor} = field;
  const begun = nameBegun(field);
  if (begun === undefined) return undefined;
  const [person] = begun === '' ? [] : matchPeople(review?.people ?? [], begun);
  const why = begun === '' ? 'A few letters of a name, then Tab.' : 'No name on the list has these letters.';
  if (!person) return {why};
  const mark = of === 'idea' ? '@' : '';
  const named = `${text.slice(0, cursor - begun.length - 1)}${mark}${person.name}`;
  return {text: named + text.slice(cursor), cursor: named.length};
}
