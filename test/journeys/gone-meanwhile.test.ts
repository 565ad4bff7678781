// Two real terminals: what one takes away while the other writes on it; the words are kept, and it is said.
import {afterEach, beforeEach, expect, test} from 'vitest';
import type {Change} from '../../src/review/changes/index.js';
import {change, facilitate, meeting, question, saved, savedNotes, sit} from '../support/meeting.js';
import {pointsAt} from '../support/pointing.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, type Terminal} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const topic: Change = {type: 'topic-parked', topic: {id: 'topic', questionId: question, text: 'Which pager we buy'}};

/** The one who facilitates and the one who takes notes, whose field is left, each aware of the other. */
async function both(): Promise<[facilitator: Terminal, noteTaker: Terminal]> {
  const [facilitator, noteTaker] = await Promise.all([facilitate(home), sit(home, 'notes')]);
  await Promise.all([facilitator.sees('note-taker here'), noteTaker.sees('facilitator here')]);
  await noteTaker.press('esc');
  await noteTaker.seesNot('── N');
  return [facilitator, noteTaker];
}

/** Selects the row of a list that begins with these words. */
async function selects(me: Terminal, words: string): Promise<void> {
  const pointed = () => me.screen().find((row) => row.startsWith(' ❯ ')) ?? '';
  await me.sees(words);
  await me.press('home');
  await me.sees(' ❯ ');
  while (!pointed().includes(words)) {
    const before = pointed();
    await me.press('down');
    await me.until(`find “${words}” below “${before}”`, () => pointed() !== before);
  }
}

async function deletes(me: Terminal, words: string): Promise<void> {
  await selects(me, words);
  await me.press('delete');
  await me.seesNot(`❯ ${words}`);
}

test('where exactly a topic goes, typed while the other deletes it, is a note on its question', async () => {
  await meeting(home, [topic]);
  const [facilitator, noteTaker] = await both();
  await facilitator.press('v');
  await selects(facilitator, 'Which pager we buy');
  await facilitator.press('1', 'enter');
  await facilitator.sees('── Who, where or why');
  await facilitator.type('with the vendor list');
  await facilitator.sees(' ❯ Which pager we buy');
  await noteTaker.press('v');
  await deletes(noteTaker, 'Which pager we buy');
  await facilitator.seesNot(' ❯ Which pager we buy');
  await facilitator.sees('with the vendor list');
  await facilitator.press('enter');
  await facilitator.sees(/^ The topic was deleted meanwhile: the words are a note under “[^”]+…?” now\.$/m);
  await facilitator.seesNot('── Who, where or why');
  await noteTaker.press('esc');
  await noteTaker.sees('with the vendor list');
  expect(await savedNotes(home, facilitator)).toEqual(['with the vendor list']);
  await facilitator.press('u');
  await facilitator.sees('Undone');
  expect(await savedNotes(home, facilitator)).toEqual([]);
});

test('when an action is done, typed while the other deletes it, is a note', async () => {
  const actions = 'choose-actions';
  await meeting(home, [
    {type: 'action-held', action: {id: 'idea', questionId: question, title: 'Rehearse the restore'}},
    {type: 'question-opened', questionId: actions},
  ]);
  const [facilitator, noteTaker] = await both();
  await selects(facilitator, 'Rehearse the restore');
  await facilitator.press('enter');
  await facilitator.sees('── One owner');
  await facilitator.press('enter');
  await facilitator.sees('── Due');
  await facilitator.press('enter');
  await facilitator.sees('── Done looks like');
  await facilitator.type('one drill went well');
  await facilitator.sees('Chosen · 1 of 3');
  await deletes(noteTaker, 'Rehearse the restore');
  await facilitator.sees('Chosen · 0 of 3');
  await facilitator.press('enter');
  await facilitator.sees('The action was deleted meanwhile: the words are a note under “');
  await facilitator.seesNot('── Done looks like');
  expect(await savedNotes(home, facilitator)).toEqual(['one drill went well']);
});

test('other words for a question, typed while the other takes it out, are a note on the question in view', async () => {
  await meeting(home);
  const [facilitator, noteTaker] = await both();
  await noteTaker.press('g');
  await noteTaker.press('n');
  await noteTaker.sees('── A question of your own');
  await noteTaker.type('Who was on call?\n');
  await noteTaker.sees('Added.');
  await facilitator.press('g');
  await selects(facilitator, 'Who was on call?');
  await facilitator.press('r');
  await facilitator.sees('── Reword the question');
  await facilitator.type(' And who was not?');
  await facilitator.sees(/ ❯ .*Who was on call\?/);
  await noteTaker.press('u');
  await noteTaker.sees('Undone');
  await facilitator.seesNot(/ ❯ .*Who was on call\?/);
  await facilitator.press('enter');
  await facilitator.sees('The question was taken out meanwhile: the words are a note under “');
  expect(await savedNotes(home, facilitator)).toEqual(['Who was on call? And who was not?']);
});

test('a draft of the other at the close is saved as a note where its topic is gone', async () => {
  await meeting(home, [topic, {type: 'question-opened', questionId: 'last-look'}]);
  const [facilitator, noteTaker] = await both();
  await noteTaker.press('v');
  await selects(noteTaker, 'Which pager we buy');
  await noteTaker.press('1', 'enter');
  await noteTaker.sees('── Who, where or why');
  await noteTaker.type('with the vendor list');
  await noteTaker.sees('with the vendor list');
  await noteTaker.press('esc');
  await noteTaker.sees('Kept as a draft');
  await facilitator.press('v');
  await deletes(facilitator, 'Which pager we buy');
  await facilitator.press('esc');
  await pointsAt(facilitator, '✎ with the vendor list');
  await facilitator.press('enter');
  await facilitator.sees('The topic was deleted meanwhile: the words are a note ');
  await facilitator.seesNot('✎ with the vendor list');
  await noteTaker.seesNot('✎');
  expect(await savedNotes(home, facilitator)).toEqual(['with the vendor list']);
});

test('a reason for skipping that a crash left behind waits, and one for closing is told to come back', async () => {
  const {folder} = await meeting(home);
  const first = await facilitate(home);
  await first.press('S');
  await first.sees('── Why skip it?');
  await first.type('not for this one');
  await first.sees('not for this one');
  await first.press('esc');
  await first.sees('Kept as a draft: D opens it again.');
  first.kill('SIGKILL');
  await first.exited();
  const again = await facilitate(home);
  await again.sees('D goes on with the reason left half written, “not for this one”.');
  await again.press('D');
  await again.sees('── Why skip it?');
  await again.press('enter');
  await again.sees('Skipped, with a reason.');
  await change(folder, [{type: 'question-opened', questionId: 'last-look'}]);
  await again.sees('Close · 5 of 5');
  await again.press('end', 'enter');
  await again.sees('── Close all the same, because');
  await again.type('a rehearsal');
  await again.press('esc');
  await again.sees('Kept as a draft: it is here again when the close asks for a reason.');
  await again.sees('✎ 1');
  again.kill('SIGKILL');
  await again.exited();
  const last = await facilitate(home);
  await last.sees('D goes on with the reason left half written, “a rehearsal”.');
  await last.press('D');
  await last.sees('a rehearsal');
  await last.press('esc');
  await last.seesNot('── Close all the same');
  await last.press('end', 'enter');
  await last.sees('── Close all the same, because');
  await last.sees('a rehearsal');
  await last.press('enter');
  await last.sees('Closed. Thank you all.');
  expect((await saved(home)).status).toBe('closed');
});
