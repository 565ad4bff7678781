// Comments from outside the meeting, with the question that each belongs to.
import {liveComments} from '../../review/comments.js';
import {keyCalled} from '../../session/keys/in-words.js';
import {commentRow} from '../../session/rows.js';
import {Intro} from '../frame/intro.js';
import type {ScreenRecord} from '../frame/record.js';
import {deleteKeys} from '../keys/delete.js';
import {enterKey} from '../keys/enter.js';
import {seeing} from '../keys/everywhere.js';
import {keysOverMeeting} from '../meeting/keys.js';

export const comments: ScreenRecord = {
  title: 'Comments from outside',
  over: 'the meeting',
  worksOn: 'comments',
  intro: ({review}) =>
    review && liveComments(review).length > 0
      ? `From outside the meeting. Nobody’s name is kept with a comment.` +
        (review.status === 'closed' ? '' : ` ${keyCalled('delete')} deletes one, ${keyCalled('undo')} brings it back.`)
      : 'No comments from outside yet; `debrief comment` sends one, before or after the meeting.',
  rows: ({review}) => (review ? liveComments(review).map(commentRow) : []),
  look: () => ({withQuestion: true}),
  enter: seeing,
  leave: seeing,
  keys: keysOverMeeting([enterKey, ...deleteKeys]),
  picture: Intro,
};
