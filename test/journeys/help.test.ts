// The help in a real terminal of 80x24: its columns stand in line, and a word narrows it to the keys that it is about.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {facilitate, meeting} from '../support/meeting.js';
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

const KEY = 3;

/** The rows that name a key: the column in which each says what the key does. */
const columnsOf = (me: Terminal): number[] =>
  me.screen().flatMap((row) => {
    const [, keys] = /^(?: {3}| ❯ )(\S.*? {2,})\S/.exec(row) ?? [];
    return keys === undefined ? [] : [KEY + keys.length];
  });

test('what each key does begins in one column, from the first page to the last', async () => {
  await meeting(home);
  const me = await facilitate(home);
  await me.press('?');
  await me.sees('every key');
  await me.sees('❯ n ');
  const pages: number[][] = [columnsOf(me)];
  for (let below = true; below; ) {
    const before = me.screen().join();
    await me.press('pagedown');
    // A page that is half drawn has few rows.
    await me.until('show another page', () => me.screen().join() !== before && columnsOf(me).length > 4);
    pages.push(columnsOf(me));
    below = me.screen().some((row) => /↓ \d+ .*below/.test(row));
  }
  expect(pages.length).toBeGreaterThan(3);
  expect(new Set(pages.flat()).size).toBe(1);
});

test('a word narrows it, in the same columns, and Esc brings the rest back', async () => {
  await meeting(home);
  const me = await facilitate(home);
  await me.press('?');
  await me.sees('❯ n ');
  const [column] = columnsOf(me);
  await me.press('/');
  await me.type('overview');
  await me.sees('overview: go to any question');
  await me.seesNot('write a note');
  expect(new Set(columnsOf(me))).toEqual(new Set([column]));
  await me.press('esc');
  await me.sees('write a note');
});

test('its word is a field as any other: the arrows, Ctrl+U and Ctrl+W edit it, and the cursor stands in it', async () => {
  await meeting(home);
  const me = await facilitate(home);
  await me.press('?');
  await me.sees('❯ n ');
  await me.press('/');
  await me.type('parking overvie');
  await me.sees(/^ parking overvie$/m);
  await me.press('ctrl+a', 'alt+d', 'delete', 'end', 'ctrl+e');
  await me.type('w');
  await me.sees(/^ overview$/m);
  await me.sees('overview: go to any question');
  await me.until('have the cursor behind the word', () => me.cursor().column === 9);
  await me.press('left', 'left');
  await me.until('have the cursor in the word', () => me.cursor().column === 7);
  await me.press('ctrl+w');
  await me.sees(/^ ew$/m);
  await me.press('ctrl+k');
  await me.type('two words');
  await me.press('ctrl+w');
  await me.sees(/^ two$/m);
  await me.press('ctrl+u');
  await me.sees('reword what is selected');
  await me.type('overview');
  await me.sees(/^ overview$/m);
});
