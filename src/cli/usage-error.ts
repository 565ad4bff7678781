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

/** Up to three of `names`, the likest first: those that hold the typed text, then those that few letters tell apart. */
export function nearest(typed: string, names: readonly string[]): string[] {
  const wanted = letters(typed);
  const distance = (name: string) => (letters(name).includes(wanted) ? 0 : leven(wanted, letters(name)));
  return names.toSorted((a, b) => distance(a) - distance(b)).slice(0, 3);
}

/** The one of `names` that was probably meant: few letters tell it apart, and no more than are the same. */
export function meant(typed: string, names: readonly string[]): string | undefined {
  const [name = ''] = nearest(typed, names);
  const apart = leven(letters(typed), letters(name));
  return apart <= Math.min(3, Math.max(typed.length, name.length) / 2) ? name : undefined;
}

/** For the end of a sentence that names what was typed: `, did you mean note?`, else its full stop. */
export function orMeant(typed: string, names: readonly string[]): string {
  const likely = meant(typed, names);
  return likely ? `, did you mean ${likely}?` : '.';
}
