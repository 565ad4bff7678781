// What a meeting leaves to be compared with others by, beside what a list shows of its review.
import {chosenActions} from './actions.js';
import {baseline, readClock} from './clock.js';
import type {Action, Review} from './types.js';
import {MINUTE, wholeMinutes} from './units.js';
import {voicesCounted} from './voices.js';

export type MeetingFigures = {
  /** What everybody was invited for. */
  plannedMinutes: number;
  /** Breaks left out; null until a meeting that was held is closed. */
  spentMinutes: number | null;
  /** Counts of hands, “who has learned something?”, in their order. */
  hands: number[];
  /** How many voices were heard, of how many who were present to be heard. */
  heard: number;
  present: number;
  /** Those that hold a slot. */
  actions: Finish[];
  /** What its people would change about the next one; null where nobody said so. */
  nextTime: string | null;
};

/** When an action is due, where somebody said so, and whether it is done. */
type Finish = Pick<Action, 'due'> & {done: boolean};

export const meetingFigures = (review: Review): MeetingFigures => ({
  plannedMinutes: baseline(review) / MINUTE,
  spentMinutes: spentMinutes(review),
  hands: (review.pulses ?? []).map(({hands}) => hands),
  ...voicesCounted(review),
  actions: chosenActions(review).map(({due, status}) => ({due, done: status === 'done'})),
  nextTime: review.nextTime || null,
});

function spentMinutes(review: Review): number | null {
  const {startedAt, closedAt} = review.clock;
  return startedAt === null || closedAt === null ? null : wholeMinutes(readClock(review, closedAt).meeting.spent);
}
