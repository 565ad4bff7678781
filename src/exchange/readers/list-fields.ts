// The fields that lists of guidance are made of.
import * as v from 'valibot';
import {cleanLine} from '../../review/text.js';

/** Longest line of a list, in characters. */
const LONGEST = 300;

export const line = (what: string) =>
  v.pipe(
    v.string(`${what} is needed`),
    v.transform(cleanLine),
    v.nonEmpty(`${what} is needed`),
    v.maxLength(LONGEST, `at most ${LONGEST} characters are allowed`),
  );

export const whole = (what: string, most: number) => {
  const needed = `${what} is needed, 1 to ${most.toLocaleString('en')}`;
  return v.pipe(v.number(needed), v.integer(needed), v.minValue(1, needed), v.maxValue(most, needed));
};

/** Known keys only. */
export const record = <Entries extends v.ObjectEntries>(entries: Entries) => {
  const known = Object.keys(entries).join(', ');
  return v.strictObject(entries, ({expected}) =>
    expected === 'never' ? `no field of this name is known: there are ${known}` : `${known} are needed`,
  );
};
