// What happens to comments from outside the meeting.
import {findQuestion} from '../agenda.js';
import {dayHere} from '../days.js';
import type {Comment} from '../types.js';
import {adding, deleting} from './add-edit-delete.js';
import {flag, line, number, object, orNull, text} from './shape.js';

const commentFields = {id: line, questionId: orNull(line), text};
export const commentShape = object<Comment>({...commentFields, at: number, deleted: flag});

/** The words of one that stands are its author's, and have no change. */
export const commentChanges = {
  'comment-added': adding(
    'comment',
    commentFields,
    (comment, review, {at}) => {
      const {questionId} = comment;
      const known = questionId !== null && findQuestion(review, questionId) ? questionId : null;
      // A comment tells no closer when it was written, whoever hands it in.
      return {...comment, questionId: known, at: dayHere(at, review.zone), deleted: false};
    },
    ({text: words}) => words,
  ),
  'comment-deleted': deleting('comment', ({text: words}) => words),
};
