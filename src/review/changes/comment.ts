// What happens to comments from outside the meeting.
import {findQuestion} from '../agenda.js';
import {dayBegan} from '../days.js';
import type {Comment} from '../types.js';
import {added, deletions, edited, sides, withId} from './items.js';
import {back, kind, type Undo} from './kind.js';
import {flag, line, number, object, orNull, type ShapesOf, text} from './shape.js';

const commentFields = {id: line, questionId: orNull(line), text};
const whole: ShapesOf<Comment> = {...commentFields, at: number, deleted: flag};
export const commentShape = object(whole);

const handedInShape = object(commentFields);

/** The words of one that stands are its author's, and have no change. */
export const commentChanges = {
  'comment-added': kind({comment: handedInShape})({
    apply: (review, {comment}, {at}) => {
      const {questionId} = comment;
      const known = questionId !== null && findQuestion(review, questionId) ? questionId : null;
      // A comment tells no closer when it was written, whoever hands it in.
      const dated = {...comment, questionId: known, at: dayBegan(at), deleted: false};
      return {...review, comments: added(review.comments, dated)};
    },
    undo: ({comment: {id}}, {now}): Undo =>
      withId(now.comments, id)?.deleted === false
        ? back({type: 'comment-deleted', id, deleted: true})
        : {why: 'That comment is already deleted'},
    undone: 'the comment is taken back',
    difference: (from, to) =>
      sides(from.comments, to.comments).added.map((comment) => ({comment: handedInShape(comment)})),
  }),
  'comment-deleted': kind({id: line, deleted: flag})({
    apply: (review, {id, deleted}) => ({...review, comments: edited(review.comments, id, {deleted})}),
    undo: ({id, deleted}): Undo => back({type: 'comment-deleted', id, deleted: !deleted}),
    undone: 'the comment is back',
    difference: (from, to) => deletions(from.comments, to.comments),
  }),
};
