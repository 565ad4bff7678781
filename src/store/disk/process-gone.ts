// Which process this is, and whether this machine has one of a number that somebody wrote down.
import {readFileSync} from 'node:fs';
import {hostname} from 'node:os';
import {codeOf} from './failure.js';

/** As files say by whom they were written. */
export const thisProcess = () => ({host: hostname(), pid: process.pid});

/** No process has this number: what is written by it is anybody's to take over. */
export const NOBODY = 2 ** 30;

/**
 * A number that was given out again hides that its first process is gone; another user's counts as there. Synchronous
 * and cheap: no disk is behind what it reads.
 */
export function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) !== 'EPERM';
  }
  return process.platform === 'linux' && hasEnded(pid);
}

/** Killed, and listed until its parent looks at it: the first process of many containers never does. */
function hasEnded(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name, in brackets, may hold anything.
    return /^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2));
  } catch {
    return false;
  }
}
