// What NO_COLOR, FORCE_COLOR and a terminal with sixteen colours come to, read off a real terminal.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {palettes} from '../../src/screens/frame/theme.js';
import {meeting, note, sit} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals} from '../support/terminal.js';

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
/** Sequences that choose colours, as numbers between semicolons. */
const looks = (written: string): string[] =>
  [...written.matchAll(new RegExp(`${ESC}\\[([\\d;]*)m`, 'g'))].map(([, numbers = '']) => numbers);
const isColour = (numbers: string): boolean => /(?:^|;)(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;|$)/.test(numbers);

test.each([
  ['NO_COLOR', {NO_COLOR: '1'}],
  ['FORCE_COLOR=0', {FORCE_COLOR: '0'}],
])('%s: not one colour is asked for', async (_, env) => {
  const me = await sit(home, 'run', {env});
  await me.press('up');
  await me.sees('❯ · the first note');
  expect(looks(me.written).filter(isColour)).toEqual([]);
});

test('FORCE_COLOR=0: no other looks either', async () => {
  const me = await sit(home, 'run', {env: {FORCE_COLOR: '0'}});
  await me.press('up');
  await me.sees('❯ · the first note');
  expect(looks(me.written).filter((numbers) => !/^0?$/.test(numbers))).toEqual([]);
});

test.each([
  ['FORCE_COLOR=1', {FORCE_COLOR: '1'}],
  ['16 colours', {TERM: 'xterm', COLORTERM: undefined}],
])('%s: the terminal’s own colours alone', async (_, env) => {
  const me = await sit(home, 'run', {env});
  await me.until('show its keys in the accent', () => me.coloursOf('Enter').join() === `${palettes.dark16.key.colour}`);
  await me.press('up');
  await me.sees('❯ · the first note');
  expect(looks(me.written).filter((numbers) => /[34]8;/.test(numbers))).toEqual([]);
});

test.each(['2', '3'])('FORCE_COLOR=%s: the colours of the page', async (FORCE_COLOR) => {
  const me = await sit(home, 'run', {env: {FORCE_COLOR, TERM: 'xterm', COLORTERM: undefined}});
  await me.until('show its keys in colour', () => me.coloursOf('Enter').join() === `${palettes.dark.key.colour}`);
});

test('16 colours on a light background: bold alone, since none can be read on every one', async () => {
  const env = {TERM: 'xterm', COLORTERM: undefined};
  const me = await sit(home, 'run', {env, background: 'ffff/ffff/ffff'});
  await me.press('up');
  await me.sees('❯ · the first note');
  expect(looks(me.written).filter(isColour)).toEqual([]);
});
