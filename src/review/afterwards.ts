// What reviews leave for the time after their meetings: actions, ideas that were let go, topics for the wider forum.
import {chosenActions, ownerOf} from './actions.js';
import {daysApart} from './calendar-days.js';
import {isPast, localDay} from './days.js';
import {ideasLetGo} from './parked-ideas.js';
import {liveTopics} from './parking.js';
import type {ListedReview} from './summary.js';
import {counted} from './text.js';
import type {Action, Instant, ParkedTopic, Review} from './types.js';

/** `owner` is empty where nobody is named; `reason` says why it was let go, or why it is one more. */
export type LeftAction = Pick<Action, 'id' | 'title' | 'due' | 'doneWhen' | 'isms' | 'status' | 'reason' | 'at'> & {
  owner: string;
};

export type LeftTopic = Pick<ParkedTopic, 'id' | 'text' | 'detail' | 'at'> & {taken: boolean};

export type Afterwards = {actions: LeftAction[]; topics: LeftTopic[]};

export const afterwardsOf = (review: Review): Afterwards => ({
  actions: [...chosenActions(review), ...ideasLetGo(review)].map((action) => ({
    id: action.id,
    title: action.title,
    owner: ownerOf(review, action)?.name ?? '',
    due: action.due,
    doneWhen: action.doneWhen,
    isms: action.isms,
    status: action.status,
    reason: action.reason,
    at: action.at,
  })),
  topics: liveTopics(review)
    .filter(({destination}) => destination === 'tech-forum')
    .map(({id, text: words, detail, at, taken = false}) => ({id, text: words, detail, taken, at})),
});

/** With the review that it is of. */
export type OfReview<Left> = Left & {review: ListedReview};

/** Of all reviews together, each in its order. */
export type AllAfterwards = {actions: readonly OfReview<LeftAction>[]; topics: readonly OfReview<LeftTopic>[]};

export const nothingAfterwards: AllAfterwards = {actions: [], topics: []};

/**
 * Actions by the day on which they are due, so that those overdue come first, and those without a day last; topics in
 * the order in which they were parked. Of a review in two folders, the first of these counts.
 */
export function allAfterwards(reviews: readonly {review: ListedReview; afterwards: Afterwards}[]): AllAfterwards {
  const each = [...new Map(reviews.toReversed().map((one) => [one.review.id, one])).values()];
  const of = <Left>(lefts: (afterwards: Afterwards) => Left[]) =>
    each.flatMap(({review, afterwards}) => lefts(afterwards).map((left): OfReview<Left> => ({...left, review})));
  return {
    actions: of(({actions}) => actions).toSorted((one, other) => byDue(one, other) || one.at - other.at),
    topics: of(({topics}) => topics).toSorted((one, other) => one.at - other.at),
  };
}

/** No day comes behind any. */
const NO_DAY = '~';

function byDue(one: LeftAction, other: LeftAction): number {
  const [first, second] = [one.due ?? NO_DAY, other.due ?? NO_DAY];
  return first === second ? 0 : first < second ? -1 : 1;
}

/** Those that nobody has settled yet, in reviews that were not put away. */
export const stillLeft = ({actions, topics}: AllAfterwards, withArchived = false): AllAfterwards => ({
  actions: actions.filter(({status, review}) => status === 'chosen' && (withArchived || !review.archived)),
  topics: topics.filter(({taken, review}) => !taken && (withArchived || !review.archived)),
});

export const isOverdue = ({due, status, review}: OfReview<LeftAction>, now: Instant): boolean =>
  status === 'chosen' && due !== null && isPast(due, now, review.zone ?? undefined);

/** Days of the calendar since it was first written. */
export const ageInDays = ({at, review}: OfReview<{at: Instant}>, now: Instant): number => {
  const zone = review.zone ?? undefined;
  return daysApart(localDay(at, zone), localDay(Math.max(at, now), zone));
};

/** `12 days old`, or `new today`. */
export function ageInWords(left: OfReview<{at: Instant}>, now: Instant): string {
  const days = ageInDays(left, now);
  return days === 0 ? 'new today' : `${counted(days, 'day')} old`;
}
