// The minutes of topics: what each has of its stage, and what picking some to dig into gives them.
import {allQuestions, coverageByQuestion, hasTopics, openQuestion, openStage} from './agenda.js';
import type {ChangeOf} from './changes/index.js';
import {minutesOfParts, plannedMinutes, sum, timeByQuestion} from './clock.js';
import type {Instant, Question, Review, Stage} from './types.js';
import {MINUTE} from './units.js';

/** A topic that is picked has so many times its minutes, at the cost of those that are not. */
const PICKED = 2;

/** How many topics are worth picking: fewer are no choice, more leave nothing for any. */
export const worthPicking = {fewest: 3, most: 5};

const isPicked = ({picked}: Question): boolean => picked ?? false;

export const pickedTopics = (review: Review): Question[] => allQuestions(review).filter(isPicked);

/** What each topic weighs in its stage: its minutes of the agenda; one that came in the meeting, as much as others do. */
function weights(questions: readonly Question[], counts: (question: Question) => boolean): Map<string, number> {
  const asked = questions.filter(({state}) => state !== 'skipped');
  const given = asked.flatMap(({minutes}) => minutes ?? []);
  const fair = given.length === 0 ? 1 : sum(given) / given.length;
  return new Map(asked.map((question) => [question.id, (question.minutes ?? fair) * (counts(question) ? PICKED : 1)]));
}

/**
 * Whole minutes in these proportions that add up to the whole ones of `minutes`; where there are enough of them, none
 * gets less than one.
 */
export function shared(minutes: number, weightOf: ReadonlyMap<string, number>): Map<string, number> {
  const whole = Math.max(0, Math.round(minutes));
  const all = sum([...weightOf.values()]);
  const least = whole >= weightOf.size ? 1 : 0;
  const exact = [...weightOf].map(([id, weight]) => ({id, part: all === 0 ? 0 : (whole * weight) / all}));
  const parts = exact.map(({id, part}) => ({id, part, minutes: Math.max(least, Math.floor(part))}));
  for (
    let rest = whole - sum(parts.map((each) => each.minutes));
    rest !== 0 && parts.length > 0;
    rest -= Math.sign(rest)
  ) {
    const lacks = (each: (typeof parts)[number]) => (each.part - each.minutes) * Math.sign(rest);
    const open = rest > 0 ? parts : parts.filter((each) => each.minutes > least);
    const next = open.reduce((best, each) => (lacks(each) > lacks(best) ? each : best));
    next.minutes += Math.sign(rest);
  }
  return new Map(parts.map((each) => [each.id, each.minutes]));
}

/** Planned whole minutes of every topic that is not skipped, by its id; those of a stage are together the stage's. */
export const topicMinutes = (review: Review): Map<string, number> =>
  new Map(
    review.agenda.stages
      .filter(hasTopics)
      .flatMap((stage) => [...shared(plannedMinutes(review, stage), weights(stage.questions, isPicked))]),
  );

/** The same of the stages in which somebody planned it: the agenda gives minutes for topics, or some are picked. */
export function plannedByTopic(review: Review): Map<string, number> {
  const isPlanned = (question: Question) => question.minutes !== undefined || isPicked(question);
  const planned = review.agenda.stages.filter(({questions}) => questions.some(isPlanned));
  const ids = new Set(planned.flatMap(({questions}) => questions.map(({id}) => id)));
  return new Map([...topicMinutes(review)].filter(([id]) => ids.has(id)));
}

/**
 * Whole minutes that each topic took which the meeting is through with, by its id: it is covered, or it has had its
 * time, and another question is open. In a closed review that is each one.
 */
export function minutesTaken(review: Review, now: Instant): Map<string, number> {
  if (review.status === 'preparing') return new Map();
  const coverageOf = coverageByQuestion(review);
  const times = timeByQuestion(review, now);
  const open = openQuestion(review);
  const isThrough = (question: Question): boolean => {
    if (review.status === 'closed') return true;
    if (question === open) return false;
    return coverageOf.get(question.id) === 'covered' || (times.get(question.id) ?? 0) >= MINUTE;
  };
  return new Map(
    review.agenda.stages.filter(hasTopics).flatMap(({questions}) => {
      const through = questions.filter(isThrough);
      const minutes = minutesOfParts(through.map(({id}) => times.get(id) ?? 0));
      return through.map(({id}, at): [string, number] => [id, minutes[at] ?? 0]);
    }),
  );
}

/**
 * Whole minutes that each topic has which the meeting is at or still has before it, by its id: its share of what those
 * of its stage have left that it is through with. What these took and what the others have is together the stage's.
 */
export function minutesToCome(
  review: Review,
  now: Instant,
  taken: ReadonlyMap<string, number> = minutesTaken(review, now),
): Map<string, number> {
  return new Map(
    review.agenda.stages.filter(hasTopics).flatMap((stage) => {
      const {rest, ahead} = whatIsLeft(review, stage, taken);
      return [...shared(rest, weights(ahead, isPicked))];
    }),
  );
}

/** Of a stage: its minutes that are gone, those that are left, and the topics that they are for. */
function whatIsLeft(review: Review, stage: Stage, taken: ReadonlyMap<string, number>) {
  const planned = plannedMinutes(review, stage);
  const rest = Math.max(0, planned - sum(stage.questions.map(({id}) => taken.get(id) ?? 0)));
  return {rest, used: planned - rest, ahead: stage.questions.filter(({id}) => !taken.has(id))};
}

/** Of the topics that somebody planned, by id: what each has to come; of one that is behind, what it was to have. */
export function plannedOrToCome(review: Review, now: Instant): Map<string, number> {
  const toCome = minutesToCome(review, now);
  return new Map([...plannedByTopic(review)].map(([id, planned]) => [id, toCome.get(id) ?? planned]));
}

/**
 * The change that picks these topics and no others: from the open stage on their stages get more minutes, the others
 * what remains, and all together as much as before. Undefined where nothing would change. `now` is for what the open
 * stage has used already, of which nothing is taken.
 */
export function pickTopics(
  review: Review,
  picked: ReadonlySet<string>,
  now: Instant,
): ChangeOf<'topics-picked'> | undefined {
  const topics = allQuestions(review)
    .filter((question) => isPicked(question) !== picked.has(question.id))
    .map(({id}) => ({questionId: id, picked: picked.has(id)}));
  if (topics.length === 0) return undefined;
  return {type: 'topics-picked', topics, stages: stagesWith(review, picked, now)};
}

function stagesWith(review: Review, picked: ReadonlySet<string>, now: Instant): {stageId: string; minutes: number}[] {
  const {stages} = review.agenda;
  const open = openStage(review);
  const taken = minutesTaken(review, now);
  const left = stages
    .slice(open ? stages.indexOf(open) : 0)
    .filter(hasTopics)
    .map((stage) => ({stage, ...whatIsLeft(review, stage, taken)}))
    .filter(({ahead}) => ahead.some(({state}) => state !== 'skipped'));
  const pool = sum(left.map(({rest}) => rest));
  const weightOf = new Map(
    left.map(({stage, rest, ahead}) => {
      const [before, after] = [isPicked, ({id}: Question) => picked.has(id)].map((counts) =>
        sum([...weights(ahead, counts).values()]),
      );
      return [stage.id, (rest * (after ?? 0)) / (before ?? 1)];
    }),
  );
  const spent = Math.ceil((timeByQuestion(review, now).get(openQuestion(review)?.id ?? '') ?? 0) / MINUTE);
  const fair = shared(pool, weightOf);
  const isShort = open !== undefined && spent > (fair.get(open.id) ?? spent);
  const minutesFor = isShort ? withAtLeast(open.id, spent, pool, weightOf) : fair;
  return left.flatMap(({stage, used}) => {
    const moved = plannedMinutes(review, stage) - stage.minutes;
    const minutes = used + (minutesFor.get(stage.id) ?? 0) - moved;
    return minutes === stage.minutes ? [] : [{stageId: stage.id, minutes}];
  });
}

/** The same where this one has at least so many, as far as there are any. */
function withAtLeast(
  id: string,
  least: number,
  pool: number,
  weightOf: ReadonlyMap<string, number>,
): Map<string, number> {
  const its = Math.min(least, pool);
  const others = new Map([...weightOf].filter(([other]) => other !== id));
  return new Map([[id, others.size === 0 ? pool : its], ...shared(pool - its, others)]);
}
