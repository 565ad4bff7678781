// The tour in a real terminal: every step by the keys that its coach names, and nothing of it is left on any way out.
import {existsSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {tourSteps} from '../../src/session/tour/steps.js';
import {debrief} from '../support/debrief.js';
import {PATIENCE} from '../support/patience.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, openTerminal, type Terminal} from '../support/terminal.js';

let home: TempHome;
let temporary: string;
beforeEach(async () => {
  home = await tempHome();
  temporary = join(home.root, 'temporary');
  mkdirSync(temporary);
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const onTour = (args: string[] = [], size = {}): Promise<Terminal> =>
  openTerminal({home, args: ['tour', ...args], env: {TMPDIR: temporary}, ...size});

const step = (id: string): string =>
  `Tour · ${tourSteps.findIndex((one) => one.id === id) + 1} of ${tourSteps.length} `;

/** Nothing of reviews, preferences or the tour itself. */
function nothingIsLeft(): void {
  expect(readdirSync(temporary)).toEqual([]);
  expect(readdirSync(home.reviews)).toEqual([]);
  expect(readdirSync(home.config)).toEqual([]);
}

const writes = async (me: Terminal, key: string, opens: string, text: string) => {
  await me.press(key);
  await me.sees(opens);
  await me.type(`${text}\n`);
};

test('leads through a whole meeting, and leaves nothing', async () => {
  const me = await onTour();
  await me.sees(step('begin'));
  await me.press('right');
  await me.sees('Still open: ');
  await me.press('right');
  await me.sees(step('look'));
  await me.press('right');
  await me.sees(step('stage'));
  await me.press('G');
  await me.sees('goes on to Before the event');
  await me.press('enter');
  await me.sees(step('note'));
  await writes(me, 'n', '── Note', '+ The restore had been rehearsed');
  await me.sees(step('park'));
  await writes(me, 'p', '── Park a topic', 'Who keeps the status page');
  await me.sees(step('time'));
  await me.press('+');
  await me.sees(step('next'));
  await me.press('right');
  await me.sees('goes on to After the event');
  await me.press('right');
  await me.sees(step('hint'));
  await me.press('n');
  await me.sees('── Note');
  await me.type('They should have checked.');
  await me.sees(step('hint-stays'));
  await me.sees('── Note · What did they see and do at that moment?');
  await me.type('\n');
  await me.sees(step('idea'));
  await writes(me, 'a', '── Hold an action idea', 'Alert on the lag of the replicas');
  await me.sees(step('actions'));
  await me.press('G');
  await me.sees('goes on to Actions');
  await me.press('enter');
  await me.sees(step('slot'));
  await me.press('down', 'enter');
  await me.sees('── One owner');
  await me.type('database\n');
  await me.sees('── Due');
  await me.type('2w\n');
  await me.sees('── Done looks like');
  await me.type('It has rung once\n');
  await me.sees(step('close-stage'));
  await me.press('right');
  await me.sees('goes on to Close');
  await me.press('right');
  await me.sees(step('close'));
  await me.press('right', 'right', 'right', 'right');
  await me.sees('Close · 5 of 5');
  await me.press('end', 'enter');
  await me.sees('── Close all the same');
  await me.type('it was the tour\n');
  await me.sees(step('export'));
  await me.press('x');
  await me.sees('Enter writes the files.');
  await me.press('enter');
  await me.sees(step('end'));
  expect((await debrief(home, ['list', '--all', '--json'])).stdout).toContain('"reviews": []');
  await me.press('q');
  expect(await me.exited()).toEqual({code: 0, signal: null});
  nothingIsLeft();
});

test.each(['ctrl+c', 'SIGTERM', 'SIGHUP'])('leaves nothing by %s, in the middle of a word', async (way) => {
  const me = await onTour();
  await me.sees(step('begin'));
  await me.press('n');
  await me.sees('── ');
  await me.type('Half a na');
  if (way === 'ctrl+c') await me.press(way);
  else process.kill(me.pid, way);
  await me.exited();
  nothingIsLeft();
});

test.each(['ctrl+c', 'SIGTERM', 'SIGHUP', 'SIGQUIT'])('leaves nothing by %s, before its page is there', async (way) => {
  const me = await onTour();
  await vi.waitUntil(() => readdirSync(temporary).length > 0, {timeout: PATIENCE, interval: 1});
  if (way === 'ctrl+c') await me.press(way);
  else process.kill(me.pid, way);
  await me.exited();
  nothingIsLeft();
});

test.each([
  ['is not there', () => join(temporary, 'nowhere')],
  [
    'is a file',
    () => {
      writeFileSync(join(home.root, 'file'), '');
      return join(home.root, 'file');
    },
  ],
])('says which folder it cannot use where TMPDIR %s', async (_, named) => {
  const folder = named();
  const me = await openTerminal({home, args: ['tour'], columns: 400, env: {TMPDIR: folder}});
  expect(await me.exited()).toEqual({code: 1, signal: null});
  expect(me.mainScreen()).toEqual([
    `debrief: The tour could make no folder for itself in ${folder}: let TMPDIR name a folder that can be written.`,
  ]);
});

test('after kill -9 the next tour takes away what was left', async () => {
  const me = await onTour();
  await me.sees(step('begin'));
  process.kill(me.pid, 'SIGKILL');
  await me.exited();
  const [left = ''] = readdirSync(temporary);
  expect(left).toMatch(/^debrief-tour-\d+-/);
  const other = await onTour();
  await other.sees(step('begin'));
  expect(existsSync(join(temporary, left))).toBe(false);
  // One that runs is left alone.
  const third = await onTour();
  await third.sees(step('begin'));
  expect(readdirSync(temporary)).toHaveLength(2);
});

test('is read aloud, step by step, without a page', async () => {
  const me = await onTour(['--screen-reader']);
  await me.sees(/Tour, 1 of \d+\./);
  await me.press('right');
  await me.sees(/Still open/i);
  await me.press('right');
  await me.sees(/Tour, 2 of \d+\./);
  expect(me.modes().alternateScreen).toBe(false);
});

test('goes by the user’s own keys, and with no title where they want none', async () => {
  for (const [key, value] of [
    ['keys', 'next-question=L'],
    ['title', 'off'],
  ])
    expect((await debrief(home, ['config', 'set', key ?? '', value ?? ''])).code).toBe(0);
  const me = await onTour();
  await me.sees(step('begin'));
  await me.press('right');
  await me.sees('Still open: ');
  await me.press('right');
  await me.sees('L leads on');
  await me.press('L');
  await me.sees(step('stage'));
  expect(me.written).not.toContain('\u001b]2;');
});

test('without a terminal it names what tells the same', async () => {
  const {stderr, code} = await debrief(home, ['tour']);
  expect(stderr).toMatch(/debrief tour needs a terminal; docs\/meeting\.md tells the same in words/);
  expect(code).toBe(2);
});
