// Times of a meeting that are ahead of the clock: set back because somebody says so, and given back.
import {timeOfDay} from '../days.js';
import {setBack} from '../doubtful-times.js';
import type {Clock, Review} from '../types.js';
import {clockShape} from './clock-facts.js';
import {same} from './items.js';
import {back, kind, moved, type Told, type Undo} from './kind.js';
import {number} from './shape.js';

export const timesChanges = {
  /** Somebody says that times of the meeting are ahead: the newest was at `to`. */
  'times-set-back': kind({to: number})({
    apply: (review, {to}) => {
      const clock = review.status === 'running' ? setBack(review.clock, to) : review.clock;
      return clock === review.clock ? review : {...review, clock};
    },
    undo: (_, told): Undo => givenBack(told),
    says: (_, {to, isBack}) => (isBack ? 'the times are as they were' : timesInWords(to)),
    difference: null,
  }),
  /** The times as they were before, or after, they were set back. */
  'times-given': kind({clock: clockShape})({
    apply: (review, {clock}) => {
      const opened = ({opened: all}: Clock) => all.map(({questionId}) => questionId);
      const isAlike =
        review.status === 'running' &&
        same(opened(review.clock), opened(clock)) &&
        review.clock.pauses.length === clock.pauses.length;
      return isAlike ? {...review, clock: {...clock, moved: review.clock.moved}} : review;
    },
    undo: (_, told): Undo => givenBack(told),
    says: (_, {to, isBack}) => (isBack ? timesInWords(to) : 'the times are as they were'),
    difference: null,
  }),
};

/** What was moved between stages since is no time. */
const givenBack = ({before, after, now}: Told): Undo =>
  same(after.clock, {...now.clock, moved: after.clock.moved})
    ? back({type: 'times-given', clock: before.clock})
    : moved('The clock');

function timesInWords({clock, zone}: Review): string {
  const last = clock.corrected?.at(-1);
  return last ? `times that were ahead end at ${timeOfDay(last.to, zone)} now` : 'the times are as they were';
}
