// Times that a clock gave which was hours or days ahead: how they are told from right ones, and set back.

import {dayInWords, timeOfDay} from './days.js';
import type {Absence, Clock, Correction, Instant, Pause, Review} from './types.js';
import {DAY, HOUR, MINUTE} from './units.js';

/** Clocks of two machines may differ by less than this (ms) without a word. */
const DOUBTFUL = 5 * MINUTE;
/**
 * By so much (ms) no clock is slow or put right in passing: whoever is ahead of the time that follows was ahead of the
 * day. Times of before are set back by themselves then, so that what follows counts as it should.
 */
const CERTAIN = 6 * HOUR;

/** The newest time that the clock's facts hold, the return from an absence too; undefined before the meeting. */
function newest({startedAt, opened, pauses, closedAt, absences = []}: Clock): Instant | undefined {
  if (startedAt === null) return undefined;
  // They grow in their lists.
  const pause = pauses.at(-1);
  return Math.max(
    startedAt,
    opened.at(-1)?.at ?? startedAt,
    pause?.to ?? pause?.from ?? startedAt,
    closedAt ?? startedAt,
    ...absences.map(({to}) => to),
  );
}

const all = ({startedAt, opened, pauses, closedAt}: Clock): Instant[] => [
  ...(startedAt === null ? [] : [startedAt]),
  ...opened.map(({at}) => at),
  ...pauses.flatMap(({from, to}) => (to === null ? [from] : [from, to])),
  ...(closedAt === null ? [] : [closedAt]),
];

/**
 * By how much (ms) times of the meeting are ahead of this moment, where that is doubtful; undefined where it is not.
 */
export function aheadBy({clock}: Review, now: Instant): number | undefined {
  const last = newest(clock);
  return last !== undefined && last - now >= DOUBTFUL ? last - now : undefined;
}

/** `40 minutes`, `3 hours`, `4 days`: whole ones of the largest unit of which there are two or more. */
export function aheadInWords(ms: number): string {
  const [unit, name] = ms >= 2 * DAY ? [DAY, 'days'] : ms >= 2 * HOUR ? [HOUR, 'hours'] : [MINUTE, 'minutes'];
  return `${Math.floor(ms / unit)} ${name}`;
}

/** What there is to say of a review's doubtful times at this moment: a sentence each. */
export function doubtsInWords(review: Review, now: Instant): string[] {
  const ahead = aheadBy(review, now);
  const way = review.status === 'closed' ? 'O in debrief run opens the review again and' : 'Ctrl+K in debrief run';
  const moment = (at: Instant) => `${dayInWords(at, review.zone)} ${timeOfDay(at, review.zone)}`;
  return [
    ...(review.clock.corrected ?? []).map(
      ({from, to}) =>
        `Times of the meeting up to ${moment(from)} were ahead of the clock and were set back to ${moment(to)}.`,
    ),
    ...(ahead === undefined
      ? []
      : [`Times of the meeting are ${aheadInWords(ahead)} ahead of this machine’s clock: ${way} sets them back.`]),
  ];
}

/** The clock with each of its times at another one; what was noticed as absence across the jump was none. */
function moved(clock: Clock, at: (time: Instant) => Instant, isKept: (absence: Absence) => boolean): Clock {
  const {startedAt, opened, pauses, closedAt, absences} = clock;
  const pause = ({from, to, until}: Pause): Pause => ({
    from: at(from),
    to: to === null ? null : at(to),
    ...(until !== undefined && {until: until + at(from) - from}),
  });
  return {
    ...clock,
    startedAt: startedAt === null ? null : at(startedAt),
    opened: opened.map((each) => ({...each, at: at(each.at)})),
    pauses: pauses.map(pause),
    closedAt: closedAt === null ? null : at(closedAt),
    ...(absences && {
      absences: absences.filter(isKept).map((each) => ({...each, from: at(each.from), to: at(each.to)})),
    }),
  };
}

/**
 * The times that are later than `to` are moved back so far that the newest is `to`: what passed between them stays, and
 * none comes before what was right.
 */
export function setBack(clock: Clock, to: Instant): Clock {
  const from = newest(clock);
  if (from === undefined || from <= to) return clock;
  const since = all(clock).reduce(
    (latest, time) => (time <= to ? Math.max(latest, time) : latest),
    Number.NEGATIVE_INFINITY,
  );
  const at = (time: Instant) => (time <= to ? time : Math.max(since, time - (from - to)));
  const isKept = (absence: Absence) => absence.to <= to || absence.from > to;
  const correction: Correction = {from, to, since: Number.isFinite(since) ? since : null};
  return {...moved(clock, at, isKept), corrected: [...(clock.corrected ?? []), correction]};
}

/** The same times where they were before the last correction. */
function setForward(clock: Clock, {from, to, since}: Correction): Clock {
  const at = (time: Instant) => (since !== null && time <= since ? time : time + (from - to));
  const {corrected = [], ...rest} = clock;
  const left = corrected.slice(0, -1);
  return {...moved(rest, at, () => true), ...(left.length > 0 && {corrected: left})};
}

/**
 * The clock as a fact of this moment finds it. What is ahead by hours or days is set back to it; where the next moment
 * is as far ahead again, it was the one behind that was wrong, as between two machines of which one has another time.
 */
export function timely(clock: Clock, at: Instant): Clock {
  const last = newest(clock);
  if (last === undefined || !Number.isFinite(at)) return clock;
  if (last - at >= CERTAIN) return setBack(clock, at);
  const correction = clock.corrected?.at(-1);
  if (!correction || at < correction.from || at - last < (correction.from - correction.to) / 2) return clock;
  const isBreak = clock.pauses.at(-1)?.to === null;
  return isBreak ? clock : setForward(clock, correction);
}

/** The review as it is to be read at this moment: a running meeting's times are never a day ahead of it. */
export function asOf(review: Review, now: Instant): Review {
  if (review.status !== 'running') return review;
  const last = newest(review.clock);
  return last === undefined || last - now < CERTAIN ? review : {...review, clock: setBack(review.clock, now)};
}
