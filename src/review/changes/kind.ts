// What there is to say of every kind of change: its shape, what it does, how it is taken back, what an edit makes of
// it.
import type {Instant, Review} from '../types.js';
import type {Change} from './index.js';
import type {ShapesOf} from './shape.js';

/** When a change happened and who made it: the envelope that a journal line carries. */
export type Stamp = {at: Instant; by: string};

/**
 * The changes that take one back; or why it stays, as a whole message; or what keeps it since, a clause that whoever
 * tries ends with what was not done.
 */
export type Undo = {changes: Change[]} | {why: string} | {since: string};

/** The review just before a change and just after it, and as it stands now. */
export type Told = {before: Review; after: Review; now: Review};

type TakenBack<P> = {
  /** A field that was changed again since keeps its newer value; what others made out of it since stays. */
  undo(payload: P, told: Told): Undo;
};

/** The review before something was done, taken back or done again, and after it; `isBack` where it was taken back. */
export type Seen = {from: Review; to: Review; isBack: boolean};

type Rest<P> = {
  /** The review that begins with this change, where there was none. */
  begin?(payload: P, stamp: Stamp): Review;
  /** Total: what the review cannot take, or what names something unknown, leaves it as it is. */
  apply(review: Review, payload: P, stamp: Stamp): Review;
  /** What has become of it, for the message line: a clause that names the thing, and its value where it has one. */
  says(payload: P, seen: Seen): string;
  /** The changes of this kind that lead from one review towards the other; null where no edited file can ask for it. */
  difference: ((from: Review, to: Review) => P[]) | null;
} & (TakenBack<P> | {stays: string});

/** `P` is all of the change but its type. */
export type Kind<P> = {shape: ShapesOf<P>} & Rest<P>;

/** The payload is inferred from the shape, which everything else is then held to. */
export const kind =
  <P extends object>(shape: ShapesOf<P>) =>
  (rest: Rest<P>): Kind<P> => ({shape, ...rest});

export const moved = (what: string): Undo => ({since: `${what} has changed again since`});
export const back = (...changes: Change[]): Undo => ({changes});
