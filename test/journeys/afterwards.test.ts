// What three reviews have left is gone through from the home screen, each change lands in its review, and u takes it back.
import {afterEach, beforeEach, expect, test} from 'vitest';
import type {Change} from '../../src/review/changes/index.js';
import {findReviewFolder} from '../../src/store/shelf/library.js';
import {debrief, newReview} from '../support/debrief.js';
import {change, question} from '../support/meeting.js';
import {goesDownTo} from '../support/pointing.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, openTerminal} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
  await left(
    'INC-1',
    [...action('a1', 'Alert on queue length', null), ...topic('t1', 'How we page suppliers')],
    'closed',
  );
  await left('INC-2', [...action('b1', 'Rehearse the restore', '2020-02-03')]);
  await left('INC-3', [...topic('t3', 'Two regions')], 'closed');
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const action = (id: string, title: string, due: string | null): Change[] => [
  {type: 'action-held', action: {id, questionId: question, title}},
  {type: 'action-edited', id, fields: {due}},
  {type: 'action-chosen', id, reason: ''},
];

const topic = (id: string, text: string): Change[] => [
  {type: 'topic-parked', topic: {id, questionId: question, text}},
  {type: 'topic-edited', id, fields: {destination: 'tech-forum'}},
];

async function left(reference: string, changes: Change[], status?: 'closed'): Promise<void> {
  await newReview(home, reference);
  const end: Change[] = status ? [{type: 'review-closed'}] : [];
  await change(await findReviewFolder(home.reviews, reference), [{type: 'meeting-started'}, ...changes, ...end]);
}

const small = {columns: 80, rows: 24};
const shown = async (reference: string) => (await debrief(home, ['show', reference])).stdout;

test('o lists the actions: one is done, one moved, one let go for a reason, and u takes the last back', async () => {
  const me = await openTerminal({home, ...small});
  await me.sees(/2 actions open, 1 overdue +o$/m);
  await me.press('o');
  await me.sees('❯ Rehearse the restore');
  await me.sees('Overdue');
  await me.press('home', 'y');
  await me.sees('INC-2: “Rehearse the restore” is done. · u takes it back');
  await me.sees('❯ Alert on queue length');
  expect(await shown('INC-2')).toContain('Rehearse the restore (done');
  await me.press('u');
  await me.sees('“Rehearse the restore” is chosen, with a slot.');
  await me.sees('Overdue');

  await me.press('home', 'b');
  await me.type('2w');
  await me.press('enter');
  await me.sees('INC-2: “Rehearse the restore” is due');
  await me.seesNot('Overdue');

  await me.press('end', '-');
  await me.sees('Not now, because');
  await me.press('enter');
  await me.sees('Say why in a few words');
  await me.type('The queue is gone');
  await me.press('enter');
  await me.sees('“Alert on queue length” is not for now, because The queue is gone.');
  await me.sees('❯ Rehearse the restore');
  expect(await shown('INC-1')).toContain('Alert on queue length (because The queue is gone)');
  await me.press('esc');
  await me.sees(/1 action open +o$/m);
});

test('v lists the topics for the wider forum, y has them taken, and Enter opens the review of one', async () => {
  const me = await openTerminal({home, ...small});
  await me.sees(/2 topics for the wider forum +v$/m);
  await me.press('v');
  await me.sees('❯ How we page suppliers');
  await me.press('home', 'y');
  await me.sees('INC-1: “How we page suppliers” is taken to the wider forum.');
  await me.sees('❯ Two regions');
  expect(await shown('INC-1')).toContain('How we page suppliers (wider forum · taken)');
  expect((await debrief(home, ['forum'])).stdout).not.toContain('How we page suppliers');
  await me.press('enter');
  await me.sees('INC-3 · Mail');
});

test('each list has a row of its own on the home screen, which Enter opens', async () => {
  const me = await openTerminal({home, ...small});
  await me.sees(/2 topics for the wider forum +v$/m);
  await goesDownTo(me, '2 topics for the wider forum');
  await me.press('enter');
  await me.sees('❯ How we page suppliers');
  await me.press('esc');
  await me.sees('❯ 2 topics for the wider forum');
});

test('what somebody else has settled first is said, and leaves the list', async () => {
  const me = await openTerminal({home, ...small});
  await me.sees('2 actions open');
  await me.press('o');
  await me.sees('❯ Rehearse the restore');
  expect((await debrief(home, ['actions', 'done', 'b1'])).code).toBe(0);
  await me.press('home', 'y');
  await me.sees('“Rehearse the restore” is done already.');
  await me.seesNot('Overdue');
});
