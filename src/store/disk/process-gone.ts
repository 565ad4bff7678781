// Whether this machine has a process of a number that somebody wrote down.
import {codeOf} from './failure.js';

/** A number that was given out again hides that its first process is gone; another user's counts as there. */
export function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}
