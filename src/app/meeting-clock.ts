// One timer a second, at the moment the shown second flips; none while no time passes.
import {SHORTEST_ABSENCE} from '../review/absences.js';
import {isPaused, readClock} from '../review/clock.js';
import type {Review} from '../review/types.js';
import {MINUTE} from '../review/units.js';
import {holdsAt, type RunningSeconds, runningSeconds, untilNextSecond} from '../screens/frame/running-seconds.js';

/** While the clock waits only the planned end moves, by the minute (ms). */
const WHILE_PAUSED = 15_000;
const WHILE_RUNNING = MINUTE;

export type MeetingClock = {
  /** Looks at the clock's facts anew: after each change of the review, and when the terminal has another width. */
  keep(): void;
  /** For good: changes that still arrive while the terminal closes must not start it again. */
  stop(): void;
};

export type Ticks = {
  /** The clock of the whole program, milliseconds since 1970. */
  now(): number;
  /** The open one. */
  review(): Review | undefined;
  /** Whether the open stage has used up its time; asked whenever the clock is looked at. */
  onOvertime(over: boolean): void;
  /** Columns of the header's line, where its seconds can be painted by themselves; null where they cannot. */
  columns(): number | null;
  /** Nothing was at work here between these moments, while the meeting's clock ran on. */
  onGap(from: number, to: number): void;
  /** Only the seconds have changed. */
  onSecond(seconds: RunningSeconds, now: number): void;
  /** The whole line may have changed. */
  onLine(): void;
};

export function createMeetingClock(ticks: Ticks): MeetingClock {
  const {columns, onSecond, onLine} = ticks;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  /** When the clock was last looked at, while a meeting runs. */
  let lookedAt: number | undefined;

  function look(now: number): void {
    const before = lookedAt ?? now;
    lookedAt = now;
    if (now - before >= SHORTEST_ABSENCE) ticks.onGap(before, now);
  }

  function keep(): void {
    clearTimeout(timer);
    if (stopped) return;
    const review = ticks.review();
    if (review?.status !== 'running') {
      lookedAt = undefined;
      ticks.onOvertime(false);
      return;
    }
    const now = ticks.now();
    look(now);
    const {stage} = readClock(review, now);
    ticks.onOvertime(stage.spent >= stage.planned);
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
      const now = ticks.now();
      look(now);
      if (!holdsAt(seconds, now)) return nextLine();
      onSecond(seconds, now);
      timer = setTimeout(tick, seconds.untilNext(now));
    };
    timer = setTimeout(tick, seconds.untilNext(ticks.now()));
  }

  function nextLine(): void {
    keep();
    onLine();
  }

  function stop(): void {
    stopped = true;
    clearTimeout(timer);
  }

  return {keep, stop};
}
