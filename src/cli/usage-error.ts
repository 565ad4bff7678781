// Wrong use of the command line, exit code 2, and what somebody may have meant instead.
import {meant} from '../review/did-you-mean.js';

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
