// A disk that does not answer, such as a network mount whose server is gone, neither fails nor comes to an end: here it
// is waited for all the same and somebody is told, or the work goes on in the background.
import {within} from './within.js';

/** A disk that is in order has answered by then (ms). */
export const SOON = 1_500;

/** Why something is not on the disk, as `shortReason` says it. */
export const NO_ANSWER = 'no answer from the disk';

/** Gives what comes of `work`, however long it takes; `tell` is called once it takes longer than it should. */
export async function tellingIfSlow<T>(work: Promise<T>, tell: () => void): Promise<T> {
  const timer = setTimeout(tell, SOON);
  timer.unref();
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}

/** Resolves when this does, or soon; never rejects. Whoever needs to know what became of it asks the promise itself. */
export const orSoon = (saving: Promise<void>): Promise<void> =>
  within(
    saving.catch(() => undefined),
    SOON,
    undefined,
  );

/** What this process has asked of the disk and has no answer to: a Node that ends by itself would wait for it. */
export const isAsking = (): boolean => process.getActiveResourcesInfo().some((name) => name.startsWith('FSReq'));
