// Wrong use of the command line, exit code 2, and what somebody may have meant instead.
import leven from 'leven';
import {letters} from '../review/letters.js';

/** One sentence that says what is wrong with the arguments and what to write instead. */
export class UsageError extends Error {
  override name = 'UsageError';
  readonly code = 'wrong-use';

  /** `hint`: what was probably meant, or where help is, for a program that reads the error as JSON. */
  constructor(
    message: string,
    readonly hint?: string,
  ) {
    super(message);
  }
}

/** How many letters tell them apart; two in the wrong order are one slip. */
function apart(typed: string, name: string): number {
  const [one, other] = [letters(typed), letters(name)];
  const inOrder = (word: string) => [...word].sort().join('');
  const fewest = leven(one, other);
  return fewest === 2 && inOrder(one) === inOrder(other) ? 1 : fewest;
}

/** Up to three of `names`, the likest first: those that hold the typed text, then those that few letters tell apart. */
export function nearest(typed: string, names: readonly string[]): string[] {
  const wanted = letters(typed);
  const distance = (name: string) => (letters(name).includes(wanted) ? 0 : apart(wanted, name));
  return names.toSorted((a, b) => distance(a) - distance(b)).slice(0, 3);
}

/** The one of `names` that was probably meant: few letters tell it apart, and no more than are the same. */
export function meant(typed: string, names: readonly string[]): string | undefined {
  const [name = ''] = nearest(typed, names);
  return apart(typed, name) <= Math.min(3, Math.max(typed.length, name.length) / 2) ? name : undefined;
}

/** Clauses as one sentence: one that asks ends by itself. */
export const asSentence = (clauses: readonly string[]): string => `${clauses.join('; ')}.`.replace(/\?\.$/, '?');

/** For the end of a clause: `, did you mean note?`, or nothing. */
export function perhaps(typed: string, names: readonly string[]): string {
  const likely = meant(typed, names);
  return likely ? `, did you mean ${likely}?` : '';
}

/** For the end of a sentence that names what was typed: `, did you mean note?`, else its full stop. */
export function orMeant(typed: string, names: readonly string[]): string {
  return perhaps(typed, names) || '.';
}
