// What a list shows of a review.
import {liveActions} from './actions.js';
import {coverage} from './agenda.js';
import {liveNotes} from './notes.js';
import {topicsToPlace} from './parking.js';
import type {Instant, Review} from './types.js';

/** How a review is put away, and what it is then. */
export const waysAway = {archive: {done: 'archived'}, delete: {done: 'deleted'}} as const;
export type WayAway = keyof typeof waysAway;

/** A review that is put away, or is to be: which way, where its folder is, and what it is called. */
export type PutAway = {way: WayAway; folder: string; reference: string};

export type ReviewSummary = ReturnType<typeof summaryOf>;

/** With the folder where it is kept, when it last changed there, and whether it was put away. */
export type ListedReview = ReviewSummary & {folder: string; changedAt: Instant; archived: boolean};

export function summaryOf(review: Review) {
  const {id, reference, title, severity, status, createdAt} = review;
  const {covered, total} = coverage(review);
  return {
    id,
    reference,
    title,
    severity,
    status,
    createdAt,
    /** Milliseconds since 1970; null before the meeting began. */
    startedAt: review.clock.startedAt,
    /** How many of the `questions` are. */
    covered,
    questions: total,
    notes: liveNotes(review).length,
    actions: liveActions(review).length,
    openParked: topicsToPlace(review).length,
  };
}
