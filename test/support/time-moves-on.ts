// A clock that a test moves on for every program that it starts with this environment, running ones included.
import {renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {TempHome} from './temp-home.js';

const preload = fileURLToPath(new URL('another-time.cjs', import.meta.url));

/** `env` is what a terminal or a command is started with. */
export function movingTime(home: TempHome) {
  const file = join(home.root, 'ahead');
  let ahead = 0;
  return {
    env: {NODE_OPTIONS: `--require=${preload}`, DEBRIEF_TEST_AHEAD: file},
    /** In one step, as for a machine that sleeps meanwhile. */
    passes(minutes: number): void {
      ahead += minutes * 60_000;
      writeFileSync(`${file}.next`, `${ahead}`);
      renameSync(`${file}.next`, file);
    },
  };
}
