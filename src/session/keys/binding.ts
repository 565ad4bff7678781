// A row of the table of keys: footer, help screen and docs/keys.md are read from it, and nothing else listens to keys.
import type {Row} from '../rows.js';
import type {InReview, Outcome, Situation, TerminalRole} from '../situation.js';
import type {KeyGroup} from './groups.js';
import {type KeyName, keysFor} from './table.js';

/** What is known of a terminal wherever a key is named. */
export type Standing = Pick<InReview, 'review' | 'role' | 'view'>;

export type Binding = {
  /** Its keys stand in the table under this name. */
  name: KeyName;
  /** What it does, for the help screen and docs/keys.md. */
  help: string;
  /** What people want to do with it: the heading that it stands under in the help. */
  group: KeyGroup;
  /** The same in a word or two, where the footer shows it. */
  short?: string | ((standing: Standing) => string);
  /** Whether the footer names it now. @default wherever it can act */
  hinted?: (situation: Situation, row: Row | undefined) => boolean;
  /** @default facilitator and note-taker */
  for?: readonly TerminalRole[];
  /** Means something on the tour alone. */
  ofTour?: true;
  /** Works in a review that is closed, too. */
  inClosed?: true;
  /** Works in a text field, too, unless it is a character. */
  inField?: true;
  /** Whether there is nothing now that it could act on: it is then no key, and stray words may have its letter. */
  isIdle?: (situation: InReview) => boolean;
  /** Why the key cannot act now. */
  whyNot?: (standing: Standing) => string | undefined;
} & (
  | {
      /** What it does in a review; `key`: which of its keys was pressed. */
      run: (situation: InReview, key: string) => Outcome;
      anywhere?: never;
      shortOf?: ShortOf<InReview>;
    }
  | {
      /** What it does with a review or without. */
      anywhere: (situation: Situation) => Outcome;
      run?: never;
      shortOf?: ShortOf<Situation>;
    }
);

/**
 * What the footer calls it with the selected row, where the key acts on one; undefined where it does nothing with it.
 */
type ShortOf<Given extends Situation> = (row: Row | undefined, situation: Given) => string | undefined;

/** Whether a key means anything in a terminal of this role. */
export const isFor = (binding: Pick<Binding, 'for'>, role: TerminalRole): boolean =>
  binding.for?.includes(role) ?? role !== 'watch';

/** What a key does among these. */
export const bindingFor = (keys: readonly Binding[], key: string, role: TerminalRole): Binding | undefined =>
  keys.find((binding) => keysFor(binding.name).includes(key) && isFor(binding, role));

/** What is done by this name among these. */
export const bindingNamed = (keys: readonly Binding[], name: KeyName, role: TerminalRole): Binding | undefined =>
  keys.find((binding) => binding.name === name && isFor(binding, role));

/** Whether a key can act at all now: for this role, in a review of this status, and with no reason against it. */
export function canAct(binding: Binding, {review, role, view}: Pick<Situation, 'review' | 'role' | 'view'>): boolean {
  if (!isFor(binding, role) || (review?.status === 'closed' && !binding.inClosed)) return false;
  return review ? binding.whyNot?.({review, role, view}) === undefined : binding.anywhere !== undefined;
}
