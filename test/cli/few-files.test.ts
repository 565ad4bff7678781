// A system that lets a process open few files: commands work with few, and where that is not enough they say so.
import {spawn} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {debrief, entry, newReview, oneSentence, type Ran} from '../support/debrief.js';
import {type TempHome, tempHome} from '../support/temp-home.js';

let home: TempHome;
beforeAll(async () => {
  home = await tempHome();
  await newReview(home);
  for (let count = 0; count < 12; count += 1) await debrief(home, ['add', 'note', `note ${count}`]);
});
afterAll(() => home.remove());

/** Runs it with so many open files at most. */
function withFiles(most: number, args: string[]): Promise<Ran> {
  const child = spawn('sh', ['-c', `ulimit -n ${most}; exec "$0" "$@"`, process.execPath, entry, ...args], {
    env: {PATH: process.env.PATH ?? '', ...home.env},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ran: Ran = {stdout: '', stderr: '', code: null};
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    ran.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    ran.stderr += text;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({...ran, code})));
}

const calls = [
  ['list'],
  ['show', 'INC-7'],
  ['show'],
  ['add', 'note', 'one more'],
  ['comment', 'from outside'],
  ['config', 'set', 'minutes', '60'],
  ['export', '--to', 'incident'],
  ['doctor'],
  ['archive', 'INC-7'],
  ['archive', 'INC-7', '--back'],
];

describe.skipIf(process.platform === 'win32')('with 24 open files', () => {
  it.each(calls.map((args) => [args.join(' '), args] as const))('debrief %s works', async (_, args) => {
    const {stderr, code} = await withFiles(
      24,
      args.map((word) => (word === 'incident' ? home.incident : word)),
    );
    expect(stderr).not.toMatch(/too many|no review|unexpected/i);
    expect(code).toBe(0);
  });
});

describe('where no file of a review can be opened', () => {
  /** As a system does that has no open file left for what lies in the reviews. */
  const env = () => {
    const none = join(home.root, 'none.cjs');
    const refused = `
      const fs = require('node:fs');
      const refuse = (path) => {
        if (/journal.*jsonl|review\\.json|\\.json$/.test(String(path)) && String(path).includes('reviews-home'))
          throw Object.assign(new Error('EMFILE: too many open files'), {code: 'EMFILE'});
      };
      for (const from of [fs, fs.promises]) for (const name of ['open', 'openSync', 'readFileSync']) {
        const real = from[name];
        if (real) from[name] = (path, ...more) => { refuse(path); return real(path, ...more); };
      }
      require('node:module').syncBuiltinESMExports();`;
    writeFileSync(none, refused);
    return {NODE_OPTIONS: `--require=${none}`};
  };

  it.each([
    [['list'], 0],
    [['show', 'INC-7'], 1],
    [['show'], 1],
    [['add', 'note', 'one more'], 1],
    [['comment', 'from outside'], 1],
    [['export', '--to', 'incident'], 1],
    [['archive', 'INC-7'], 1],
    [['delete', 'INC-7'], 1],
  ])('debrief %j says so, and nothing of a review that is not there', async (args, code) => {
    const ran = await debrief(home, args, {env: env()});
    expect(ran.stderr).toContain('too many open files');
    expect(ran.stderr).toMatch(oneSentence);
    expect(ran.stderr).not.toMatch(/no review|unexpected/i);
    expect(ran.code).toBe(code);
  });
});
