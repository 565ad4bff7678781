// Open questions and their answers: between two terminals, from the shell, and in what is exported.
import {afterEach, beforeEach, expect, test} from 'vitest';
import type {Change} from '../../src/review/changes/index.js';
import {debrief} from '../support/debrief.js';
import {meeting, question, saved, sit} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const asked = {
  type: 'note-added',
  note: {id: 'asked', questionId: question, kind: 'question', aspects: [], text: 'Who paged the supplier?'},
} satisfies Change;

test('the note-taker answers it, both see so, and the facilitator lets the answer go', async () => {
  await meeting(home, [asked]);
  const [facilitator, noteTaker] = await Promise.all([sit(home, 'run'), sit(home, 'notes')]);
  await facilitator.sees('1 open question');
  await noteTaker.sees('── Note');
  await noteTaker.press('esc');
  await noteTaker.seesNot('── Note');
  await noteTaker.press('up');
  await noteTaker.sees('y answer');
  await noteTaker.press('y');
  await noteTaker.sees('── Answer · “Who paged the supplier?”');
  await noteTaker.type('! The second on call did\n');
  await noteTaker.sees('Answered.');
  // Its own field is open again.
  await noteTaker.sees('── Note');

  await facilitator.sees('? Who paged the supplier?  ✓ answered');
  await facilitator.sees(/! The second on call did\s+↳ answers: Who paged the supplier\?/);
  await facilitator.seesNot('1 open question');
  expect((await saved(home)).notes).toMatchObject([{id: 'asked', answered: true}, {answers: 'asked'}]);

  await facilitator.press('up');
  await facilitator.sees('y no answer');
  await facilitator.press('y');
  await facilitator.sees('1 open question');
  await noteTaker.seesNot('✓ answered');
  await facilitator.press('u');
  await noteTaker.sees('✓ answered');
});

test('answered from the shell, it is read back and exported with its answer, and waits no longer', async () => {
  await meeting(home, [asked]);
  const me = await sit(home, 'run');
  await me.press('V');
  await me.sees('Open questions · 1');
  const added = await debrief(home, ['add', 'note', 'On call did', '--answers', 'asked', '--json']);
  expect(JSON.parse(added.stdout)).toMatchObject({added: [{becomes: 'note', question, answers: 'asked'}]});
  await me.seesNot('Open questions');
  const {stdout} = await debrief(home, ['show']);
  expect(stdout).toContain('? Who paged the supplier? (answered)\n  · On call did (answers: Who paged the supplier?)');
});

test('the read-back has the answer with its question, also where the screen is read aloud', async () => {
  const answer: Change = {...asked, note: {...asked.note, id: 'answer', kind: 'note', text: 'On call did'}};
  const tied: Change = {type: 'note-answers', id: 'answer', answers: 'asked'};
  await meeting(home, [asked, answer, tied, {type: 'question-opened', questionId: 'read-back'}]);
  const me = await sit(home, 'run', {env: {LC_ALL: 'C', NO_COLOR: '1'}});
  await me.sees(/Answered questions\s+> \? Who paged the supplier\? {2}v answered\s+> On call did/);
  const listener = await sit(home, 'notes', {args: ['notes', '--screen-reader']});
  await listener.sees(
    /Answered questions\s+(selected: )?answered question: Who paged the supplier\?\s+answer: On call did/,
  );
});
