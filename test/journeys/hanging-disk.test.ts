// A meeting on a disk that gives no answer: keys work, reading works, and the way out is short and says why.
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {hangingDisk} from '../support/hanging-disk.js';
import {facilitate, meeting, note, savedNotes} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, openTerminal, type Terminal} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
  await meeting(home, [note('first', 'the first note')]);
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

/** Longest that anybody waits on the way out (ms), and what a busy machine of tests may add. */
const WAY_OUT = 3_000 + 1_500;

const rescued = () => readdirSync(join(home.root, 'state', 'debrief')).filter((name) => name.endsWith('.rescue.json'));

async function leaves(me: Terminal, way: () => Promise<void>): Promise<string> {
  const began = performance.now();
  await way();
  await me.exited();
  expect(performance.now() - began).toBeLessThan(WAY_OUT);
  return me.mainScreen().join('').replace(/\s+/g, ' ');
}

test('in the middle of a meeting, it is said, keys work, and what was written comes back', async () => {
  const me = await facilitate(home, {env: hangingDisk(home)});
  me.kill('SIGUSR2');
  await me.press('n');
  await me.type('written into nothing');
  await me.press('enter');
  await me.sees(/Not on the disk yet: no answer from the disk\./);
  await me.press('esc', 'g');
  await me.sees('Enter goes to a question');
  await me.press('esc', 'q');
  await me.sees(/not on the disk yet/);
  const said = await leaves(me, () => me.press('enter'));
  expect(said).toMatch(/one change could not be saved in .*\(no answer from the disk\); all is in/);
  expect(rescued()).toHaveLength(1);
  const next = await facilitate(home);
  await next.sees('written into nothing');
  expect(await savedNotes(home)).toEqual(['the first note', 'written into nothing']);
});

describe('while nobody writes', () => {
  const silent = async (): Promise<Terminal> => {
    const me = await facilitate(home, {env: hangingDisk(home)});
    me.kill('SIGUSR2');
    await me.sees(/could\s+not\s+be\s+read\s+\(no\s+answer\s+from\s+the\s+disk\)/);
    return me;
  };
  const why = /the disk of .*reviews-home gave no answer in time: nothing was left unsaved/;

  test('it is said, pages and lists can be read, and q leaves', async () => {
    const me = await silent();
    await me.press('g');
    await me.sees('Enter goes to a question');
    await me.press('esc', '?');
    await me.sees('debrief · every key');
    await me.press('esc', 'q');
    expect(await leaves(me, () => me.press('enter'))).toMatch(why);
  });

  test('Ctrl+C leaves', async () => {
    const me = await silent();
    expect(await leaves(me, () => me.press('ctrl+c'))).toMatch(why);
  });
});

test('the list of reviews says so as well, and takes keys', async () => {
  const me = await openTerminal({args: [], home, env: hangingDisk(home)});
  await me.sees('q leave');
  me.kill('SIGUSR2');
  await me.press('a');
  await me.sees('Enter archives it');
  await me.press('enter', '?');
  await me.sees(/help/i);
  await me.press('esc');
  await me.sees(/reviews-home\s+cannot\s+be\s+read\s+\(no\s+answer\s+from\s+the\s+disk\)/);
  await leaves(me, () => me.press('ctrl+c'));
});

test('answers of a new review that are on their way are told of on leaving', async () => {
  const me = await openTerminal({args: ['new'], home, env: hangingDisk(home)});
  await me.sees('reference');
  me.kill('SIGUSR2');
  await me.type('INC-9');
  await me.sees('INC-9');
  const said = await leaves(me, () => me.press('ctrl+c'));
  expect(said).toContain('the answers of the new review could not be kept in');
  expect(said).not.toContain('nothing was left unsaved');
});

test('Ctrl+C leaves as well', async () => {
  const me = await facilitate(home, {env: hangingDisk(home)});
  me.kill('SIGUSR2');
  await me.press('n');
  await me.type('half a thought');
  await me.sees('half a thought');
  const said = await leaves(me, () => me.press('ctrl+c'));
  expect(said).toMatch(/one draft could not be saved in .*\(no answer from the disk\)/);
  const next = await facilitate(home);
  await next.press('D');
  await next.sees(/── Note.*\n half a thought/);
});

test('a review opens where nothing can be written, and says so', async () => {
  const me = await facilitate(home, {env: hangingDisk(home, 'writes')});
  await me.sees('the first note');
  await me.press('n');
  await me.type('into nothing');
  await me.press('enter');
  await me.sees(/Not on the disk yet: no answer from the disk\./);
  await leaves(me, () => me.press('ctrl+c'));
});

test('where nothing can be read either, it says so, and Ctrl+C leaves', async () => {
  const me = await openTerminal({args: ['run'], home, env: hangingDisk(home, 'all')});
  await me.sees(/gives\s+no\s+answer\s+yet/);
  await leaves(me, () => me.press('ctrl+c'));
});

test('whoever is asked which review takes their time: nothing is said of the disk', async () => {
  await meeting(home);
  const me = await openTerminal({args: ['run'], home});
  await me.sees('Which one? Type its number:');
  // Started later, and told of: by then the other one would have been as well.
  const other = await openTerminal({args: ['run'], home, env: hangingDisk(home, 'all')});
  await other.sees(/gives\s+no\s+answer\s+yet/);
  expect(me.mainScreen().join('')).not.toContain('no answer');
  await me.type('1\n');
  await me.sees(/^ INC-\d+ · /m);
  await leaves(other, () => other.press('ctrl+c'));
  await me.press('esc', '?');
  await me.sees(/help/i);
  await me.press('esc');
  await leaves(me, () => me.press('ctrl+c'));
});

test('a review whose copy was edited by hand opens where nothing can be written', async () => {
  const me = await facilitate(home);
  await me.press('q', 'enter');
  await me.exited();
  const [folder = ''] = readdirSync(join(home.reviews, 'reviews'));
  const copy = join(home.reviews, 'reviews', folder, 'review.json');
  writeFileSync(copy, readFileSync(copy, 'utf8').replace('the first note', 'edited by hand'));
  const next = await facilitate(home, {env: hangingDisk(home, 'writes')});
  await next.sees('edited by hand');
  await leaves(next, () => next.press('ctrl+c'));
});
