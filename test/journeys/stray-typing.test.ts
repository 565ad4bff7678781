// Somebody types at a running meeting without having opened a field: nothing moves, all is said, and u takes it back.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {facilitate, meeting, note, question, saved, sit} from '../support/meeting.js';
import {seeded} from '../support/seeded.js';
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

const BURSTS = 24;
const printable = Array.from({length: 95}, (_, index) => String.fromCharCode(32 + index));

/** Esc in a way that no key after it can change. */
const esc = '\x1b[27u';

/** What people would miss: where the meeting is, and everything that was written or marked. */
async function atStake() {
  const {status, open, agenda, notes, parked, actions, checklist, people} = await saved(home);
  const live = [notes, parked, actions].map((items) => items.filter(({deleted}) => !deleted));
  const states = agenda.stages.flatMap(({questions}) => questions.map(({id, state}) => `${id} ${state}`));
  return {status, open, states, live, checklist, people};
}

test('“The pager rang” without n: no break, what would take one, and a topic’s field that Esc leaves', async () => {
  await meeting(home, [note('first', 'was there before')]);
  const before = await atStake();
  const me = await facilitate(home, {env: {EDITOR: 'true'}});
  await me.type('Th', {gap: 20});
  await me.sees('Nothing is written: n writes a note · ? shows the keys');
  await me.type('e ', {gap: 20});
  await me.sees('Space did nothing, as letters came just before: once more does it');
  await me.type('pager rang', {gap: 20});
  await me.sees(/── .*\n ager rang/);
  await me.press('esc');
  await me.seesNot(/── .*\n ager rang/);
  expect(await atStake()).toEqual(before);
  expect((await saved(home)).clock.pauses).toEqual([]);
  await me.press('space');
  await me.sees('A break: the clock waits.');
  await me.press('q');
  await me.sees('Enter leaves.');
  await me.sees('A break: the clock waits. · Esc, then u, takes it back');
  await me.press('esc', 'u');
  await me.sees('Undone. No break: the clock goes on.');
});

test('each letter that acts says what it did, and that u takes it back; U does it again', async () => {
  await meeting(home, [note('first', 'was there before')]);
  const me = await facilitate(home);
  await me.press('up', 'd');
  await me.sees('Delete the note “was there before”?');
  await me.press('enter');
  await me.sees('The note “was there before” is deleted. · u takes it back');
  await me.press('u');
  await me.sees('Undone. The note “was there before” is back.');
  await me.press('U');
  await me.sees('Done again. The note “was there before” is deleted.');
  await me.press('u');
  await me.sees('Undone. The note “was there before” is back.');
  await me.press('s');
  await me.sees('The question has one note. Skip it all the same? Enter skips it.');
  await me.press('enter');
  await me.sees('Skipped; → goes on, S says why. · u takes it back');
  await me.press('q');
  await me.sees('Leave? The review stays open, and its clock keeps running. Enter leaves.');
  await me.type('quick, where is it');
  await me.press('esc');
  await me.seesNot('Leave? The review stays open');
  await me.press('esc');
  await me.seesNot('❯ · was there before');
  await me.press('e');
  await me.sees('No note is selected');
  expect((await saved(home)).open?.questionId).toBe(question);
});

test('U needs a yes where the meeting would move, in one terminal and in view of the other', async () => {
  await meeting(home);
  const me = await facilitate(home);
  const noteTaker = await sit(home, 'notes', {columns: 80, rows: 24});
  await me.press('right');
  await noteTaker.sees('What earlier signals were there');
  await me.press('u');
  await me.sees(/Undo\? Then the meeting is at[\s\S]* Enter\s+does\s+it\./);
  await me.type('hl c');
  await me.sees(/Other\s+keys\s+came\s+between:\s+Enter\s+asks\s+again,\s+Esc\s+leaves\s+it/);
  expect(me.screen().join('\n')).not.toMatch(/Enter\s+does\s+it/);
  await me.press('enter');
  await me.sees(/Undo\? Then the meeting is at[\s\S]* Enter\s+does\s+it\./);
  await me.press('esc');
  await me.seesNot('Undo? Then');
  // Pressed again, the key that asked changes nothing: Enter still does it, and the letter alone does not.
  await me.press('u');
  await me.sees('Undo? Then');
  await me.press('u', 'u');
  await me.sees(/Undo\? Then the meeting is at[\s\S]* Enter\s+does\s+it\./);
  await noteTaker.sees('What earlier signals were there');
  await me.press('enter');
  await me.sees('Undone. The meeting is at');
  await noteTaker.sees('Where have we seen something like this before?');
  await me.press('U', 'enter');
  await noteTaker.sees('What earlier signals were there');
});

/** What leads from the meeting's question to each screen, and what shows that one is there. */
const screens: readonly [key: string | null, shows: string][] = [
  [null, 'Where have we seen something like this before?'],
  ['g', 'Enter goes to a question.'],
  ['v', 'Wide or specialist topics'],
  ['P', 'Incident folder'],
  ['C', 'No comments from outside yet'],
  ['?', 'every key'],
];

test('any forty characters on any screen, again and again, leave the meeting at its question and the review as it was', async () => {
  await meeting(home, [note('first', 'was there before')]);
  const before = await atStake();
  const me = await facilitate(home, {env: {EDITOR: 'true'}});
  const random = seeded(5);
  for (let burst = 1; burst <= BURSTS; burst += 1) {
    const [key, shows] = screens[burst % screens.length] ?? [null, ''];
    if (key !== null) await me.press(key);
    await me.sees(shows);
    const letters = Array.from({length: 40}, () => random.one(printable)).join('');
    await me.type(letters, {gap: 4});
    me.send(esc.repeat(3));
    me.send('u'.repeat(40));
    await me.sees('There is nothing of yours to undo');
    me.send(esc.repeat(2));
    await me.seesNot('There is nothing of yours to undo');
    await me.sees('Where have we seen something like this before?');
    expect(await atStake(), `${burst}: ${letters}`).toEqual(before);
  }
});

test('what a terminal or a program behind it sends neither acts nor is written, also in parts', async () => {
  await meeting(home, [note('first', 'was there before')]);
  const before = await atStake();
  const me = await facilitate(home);
  const strings = [
    '\x1b^quit\x1b\\',
    '\x1bXunquiet\x1b\\',
    '\x1bPtmux;\x1b\x1b]11;?\x07\x1b\\',
    '\x1b_quit\x1b\\',
    '\x9equ\x9c',
  ];
  for (const string of strings) me.send(string);
  me.send(strings.join(''));
  for (const part of strings.flatMap((string) => [...string])) me.send(part);
  await me.press('n');
  await me.sees('Enter save');
  me.send(strings.join(''));
  await me.type('calm');
  me.send(strings.join(''));
  await me.sees(/── .*\n calm/);
  await me.press('enter');
  await me.sees('· calm');
  await me.sees(/ saved *\n/);
  expect((await saved(home)).notes.map(({text}) => text)).toEqual(['was there before', 'calm']);
  expect((await atStake()).states).toEqual(before.states);
  expect(me.screen().join('\n')).not.toMatch(/Leave|Undo|does nothing here/);
});
