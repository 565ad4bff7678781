// More open files than the system allows: this program closes its own within a moment, and others may do so, too.
import {setTimeout} from 'node:timers/promises';
import {isOutOfFiles} from './failure.js';

/** How often it is tried again, and how long after (ms). */
const TRIES = 20;
const BETWEEN = 25;

/** Opens once there is room for it; fails as `open` does where there is none for half a second. */
export async function onceThereIsRoom<T>(open: () => T | Promise<T>): Promise<T> {
  for (let left = TRIES; left > 0; left -= 1) {
    try {
      return await open();
    } catch (error) {
      if (!isOutOfFiles(error)) throw error;
    }
    await setTimeout(BETWEEN);
  }
  return open();
}
