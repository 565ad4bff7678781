// The minutes of topics as they are planned: what each has of its stage's.
import {allQuestions, hasTopics} from './agenda.js';
import {plannedMinutes, sum} from './clock.js';
import {shared} from './shares.js';
import type {Question, Review, Stage} from './types.js';

/** A topic that is picked has so many times its minutes, at the cost of those that are not. */
export const PICKED = 2;

export const isPicked = ({picked}: Question): boolean => picked ?? false;

export const pickedTopics = (review: Review): Question[] => allQuestions(review).filter(isPicked);

/** So many minutes among these: by those of the agenda; one that came in the meeting has as much as others do. */
export function sharedAmong(questions: readonly Question[], minutes: number): Map<string, number> {
  const given = questions.flatMap((question) => question.minutes ?? []);
  const fair = given.length === 0 ? 1 : sum(given) / given.length;
  const weightOf = (question: Question) => (question.minutes ?? fair) * (isPicked(question) ? PICKED : 1);
  return shared(minutes, new Map(questions.map((question) => [question.id, weightOf(question)])));
}

export const isAsked = ({state}: Question): boolean => state !== 'skipped';

/** Planned whole minutes of every topic that is not skipped, by its id; those of a stage are together the stage's. */
export const topicMinutes = (review: Review): Map<string, number> =>
  new Map(
    review.agenda.stages
      .filter(hasTopics)
      .flatMap((stage) => [...sharedAmong(stage.questions.filter(isAsked), plannedMinutes(review, stage))]),
  );

/** Whether somebody planned what the topics of a stage have: the agenda gives minutes for some, or some are picked. */
export const isPlannedByTopic = (stage: Stage): boolean =>
  hasTopics(stage) && stage.questions.some((question) => question.minutes !== undefined || isPicked(question));

/** The same of the stages in which somebody planned it. */
export function plannedByTopic(review: Review): Map<string, number> {
  const planned = review.agenda.stages.filter(isPlannedByTopic);
  const ids = new Set(planned.flatMap(({questions}) => questions.map(({id}) => id)));
  return new Map([...topicMinutes(review)].filter(([id]) => ids.has(id)));
}
