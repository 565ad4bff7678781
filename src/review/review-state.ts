// A review as it stands in an open terminal: with its own changes, whether all is saved, and who else is here.
import type {Instant, Review} from './types.js';

export type SaveStatus =
  | {kind: 'saved'}
  | {kind: 'saving'; count: number}
  /** Not on the disk yet; `why` is short, such as `disk full`. The store keeps trying. */
  | {kind: 'unsaved'; count: number; why: string}
  /** Nothing can be changed; `why` is one sentence. */
  | {kind: 'read-only'; why: string};

/** Another process that works on the same review, or did a while ago. `since` is when it began to do so. */
export type Presence = {
  writer: string;
  role: string;
  by: string;
  doing: 'here' | 'typing' | 'away';
  since: Instant;
  /** On another machine, as the server of a shared review tells it. */
  isElsewhere?: true;
};

/** How a text came from a terminal that is gone: with its role, or to the next in its role. */
export const waysOfDrafts = ['with the role', 'in the role'] as const;
export type WayOfDraft = (typeof waysOfDrafts)[number];

/**
 * A text that another terminal has not saved: `place` says what for, `isHere` whether its process is at work. `came`:
 * somebody else began it, who was gone.
 */
export type TheirDraft = {
  writer: string;
  role: string;
  place: string;
  text: string;
  isHere: boolean;
  came?: WayOfDraft;
};

/** How a review that people on other machines have as well stands to the server that brings it to them. */
export type Sharing = {
  /** Changes of this machine that the server does not have, once that lasts; what is on its way is none of them. */
  notShared: number;
  /** Since when the server gives no answer; null while it does. */
  awaySince: Instant | null;
  /** Why nothing is shared until a person does something, as one sentence; null where there is no such thing. */
  stopped: string | null;
};

export type ReviewState = {
  /** With every change of this process applied, saved or not. */
  review: Review;
  save: SaveStatus;
  /** Ids of notes, topics and actions that are painted but not acknowledged yet. */
  saving: ReadonlySet<string>;
  /** Why half-written texts are in this terminal only, such as `disk full`; null while the disk takes them. */
  draftsOnlyHere: string | null;
  /** One sentence each: damaged lines that were skipped, a hand edit that was taken over, a newer format. */
  notices: readonly string[];
  /** Everybody else on this review, newest first; whoever went away more than an hour ago, or is back, is left out. */
  others: readonly Presence[];
  /** Null for a review that is on this machine only. */
  sharing: Sharing | null;
};
