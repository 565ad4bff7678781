// Links on the shelf that cannot be followed, at the home screen in a real terminal: told, and no review is hidden.
import {symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {debrief, newReview} from '../support/debrief.js';
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

test('the home screen tells of one, lists the others, and Enter opens them', async () => {
  await newReview(home, 'INC-7');
  const link = join(home.reviews, 'reviews', 'loop');
  symlinkSync('loop', link);
  const me = await openTerminal({args: [], home, columns: 80, rows: 24});
  await me.sees('INC-7');
  await me.sees(/which\s+cannot\s+be\s+reached\s+\(its\s+links\s+lead\s+in\s+a\s+circle\)/);
  await me.press('enter');
  await me.sees('Preparing · 90 minutes planned');
  await me.press('ctrl+c');
  await me.exited();
  const {stdout, stderr, code} = await debrief(home, ['add', 'note', 'said all the same']);
  expect([stderr, code]).toEqual(['', 0]);
  expect(stdout).toContain('INC-7');
});
