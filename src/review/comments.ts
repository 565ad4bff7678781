// Comments from outside the meeting: which ones stand, and where each belongs.
import {findQuestion} from './agenda.js';
import type {Comment, Review} from './types.js';

export const liveComments = (review: Review): Comment[] => review.comments.filter(({deleted}) => !deleted);

export const commentsOn = (review: Review, questionId: string): Comment[] =>
  liveComments(review).filter((comment) => comment.questionId === questionId);

/** Those that name no question, or one that has left the agenda. */
export const commentsOnNoQuestion = (review: Review): Comment[] =>
  liveComments(review).filter(({questionId}) => questionId === null || !findQuestion(review, questionId));

/** The question of the agendas that come along at which the meeting hears how to comment in private. */
export const PRIVATE_COMMENTS = 'private-comments';

/** The two ways to comment in private, from the longest to the shortest way to say them. */
export const waysToComment = [
  'To comment in private: debrief comment, on a machine with this review; anywhere else, ' +
    'debrief comment --out FILE, and send the file to the facilitator.',
  'In private: debrief comment, or anywhere else debrief comment --out FILE.',
] as const;
