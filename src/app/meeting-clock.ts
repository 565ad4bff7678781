// One timer a second, at the moment the shown second flips; none while no time passes.
import {isPaused, readClock} from '../review/clock.js';
import {untilNextSecond} from '../screens/clock-line.js';
import type {Desk} from './desk.js';

/** While the clock waits only the planned end moves, by the minute (ms). */
const WHILE_PAUSED = 15_000;
const WHILE_RUNNING = 60_000;

export type MeetingClock = {
  /** Looks at the clock's facts anew: after each change of the review. */
  keep(): void;
  /** For good: changes that still arrive while the terminal closes must not start it again. */
  stop(): void;
};

/** `onSecond` is called when a second has passed, and the desk's overtime is kept as it is. */
export function createMeetingClock(desk: Desk, onSecond: () => void): MeetingClock {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const clock: MeetingClock = {
    keep() {
      clearTimeout(timer);
      if (stopped) return;
      const review = desk.state?.review;
      if (review?.status !== 'running') {
        desk.overtime = false;
        return;
      }
      const now = desk.services.now();
      const {stage} = readClock(review, now);
      const isOver = stage.spent >= stage.planned;
      if (isOver !== desk.overtime) {
        desk.overtime = isOver;
        if (isOver && desk.services.bell) desk.hands?.bell();
        desk.notify();
      }
      const wait = untilNextSecond(review, now) ?? (isPaused(review) ? WHILE_PAUSED : WHILE_RUNNING);
      timer = setTimeout(() => {
        clock.keep();
        onSecond();
      }, wait);
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
  return clock;
}
