// Exports into one folder take turns: a file beside the others says whose turn it is.
import {lstat, open, readFile, unlink} from 'node:fs/promises';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {codeOf, shortReason} from '../disk/failure.js';
import {StoreError} from '../types.js';

const TURN = '.debrief-export.lock';

/** An export takes far less (ms); a file that is older was left behind, by another machine or before a restart. */
const LONGEST_TURN = 30_000;

/** How long a turn is waited for before somebody is told, and between two looks (ms). */
const PATIENCE = 40_000;
const BETWEEN = 25;

/** Does the work once nobody else is at work in this folder. Throws a StoreError where the turn never comes. */
export async function inTurn<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const file = join(folder, TURN);
  await takeTurn(folder, file);
  try {
    return await work();
  } finally {
    await unlink(file).catch(() => undefined);
  }
}

async function takeTurn(folder: string, file: string): Promise<void> {
  const begun = performance.now();
  for (;;) {
    try {
      const handle = await open(file, 'wx', 0o600);
      await handle.writeFile(`${process.pid} ${hostname()}\n`).finally(() => handle.close());
      return;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') {
        throw new StoreError(`${folder} cannot be written (${shortReason(error)}): see to that and export again.`);
      }
    }
    if (await isLeftBehind(file)) await unlink(file).catch(() => undefined);
    else if (performance.now() - begun > PATIENCE) {
      throw new StoreError(`Another export is at work in ${folder}: wait for it, or remove ${file} and export again.`);
    } else await setTimeout(BETWEEN);
  }
}

async function isLeftBehind(file: string): Promise<boolean> {
  const found = await lstat(file).catch(() => undefined);
  if (!found) return false;
  if (Date.now() - found.mtimeMs > LONGEST_TURN) return true;
  const [pid = '', host] = (await readFile(file, 'utf8').catch(() => '')).trim().split(' ');
  return host === hostname() && /^\d+$/.test(pid) && isGone(Number(pid));
}

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}
