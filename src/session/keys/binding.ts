// A row of the table of keys: footer, help screen and README are read from it, and nothing else listens to keys.
import type {InReview, Outcome, Situation, TerminalRole} from '../situation.js';

export type Binding = {
  /** The first is the one that the footer shows. */
  keys: readonly string[];
  /** What it does, for the help screen and the README. */
  help: string;
  /** The same in a word or two, where the footer shows it. */
  short?: string;
  /** @default facilitator and note-taker */
  for?: readonly TerminalRole[];
  /** Works in a review that is closed, too. */
  inClosed?: true;
  /** Why the key cannot act now. */
  whyNot?: (situation: InReview) => string | undefined;
} & (
  | {/** What it does in a review. */ run: (situation: InReview) => Outcome; anywhere?: never}
  | {/** What it does with a review or without. */ anywhere: (situation: Situation) => Outcome; run?: never}
);

/** Whether a key means anything in a terminal of this role. */
export const isFor = (binding: Pick<Binding, 'for'>, role: TerminalRole): boolean =>
  binding.for?.includes(role) ?? role !== 'watch';

export const bindingFor = (keys: readonly Binding[], name: string, role: TerminalRole): Binding | undefined =>
  keys.find((binding) => binding.keys.includes(name) && isFor(binding, role));
