// One program in windows of 56 sizes from 1x1 to 500x200, one after the other: it goes on, and the last page is whole.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {meeting, note, paused, savedNotes, sit} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, type Terminal} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
  await meeting(home, [note('n1', 'the first note'), note('n2', 'the second note'), paused]);
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

/** Both ends, whatever has another shape there, and steps between them. */
const path: [number, number][] = [
  ...[
    [1, 1],
    [2, 1],
    [1, 200],
    [500, 1],
    [500, 200],
    [59, 16],
    [60, 15],
    [60, 16],
  ],
  ...[
    [79, 24],
    [80, 23],
    [119, 40],
    [120, 41],
    [159, 50],
    [160, 49],
    [199, 60],
    [200, 61],
  ],
  ...Array.from({length: 40}, (_, step) => [1 + ((step * 137) % 500), 1 + ((step * 61) % 200)]),
] as [number, number][];

const picture = (me: Terminal): string =>
  me
    .screen()
    .join('\n')
    .replace(/ends \d\d:\d\d/, 'ends');

test('resize storm: through sizes of every shape with a half-written note, and the page is as it was', async () => {
  const me = await sit(home, 'run');
  await me.press('n');
  await me.sees('── Note');
  await me.type('half a thought');
  await me.sees(' half a thought');
  await me.sees('Esc keep as a draft');
  const before = picture(me);
  for (const [columns, rows] of path) {
    me.resize(columns, rows);
    // Some are drawn, and others are passed before they are.
    if (columns % 3 === 0) {
      const written = me.written.length;
      await me.press('ctrl+l');
      await me.until(`draw at ${columns}x${rows}`, () => me.written.length > written);
    }
  }
  me.resize(80, 24);
  await me.until('be as it was', () => picture(me) === before);
  await me.press('enter');
  await me.sees('· half a thought');
  expect(await savedNotes(home, me)).toEqual(['the first note', 'the second note', 'half a thought']);
});

test('the smallest of all says in what there is that it is too small, and Ctrl+C leaves', async () => {
  const me = await sit(home, 'run');
  me.resize(1, 1);
  await me.until('have nothing of the page', () => me.screen().join('').length <= 1);
  await me.press('ctrl+c');
  expect(await me.exited()).toEqual({code: 0, signal: null});
});
