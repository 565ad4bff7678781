// Every reading of time, derived from the clock's facts and the moment it is asked at.
import {allQuestions, minutesOf, openStage, stageOf} from './agenda.js';
import {asOf} from './doubtful-times.js';
import {once} from './once.js';
import type {Instant, Review, Stage} from './types.js';
import {MINUTE, SECOND, wholeMinutes} from './units.js';

/** The same of the parts of one whole (ms), in their order, so that they add up to its whole minutes. */
export function minutesOfParts(parts: readonly number[]): number[] {
  let before = 0;
  return parts.map((part) => {
    const minutes = wholeMinutes(before + part) - wholeMinutes(before);
    before += part;
    return minutes;
  });
}

/** What is left of a plan while whole seconds of it pass, in ms; past it, less than nothing. */
export const leftOf = (planned: number, spent: number): number => planned - Math.floor(spent / SECOND) * SECOND;

/** How many minutes a stage that runs over is given at a time. */
export const MINUTES_MORE = 5;
export const minutesMoreInWords = 'five minutes more';

export type StageTime = {
  /** Milliseconds spent, pauses left out. */
  spent: number;
  /** Milliseconds planned, moved minutes included. */
  planned: number;
};

const noTime: StageTime = {spent: 0, planned: 0};

/** Whether a running meeting has a break; a closed one has none, though its clock stands still. */
export const isPaused = (review: Review): boolean =>
  review.status === 'running' && review.clock.pauses.at(-1)?.to === null;

/** When everybody is to be back from the break that there is, where somebody said so. */
export const backAt = (review: Review): Instant | undefined =>
  isPaused(review) ? review.clock.pauses.at(-1)?.until : undefined;

/** The same with five minutes more, on a whole minute; from now where nobody said it, or where that time is over. */
export const backLater = (review: Review, now: Instant): Instant =>
  Math.ceil((Math.max(backAt(review) ?? now, now) + MINUTES_MORE * MINUTE) / MINUTE) * MINUTE;

/** The moment until which time counts: now, or when the review was closed. Never before the meeting began. */
const until = (review: Review, now: Instant): Instant =>
  Math.max(review.clock.closedAt ?? now, review.clock.opened.at(-1)?.at ?? now);

type Still = {from: Instant; to: Instant};

/**
 * When the clock stood still, in order and apart: breaks, and absences that count as one. What lasts ends at infinity.
 */
export function stillTimes({clock}: Review): Still[] {
  const breaks = (clock.absences ?? []).filter(({isBreak}) => isBreak);
  const all = [...clock.pauses, ...breaks].map(({from, to}) => ({from, to: to ?? Number.POSITIVE_INFINITY}));
  const apart: Still[] = [];
  for (const still of all.sort((one, other) => one.from - other.from)) {
    const last = apart.at(-1);
    if (last && still.from <= last.to) last.to = Math.max(last.to, still.to);
    else apart.push(still);
  }
  return apart;
}

/** Milliseconds of [from, to] in which the clock ran. */
function running(stills: readonly Still[], from: Instant, to: Instant): number {
  const overlap = (still: Still) => Math.max(0, Math.min(to, still.to) - Math.max(from, still.from));
  return Math.max(
    0,
    stills.reduce((time, still) => time - overlap(still), to - from),
  );
}

/** Milliseconds of the meeting's time since then. */
export const timeSince = (review: Review, from: Instant, now: Instant): number =>
  running(stillTimes(review), from, Math.max(from, now));

/** Milliseconds spent on each question that was ever open, by its id. */
export function timeByQuestion(given: Review, now: Instant): Map<string, number> {
  const review = asOf(given, now);
  const end = until(review, now);
  const stills = stillTimes(review);
  const times = new Map<string, number>();
  review.clock.opened.forEach(({questionId, at}, index) => {
    const next = review.clock.opened[index + 1]?.at ?? end;
    times.set(questionId, (times.get(questionId) ?? 0) + running(stills, at, next));
  });
  return times;
}

/** Minutes that a stage was given by hand, less those that it gave. */
export const minutesMoved = ({clock}: Review, {id}: Stage): number =>
  sum(
    clock.moved.map(({stageId, fromStageId, minutes}) =>
      stageId === id ? minutes : fromStageId === id ? -minutes : 0,
    ),
  );

/**
 * Minutes planned for every stage, by its id: those of the agenda, with those that were moved by hand and those that
 * picked topics take from other stages. Together they are always as many. A stage gives what it has and no more: where
 * several took from one, whoever comes last in the agenda gets what is left. What a stage has less than nothing, because
 * it passed on what it was given and that was taken back, the last stages bear: whatever an open stage is given from a
 * later one then leaves the end where it was.
 */
function planOf(review: Review): ReadonlyMap<string, number> {
  const {stages} = review.agenda;
  const plan = new Map(stages.map((stage) => [stage.id, stage.minutes + minutesMoved(review, stage)]));
  const has = (id: string) => plan.get(id) ?? 0;
  const give = (from: string, to: string, wanted: number) => {
    const given = plan.has(from) ? Math.min(wanted, Math.max(0, has(from))) : 0;
    if (given === 0) return wanted;
    plan.set(from, has(from) - given);
    plan.set(to, has(to) + given);
    return wanted - given;
  };
  const takes = stages.flatMap(({id: to, questions}) =>
    questions.flatMap(({takes: each = []}) => each.map(({stageId: from, minutes}) => ({from, to, minutes}))),
  );
  // Twice, since a stage may be given by one topic what another takes from it.
  const wanting = takes.map(({from, to, minutes}) => ({from, to, minutes: give(from, to, minutes)}));
  for (const {from, to, minutes} of wanting) give(from, to, minutes);
  const fromTheEnd = stages.map(({id}) => id).reverse();
  for (const {id} of stages) {
    for (const other of fromTheEnd) if (has(id) < 0 && has(other) > 0) give(other, id, -has(id));
  }
  return plan;
}

/** It is the same at every moment, and each part of a page asks for it. */
const plannedByStage = once(planOf);

export const plannedMinutes = (review: Review, stage: Stage): number => plannedByStage(review).get(stage.id) ?? 0;

/** The stages as if what picked topics take had been planned: letting them go moves nothing any more. */
export const withTakenPlanned = (review: Review): Stage[] =>
  review.agenda.stages.map((stage) => ({
    ...stage,
    minutes: plannedMinutes(review, stage) - minutesMoved(review, stage),
    questions: stage.questions.map(({takes: _, ...question}) => question),
  }));

/** Minutes planned for the whole meeting. */
export const plannedInAll = (review: Review): number => sum([...plannedByStage(review).values()]);

/** Spent and planned time of every stage, by its id. */
export function timeByStage(review: Review, now: Instant): Map<string, StageTime> {
  const times = new Map<string, StageTime>(
    [...plannedByStage(review)].map(([id, minutes]) => [id, {spent: 0, planned: minutes * MINUTE}]),
  );
  for (const [questionId, time] of timeByQuestion(review, now)) {
    const entry = times.get(stageOf(review, questionId)?.id ?? '');
    if (entry) entry.spent += time;
  }
  return times;
}

/**
 * Whole minutes spent on each question of the agenda that was ever open, by its id, for what is added up: those of a
 * stage are together the stage's. On a screen each shows those of its own time, as it passes.
 */
export function minutesByQuestion(review: Review, now: Instant): Map<string, number> {
  const times = timeByQuestion(review, now);
  const ids = allQuestions(review).flatMap(({id}) => (times.has(id) ? [id] : []));
  const minutes = minutesOfParts(ids.map((id) => times.get(id) ?? 0));
  return new Map(ids.map((id, index) => [id, minutes[index] ?? 0]));
}

/** Whole minutes spent on every stage, by its id; together they are those of the meeting. */
export function minutesByStage(review: Review, now: Instant): Map<string, number> {
  const minutes = minutesByQuestion(review, now);
  return new Map(
    review.agenda.stages.map(({id, questions}) => [
      id,
      sum(questions.map((question) => minutes.get(question.id) ?? 0)),
    ]),
  );
}

/**
 * Milliseconds spent, by the ids of questions and by those of stages, as the agenda shows them: while the meeting goes
 * on each has its own time; from its close on, where they are told beside their sum, whole minutes that add up, as in the
 * reports.
 */
export function spentShown(
  review: Review,
  now: Instant,
): {questions: Map<string, number>; stages: Map<string, number>} {
  if (review.status === 'closed' || openStage(review)?.kind === 'close') {
    const inMilliseconds = (minutes: Map<string, number>) =>
      new Map([...minutes].map(([id, count]) => [id, count * MINUTE]));
    return {
      questions: inMilliseconds(minutesByQuestion(review, now)),
      stages: inMilliseconds(minutesByStage(review, now)),
    };
  }
  const stages = new Map([...timeByStage(review, now)].map(([id, {spent}]) => [id, spent]));
  return {questions: timeByQuestion(review, now), stages};
}

/**
 * What the header shows. Before the meeting: nothing spent, and the end as if it began now.
 *
 * The end counts what is left of the open stage's plan and of every later stage's: earlier stages count as finished,
 * a stage that has run over as used up, one whose questions are all skipped as left out. `over` compares that with the
 * length that everybody was invited for: minutes moved between stages change nothing, minutes from nowhere count as
 * over, and breaks, which move the end and what it is compared with alike, do not.
 */
export function readClock(review: Review, now: Instant): ClockReading {
  if (lastRead?.review !== review || lastRead.now !== now) lastRead = {review, now, reading: readingAt(review, now)};
  return lastRead.reading;
}

type ClockReading = ReturnType<typeof readingAt>;
/** Each part of a page asks for the same moment. */
let lastRead: {review: Review; now: Instant; reading: ClockReading} | undefined;

function readingAt(given: Review, now: Instant) {
  const review = asOf(given, now);
  const times = timeByStage(review, now);
  const timeOf = (stage: Stage | undefined) => times.get(stage?.id ?? '') ?? noTime;
  const stages = review.agenda.stages;
  const current = openStage(review);
  const toCome = (stage: Stage) => {
    const skipped = stage !== current && stage.questions.every(({state}) => state === 'skipped');
    const {spent, planned} = timeOf(stage);
    return skipped ? 0 : Math.max(0, planned - spent);
  };
  const coming = review.status === 'closed' ? [] : stages.slice(current ? stages.indexOf(current) : 0);
  const left = sum(coming.map(toCome));
  const end = until(review, now);
  const spent = review.clock.startedAt === null ? 0 : running(stillTimes(review), review.clock.startedAt, end);
  return {
    paused: isPaused(review),
    stage: timeOf(current ?? stages[0]),
    meeting: {spent, planned: plannedInAll(review) * MINUTE},
    /**
     * When the meeting ends if the stages still to come keep to their plan and a break to its end; once it is closed,
     * when it ended.
     */
    endsAt: Math.max(end, backAt(review) ?? end) + left,
    /** Milliseconds past the length that was planned, breaks left out; zero or less while the meeting is within it. */
    over: spent + left - baseline(review),
  };
}

export const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Milliseconds that the meeting was planned to take before anybody moved a minute. */
export const baseline = (review: Review): number => minutesOf(review.agenda.stages) * MINUTE;

/**
 * The later stage with most time left, the earlier of equals, which can give `minutes` and keep some; undefined where
 * none has that much.
 */
export function stageThatCanGive(review: Review, stageId: string, minutes: number, now: Instant): Stage | undefined {
  const times = timeByStage(review, now);
  const at = review.agenda.stages.findIndex(({id}) => id === stageId);
  const left = (stage: Stage) => {
    const {planned, spent} = times.get(stage.id) ?? noTime;
    return planned - spent;
  };
  if (at === -1) return undefined;
  const later = review.agenda.stages.slice(at + 1).filter((stage) => left(stage) > minutes * MINUTE);
  return later.sort((one, other) => left(other) - left(one))[0];
}
