// What happens to the meeting's time: breaks, and minutes that move between stages.
import {absenceInWords, absencesOf, overlaps, type Span} from '../absences.js';
import {isPaused, plannedMinutes} from '../clock.js';
import {timeOfDay} from '../days.js';
import type {Absence, Instant, Pause, Review} from '../types.js';
import {minutesInWords} from '../units.js';
import {inTime, movedMinutes, notBefore, span} from './clock-facts.js';
import {withId} from './items.js';
import {back, kind, moved, type Told, type Undo} from './kind.js';
import {flag, number, orNull} from './shape.js';

const isSpan =
  ({from, to}: Span) =>
  (absence: Absence): boolean =>
    absence.from === from && absence.to === to;

export const clockChanges = {
  paused: kind({})({
    apply: (review, _, {at}) => paused(review, at),
    undo: (_, told): Undo =>
      isPaused(told.now) && noPauseSince(told) ? back({type: 'pause-withdrawn'}) : moved('The pause'),
    says: (_, {isBack}) => (isBack ? 'no break: the clock goes on' : 'a break: the clock waits'),
    difference: null,
  }),
  resumed: kind({})({
    apply: (review, _, {at}) => (review.status === 'running' ? resumed(review, at) : review),
    undo: (_, told): Undo =>
      !isPaused(told.now) && noPauseSince(told) ? back({type: 'resume-withdrawn'}) : moved('The clock'),
    says: (_, {isBack}) => (isBack ? 'the break goes on: the clock waits' : 'the clock goes on'),
    difference: null,
  }),
  /** There was no break: none is left behind, so that undoing what was done before it still finds its own. */
  'pause-withdrawn': kind({})({
    apply: (review) => {
      if (!isPaused(review) || review.status !== 'running') return review;
      return {...review, clock: {...review.clock, pauses: review.clock.pauses.slice(0, -1)}};
    },
    undo: (_, told): Undo => (!isPaused(told.now) && noPauseSince(told) ? back({type: 'paused'}) : moved('The clock')),
    says: (_, {isBack}) => (isBack ? 'a break: the clock waits' : 'no break: the clock goes on'),
    difference: null,
  }),
  /** The break had not ended: the same one goes on, so that undoing its beginning still finds it. */
  'resume-withdrawn': kind({})({
    apply: (review) => (review.status === 'running' ? withdrawn(review) : review),
    undo: (_, told): Undo => (isPaused(told.now) && noPauseSince(told) ? back({type: 'resumed'}) : moved('The pause')),
    says: (_, {isBack}) => (isBack ? 'the clock goes on' : 'the break goes on: the clock waits'),
    difference: null,
  }),
  /** When everybody is to be back (null: nobody says so any more). The break ends with `resumed` all the same. */
  'break-planned': kind({until: orNull(number)})({
    apply: (review, {until}) => (isPaused(review) ? withPlan(review, until) : review),
    undo: ({until}, {before, now}): Undo => {
      const [former, present] = [before, now].map(({clock}) => clock.pauses.at(-1));
      const isSame = isPaused(now) && present?.from === former?.from && (present?.until ?? null) === until;
      return isSame ? back({type: 'break-planned', until: former?.until ?? null}) : moved('The end of the break');
    },
    says(_, {to}) {
      const until = to.clock.pauses.at(-1)?.until;
      return until === undefined
        ? 'nobody has said when the break ends'
        : `a break, back at ${timeOfDay(until, to.zone)}`;
    },
    difference: null,
  }),
  /** Two terminals may notice the same one: the first to be heard of stands. */
  'absence-noticed': kind(span)({
    apply: (review, {from, to}) => {
      const {startedAt} = review.clock;
      if (review.status !== 'running' || startedAt === null) return review;
      const absence: Absence = {from: Math.max(from, startedAt), to, isBreak: null};
      const known = absencesOf(review);
      const isNews = absence.from < absence.to && !known.some((other) => overlaps(other, absence));
      return isNews ? withAbsences(review, [...known, absence]) : review;
    },
    says: (absence, {to}) => `nobody was here ${absenceInWords(absence, to.zone)}`,
    stays: 'The time nobody was there stays, whether it counts or not',
    difference: null,
  }),
  'absence-settled': kind({...span, isBreak: orNull(flag)})({
    apply: (review, {isBreak, ...settled}) => {
      const meant = isSpan(settled);
      const known = absencesOf(review);
      if (!known.some((absence) => meant(absence) && absence.isBreak !== isBreak)) return review;
      return withAbsences(
        review,
        known.map((absence) => (meant(absence) ? {...absence, isBreak} : absence)),
      );
    },
    undo: ({isBreak, ...settled}, {before, now}): Undo => {
      const [former, present] = [before, now].map((review) => absencesOf(review).find(isSpan(settled)));
      return former && present?.isBreak === isBreak
        ? back({type: 'absence-settled', ...settled, isBreak: former.isBreak})
        : moved('How that time counts');
    },
    says({isBreak: _, ...settled}, {to}) {
      const counts = absencesOf(to).find(isSpan(settled))?.isBreak ?? null;
      const how =
        counts === null ? 'waits for an answer again' : counts ? 'counts as a break' : 'counts as meeting time';
      return `the time ${absenceInWords(settled, to.zone)} ${how}`;
    },
    difference: null,
  }),
  'minutes-moved': kind(movedMinutes)({
    // No stage gives more minutes than it has: the plan's sum stays what it is.
    apply: (review, {stageId, minutes, fromStageId}) => {
      if (!Number.isFinite(minutes) || stageId === fromStageId) return review;
      const hasAtLeast = (id: string, least: number) => {
        const stage = withId(review.agenda.stages, id);
        return stage !== undefined && plannedMinutes(review, stage) >= least;
      };
      if (!hasAtLeast(stageId, -minutes) || (fromStageId !== null && !hasAtLeast(fromStageId, minutes))) return review;
      return {...review, clock: {...review.clock, moved: [...review.clock.moved, {stageId, minutes, fromStageId}]}};
    },
    undo: ({stageId, minutes, fromStageId}, {now}): Undo => {
      const stage = withId(now.agenda.stages, minutes > 0 ? stageId : fromStageId);
      return stage && plannedMinutes(now, stage) < Math.abs(minutes)
        ? {since: `${stage.title} has passed those minutes on`}
        : back({type: 'minutes-moved', stageId, minutes: -minutes, fromStageId});
    },
    says: ({stageId, fromStageId}, {to}) =>
      [stageId, fromStageId]
        .flatMap((id) => withId(to.agenda.stages, id) ?? [])
        .map((stage) => `${stage.title} has ${minutesInWords(plannedMinutes(to, stage))}`)
        .join(', ') || 'the minutes are as they were',
    difference: null,
  }),
};

const withAbsences = (review: Review, absences: Absence[]): Review => ({
  ...review,
  clock: {...review.clock, absences},
});

export function paused(given: Review, at: Instant): Review {
  if (given.status !== 'running' || isPaused(given)) return given;
  const review = inTime(given, at);
  const pause = {from: notBefore(review, at), to: null};
  return {...review, clock: {...review.clock, pauses: [...review.clock.pauses, pause]}};
}

export function resumed(given: Review, at: Instant): Review {
  if (given.clock.pauses.at(-1)?.to !== null) return given;
  const review = inTime(given, at);
  const last = review.clock.pauses.at(-1) as Pause;
  const pauses = [...review.clock.pauses.slice(0, -1), {...last, to: notBefore(review, at)}];
  return {...review, clock: {...review.clock, pauses}};
}

function withPlan(review: Review, until: Instant | null): Review {
  const {pauses} = review.clock;
  const {until: _, ...last} = pauses.at(-1) ?? {from: 0, to: null};
  const planned = until === null ? last : {...last, until};
  return {...review, clock: {...review.clock, pauses: [...pauses.slice(0, -1), planned]}};
}

/** The last break goes on as if it had not ended. */
function withdrawn(review: Review): Review {
  const last = review.clock.pauses.at(-1);
  if (!last || last.to === null) return review;
  const pauses = [...review.clock.pauses.slice(0, -1), {...last, to: null}];
  return {...review, clock: {...review.clock, pauses}};
}

// Breaks are only ever added.
const noPauseSince = ({after, now}: Told): boolean => after.clock.pauses.length === now.clock.pauses.length;
