// A meeting that goes on takes no more memory: what was pressed, typed and heard is kept once, or not at all.
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {createTerminal, type Terminal} from '../../src/app/terminal.js';
import type {ReviewStore} from '../../src/store/types.js';
import {firstQuestion, makeFolder, note, open} from '../store/support/small-store.js';
import {until} from '../store/support/until.js';
import {servicesWith} from '../support/services.js';

setFlagsFromString('--expose-gc');
const takeAway = runInNewContext('gc') as () => void;

/** Notes that another terminal writes. */
const NOTES = 200;
/** Seconds that the meeting goes on without a note, each with a few keys. */
const LONG = 3_000;
/** What is held then may be three times what the notes took, for what Node itself learns meanwhile: a leak is more. */
const FLAT = 3;

let home: string;
let other: ReviewStore | undefined;
let me: Terminal | undefined;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'debrief-long-meeting-'));
});
afterEach(async () => {
  await other?.close();
  await me?.close();
  rmSync(home, {recursive: true, force: true});
});

/** Bytes in use, once what nobody holds is gone. */
async function inUse(): Promise<number> {
  for (let times = 0; times < 4; times += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    takeAway();
  }
  return process.memoryUsage().heapUsed;
}

it('holds what was written, and nothing of each second and key', async () => {
  let now = Date.now();
  const folder = await makeFolder(home);
  const writer = await open(folder, {role: 'note-taker', now: () => now});
  other = writer;
  await writer.commit([{type: 'meeting-started'}, {type: 'question-opened', questionId: firstQuestion}]);
  const openReview = () => open(folder, {now: () => now});
  const terminal = createTerminal(servicesWith({now: () => now, openReview}));
  me = terminal;
  await terminal.begin({at: 'review', folder, as: 'facilitator'});
  terminal.subscribe(() => terminal.getFrame());
  const press = (...names: string[]) => terminal.press(names.map((name) => ({name})));

  /** Each second the overview is looked into, and something is begun and taken back. */
  const goesOn = (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) {
      now += 1_000;
      terminal.redraw();
      press('g', 'down', 'up', 'esc', 'n');
      terminal.takeText('a word');
      press('ctrl+u', 'esc');
    }
  };
  let notes = 0;
  const write = async (count: number) => {
    for (const end = notes + count; notes < end; notes += 1) await writer.commit([note(`n${notes}`)]);
    await until('all is heard', () => terminal.getModel().state?.review.notes.length === notes);
  };

  await write(10);
  goesOn(LONG / 2);
  const before = await inUse();
  await write(NOTES);
  goesOn(LONG / 10);
  const held = (await inUse()) - before;
  goesOn(LONG);
  const after = (await inUse()) - before;
  expect(terminal.getModel().view).toMatchObject({screen: 'agenda', dialog: null});
  expect(after / held).toBeLessThan(FLAT);
});
