// Waiting for the disk no longer than it takes where all is well: a full or hanging one keeps nobody from the review.
import {setTimeout} from 'node:timers/promises';
import {SOON} from '../disk/slow.js';

/** Resolves when this does, or soon; never rejects. Whoever needs to know what became of it asks the promise itself. */
export async function orSoon(saving: Promise<void>): Promise<void> {
  const waiting = new AbortController();
  const soon = setTimeout(SOON, undefined, {signal: waiting.signal}).catch(() => undefined);
  await Promise.race([saving.catch(() => undefined), soon]);
  waiting.abort();
}
