// No more open files than the system allows: a few at the same time, and tried again where others have them.
import {setTimeout} from 'node:timers/promises';
import {isOutOfFiles} from './failure.js';

/** How often it is tried again, and how long after (ms). */
const TRIES = 20;
const BETWEEN = 25;

/** How many are worked on side by side: a review can have more journals, and a home more reviews. */
const AT_ONCE = 16;

/** What comes of the work on each, in their order, a few at the same time; fails as the first that fails does. */
export async function fewAtOnce<Of, Is>(all: readonly Of[], work: (one: Of) => Promise<Is>): Promise<Is[]> {
  const done: Is[] = [];
  while (done.length < all.length) {
    done.push(...(await Promise.all(all.slice(done.length, done.length + AT_ONCE).map(work))));
  }
  return done;
}

/**
 * Opens once there is room for it: this program closes its own within a moment, and others may, too. Fails as `open`
 * does where there is none for half a second.
 */
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
