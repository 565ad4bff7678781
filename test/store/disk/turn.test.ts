// Whose turn it is in a folder: of several processes at what a dead one left, one at a time, and an end in any case.
import {type ChildProcess, fork, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import {hostname, tmpdir} from 'node:os';
import {join} from 'node:path';
import {build} from 'esbuild';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {inTurn} from '../../../src/store/disk/turn.js';
import {writeIncidentFolder} from '../../../src/store/export/incident-folder.js';

const LOCK = '.debrief-export.lock';
const ROUNDS = 15;

let folder: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'debrief-turn-'));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill();
  rmSync(folder, {recursive: true, force: true});
});

const gone = () => spawnSync(process.execPath, ['--eval', '']).pid;

test('four processes that all find the lock of a dead one are at work one after the other', async () => {
  const script = join(folder, 'child.mjs');
  await build({
    entryPoints: [new URL('./turn-child.ts', import.meta.url).pathname],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
  for (let count = 0; count < 4; count += 1) children.push(fork(script));
  await Promise.all(children.map((child) => once(child, 'message')));
  const dead = gone();
  for (let round = 1; round <= ROUNDS; round += 1) {
    const place = join(folder, String(round));
    mkdirSync(place);
    writeFileSync(join(place, LOCK), `${dead} ${hostname()}\n`);
    if (round % 2 === 0) writeFileSync(join(place, `${LOCK}.removal`), `${dead} ${hostname()} once\n`);
    const answers = children.map(async (child) => {
      const answer = once(child, 'message');
      child.send(place);
      const [alone] = await answer;
      return alone;
    });
    expect(await Promise.all(answers)).toEqual([true, true, true, true]);
    expect(readdirSync(place)).toEqual([]);
  }
});

describe('what cannot be taken away', () => {
  const minuteAgo = Date.now() / 1000 - 60;

  test('is said in one sentence with what to do: a folder in the place of the lock', async () => {
    mkdirSync(join(folder, LOCK));
    utimesSync(join(folder, LOCK), minuteAgo, minuteAgo);
    await expect(inTurn('export', folder, async () => 'done')).rejects.toThrow(
      `${join(folder, LOCK)} is in the way of the export: move it away and export again.`,
    );
  });

  test('is not what somebody left who was killed while removing', async () => {
    writeFileSync(join(folder, LOCK), `${gone()} ${hostname()}\n`);
    const removal = join(folder, `${LOCK}.removal`);
    writeFileSync(removal, '');
    utimesSync(removal, minuteAgo, minuteAgo);
    expect(await inTurn('export', folder, async () => 'done')).toBe('done');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is not waited for where whoever was killed while removing is known to be gone', async () => {
    writeFileSync(join(folder, LOCK), `${gone()} ${hostname()}\n`);
    writeFileSync(join(folder, `${LOCK}.removal`), `${gone()} ${hostname()} once\n`);
    // No half minute has passed, as it has in the test above.
    expect(await inTurn('export', folder, async () => 'done')).toBe('done');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is said, too, where it is what a removal leaves', async () => {
    writeFileSync(join(folder, LOCK), `${gone()} ${hostname()}\n`);
    mkdirSync(join(folder, `${LOCK}.removal`));
    utimesSync(join(folder, `${LOCK}.removal`), minuteAgo, minuteAgo);
    await expect(inTurn('export', folder, async () => 'done')).rejects.toThrow(
      /\.removal was left behind and stays .*: remove it/,
    );
  });
});

describe('a lock that names no process', () => {
  const longAgo = () => Date.now() / 1000 - 10;

  test.each([
    ['is empty', LOCK, ''],
    ['holds words of somebody', LOCK, 'mine!\n'],
    ['is what a removal leaves', `${LOCK}.removal`, ''],
  ])('is nobody’s and not waited for once it had time to be made: one that %s', async (_, name, text) => {
    if (name !== LOCK) writeFileSync(join(folder, LOCK), `${gone()} ${hostname()}\n`);
    writeFileSync(join(folder, name), text);
    utimesSync(join(folder, name), longAgo(), longAgo());
    const told: string[] = [];
    expect(
      await inTurn(
        'export',
        folder,
        async () => 'done',
        (says) => told.push(says),
      ),
    ).toBe('done');
    expect([told, readdirSync(folder)]).toEqual([[], []]);
  });

  test('is waited for while its process may be writing its name', async () => {
    writeFileSync(join(folder, LOCK), '');
    const told: string[] = [];
    await inTurn(
      'export',
      folder,
      async () => 'done',
      (says) => told.push(says),
    );
    expect(told).toHaveLength(1);
  });

  test('is not taken for one where its process is at work, here or on another machine', async () => {
    for (const text of [`${process.ppid} ${hostname()}\n`, `1 another-machine once\n`]) {
      const lock = join(folder, LOCK);
      writeFileSync(lock, text);
      utimesSync(lock, longAgo(), longAgo());
      const told: string[] = [];
      const done = inTurn(
        'export',
        folder,
        async () => readdirSync(folder),
        (says) => {
          told.push(says);
          expect(readFileSync(lock, 'utf8')).toBe(text);
          rmSync(lock);
        },
      );
      expect(await done).toEqual([LOCK]);
      expect(told).toEqual([`Another export is writing to ${folder} (${lock}): this one waits for it.`]);
    }
  });
});

test('at its end it takes away its own lock only', async () => {
  const file = join(folder, LOCK);
  await inTurn('export', folder, async () => {
    rmSync(file);
    writeFileSync(file, 'another’s');
  });
  expect(readFileSync(file, 'utf8')).toBe('another’s');
});

/** As another process leaves it that has the turn, or had it and is gone. */
const takeOver = (pid: number | undefined) => writeFileSync(join(folder, LOCK), `${pid} ${hostname()} another\n`);

describe('a turn that went on to another meanwhile', () => {
  const file = () => join(folder, 'file');

  test('is noticed before the write, which is made anew of what the other wrote', async () => {
    writeFileSync(file(), '');
    let times = 0;
    await inTurn('export', folder, async (stillMine) => {
      const text = readFileSync(file(), 'utf8');
      times += 1;
      if (times === 1) {
        takeOver(gone());
        writeFileSync(file(), 'theirs ');
      }
      await stillMine();
      writeFileSync(file(), `${text}mine`);
    });
    expect(readFileSync(file(), 'utf8')).toBe('theirs mine');
    expect(readdirSync(folder)).toEqual(['file']);
  });

  test('is noticed, too, where the work failed for it, or told of that in words of its own', async () => {
    let times = 0;
    const done = inTurn('export', folder, async () => {
      times += 1;
      if (times === 1) {
        takeOver(gone());
        throw new Error('the file on its way is gone');
      }
      return 'done';
    });
    expect(await done).toBe('done');
  });

  test('is not lost to whoever finds it old, once its process is awake', async () => {
    const old = Date.now() / 1000 - 60;
    await inTurn('export', folder, async (stillMine) => {
      utimesSync(join(folder, LOCK), old, old);
      await stillMine();
      expect(statSync(join(folder, LOCK)).mtimeMs).toBeGreaterThan(Date.now() - 30_000);
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('comes to an end where something takes the file away each time', async () => {
    let times = 0;
    const work = inTurn('export', folder, async (stillMine) => {
      times += 1;
      rmSync(join(folder, LOCK));
      await stillMine();
    });
    await expect(work).rejects.toThrow(`${join(folder, LOCK)} was taken away during the export: see what does that,`);
    expect(times).toBe(3);
  });
});

test.skipIf(process.platform === 'win32')(
  'an export that was stopped while another was made goes by what is there',
  async () => {
    const script = join(folder, 'child.mjs');
    const place = join(folder, 'incident');
    await build({
      entryPoints: [new URL('./stopped-child.ts', import.meta.url).pathname],
      outfile: script,
      bundle: true,
      platform: 'node',
      format: 'esm',
    });
    const child = fork(script, [place]);
    children.push(child);
    // It is in its turn, with its text made, and nothing is written yet.
    expect(await once(child, 'message')).toEqual(['made 1', undefined]);
    child.kill('SIGSTOP');
    const old = Date.now() / 1000 - 60;
    utimesSync(join(place, LOCK), old, old);
    const files = [{names: ['review.md'] as const, text: 'the other export'}];
    const other = await writeIncidentFolder(place, async () => ({review: 'first', files}));
    expect(other.kept).toEqual([]);
    child.kill('SIGCONT');
    child.send('go on');
    expect(await once(child, 'message')).toEqual(['made 2', undefined]);
    child.send('go on');
    expect(await once(child, 'message')).toEqual([{kept: []}, undefined]);
    expect(readFileSync(join(place, 'review.md'), 'utf8')).toBe('after: the other export');
    expect(readdirSync(place).toSorted()).toEqual(['.debrief-export.json', 'review.md']);
  },
);
