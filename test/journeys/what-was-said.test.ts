// Two terminals at 80x24: what was said goes when it is so no more, and the hints follow the question.
import {afterEach, beforeEach, test} from 'vitest';
import {findReviewFolder} from '../../src/store/shelf/library.js';
import {newReview} from '../support/debrief.js';
import {beginMeeting, change, type Meeting, meeting, note, sit} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals} from '../support/terminal.js';

const small = {columns: 80, rows: 24};

let home: TempHome;
let review: Meeting;
beforeEach(async () => {
  home = await tempHome();
  review = await meeting(home, [note('first', 'was there before')]);
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

test('a mark that the other takes away is said no more, and what was parked is not told of at the next question', async () => {
  const [facilitator, noteTaker] = await Promise.all([sit(home, 'run', small), sit(home, 'notes', small)]);
  await facilitator.press('s');
  await facilitator.sees('Skip it all the same?');
  await facilitator.press('enter');
  await facilitator.sees('Skipped; → goes on, S says why. · u takes it back');
  await change(review.folder, [{type: 'question-marked', questionId: 'pattern', state: 'open'}]);
  await facilitator.seesNot('Skipped;');
  await noteTaker.seesNot('↑ my notes');
  await noteTaker.type('> The audit of packages\n');
  await noteTaker.sees('Parked.');
  await facilitator.press('right');
  await noteTaker.sees('Before the event · topic 2 of 3');
  await noteTaker.seesNot('Parked.');
  await noteTaker.press('up');
  await noteTaker.type('here\n');
  await noteTaker.sees('↑ my notes');
});

test('the help of a closed review names only what works in one', async () => {
  const me = await sit(home, 'run', small);
  await me.press('?');
  await me.sees(/n( Enter)? +write a note/);
  await change(review.folder, [{type: 'review-closed'}]);
  await me.seesNot(/^ +n( Enter)? +write a note/m);
  await me.press('/');
  await me.type('closed review');
  await me.sees('open a closed review again');
});

test.each([
  [80, 24],
  [60, 16],
])(
  'at %i by %i what is said as the meeting begins can be read in whole beside the line about comments',
  async (columns, rows) => {
    const id = await newReview(home);
    const folder = await findReviewFolder(home.reviews, id);
    await change(folder, [{type: 'comment-added', comment: {id: 'c1', questionId: null, text: 'My pager is old'}}]);
    const me = await sit(home, 'run', {args: ['run', id], columns, rows});
    await me.sees('One comment from outside the meeting');
    await beginMeeting(me);
    await me.sees(/The screen\s+to share is\s+`debrief\s+watch`:\s+nudges and\s+comments stay\s+here\./);
    await me.sees('One comment from outside the meeting');
  },
);
