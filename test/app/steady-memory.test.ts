// What keeps the memory of a long meeting small is said in words that this Node knows, and that do so.
import {spawnSync} from 'node:child_process';
import {expect, it} from 'vitest';
import {words} from '../../src/app/steady-memory.js';

const node = (...args: string[]) => spawnSync(process.execPath, args, {encoding: 'utf8'});

it('is asked for in words that this Node knows', () => {
  for (const word of words) expect(node(word, '--eval', '0')).toMatchObject({status: 0, stderr: ''});
  expect(node('--no-such-word=1', '--eval', '0').status).not.toBe(0);
});

/** Bytes that a process has set aside after so many frames, each of which lives until the next one is made. */
const takenBy = (said: readonly string[]): number => {
  const {stdout} = node(
    '--eval',
    `const v8 = require('node:v8');
     for (const word of ${JSON.stringify(said)}) v8.setFlagsFromString(word);
     let frame;
     for (let number = 0; number < 400; number += 1) {
       frame = Array.from({length: 10_000}, (_, at) => ({at, before: at === 0 ? frame?.length : null}));
     }
     console.log(v8.getHeapStatistics().total_heap_size);`,
  );
  return Number(stdout);
};

it('takes a good deal less where much is made and soon forgotten', () => {
  const [left, held] = [takenBy([]), takenBy(words)];
  expect(held).toBeGreaterThan(0);
  expect(held / left).toBeLessThan(0.7);
});
