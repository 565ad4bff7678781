// How the meetings of a home went, to be compared: what each took and left, the medians of those that are closed, and
// what became of all actions.
import {sum} from '../review/clock.js';
import {localDay} from '../review/days.js';
import {outcomeOf} from '../review/earlier.js';
import type {MeetingFigures} from '../review/meeting-figures.js';
import type {ReviewWithMeeting} from '../review/summary.js';
import type {Instant} from '../review/types.js';

export type MeetingStats = ReturnType<typeof statsOf>;

export type Medians = ReturnType<typeof mediansOf>;

export type ActionSums = ReturnType<typeof actionSums>;

/** Each review once, in the order in which they were held; those that are still to be held by when they were made. */
export function statsOfEach(reviews: readonly ReviewWithMeeting[], now: Instant): MeetingStats[] {
  // Of a review in two folders the one that comes first is the newer.
  const byId = new Map(reviews.toReversed().map((each) => [each.review.id, each]));
  return [...byId.values()]
    .toSorted((one, other) => heldAt(one) - heldAt(other) || (one.review.id < other.review.id ? -1 : 1))
    .map((each) => statsOf(each, now));
}

const heldAt = ({review: {startedAt, createdAt}}: ReviewWithMeeting): Instant => startedAt ?? createdAt;

function statsOf(each: ReviewWithMeeting, now: Instant) {
  const {id, reference, title, severity, kind, security, status, covered, questions, zone} = each.review;
  const {actions, ...figures} = each.meeting;
  return {
    id,
    reference,
    title,
    day: localDay(heldAt(each), zone ?? undefined),
    severity,
    kind,
    security,
    status,
    ...figures,
    covered,
    questions,
    ...actionsCounted(actions, now, zone ?? undefined),
  };
}

function actionsCounted(actions: MeetingFigures['actions'], now: Instant, zone: string | undefined) {
  const outcomes = actions.map((action) => outcomeOf(action, now, zone));
  const counted = (wanted: (typeof outcomes)[number]) => outcomes.filter((outcome) => outcome === wanted).length;
  return {actions: actions.length, done: counted('done'), overdue: counted('overdue')};
}

/** Of the meetings that were held and are closed; null where none of them tells. Shares are 0 to 1. */
export function mediansOf(all: readonly MeetingStats[]) {
  const held = all.filter(({spentMinutes}) => spentMinutes !== null);
  const of = (figure: (stats: MeetingStats) => number | null) => median(held.map(figure));
  const counts = Math.max(0, ...held.map(({hands}) => hands.length));
  return {
    of: held.length,
    plannedMinutes: of(({plannedMinutes}) => plannedMinutes),
    spentMinutes: of(({spentMinutes}) => spentMinutes),
    coveredShare: of(({covered, questions}) => share(covered, questions)),
    hands: Array.from({length: counts}, (_, index) => of(({hands}) => hands[index] ?? null) ?? 0),
    heardShare: of(({heard, present}) => share(heard, present)),
  };
}

/** Of every meeting: an action is as much worth doing where others left none. */
export const actionSums = (all: readonly MeetingStats[]) => ({
  actions: sum(all.map(({actions}) => actions)),
  done: sum(all.map(({done}) => done)),
  overdue: sum(all.map(({overdue}) => overdue)),
});

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** The one in the middle, or half-way between the two; of nothing there is none. */
function median(figures: readonly (number | null)[]): number | null {
  const known = figures.filter((figure) => figure !== null).toSorted((one, other) => one - other);
  const [low, high] = [known[Math.ceil(known.length / 2) - 1], known[Math.floor(known.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
