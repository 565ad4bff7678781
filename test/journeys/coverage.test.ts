// Coverage at 80x24: read of what was opened and noted, four kinds are told apart, leaving a stage names the rest;
// and what waits for the end is counted on both screens.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {debrief} from '../support/debrief.js';
import {facilitate, meeting, note, sit} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {allSaved, closeTerminals} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

/** The header's count, in as many words as fit. */
const covered = (count: number) => new RegExp(` ${count}(/| of )22`);

test('a question that was open and has a note is covered without a key; the stage says what it leaves behind', async () => {
  await meeting(home);
  const me = await facilitate(home);
  await me.sees(covered(0));
  await me.press('n');
  await me.type('It was seen in March, too');
  await me.press('enter');
  await me.sees(covered(1));
  // Open, without a word under it.
  await me.press('right');
  await me.sees('Before the event · topic 2 of 3');
  await me.press('G');
  await me.sees('Before the event: 1 untouched, “How does our risk');
  await me.sees(/1 other is\s+not\s+covered\. → or Enter/);
  await me.press('esc', 'right', 's');
  await me.sees('Skipped');
  await me.press('g', 'home');
  await me.sees(/^ +❯? +✓ Where have we seen something like this before\?.* 1 note/m);
  await me.sees(/^ +❯? +– /m);
  await me.sees(/^ +❯? *▸ × /m);
  await me.sees(/^ +❯? +· /m);
  await me.press('esc', 'left', 'c');
  await me.sees('Covered.');
  await me.sees(covered(2));
  await me.press('G');
  await me.sees('Before the event: 2 covered, 1 skipped.');
  await me.press('esc');
  await allSaved();
  expect((await debrief(home, ['show'])).stdout).toContain('2 of 22 questions covered, 1 skipped');
});

test('a question is skipped, and S says why: at the question, in the overview, in show and in its JSON', async () => {
  await meeting(home);
  const me = await facilitate(home);
  await me.sees('Before the event · topic 1 of 3');
  await me.press('s');
  await me.sees('Skipped; → goes on, S says why. · u takes it back');
  await me.press('S');
  await me.sees('Why skip it? (optional)');
  await me.type('not for this incident');
  await me.press('enter');
  await me.sees('Skipped, with a reason.');
  await me.sees(/^ {2}Before the event · topic 1 of 3 · .*skipped: not for this incident/m);
  // Esc leaves the old reason as it is; what was typed waits as a draft, until it is emptied.
  await me.press('S');
  await me.type(' at all');
  await me.press('esc');
  await me.sees('Kept as a draft: D opens it again.');
  await me.sees(/skipped: not for this incident(?! at)/);
  await me.press('D');
  await me.sees('not for this incident at all');
  await me.press('ctrl+u', 'esc');
  await me.seesNot('── Why skip it?');
  await me.seesNot('✎');
  await me.press('g');
  await me.sees(/^ +❯? *▸ × Where have we .*… · skipped: not for this incident/m);
  await allSaved();
  const {stdout} = await debrief(home, ['show']);
  expect(stdout).toMatch(/^Where have we seen .*\n {2}skipped, because not for this incident$/m);
  const shown = JSON.parse((await debrief(home, ['show', '--json'])).stdout);
  const questions = shown.agenda.stages.flatMap((stage: {questions: object[]}) => stage.questions);
  expect(questions.filter((question: object) => 'reason' in question)).toMatchObject([
    {state: 'skipped', coverage: 'skipped', reason: 'not for this incident'},
  ]);
  // Taken back and made again, the reason goes and comes; brought back to the agenda, the question has none.
  await me.press('u');
  await me.seesNot('skipped: not for');
  await me.press('U');
  await me.sees('Done again.');
  await me.sees('skipped: not for this incident');
  await me.press('s');
  await me.sees('Back on the agenda.');
  await me.seesNot('skipped: not for');
});

test('a mark taken off a question with notes says what still covers it', async () => {
  await meeting(home, [note('first', 'was there before')]);
  const me = await facilitate(home);
  await me.sees(covered(1));
  await me.press('c');
  await me.sees('Covered.');
  await me.press('c');
  await me.sees('No longer marked; what was noted still covers it.');
  await me.sees(covered(1));
});

test('held ideas, parked topics and open questions are counted on both screens, at every stage', async () => {
  await meeting(home);
  const me = await facilitate(home);
  const noteTaker = await sit(home, 'notes', {columns: 80, rows: 24});
  const both = async (text: RegExp) => {
    for (const terminal of [me, noteTaker]) await terminal.sees(text);
  };
  await both(/^ {2}Before the event · topic 1 of 3 *$/m);
  await noteTaker.type('@ Rehearse the failover\n');
  await both(/─ 1 held ─+$/m);
  await noteTaker.type('> The audit of packages\n');
  await both(/─ 1 held · 1 parked ─+$/m);
  await noteTaker.type('? Who was paged first\n');
  await both(/─ 1 held · 1 parked · 1 open question ─+$/m);
  await me.press('g', 'end', 'enter');
  await both(/[━─] 1 held · 1 parked · 1 open question [━─]+$/m);
});
