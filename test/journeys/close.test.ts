// The close in two real terminals: a list a question, what is still open gone to and settled, and an end with a reason.
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {builtInAgendas} from '../../src/review/agendas/index.js';
import type {Change} from '../../src/review/changes/index.js';
import type {NoteKind} from '../../src/review/vocabulary.js';
import {findReviewFolder} from '../../src/store/shelf/library.js';
import {debrief, newReview} from '../support/debrief.js';
import {change, facilitate, question, saved, sit} from '../support/meeting.js';
import {pointsAt} from '../support/pointing.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {allSaved, closeTerminals, type Terminal} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const noted = (id: string, kind: NoteKind, text: string): Change => ({
  type: 'note-added',
  note: {id, questionId: question, kind, aspects: [], text},
});

/** Both at a review that stands at this question, with these changes on top. */
async function both(changes: Change[], ...options: string[]): Promise<[facilitator: Terminal, noteTaker: Terminal]> {
  const id = await newReview(home, 'INC-7', ...options);
  await change(await findReviewFolder(home.reviews, id), [{type: 'meeting-started'}, ...changes]);
  return Promise.all([facilitate(home), sit(home, 'notes', {columns: 80, rows: 24})]);
}

test('a step at a time to the end, which names what is open; closed all the same, the record keeps the reason', async () => {
  const [facilitator, noteTaker] = await both(
    [
      noted('n1', 'well', 'The pager rang at once'),
      noted('n2', 'better', 'One runbook for both queues'),
      noted('n3', 'decision', 'Stop the queue first'),
      noted('n4', 'question', 'Who watches it at night'),
      {type: 'topic-parked', topic: {id: 't1', questionId: question, text: 'Which pager for whom'}},
      {type: 'action-held', action: {id: 'a1', questionId: question, title: 'Rehearse a restore'}},
      {type: 'question-opened', questionId: 'read-back'},
    ],
    '--folder',
    home.incident,
  );
  // Each question has its list: the read-back by kind, who hears what, parked topics, thanks.
  await facilitator.sees(/Went well\s+❯ \+ The pager rang at once\s+Even better if\s+- One runbook/);
  await facilitator.press('end');
  await facilitator.sees(/Decisions\s+! Stop the queue first\s+Open questions\s+\? Who watches/);
  await facilitator.sees(/What goes on from here\s+For the risk assessment +not said\s+❯ Playbook/);
  await facilitator.press('right');
  await facilitator.sees('Nothing is noted here yet: n notes who hears what.');
  await noteTaker.sees('Close · 2 of 5');
  await noteTaker.type('The account team tells the clients\n');
  await facilitator.sees('The account team tells the clients');
  await facilitator.seesNot('Nothing is noted here yet');
  await facilitator.press('right');
  await facilitator.sees('Parked topics · 1 without a destination');
  await facilitator.press('1');
  await facilitator.sees('leaves for a wider forum.');
  await facilitator.seesNot('without a destination');
  await facilitator.press('right');
  await facilitator.sees('Thank each person by name · 1 not thanked yet');
  await facilitator.press('space');
  await facilitator.sees('[x] Delivery manager');
  await noteTaker.sees('[x] Delivery manager');
  await facilitator.press('right');
  await facilitator.sees(/Checklist · \d+ not ticked yet/);
  await facilitator.press('space');
  await facilitator.sees('❯ [x]');

  // → goes to the end; from there to an idea, to a fact and to the questions, and back.
  await facilitator.press('right');
  await facilitator.sees(/❯ \d+ must topics were not covered/);
  await facilitator.press('enter');
  await facilitator.sees('Enter goes to a question.');
  await facilitator.press('esc');
  await facilitator.sees('Close · 5 of 5');
  await pointsAt(facilitator, 'One idea waits for a decision');
  await facilitator.press('enter');
  await facilitator.sees('❯ Rehearse a restore');
  await facilitator.press('-');
  await facilitator.sees('── Not now, because');
  await facilitator.type('the restore was rehearsed in May\n');
  await facilitator.sees('Not now, and the reason is kept.');
  await pointsAt(facilitator, 'No place is given for the recording yet');
  await facilitator.press('enter');
  await facilitator.sees('── Where the recording goes');
  await facilitator.type('the archive\n');
  await facilitator.seesNot('No place is given for the recording yet');
  await facilitator.sees('Close · 5 of 5');

  // What is left is closed all the same, and written at once.
  await pointsAt(facilitator, 'Close all the same');
  await facilitator.press('enter');
  await facilitator.sees('── Close all the same, because');
  await facilitator.type('the room was needed\n');
  await facilitator.sees('Closed. Thank you all. Wrote INC-7-report.md and 6 more into');
  await noteTaker.sees('Closed ·');
  expect(await saved(home)).toMatchObject({
    status: 'closed',
    closedBecause: 'the room was needed',
    recording: 'the archive',
  });
  await allSaved();
  expect((await debrief(home, ['show', 'INC-7'])).stdout).toContain('Closed with something open: the room was needed');
  const names = await readdir(home.incident);
  const report = names.find((name) => name.endsWith('record.md')) ?? '';
  expect(await readFile(join(home.incident, report), 'utf8')).toContain('the room was needed');

  // Open again, the reason is gone with the end that it was for.
  await facilitator.press('O');
  await facilitator.sees('Enter opens it.');
  await facilitator.press('enter');
  await facilitator.sees('Open again.');
  expect(await saved(home)).toMatchObject({status: 'running', closedBecause: null});
});

test('with nothing open one Enter closes it; the note-taker ticks with Space, and a draft of theirs comes first', async () => {
  const [standard] = builtInAgendas;
  const questions = standard?.stages.flatMap((stage) => stage.questions) ?? [];
  const [facilitator, noteTaker] = await both([
    ...questions.map(({id}): Change => ({type: 'question-marked', questionId: id, state: 'covered'})),
    {type: 'review-edited', fields: {recording: 'the archive'}},
    {
      type: 'takeaways-edited',
      fields: {riskAssessment: 'nothing', playbookPlan: 'none', lessonsTo: 'the whole team'},
    },
    {type: 'checklist-ticked', id: 'incident-closed', done: true},
    {type: 'question-opened', questionId: 'thanks'},
  ]);
  await noteTaker.sees('Thank each person by name · 1 not thanked yet');
  await noteTaker.type('half a thought');
  await noteTaker.press('esc');
  await noteTaker.sees('Kept as a draft');
  await noteTaker.press('home', 'space');
  await facilitator.sees('[x] Delivery manager');
  await facilitator.press('right');
  await facilitator.sees('Close · 5 of 5');
  await facilitator.seesNot('Still open');
  await facilitator.press('end', 'enter');
  await facilitator.sees('One draft still waits');
  await facilitator.sees('❯ ✎ half a thought');
  await facilitator.press('enter');
  await facilitator.sees('Saved under “');
  await pointsAt(facilitator, 'Close the review');
  await facilitator.press('enter');
  await facilitator.sees('Close the review? The clock stops');
  await facilitator.press('enter');
  await facilitator.sees('Closed. Thank you all. No incident folder yet: x makes one beside the review.');
  await noteTaker.sees('Closed ·');
  expect(await saved(home)).toMatchObject({status: 'closed', closedBecause: null});
  // Neither undo nor redo closes or opens it.
  await facilitator.press('u');
  await facilitator.seesNot('Closed. Thank you');
  expect((await saved(home)).status).toBe('closed');
});

test('what is still open names an action without “done when”, as its own row does, and goes once it is said', async () => {
  const [facilitator] = await both([
    {type: 'action-held', action: {id: 'a1', questionId: question, title: 'Rehearse a restore'}},
    {type: 'action-chosen', id: 'a1', reason: ''},
    {type: 'question-opened', questionId: 'choose-actions'},
  ]);
  await facilitator.press('home', 'o');
  await facilitator.sees('── One owner');
  await facilitator.type('delivery\n');
  await facilitator.seesNot('── One owner');
  await facilitator.press('b');
  await facilitator.sees('── Due');
  await facilitator.type('2w\n');
  await facilitator.seesNot('── Due');
  await facilitator.sees('still open: what done looks like');
  await facilitator.press('g', 'end', 'enter');
  await facilitator.sees('Close · 5 of 5');
  await pointsAt(facilitator, 'One action still lacks what done looks like');
  await facilitator.press('enter');
  await facilitator.sees('❯ Rehearse a restore');
  await facilitator.sees('still open: what done looks like');
  await facilitator.press('w');
  await facilitator.sees('── Done looks like');
  await facilitator.type('it has run once\n');
  await facilitator.seesNot('still open: what done looks like');
  await facilitator.press('esc');
  await facilitator.sees('Close · 5 of 5');
  await facilitator.seesNot('One action still lacks');
});
