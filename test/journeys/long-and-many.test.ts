// A long review, and a home with many, in real terminals: what saves the reading is never behind.
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {builtInAgendas} from '../../src/review/agendas/index.js';
import type {Agenda} from '../../src/review/types.js';
import {createReviewFolder} from '../../src/store/shelf/create-folder.js';
import {findReviewFolder} from '../../src/store/shelf/library.js';
import {creationOf} from '../support/creation.js';
import {debrief} from '../support/debrief.js';
import {change, facilitate, meeting, note, paused} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, openTerminal} from '../support/terminal.js';
import {movingTime} from '../support/time-moves-on.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const small = {columns: 80, rows: 24};

test('a long review goes on where it was left, with what came from the shell, and a note is taken back', async () => {
  const {folder} = await meeting(home, [paused]);
  const many = Array.from({length: 1_000}, (_, index) => note(`n${index}`, `Line ${index} of the log`));
  await change(folder, many);
  const before = await facilitate(home, small);
  await before.sees('Line 999 of the log');
  await before.press('q');
  await before.sees('Leave?');
  await before.press('enter');
  await before.exited();
  expect(JSON.parse(readFileSync(join(folder, 'review.json'), 'utf8')).basis).toBeDefined();
  expect((await debrief(home, ['add', 'note', 'From the shell'])).stdout).toBe('Added to INC-7: From the shell\n');
  expect((await debrief(home, ['show'])).stdout).toContain('From the shell');

  const [me, beside] = [await facilitate(home, small), await openTerminal({args: ['notes'], home, ...small})];
  await me.sees('From the shell');
  await me.sees('1001 notes');
  await beside.sees('── Note');
  await beside.type('The pager rang\n');
  await me.sees('The pager rang');
  await me.press('n');
  await me.sees('── Note');
  await me.type('Typed too soon\n');
  await beside.sees('Typed too soon');
  await me.press('u');
  await me.sees('Undone');
  await beside.seesNot('Typed too soon');
  expect((await debrief(home, ['show'])).stdout).toContain('The pager rang');
});

test('the home screen of many reviews shows what was written since, and a file of summaries that is wrong is none', async () => {
  const agenda = builtInAgendas[0] as Agenda;
  for (let number = 1; number <= 50; number += 1) {
    const seed = {id: `review${number}`, reference: `INC-${number}`, title: 'Mail', severity: 'minor'} as const;
    const first = creationOf({...seed, people: [], agenda, actionLimit: 3});
    await createReviewFolder({home: home.reviews, change: first, by: 'a test'});
  }
  const time = movingTime(home);
  time.passes(1);
  const glance = async () => {
    const me = await openTerminal({home, env: time.env, ...small});
    await me.sees('INC-7');
    return me;
  };
  const folder = await findReviewFolder(home.reviews, 'review7');
  const retitle = (title: string) => change(folder, [{type: 'review-edited', fields: {title}}]);
  await retitle('Post');
  const before = await glance();
  await before.sees(/INC-7 +Post/);
  await before.press('q');
  await before.exited();

  const kept = join(home.reviews, 'summaries.json');
  expect(readFileSync(kept, 'utf8')).toContain('INC-50');
  await retitle('Letters');
  const after = await glance();
  await after.sees(/INC-7 +Letters/);
  await after.press('q');
  await after.exited();

  writeFileSync(kept, readFileSync(kept, 'utf8').replaceAll('INC-7', 'INC-8'));
  const last = await glance();
  await last.sees(/INC-7 +Letters/);
  expect((await debrief(home, ['list', '--all'])).stdout.match(/INC-8 /g)).toHaveLength(1);
});
