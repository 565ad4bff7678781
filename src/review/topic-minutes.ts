// The minutes of topics: what each has of its stage, and what picking some to dig into gives them.
import {allQuestions, openStage} from './agenda.js';
import type {ChangeOf} from './changes/index.js';
import {plannedMinutes, timeByStage} from './clock.js';
import type {Instant, Question, Review, Stage} from './types.js';
import {MINUTE} from './units.js';

/** A topic that is picked has so many times its minutes, at the cost of those that are not. */
const PICKED = 2;

/** How many topics are worth picking: fewer are no choice, more leave nothing for any. */
export const worthPicking = {fewest: 3, most: 5};

/** Stages whose topics are picked from. */
const hasTopics = ({kind}: Stage): boolean => kind === 'questions';

/** What each topic weighs in its stage: its minutes of the agenda; one that came in the meeting, as much as others do. */
function weights({questions}: Stage, isPicked: (question: Question) => boolean): Map<string, number> {
  const asked = questions.filter(({state}) => state !== 'skipped');
  const given = asked.flatMap(({minutes}) => minutes ?? []);
  const fair = given.length === 0 ? 1 : sum(given) / given.length;
  return new Map(
    asked.map((question) => [question.id, (question.minutes ?? fair) * (isPicked(question) ? PICKED : 1)]),
  );
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, each) => all + each, 0);

/**
 * Whole minutes in these proportions that add up to the whole ones of `minutes`; where there are enough of them, none
 * gets less than one.
 */
export function shared(minutes: number, weightOf: ReadonlyMap<string, number>): Map<string, number> {
  const whole = Math.max(0, Math.round(minutes));
  const all = sum(weightOf.values());
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
export function topicMinutes(review: Review): Map<string, number> {
  const stages = review.agenda.stages.filter(hasTopics);
  return new Map(
    stages.flatMap((stage) => [
      ...shared(
        plannedMinutes(review, stage),
        weights(stage, (question) => question.picked ?? false),
      ),
    ]),
  );
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
    .filter((question) => (question.picked ?? false) !== picked.has(question.id))
    .map(({id}) => ({questionId: id, picked: picked.has(id)}));
  if (topics.length === 0) return undefined;
  return {type: 'topics-picked', topics, stages: stagesWith(review, picked, now)};
}

function stagesWith(review: Review, picked: ReadonlySet<string>, now: Instant): {stageId: string; minutes: number}[] {
  const {stages} = review.agenda;
  const open = openStage(review);
  const left = stages.slice(open ? stages.indexOf(open) : 0).filter(hasTopics);
  const pool = sum(left.map((stage) => plannedMinutes(review, stage)));
  const weightOf = new Map(
    left.map((stage) => {
      const before = sum(weights(stage, (question) => question.picked ?? false).values());
      const after = sum(weights(stage, ({id}) => picked.has(id)).values());
      return [stage.id, before === 0 ? 0 : (plannedMinutes(review, stage) * after) / before];
    }),
  );
  const spent = open && hasTopics(open) ? Math.ceil((timeByStage(review, now).get(open.id)?.spent ?? 0) / MINUTE) : 0;
  const fair = shared(pool, weightOf);
  const short = open ? Math.max(0, spent - (fair.get(open.id) ?? spent)) : 0;
  const minutesFor = short === 0 || !open ? fair : withAtLeast(open.id, spent, pool, weightOf);
  return left.flatMap((stage) => {
    const moved = plannedMinutes(review, stage) - stage.minutes;
    const minutes = (minutesFor.get(stage.id) ?? 0) - moved;
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
