// One timer a second, at the moment the shown second flips; none while no time passes.
import {isPaused, readClock} from '../review/clock.js';
import {type RunningSeconds, runningSeconds, untilNextSecond} from '../screens/frame/clock-line.js';
import type {Desk} from './desk.js';

/** While the clock waits only the planned end moves, by the minute (ms). */
const WHILE_PAUSED = 15_000;
const WHILE_RUNNING = 60_000;

export type MeetingClock = {
  /** Looks at the clock's facts anew: after each change of the review, and when the terminal has another width. */
  keep(): void;
  /** For good: changes that still arrive while the terminal closes must not start it again. */
  stop(): void;
};

export type Ticks = {
  /** Columns of the header's line, where its seconds can be painted by themselves; null where they cannot. */
  columns(): number | null;
  /** Only the seconds have changed. */
  onSecond(seconds: RunningSeconds, now: number): void;
  /** The whole line may have changed. */
  onLine(): void;
};

export function createMeetingClock(desk: Desk, {columns, onSecond, onLine}: Ticks): MeetingClock {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  function keep(): void {
    clearTimeout(timer);
    if (stopped) return;
    const review = desk.state?.review;
    if (review?.status !== 'running') {
      desk.overtime = false;
      return;
    }
    const now = desk.services.now();
    keepOvertime(review, now);
    const width = columns();
    const seconds = width === null ? undefined : runningSeconds(review, now, width);
    if (seconds) {
      tickOn(seconds);
      return;
    }
    const wait = untilNextSecond(review, now) ?? (isPaused(review) ? WHILE_PAUSED : WHILE_RUNNING);
    timer = setTimeout(nextLine, wait);
  }

  /** Until the line changes, a second costs its digits and nothing else. */
  function tickOn(seconds: RunningSeconds): void {
    const tick = () => {
      const now = desk.services.now();
      if (now >= seconds.until) return nextLine();
      onSecond(seconds, now);
      timer = setTimeout(tick, seconds.untilNext(now));
    };
    timer = setTimeout(tick, seconds.untilNext(desk.services.now()));
  }

  function nextLine(): void {
    keep();
    onLine();
  }

  function keepOvertime(review: NonNullable<Desk['state']>['review'], now: number): void {
    const {stage} = readClock(review, now);
    const isOver = stage.spent >= stage.planned;
    if (isOver === desk.overtime) return;
    desk.overtime = isOver;
    if (isOver && desk.services.bell) desk.hands?.bell();
    desk.notify();
  }

  function stop(): void {
    stopped = true;
    clearTimeout(timer);
  }

  return {keep, stop};
}
