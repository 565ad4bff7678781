// Picking a few topics to dig into: a picked one takes minutes from other stages, and letting it go gives them back.
import type {ChangeOf} from './changes/index.js';
import {sum} from './clock.js';
import {minutesUnused} from './minutes-to-come.js';
import {shared} from './shares.js';
import {isPicked, PICKED, pickedTopics} from './topic-minutes.js';
import type {Instant, Question, Review} from './types.js';

/** How many topics are worth picking: fewer are no choice, more leave nothing for any. */
export const worthPicking = {fewest: 3, most: 5};

/** The change that picks this topic, or lets it go. */
export function togglePick(review: Review, question: Question, now: Instant): ChangeOf<'topics-picked'> {
  const {id: questionId} = question;
  if (isPicked(question)) return {type: 'topics-picked', topics: [{questionId, picked: false}]};
  const takes = minutesFromOthers(review, questionId, now);
  return {
    type: 'topics-picked',
    topics: [{questionId, picked: true, ...(takes.length > 0 && {takes})}],
  };
}

/**
 * So that the topic's stage has its part, where of all that is to come every picked topic counts twice: in whichever
 * order they are picked, each of them has more than it would without. Only stages that have more than their own part
 * give; a minute stays for each of their topics, and nothing is taken of what is behind or used.
 */
function minutesFromOthers(review: Review, questionId: string, now: Instant): {stageId: string; minutes: number}[] {
  const left = minutesUnused(review, now);
  const has = new Map(left.map(({stage, minutes}) => [stage.id, sum([...minutes.values()])]));
  const isDugInto = (id: string) => id === questionId || pickedTopics(review).some((picked) => picked.id === id);
  const weights = minutesUnused(withoutPicks(review), now).map(({stage, minutes}): [string, number] => [
    stage.id,
    sum([...minutes].map(([id, its]) => (isDugInto(id) ? PICKED : 1) * its)),
  ]);
  const parts = shared(sum([...has.values()]), new Map(weights));
  const own = left.find(({minutes}) => minutes.has(questionId));
  if (!own || own.minutes.get(questionId) === 0) return [];
  const overOf = new Map<string, number>();
  for (const {stage, minutes} of left) {
    const [all, part] = [has.get(stage.id) ?? 0, parts.get(stage.id) ?? 0];
    const over = all - Math.max(part, minutes.size);
    if (stage !== own.stage && over > 0) overOf.set(stage.id, over);
  }
  const lacks = (parts.get(own.stage.id) ?? 0) - (has.get(own.stage.id) ?? 0);
  const given = shared(Math.min(lacks, sum([...overOf.values()])), overOf);
  return [...given].filter(([, minutes]) => minutes > 0).map(([stageId, minutes]) => ({stageId, minutes}));
}

function withoutPicks(review: Review): Review {
  const stages = review.agenda.stages.map((stage) => ({
    ...stage,
    questions: stage.questions.map(({picked: _, takes: __, ...question}) => question),
  }));
  return {...review, agenda: {...review.agenda, stages}};
}
