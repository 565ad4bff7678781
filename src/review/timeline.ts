// The timeline of the incident, read of a review: its moments in their order, gaps in it, and the phases of the response.
import {quoted} from './changes/words.js';
import {timeOfDay, type Zone} from './days.js';
import type {Instant, Moment, Note, Question, Review} from './types.js';
import {MINUTE} from './units.js';

/** Every moment there ever was, in the order in which they came in. */
export const momentsOf = (review: Review): Moment[] => review.moments ?? [];

export type TimedMoment = Moment & {at: Instant};

export const isTimed = (moment: Moment): moment is TimedMoment => moment.at !== null;

/** As it happened: by time, and at one time in the order in which they came in; those without a time at the end. */
export function timelineOf(review: Review): Moment[] {
  const there = momentsOf(review).filter(({deleted}) => !deleted);
  return [...timed(there), ...there.filter(({at}) => at === null)];
}

const timed = (moments: readonly Moment[]): TimedMoment[] => moments.filter(isTimed).sort((a, b) => a.at - b.at);

/** The moment that a note is about; undefined where it is about none that is there. */
export const momentOfNote = (review: Review, {momentId}: Pick<Note, 'momentId'>): Moment | undefined =>
  momentId === undefined ? undefined : timelineOf(review).find(({id}) => id === momentId);

/** `23:09`; of a moment without a time the beginning of its words. */
export const momentShortly = (review: Review, {at, text}: Moment): string =>
  at === null ? quoted(text) : timeOfDay(at, zoneOfTimeline(review));

/** Those beside a topic: what was put to it; and where it is the one that tells the story, what is pinned and put to none. */
export function momentsOfTopic(review: Review, question: Pick<Question, 'id' | 'knows'>): Moment[] {
  return timelineOf(review).filter(({questionId, pinned}) =>
    questionId === null ? pinned && question.knows === 'timeline' : questionId === question.id,
  );
}

/** The shortest time without an entry that is worth a word, in ms. */
export const GAP = 30 * MINUTE;

/** Time without an entry before a moment, in ms, by its id; what is shorter than a gap is none. */
export function gapsIn(timeline: readonly Moment[]): Map<string, number> {
  const gaps = new Map<string, number>();
  let told: Instant | undefined;
  for (const {id, at, until = at} of timed(timeline)) {
    if (told !== undefined && at - told >= GAP) gaps.set(id, at - told);
    told = Math.max(told ?? until, until);
  }
  return gaps;
}

/** `notice`: from the beginning to the first detection; `understand`: to the last diagnosis before the recovery; `repair`: to that. */
export type PhaseName = 'notice' | 'understand' | 'repair';

export type Phase = {name: PhaseName; from: Instant; to: Instant};

/**
 * The phases of the response that the timeline's kinds tell: each ends at a moment of its kind and begins where the one
 * before it ended. `began` and `resolved` are the incident's times; a phase that no moment or time ends is left out.
 */
export function phasesOf(
  timeline: readonly Moment[],
  {began, resolved}: {began: Instant | undefined; resolved: Instant | undefined},
): Phase[] {
  const all = timed(timeline);
  const ofKind = (kind: Moment['kind']) => all.filter((moment) => moment.kind === kind);
  const recovered = ofKind('recovery').at(0)?.at ?? resolved;
  const diagnoses = ofKind('diagnosis');
  // What is understood the day after took no time from the repair.
  const inTime = diagnoses.filter(({at}) => recovered === undefined || at <= recovered);
  const ends: [PhaseName, Instant | undefined][] = [
    ['notice', ofKind('detection').at(0)?.at],
    ['understand', (inTime.at(-1) ?? diagnoses.at(-1))?.at],
    ['repair', recovered],
  ];
  const phases: Phase[] = [];
  let from = began ?? all[0]?.at;
  for (const [name, to] of ends) {
    if (from === undefined || to === undefined || to < from) continue;
    phases.push({name, from, to});
    from = to;
  }
  return phases;
}

/** When the incident began and was resolved, by its timeline alone: its first moment, and its recovery or else its last. */
export function endsOf(review: Review): {startedAt: Instant | undefined; resolvedAt: Instant | undefined} {
  const all = timed(timelineOf(review));
  const [first, last] = [all.at(0), all.find(({kind}) => kind === 'recovery') ?? all.at(-1)];
  return {startedAt: first?.at, resolvedAt: last?.until ?? last?.at};
}

/** The zone in which the timeline is told. */
export const zoneOfTimeline = ({timelineZone, zone}: Review): Zone => timelineZone ?? zone;

/** `22:52`, `~22:52`, or with another word for the sign; empty without a time. */
export const timeOfMoment = (
  review: Review,
  {at, approximate}: Pick<Moment, 'at' | 'approximate'>,
  about: '~' | 'about ' = '~',
): string => (at === null ? '' : `${approximate ? about : ''}${timeOfDay(at, zoneOfTimeline(review))}`);

/** `22:52  Pages stop building`, its first line; without a time the words alone. */
export function momentInWords(review: Review, moment: Moment): string {
  const [words = ''] = moment.text.split('\n');
  return [timeOfMoment(review, moment), words].filter(Boolean).join('  ');
}
