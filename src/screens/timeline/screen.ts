// The incident's timeline in the room: its pinned moments, to be looked at, told apart and noted on; no order to go through.
import {counted} from '../../review/text.js';
import {timelineOf} from '../../review/timeline.js';
import {keyCalled} from '../../session/keys/in-words.js';
import type {ScreenRecord} from '../frame/record.js';
import {answerKey} from '../keys/answer.js';
import {deleteKeys} from '../keys/delete.js';
import {enterKey} from '../keys/enter.js';
import {rewordKey} from '../keys/reword.js';
import {keysOverMeeting} from '../meeting/keys.js';
import {momentKeys} from './commands.js';
import {TimelinePicture} from './picture.js';
import {rowsOfTimeline} from './rows.js';

export const timeline: ScreenRecord = {
  title: 'Timeline',
  over: 'the meeting',
  worksOn: 'moments',
  intro({review, view}) {
    const all = review ? timelineOf(review) : [];
    const pinned = all.filter((moment) => moment.pinned).length;
    const moments = counted(all.length, 'moment');
    if (all.length === 0) return '';
    if (pinned === 0) return `All ${moments}: ${keyCalled('pin')} pins the few that the meeting looks at.`;
    if (pinned === all.length) return `${moments}, all pinned.`;
    if (view.allMoments) return `All ${moments}, ${pinned} pinned. ${keyCalled('all-moments')} shows only these.`;
    return `${pinned} pinned of ${moments}. ${keyCalled('all-moments')} shows all.`;
  },
  rows: ({review, view}) => (review ? rowsOfTimeline({review, view}) : []),
  look: () => ({beneathMoments: true}),
  // Where all are in sight, pinning the first hides none of them.
  enter(view, review) {
    const isAnyPinned = review !== null && timelineOf(review).some(({pinned}) => pinned);
    return {...view, allMoments: view.allMoments || !isAnyPinned};
  },
  keys: keysOverMeeting([enterKey, ...momentKeys, answerKey, rewordKey, ...deleteKeys]),
  picture: TimelinePicture,
};
