// A terminal that draws lines and arrows in two columns, as some do by a preference for Chinese, Japanese and Korean.
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

/** The marks of quotations in its questions are those of whoever wrote the agenda. */
const ours = /[^\n -~“”’]/u;

test('wide signs: the pages are drawn without them, and frames stay straight', async () => {
  const me = await sit(home, 'run', {columns: 160, rows: 50, wideSigns: true});
  await me.until('show ASCII alone', () => !ours.test(me.screen().join('\n')) && /Right next/.test(me.screen().join()));
  // What stands beside the page, at the right, begins in one column.
  const edges = me.screen().map((row) => row.lastIndexOf('|'));
  expect([...new Set(edges.filter((column) => column > 100))]).toHaveLength(1);
  await me.press('n');
  await me.type('as it was typed · …');
  await me.sees('as it was typed');
  await me.press('enter');
  expect(await savedNotes(home, me)).toEqual(['the first note', 'as it was typed · …']);
  await me.press('ctrl+c');
  expect(await me.exited()).toEqual({code: 0, signal: null});
  expect(me.mainScreen()).toEqual([]);
  expect(me.modes()).toEqual(asItWas);
});

test('in other terminals the question leaves no trace', async () => {
  const me = await sit(home, 'run', {columns: 160, rows: 50});
  await me.press('up');
  await me.sees('❯ · the first note');
  expect(me.screen()[0]).toMatch(/^ INC-7/);
  await me.press('ctrl+c');
  await me.exited();
  expect(me.mainScreen()).toEqual([]);
});
