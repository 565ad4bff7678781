// Where the locale is no UTF-8 nothing but ASCII comes out, and where a terminal can draw nothing, not one escape sequence.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {findReviewFolder} from '../../src/store/shelf/library.js';
import {newReview} from '../support/debrief.js';
import {change, sit} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, openTerminal} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const notAscii = /[^\u0000-\u007f]+/gu;

test.each([
  [80, 24],
  [160, 50],
])('ASCII: with LANG=C every byte of every page is one, at %i by %i', async (columns, rows) => {
  await newReview(home, 'INC-7');
  await change(await findReviewFolder(home.reviews, 'INC-7'), [{type: 'meeting-started'}]);
  const me = await sit(home, 'run', {columns, rows, env: {LANG: 'C', LC_ALL: undefined}});
  await me.sees('1/5 Opening');
  await me.press('n');
  await me.sees('-- Note');
  await me.type('typed in plain letters\n');
  await me.sees('typed in plain letters');
  await me.seesNot('-- Note');
  for (const [key, shows] of [
    ['g', 'Enter goes to a question'],
    ['P', 'Reference'],
    ['v', 'parked'],
    ['N', 'by question'],
    ['?', 'every key'],
  ] as const) {
    await me.press(key);
    await me.sees(shows);
    await me.press('down', 'down');
  }
  expect(me.written.match(notAscii) ?? []).toEqual([]);
  // An arrow is the name of a key there, and no way.
  expect(me.screen().join('\n')).not.toMatch(/(?:Up|Down) \d+ /);
});

test.each([['run'], ['notes'], ['watch'], ['list'], ['show'], ['doctor']])(
  'TERM=dumb: debrief %s writes no escape sequence',
  async (command) => {
    await newReview(home, 'INC-7');
    const me = await openTerminal({args: [command], home, env: {TERM: 'dumb'}, columns: 120, rows: 60});
    await me.exited();
    expect(me.written).not.toBe('');
    expect(me.written).not.toContain('\u001b');
  },
);

test('TERM=dumb with --screen-reader says what else there is, too', async () => {
  await newReview(home, 'INC-7');
  const me = await openTerminal({args: ['--screen-reader', 'run'], home, env: {TERM: 'dumb'}, columns: 200});
  expect(await me.exited()).toEqual({code: 2, signal: null});
  expect(me.written).toContain('needs a terminal that can draw a page');
  expect(me.written).not.toContain('\u001b');
});
