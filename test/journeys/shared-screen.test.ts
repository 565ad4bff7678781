// The shared screen follows a meeting in a real terminal, from the question to the thanks, as the facilitator goes.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {builtInAgendas} from '../../src/review/agendas/index.js';
import {bigText} from '../../src/screens/watch/big-characters.js';
import {newReview} from '../support/debrief.js';
import {beginMeeting, change, meeting, note, question, sit} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, openTerminal, type Terminal} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const small = {columns: 80, rows: 24};
const watches = async (...options: string[]): Promise<Terminal> => {
  const me = await openTerminal({args: ['watch', ...options], home, ...small});
  await me.sees('INC-7');
  return me;
};
/** The first row of it in large letters. */
const large = (words: string): string => bigText(words, 150)?.[0]?.trimEnd() ?? 'no large letters';
const text = (me: Terminal): string => me.screen().join('\n');

const readBack =
  builtInAgendas
    .flatMap(({stages}) => stages)
    .flatMap(({questions}) => questions)
    .find(({id}) => id === 'read-back')?.text ?? '';

test('prompts by option or by p, notes by option only', async () => {
  await meeting(home, [note('n1', 'The pager rang twice')]);
  const [plain, all] = await Promise.all([watches(), watches('--prompts', '--notes')]);
  await plain.sees('Where have we seen something like this before?');
  await plain.sees('Norm Kerth');
  await all.sees('· The pager rang twice');
  const firstPrompt = /^ +(· (?!The pager).+?) *$/m;
  await all.sees(firstPrompt);
  const [, prompt = ''] = firstPrompt.exec(text(all)) ?? [];
  expect(text(all)).not.toContain('Norm Kerth');
  expect(text(plain)).not.toContain(prompt);
  await plain.press('p');
  await plain.sees(prompt);
  for (const key of 'nNrR') await plain.press(key);
  await plain.press('p');
  await plain.sees('Norm Kerth');
  expect(text(plain)).not.toContain('The pager rang');
});

test('a break is large, says since when, and goes as the meeting goes on', async () => {
  await meeting(home);
  const [watch, facilitator] = await Promise.all([watches(), sit(home, 'run', small)]);
  await watch.sees('Norm Kerth');
  const bigBlock = '██   ██   ███';
  expect(text(watch)).not.toContain(bigBlock);
  await facilitator.press('space');
  await watch.sees(bigBlock);
  await watch.seesNot('Where have we seen');
  await facilitator.press('space');
  await watch.sees('Where have we seen');
  await watch.seesNot(bigBlock);
});

test('in actions ideas and slots appear as they are decided, with owner, day and time left', async () => {
  await meeting(home, [
    {type: 'question-opened', questionId: 'choose-actions'},
    {type: 'action-held', action: {id: 'a1', questionId: question, title: 'Rehearse a restore'}},
    {type: 'action-held', action: {id: 'a2', questionId: question, title: 'A rota for nights'}},
  ]);
  const [watch, facilitator] = await Promise.all([watches(), sit(home, 'run', small)]);
  await watch.sees(/^ Actions +█*░+ {2}\d+:\d\d left *$/m);
  await watch.sees('Ending with no action is a good outcome, too.');
  await watch.sees(/Ideas\s+Rehearse a restore\s+A rota for nights/);
  await facilitator.press('enter');
  await watch.sees(/1 {2}Rehearse a restore\s+still open: an owner, a due date/);
  await watch.seesNot('No action at all');
  await facilitator.sees('── One owner');
  await facilitator.type('delivery\n');
  await watch.sees(/Delivery manager · still open: a due date/);
  await facilitator.sees('── Due · “Rehearse a re');
  await facilitator.type('2w\n');
  await watch.sees(/Delivery manager · due \w+ .*still open: what done looks like/);
  await watch.sees(/2 {2}─{20,}/);
});

test('in the close the read-back, destinations and thanks, as the facilitator goes; with --roles nobody is named', async () => {
  await meeting(home, [
    {type: 'question-opened', questionId: 'read-back'},
    {
      type: 'note-added',
      note: {id: 'n1', questionId: question, kind: 'well', aspects: [], text: 'Delivery manager stayed calm'},
    },
    note('n2', 'An ordinary remark'),
    {type: 'topic-parked', topic: {id: 't1', questionId: question, text: 'Which pager for whom'}},
  ]);
  const [watch, roles, facilitator] = await Promise.all([watches(), watches('--roles'), sit(home, 'run', small)]);
  await watch.sees(/Went well\s+\+ Delivery manager stayed calm/);
  await roles.sees(/Went well\s+\+ the facilitator stayed calm/);
  await facilitator.press('right');
  await watch.sees('Who still needs to hear about this?');
  await watch.seesNot('Went well');
  await facilitator.press('right');
  await watch.sees(/Which pager for whom\s+no destination yet/);
  await facilitator.press('v');
  await facilitator.sees('❯ Which pager for whom');
  await facilitator.press('1');
  await watch.sees(/Which pager for whom\s+leaves for a wider forum/);
  await facilitator.press('esc');
  await facilitator.sees('Where does each parked topic go?');
  await facilitator.press('right');
  await watch.sees('[ ] Delivery manager');
  await roles.sees('[ ] the facilitator');
  await roles.press('down');
  await roles.sees('❯ [ ] the facilitator');
  for (const shown of [watch, roles]) expect(text(shown)).not.toContain('An ordinary remark');
  expect(text(roles)).not.toContain('Delivery manager');
});

test('on a high screen question, titles of actions and time are large, and the header tells the time no second time', async () => {
  await meeting(home, [
    {type: 'question-opened', questionId: 'choose-actions'},
    {type: 'action-held', action: {id: 'a1', questionId: question, title: 'Do'}},
  ]);
  const high = {columns: 160, rows: 50};
  const [watch, facilitator] = await Promise.all([
    openTerminal({args: ['watch'], home, ...high}),
    sit(home, 'run', small),
  ]);
  await watch.sees(/Ideas\s+Do/);
  expect(text(watch)).not.toMatch(/ left( of)?\b/);
  expect(text(watch)).toMatch(/█\n/);
  await facilitator.press('enter');
  await watch.sees(large('Do'));
});

test('on a high screen what is read back stands below its question in large letters', async () => {
  await meeting(home, [
    {type: 'question-opened', questionId: 'read-back'},
    {type: 'note-added', note: {id: 'n1', questionId: question, kind: 'well', aspects: [], text: 'Restored by noon'}},
  ]);
  const watch = await openTerminal({args: ['watch'], home, columns: 160, rows: 50});
  await watch.sees(/Went well\s+\+ Restored by noon/);
  await watch.sees(/5\/5 Close +ends \d\d:\d\d/);
  await watch.sees(large(readBack));
});

test('the facilitator is told once, at the first frame of the meeting, which screen to share', async () => {
  await newReview(home);
  const me = await sit(home, 'run', small);
  await me.sees('the clock has not begun');
  await beginMeeting(me);
  await me.sees(/The screen to share is `debrief\s+watch`: nudges and comments stay here\./);
  await me.press('right');
  await me.seesNot('The screen to share');
});

test('when the meeting hears how to comment in private, the screen that it sees says the two ways', async () => {
  const {folder} = await meeting(home);
  const watch = await watches();
  await watch.sees('Norm Kerth');
  await change(folder, [{type: 'question-opened', questionId: 'private-comments'}]);
  await watch.sees('How can you add something later, in private?');
  await watch.sees(/debrief comment --review \S+,\s+on\s+a\s+machine\s+with\s+this\s+review/);
  await watch.sees('debrief comment --out FILE');
  await change(folder, [{type: 'review-closed'}]);
  await watch.sees('The review is closed. Thank you all.');
  await watch.sees('debrief comment --out FILE');
});

test('read aloud it is words: the question with its prompts, and a break with when it began', async () => {
  await meeting(home);
  const env = {INK_SCREEN_READER: 'true'};
  const [watch, facilitator] = await Promise.all([
    openTerminal({args: ['watch'], home, env, ...small}),
    sit(home, 'run', small),
  ]);
  await watch.sees('Where have we seen something like this before?');
  await watch.sees('Norm Kerth');
  await watch.press('p');
  await watch.sees('What was similar that time');
  await facilitator.press('space');
  await watch.sees(/Break, since \d\d:\d\d/);
});

test('a read-back that is longer than the shared screen is scrolled there, by keys and by the wheel', async () => {
  const many = Array.from({length: 24}, (_, index) => ({
    type: 'note-added' as const,
    note: {
      id: `n${index}`,
      questionId: question,
      kind: 'well' as const,
      aspects: [],
      text: `Lesson ${index + 1} of many`,
    },
  }));
  await meeting(home, [...many, {type: 'question-opened', questionId: 'read-back'}]);
  const watch = await watches();
  await watch.sees('Lesson 1 of many');
  await watch.sees(/↓ \d+ more below/);
  await watch.press('pagedown');
  await watch.seesNot('Lesson 1 of many');
  expect(text(watch)).not.toContain('❯');
  await watch.press('pagedown');
  await watch.sees('Lesson 24 of many');
  watch.send('\x1b[<64;20;10M'.repeat(12));
  await watch.sees('Lesson 1 of many');
  watch.send('\x1b[<65;20;10M'.repeat(2));
  await watch.seesNot('Lesson 1 of many');
});
