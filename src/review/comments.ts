// Comments from outside the meeting: which ones stand, and where each belongs.
import {findQuestion} from './agenda.js';
import {shellName} from './shell-name.js';
import type {Comment, Review} from './types.js';

export const liveComments = (review: Review): Comment[] => review.comments.filter(({deleted}) => !deleted);

export const commentsOn = (review: Review, questionId: string): Comment[] =>
  liveComments(review).filter((comment) => comment.questionId === questionId);

/** Those that name no question, or one that has left the agenda. */
export const commentsOnNoQuestion = (review: Review): Comment[] =>
  liveComments(review).filter(({questionId}) => questionId === null || !findQuestion(review, questionId));

/** The two ways to comment in private, from the longest to the shortest way to say them. */
export function waysToComment(review: Review): readonly [string, string] {
  const comment = `debrief comment --review ${shellName(review)}`;
  return [
    `To comment in private: ${comment}, on a machine with this review; anywhere else, ` +
      'debrief comment --out FILE, and send the file to the facilitator.',
    `In private: ${comment}, or anywhere else debrief comment --out FILE.`,
  ];
}
