// Comments from outside the meeting: which ones stand, and where each belongs.
import {findQuestion} from './agenda.js';
import type {Comment, Review} from './types.js';

export const liveComments = (review: Review): Comment[] => review.comments.filter(({deleted}) => !deleted);

export const commentsOn = (review: Review, questionId: string): Comment[] =>
  liveComments(review).filter((comment) => comment.questionId === questionId);

/** Those that name no question, or one that has left the agenda. */
export const commentsOnNoQuestion = (review: Review): Comment[] =>
  liveComments(review).filter(({questionId}) => questionId === null || !findQuestion(review, questionId));
