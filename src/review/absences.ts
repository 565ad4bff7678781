// Time in which nobody was at the review while its clock ran on: when it is noticed, and what is said of it.
import {isPaused} from './clock.js';
import {dayInWords, timeOfDay, type Zone} from './days.js';
import type {Absence, Instant, Review} from './types.js';
import {DAY, MINUTE, YEAR} from './units.js';

/** Shorter than this (ms) nobody is asked: a terminal that is opened again was hardly left. */
export const SHORTEST_ABSENCE = 10 * MINUTE;

export type Span = Pick<Absence, 'from' | 'to'>;

export const absencesOf = ({clock}: Review): readonly Absence[] => clock.absences ?? [];

export const overlaps = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to;

/**
 * The absence between the last sign of anybody and somebody's return; undefined where there is none worth a question.
 */
export function absenceBetween(review: Review, lastSign: Instant, back: Instant): Span | undefined {
  const {startedAt} = review.clock;
  if (review.status !== 'running' || startedAt === null || isPaused(review)) return undefined;
  const whole = {from: Math.max(lastSign, startedAt), to: back};
  // What somebody was asked about already, or what is a break anyway, is not asked about; only what came behind it is.
  const breaks = review.clock.pauses.map(({from, to}) => ({from, to: to ?? back}));
  const known = [...absencesOf(review), ...breaks].filter((span) => overlaps(span, whole));
  const span = {...whole, from: Math.max(whole.from, ...known.map(({to}) => to))};
  return span.to - span.from < SHORTEST_ABSENCE ? undefined : span;
}

/** The oldest absence of a running meeting of which nobody has said how it counts. */
export const openAbsence = (review: Review): Absence | undefined =>
  review.status === 'running' ? absencesOf(review).find(({isBreak}) => isBreak === null) : undefined;

/** The one to speak of next: what nobody has answered, else the newest. */
export const absenceToSettle = (review: Review): Absence | undefined =>
  openAbsence(review) ?? absencesOf(review).at(-1);

/**
 * `from 15:42 to 11:37`, in the zone of the meeting; where that leaves the days open, `from Fri 27 Nov 15:42 to Sun 29
 * Nov 11:37`, and with their years where it was a year or more.
 */
export function absenceInWords({from, to}: Span, zone: Zone): string {
  const words = (at: Instant) =>
    to - from < YEAR ? dayInWords(at, zone).slice(0, -' 2026'.length) : dayInWords(at, zone);
  const [began, ended] = [timeOfDay(from, zone), timeOfDay(to, zone)];
  // 15:00 to 15:00 may be a night, or no time at all.
  const isOpen = to - from >= DAY || (began === ended && to - from > MINUTE);
  const day = (at: Instant) => (isOpen ? `${words(at)} ` : '');
  return `from ${day(from)}${began} to ${day(to)}${ended}`;
}
