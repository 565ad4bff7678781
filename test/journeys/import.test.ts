// A timeline that says neither its day nor its zone: somebody at a terminal is asked, once, and can put a slip right.
import {readFileSync} from 'node:fs';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {debrief, newReview} from '../support/debrief.js';
import {underAShell} from '../support/shell.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals} from '../support/terminal.js';

let home: TempHome;
let file: string;
beforeEach(async () => {
  home = await tempHome();
  await newReview(home);
  file = join(home.root, 'timeline.txt');
  await writeFile(file, '22:50 it stops\n00:10 it works\n');
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

test('the day and the zone are asked for, and what was imported is said', async () => {
  const {me} = await underAShell(home, {args: ['import', file], columns: 80, rows: 24});
  await me.sees('No time zone is named there.');
  await me.type('europe/lodnon');
  await me.press('enter');
  await me.sees('did you mean Europe/London?');
  await me.type('europe/london');
  await me.press('enter');
  await me.sees('No day is named there.');
  await me.type('2026-11-20');
  await me.press('enter');
  await me.sees('22:50 to 00:10: is that the next day?');
  await me.press('enter');
  await me.sees('Imported into INC-7: 2 moments');
  await me.sees('ended with 0');
  const {timeline} = JSON.parse((await debrief(home, ['show', '--json'])).stdout);
  expect(timeline.map(({at}: {at: string}) => at)).toEqual(['2026-11-20T22:50:00.000Z', '2026-11-21T00:10:00.000Z']);
});

test('a time that goes far back is of the same day where somebody says so', async () => {
  await writeFile(file, '2026-11-20 UTC\n22:50 it works\n00:10 seen in the logs only later\n');
  const {me} = await underAShell(home, {args: ['import', file], columns: 80, rows: 24});
  await me.sees('22:50 to 00:10: is that the next day?');
  await me.type('n');
  await me.press('enter');
  await me.sees('ended with 0');
  const {timeline} = JSON.parse((await debrief(home, ['show', '--json'])).stdout);
  expect(timeline.map(({at}: {at: string}) => at)).toEqual(['2026-11-20T00:10:00.000Z', '2026-11-20T22:50:00.000Z']);
});

test('whoever leaves at the question has imported nothing, and the file is as it was', async () => {
  const {me} = await underAShell(home, {args: ['import', file], columns: 80, rows: 24});
  await me.sees('No time zone is named there.');
  await me.press('ctrl+c');
  await me.sees('nothing was imported.');
  await me.sees('ended with 2');
  expect(JSON.parse((await debrief(home, ['show', '--json'])).stdout).timeline).toEqual([]);
  expect(readFileSync(file, 'utf8')).toBe('22:50 it stops\n00:10 it works\n');
});
