// What terminals answer, and what they are sent for it: keys by the protocol of kitty or not, and a console that takes
// questions for letters.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {meeting, note, savedNotes, sit} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {asItWas, closeTerminals} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
  await meeting(home, [note('n1', 'the first note')]);
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const ESC = '\u001b';
const pushes = new RegExp(`${ESC}\\[>\\d+u`, 'g');
const pops = new RegExp(`${ESC}\\[<\\d*u`, 'g');

test('kitty protocol on: keys that others cannot tell apart are told, and it is off again at the end', async () => {
  const me = await sit(home, 'run', {kittyKeys: true});
  await me.press('n');
  await me.sees('── Note');
  expect(me.written).toContain(`${ESC}[?u`);
  await me.type('one');
  await me.press('shift+enter');
  await me.type('two');
  await me.sees(/ one\n two/);
  // Esc, as such a terminal sends it.
  me.send(`${ESC}[27u`);
  await me.sees('1 draft');
  me.send(`${ESC}[99;5u`);
  expect(await me.exited()).toEqual({code: 0, signal: null});
  expect(me.modes()).toEqual(asItWas);
  const [on, off] = [pushes, pops].map((mode) => me.written.match(mode)?.length ?? 0);
  expect(off).toBeGreaterThanOrEqual(on ?? 0);
});

test('kitty protocol off: nothing of it is switched on, and Alt+Enter begins a new line', async () => {
  const me = await sit(home, 'run');
  await me.press('n');
  await me.sees('── Note');
  await me.type('one');
  await me.press('alt+enter');
  await me.type('two\n');
  await me.sees(/· one\n +two/);
  expect(me.written).not.toMatch(pushes);
  expect(await savedNotes(home, me)).toEqual(['the first note', 'one\ntwo']);
});

test('Linux console: it gets no question that it would print, and the colours that it has', async () => {
  const me = await sit(home, 'run', {env: {TERM: 'linux', COLORTERM: undefined}, background: null});
  await me.press('up');
  await me.sees('❯ · the first note');
  expect(me.written).not.toContain(`${ESC}]`);
  expect(me.written).not.toContain(`${ESC}P`);
  expect(me.coloursOf('Enter')).toEqual([14]);
  await me.press('ctrl+c');
  expect(await me.exited()).toEqual({code: 0, signal: null});
});

test('a terminal that answers nothing is waited for by nobody', async () => {
  const me = await sit(home, 'run', {isSilent: true, background: null});
  await me.press('up');
  await me.sees('❯ · the first note');
  // More than a terminal that answers is sent without a sign of life.
  for (const [key, shows] of [
    ['g', 'Enter goes to a question'],
    ['?', 'every key'],
    ['P', 'Reference'],
    ['g', 'Enter goes to a question'],
  ] as const) {
    await me.press(key);
    await me.sees(shows);
  }
  await me.press('ctrl+c');
  expect(await me.exited()).toEqual({code: 0, signal: null});
  expect(me.mainScreen()).toEqual([]);
});
