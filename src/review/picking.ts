// Picking a few topics to dig into: a picked one takes minutes from other stages, and letting it go gives them back.
import type {ChangeOf} from './changes/index.js';
import {sum} from './clock.js';
import {minutesUnused} from './minutes-to-come.js';
import {shared} from './shares.js';
import {isPicked} from './topic-minutes.js';
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
 * So that the topic would have its minutes twice if all that is to come had a little less. The other stages give of
 * what they can spare: a minute stays for each of their topics, and nothing is taken of what is behind or used.
 */
function minutesFromOthers(review: Review, questionId: string, now: Instant): {stageId: string; minutes: number}[] {
  const left = minutesUnused(review, now).map(({stage, minutes}) => ({
    stage,
    its: minutes.get(questionId),
    minutes: sum([...minutes.values()]),
    spare: Math.max(0, sum([...minutes.values()]) - minutes.size),
  }));
  const own = left.find(({its}) => its !== undefined)?.its ?? 0;
  const others = left.filter(({its, spare}) => its === undefined && spare > 0);
  const all = sum(left.map(({minutes}) => minutes));
  if (own === 0 || others.length === 0) return [];
  const twice = Math.round((own * sum(others.map(({minutes}) => minutes))) / (all + own));
  const spareOf = new Map(others.map(({stage, spare}) => [stage.id, spare]));
  const given = shared(Math.min(twice, sum([...spareOf.values()])), spareOf);
  return [...given].filter(([, minutes]) => minutes > 0).map(([stageId, minutes]) => ({stageId, minutes}));
}
