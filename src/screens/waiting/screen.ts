// What waits for the end of the meeting, and the agenda below it: what wide windows have in their rails, as one list.
import {heading, hint, section} from '../../session/rows.js';
import {select} from '../../session/situation.js';
import {hereInWords} from '../frame/here.js';
import {Intro} from '../frame/intro.js';
import type {ScreenRecord} from '../frame/record.js';
import {answerKey} from '../keys/answer.js';
import {deleteKeys} from '../keys/delete.js';
import {enterKey} from '../keys/enter.js';
import {rewordKey} from '../keys/reword.js';
import {keysOverMeeting} from '../meeting/keys.js';
import {waitingIn} from '../meeting/waiting.js';
import {agendaLook, agendaRows} from '../overview/screen.js';
import {destinationKeys} from '../parking/commands.js';

export const waiting: ScreenRecord = {
  title: 'What waits',
  over: 'the meeting',
  lists: ['agenda', 'waiting'],
  gathers: true,
  intro: () => 'What waits for the end of the meeting; the agenda stands below it.',
  rows({review, ...told}) {
    if (!review) return [];
    const sections = waitingIn(review).flatMap(({title, rows}) => [heading(title), ...rows]);
    return [
      ...(sections.length > 0 ? sections : [hint('Nothing waits yet.')]),
      ...section('Here', hereInWords({review, ...told}).map(hint)),
      heading('Agenda'),
      ...agendaRows(review),
    ];
  },
  // What waits comes first; where nothing does, where the meeting is.
  enter: (view, review) =>
    review?.open && waitingIn(review).length === 0 ? select(view, view.screen, review.open.questionId) : view,
  look: (situation) => ({...agendaLook(situation), withQuestion: true}),
  keys: keysOverMeeting([...destinationKeys, enterKey, answerKey, rewordKey, ...deleteKeys]),
  picture: Intro,
};
