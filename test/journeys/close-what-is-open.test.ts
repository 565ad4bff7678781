// What is still open at the close, in a real terminal: each row gone to and back from, settled at once, other agendas.
import {readdir} from 'node:fs/promises';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {builtInAgendas} from '../../src/review/agendas/index.js';
import type {Change} from '../../src/review/changes/index.js';
import {findReviewFolder} from '../../src/store/shelf/library.js';
import {debrief, newReview} from '../support/debrief.js';
import {change, facilitate, question, saved} from '../support/meeting.js';
import {pointsAt} from '../support/pointing.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, type Terminal} from '../support/terminal.js';

let home: TempHome;
let folder: string;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

/** At the last question of the close, whatever was opened before it, with these changes on top. */
async function atTheEnd(changes: Change[], ...options: string[]): Promise<Terminal> {
  const id = await newReview(home, 'INC-7', ...options);
  folder = await findReviewFolder(home.reviews, id);
  const {agenda} = await saved(home);
  const questionId = agenda.stages.at(-1)?.questions.at(-1)?.id ?? '';
  await change(folder, [{type: 'meeting-started'}, ...changes, {type: 'question-opened', questionId}]);
  return facilitate(home);
}

/** Enter on the row leads to what is seen there, and Esc to the row again. */
async function thereAndBack(me: Terminal, row: string, there: string | RegExp): Promise<void> {
  await pointsAt(me, row);
  await me.press('enter');
  await me.sees(there);
  await me.press('esc');
  await me.sees('Close · 5 of 5');
  await me.sees(new RegExp(`❯ .*${row}`));
}

test('each row of what is still open leads there, and Esc back to the row; a fact opens in its field', async () => {
  const me = await atTheEnd([
    {type: 'topic-parked', topic: {id: 't1', questionId: question, text: 'Which pager for whom'}},
    {type: 'action-held', action: {id: 'a1', questionId: question, title: 'Rehearse a restore'}},
    {type: 'action-held', action: {id: 'a2', questionId: question, title: 'One runbook for both'}},
    {type: 'action-chosen', id: 'a2', reason: ''},
    {type: 'review-edited', fields: {startedAt: '2026-11-20T09:00:00.000Z'}},
  ]);
  await thereAndBack(me, 'questions were never opened', 'Enter goes to a question.');
  await thereAndBack(me, 'One idea waits for a decision', '❯ Rehearse a restore');
  await thereAndBack(me, 'One action still lacks', '❯ One runbook for both');
  await thereAndBack(me, 'One parked topic has no destination', '❯ Which pager for whom');
  await thereAndBack(me, 'Not thanked yet', '❯ [ ] Delivery manager');
  await thereAndBack(me, 'No time is given yet for the end of the incident', '── The incident was resolved');
  await thereAndBack(me, 'No place is given for the recording yet', '── Where the recording goes');
  // Said there, it is open no more, and the row below it is next.
  await me.press('enter');
  await me.sees('── Where the recording goes');
  await me.type('the archive\n');
  await me.seesNot('No place is given for the recording yet');
  await me.sees(/❯ (The incident is not marked as closed|No time is given yet)/);
  expect((await saved(home)).recording).toBe('the archive');
});

test('Enter pressed twice on questions that were never opened asks before the meeting moves', async () => {
  const me = await atTheEnd([]);
  await pointsAt(me, 'questions were never opened');
  await me.press('enter', 'enter');
  await me.sees(/Move the meeting to “.*Enter does it\./);
  await me.press('esc');
  await me.sees('Enter goes to a question.');
  await me.press('esc');
  await me.sees('Close · 5 of 5');
});

test('behind the last draft the next open row is selected, and Enter goes there rather than asking for a reason', async () => {
  const me = await atTheEnd([]);
  await me.press('n');
  await me.sees('── Note');
  await me.type('half a note');
  await me.press('esc');
  await me.sees('Kept as a draft');
  await pointsAt(me, 'half a note');
  await me.press('d');
  await me.sees('Enter lets it go.');
  await me.press('enter');
  await me.sees(/❯ \d+ must topics were not covered/);
  await me.press('enter');
  await me.sees('Enter goes to a question.');
});

test('questions that were never opened are parked or skipped by one key, and one u brings them back', async () => {
  const me = await atTheEnd([]);
  await me.sees('Close · 5 of 5');
  await pointsAt(me, 'questions were never opened');
  await me.sees(/R park them/);
  await me.press('R');
  await me.sees(/\d+ questions are in the parking lot: “/);
  await me.sees('u takes it back');
  await me.seesNot('questions were never opened');
  const {parked} = await saved(home);
  expect(parked.length).toBeGreaterThan(3);
  await pointsAt(me, 'parked topics have no destination');
  await me.press('1');
  await me.sees(`Each of ${parked.length} topics leaves for a wider forum.`);
  await me.press('u');
  await me.sees('parked topics have no destination');
  await me.press('u');
  await me.sees('questions were never opened');
  // What was undone is said to its end.
  await me.sees(/Undone\. The topic “.*” is taken\s+back, with \d+ more\./);
  await pointsAt(me, 'questions were never opened');
  await me.press('s');
  await me.sees(/\d+ questions are skipped: “/);
  await me.seesNot('questions were never opened');
});

test('an open question is counted, led to and answered; all four places are named, and what 4 drops comes back', async () => {
  const me = await atTheEnd([
    {type: 'topic-parked', topic: {id: 't1', questionId: question, text: 'Which pager for whom'}},
    {type: 'topic-parked', topic: {id: 't2', questionId: question, text: 'The audit of packages'}},
    {type: 'note-added', note: {id: 'n1', questionId: question, kind: 'question', aspects: [], text: 'Who was paged'}},
  ]);
  await me.sees(/─ 2 parked · 1 open question ─/);
  await pointsAt(me, 'parked topics have no destination');
  await me.sees(/Enter go there {2}1 all: forum {2}2 all: action {2}3 all: meeting {2}4 all: drop/);
  await me.press('4');
  await me.sees('Each of 2 topics is dropped. · u takes it back');
  expect((await saved(home)).parked.map(({destination}) => destination)).toEqual(['dropped', 'dropped']);
  await me.press('u');
  await me.sees('Undone. “Which pager for whom” has no destination yet, with 1 more.');
  if (!me.screen().some((row) => row.includes('Close · 5 of 5'))) await me.press('esc');
  await me.sees('Close · 5 of 5');
  await me.sees('parked topics have no destination');
  await pointsAt(me, 'One open question stays open');
  await me.press('enter');
  await me.sees('❯ ? Who was paged');
  await me.press('r');
  await me.sees('── Reword the note');
  await me.press('ctrl+u');
  await me.type('! The first responder is paged\n');
  await me.sees(/─ 2 parked ─/);
  await me.press('esc');
  await me.seesNot('One open question stays open');
});

test.for(['moj', 'dxw'])('the close of the agenda %s from its first question to its end', async (name) => {
  const agenda = builtInAgendas.find(({id}) => id === name);
  const questions = agenda?.stages.find(({kind}) => kind === 'close')?.questions ?? [];
  const id = await newReview(home, 'INC-7', '--agenda', name, '--folder', home.incident);
  folder = await findReviewFolder(home.reviews, id);
  await change(folder, [{type: 'meeting-started'}, {type: 'question-opened', questionId: questions[0]?.id ?? ''}]);
  const me = await facilitate(home);
  expect(questions.length).toBeGreaterThan(1);
  for (const [index, {shows}] of questions.entries()) {
    await me.sees(`Close · ${index + 1} of ${questions.length}`);
    if (shows === 'thanks') {
      await me.press('space');
      await me.sees('[x] Delivery manager');
      await me.sees('Everyone has been thanked; the checklist says so, too.');
    }
    await me.press('right');
  }
  await me.press('end');
  await me.sees('❯ Close all the same');
  await me.press('enter');
  await me.sees('── Close all the same, because');
  await me.type('the room was needed\n');
  await me.sees('Closed. Thank you all. Wrote INC-7-report.md');
  const review = await saved(home);
  expect(review).toMatchObject({status: 'closed', closedBecause: 'the room was needed'});
  expect(review.checklist.find((item) => item.id === 'everyone-thanked')?.done).toBe(true);
  expect(await readdir(home.incident)).toContain('INC-7-record.md');
  // What comes from outside later is exported, too, by the terminal that shows the review.
  expect((await debrief(home, ['comment', 'INC-7 was loud', '--review', 'INC-7'])).code).toBe(0);
  await me.sees('Something was added elsewhere');
});
