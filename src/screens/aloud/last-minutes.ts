// The last five minutes of a stage, said at each minute to whoever has the screen read aloud.
import {openStage} from '../../review/agenda.js';
import {leftOf, readClock} from '../../review/clock.js';
import type {Instant, Review} from '../../review/types.js';
import {MINUTE, minutesInWords} from '../../review/units.js';

/** Minutes of a stage that are told as they pass, from its end. */
const LAST_MINUTES = 5;

/**
 * What is told of a running stage's end and at which of its minutes: `minute` counts down from five, 0 once its time is
 * used up; undefined before, and while no time passes.
 */
export function lastMinute(review: Review, now: Instant): {minute: number; text: string} | undefined {
  const {stage, paused} = readClock(review, now);
  const open = openStage(review);
  if (review.status !== 'running' || paused || !open) return undefined;
  const minute = Math.max(0, Math.ceil(leftOf(stage.planned, stage.spent) / MINUTE));
  if (minute > LAST_MINUTES) return undefined;
  return {
    minute,
    text: minute === 0 ? `The time for ${open.title} is up.` : `${minutesInWords(minute)} left: ${open.title}.`,
  };
}
