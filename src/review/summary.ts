// What a list shows of a review.
import {chosenActions} from './actions.js';
import {coverage} from './coverage.js';
import type {MeetingFigures} from './meeting-figures.js';
import {liveNotes} from './notes.js';
import {topicsToPlace} from './parking.js';
import type {Instant, Review} from './types.js';

export type ReviewSummary = ReturnType<typeof summaryOf>;

/** With the folder where it is kept, when it last changed there, and whether it was put away. */
export type ListedReview = ReviewSummary & {folder: string; changedAt: Instant; archived: boolean};

/** With what its meeting can be compared by. */
export type ReviewWithMeeting = {review: ListedReview; meeting: MeetingFigures};

export function summaryOf(review: Review) {
  const {id, reference, title, severity, status, createdAt, zone} = review;
  const {covered, total} = coverage(review);
  return {
    id,
    reference,
    title,
    severity,
    kind: review.kind ?? 'incident',
    security: review.security ?? false,
    status,
    createdAt,
    /** Where its days are told; null in reviews of earlier versions. */
    zone: zone ?? null,
    /** Milliseconds since 1970; null before the meeting began. */
    startedAt: review.clock.startedAt,
    /** How many of the `questions` are. */
    covered,
    questions: total,
    notes: liveNotes(review).length,
    /** Those that hold a slot, as the report lists them. */
    actions: chosenActions(review).length,
    openParked: topicsToPlace(review).length,
  };
}
