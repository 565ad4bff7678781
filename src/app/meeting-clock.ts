// One timer a second, at the moment the shown second flips; none while no time passes. What is seldom done is cold, and
// costs ten times as much as the same done twice: how the header changes is therefore worked out for a while ahead.
import {SHORTEST_ABSENCE} from '../review/absences.js';
import {backAt, isPaused, readClock} from '../review/clock.js';
import {type Awaited, awaited} from '../review/time-up.js';
import type {Review} from '../review/types.js';
import {MINUTE, SECOND} from '../review/units.js';
import {holdsAt, type RunningSeconds, runningSeconds, untilNextSecond} from '../screens/frame/running-seconds.js';

/** A second may be shown so much late (ms) before the timer is set anew: starting the same one again costs a fifth. */
const LATE = 8;

/** How often the header changes otherwise than by the second in what is worked out ahead, and how far that goes (ms). */
const AHEAD = 12;
const AHEAD_FOR = 10 * MINUTE;

/** The page of a change comes first: what its seconds look like is worked out behind it (ms). */
const BEHIND_PAGE = 25;

/** While the clock waits only the planned end moves, by the minute (ms). */
const WHILE_PAUSED = 15_000;
const WHILE_RUNNING = MINUTE;

export type MeetingClock = {
  /** Looks at the clock's facts anew: after each change of the review, and when the terminal has another width. */
  keep(): void;
  /** What was made ready to be painted is for a page or colours that are no more. */
  forget(): void;
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
  /** The time of a stage or a break is up that had some left when it was last looked at here. */
  onTimeUp(of: Awaited): void;
  /** Columns of the header's line, where its seconds can be painted by themselves; null where they cannot. */
  columns(): number | null;
  /** Nothing was at work here between these moments, while the meeting's clock ran on. */
  onGap(from: number, to: number): void;
  /** What paints these seconds, as in `Painter`. */
  paintsHeader(seconds: RunningSeconds, isWhole: boolean): (now: number) => void;
  /** A second has passed, and its digits are painted. */
  onSecond(): void;
  /** The whole line may have changed. */
  onLine(): void;
  /** Whether more than the header has to be drawn at this moment. */
  needsFrame(at: number): boolean;
};

/** Some seconds, and what paints them once that is asked for. */
type Stretch = {seconds: RunningSeconds; paint: ((now: number) => void) | null};

export function createMeetingClock(ticks: Ticks): MeetingClock {
  const {columns, paintsHeader, onSecond, onLine, needsFrame} = ticks;
  let timer: NodeJS.Timeout | undefined;
  let isOfASecond = false;
  let stopped = false;
  /** When the clock was last looked at, while a meeting runs. */
  let lookedAt: number | undefined;
  /** What had time left then. */
  let waited: string | undefined;
  let current: Stretch | undefined;
  /** What follows it, made ready while that was cheap. */
  let ahead: Stretch[] = [];

  function look(now: number): void {
    const before = lookedAt ?? now;
    lookedAt = now;
    if (now - before >= SHORTEST_ABSENCE) ticks.onGap(before, now);
  }

  /** A terminal that is opened later has nothing to tell of. */
  function lookForEnd(review: Review, now: number): void {
    const next = awaited(review, now);
    if (next?.isUp && next.id === waited) ticks.onTimeUp(next);
    waited = next && !next.isUp ? next.id : undefined;
  }

  function keep(): void {
    if (!lookAtFacts()) return;
    if (columns() === null) keepSeconds();
    else waitFor(beginSeconds, BEHIND_PAGE);
  }

  /** Whether a meeting runs. */
  function lookAtFacts(): boolean {
    clearTimeout(timer);
    current = undefined;
    ahead = [];
    if (stopped) return false;
    const review = ticks.review();
    if (review?.status !== 'running') {
      lookedAt = undefined;
      waited = undefined;
      ticks.onOvertime(false);
      return false;
    }
    const now = ticks.now();
    look(now);
    ticks.onOvertime(isOver(review, now));
    lookForEnd(review, now);
    return true;
  }

  /** Another second may have begun since the page was made, and a time may be up. */
  function beginSeconds(): void {
    if (!lookAtFacts()) return;
    keepSeconds();
    if (current) tick();
  }

  function keepSeconds(): void {
    const review = ticks.review();
    if (!review) return;
    const now = ticks.now();
    const width = columns();
    const seconds = width === null ? undefined : runningSeconds(review, now, width);
    current = seconds && {seconds, paint: null};
    isOfASecond = false;
    const wait = seconds ? seconds.untilNext(now) : untilNextSecond(review, now);
    waitFor(seconds ? tick : nextLine, wait ?? whileResting(review, now));
  }

  /** Until the line changes, a second costs its digits and nothing else. */
  function tick(): void {
    const now = ticks.now();
    look(now);
    while (current && now >= current.seconds.until && now >= current.seconds.from) current = ahead.shift();
    if (!current || !holdsAt(current.seconds, now)) {
      nextLine();
      return;
    }
    const stretch = current;
    const paint = stretch.paint ?? paintsHeader(stretch.seconds, false);
    // What was typed ahead comes true before anything is painted, and may have the clock looked at anew: it waits then.
    if (current !== stretch) return;
    stretch.paint = paint;
    paint(now);
    onSecond();
    if (current === stretch) waitForSecond(stretch.seconds.untilNext(now));
  }

  function waitForSecond(wait: number): void {
    const isWhole = wait > SECOND - LATE;
    if (timer && isWhole && isOfASecond) timer.refresh();
    else waitFor(tick, isWhole ? SECOND : wait);
    isOfASecond = isWhole;
  }

  /** The one timer: whoever is told of something while the clock is looked at may have it looked at once more. */
  function waitFor(next: () => void, wait: number): void {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(next, wait);
  }

  function nextLine(): void {
    if (lookAtFacts()) keepSeconds();
    onLine();
    lookAhead();
  }

  /** Not past the moment at which the stage has used up its time, nor one at which the page changes. */
  function lookAhead(): void {
    const [review, width, begin] = [ticks.review(), columns(), current?.seconds];
    if (!review || width === null || !begin) return;
    for (let last = begin; ahead.length < AHEAD && last.until - begin.from < AHEAD_FOR; ) {
      if (needsFrame(last.until) || isOver(review, last.until) !== isOver(review, begin.from)) return;
      const seconds = runningSeconds(review, last.until, width);
      if (!seconds) return;
      const paint = paintsHeader(seconds, true);
      if (current?.seconds !== begin) return;
      ahead.push({seconds, paint});
      last = seconds;
    }
  }

  function forget(): void {
    ahead = [];
    if (current) current.paint = null;
  }

  function stop(): void {
    stopped = true;
    clearTimeout(timer);
  }

  return {keep, forget, stop};
}

/** Not past the end of a break. */
function whileResting(review: Review, now: number): number {
  if (!isPaused(review)) return WHILE_RUNNING;
  const left = (backAt(review) ?? now) - now;
  return left > 0 ? Math.min(left, WHILE_PAUSED) : WHILE_PAUSED;
}

function isOver(review: Review, now: number): boolean {
  const {stage} = readClock(review, now);
  return stage.spent >= stage.planned;
}
