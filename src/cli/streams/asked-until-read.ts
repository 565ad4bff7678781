// One short question at the terminal, asked until the answer can be read.
import {UsageError} from '../usage-error.js';
import {askLine} from './asking.js';
import {note} from './printing.js';

/** `fallback`: what Enter alone means; null where it means nothing. `left`: what is said of whoever leaves the question. */
export type Question<Answer> = {
  prompt: string;
  fallback: Answer | null;
  reads(typed: string): Answer | undefined;
  whyNot(typed: string): string;
  left: string;
};

/** Throws a UsageError where the person left with Ctrl+C or Ctrl+D. */
export async function askedUntilRead<Answer>({
  prompt,
  fallback,
  reads,
  whyNot,
  left,
}: Question<Answer>): Promise<Answer> {
  for (;;) {
    const typed = (await askLine(prompt))?.trim();
    if (typed === undefined) {
      // The question has no line end of its own.
      note('');
      throw new UsageError(left);
    }
    if (typed === '' && fallback !== null) return fallback;
    const read = typed === '' ? undefined : reads(typed);
    if (read !== undefined) return read;
    note(whyNot(typed));
  }
}
