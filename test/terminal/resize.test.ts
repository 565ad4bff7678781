// A window that changes its size at any moment: the page is the one that a fresh start shows at that size.
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {facilitate, meeting, note, paused, savedNotes} from '../support/meeting.js';
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

const sizes = [
  [160, 50],
  [60, 16],
  [50, 10],
  [80, 24],
] as const;

/** The page is the same as in `other`, row by row; the cursor stands in the same place. */
async function sameAs(me: Terminal, other: Terminal): Promise<void> {
  const picture = (terminal: Terminal) => JSON.stringify([terminal.screen(), terminal.cursor().shown]);
  await other.until('come to rest', () => other.screen().some((row) => row !== ''));
  await me.until(`show the page of a fresh start:\n${other.screen().join('\n')}`, () => picture(me) === picture(other));
  if (me.cursor().shown) expect(me.cursor()).toEqual(other.cursor());
}

/** A fresh start at this size, in which the same keys are pressed. */
async function fresh(columns: number, rows: number, keys: (me: Terminal) => Promise<void>): Promise<Terminal> {
  const me = await facilitate(home, {columns: 80, rows: 24});
  await keys(me);
  me.resize(columns, rows);
  return me;
}
