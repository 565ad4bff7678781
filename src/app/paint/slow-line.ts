// How far a terminal is behind what was written to it. Over a slow line all of it waits in buffers that nobody sees: the
// terminal is asked for a sign of life now and then, and no other page is made while too much lies before its answer.
// Keys are taken all the while, so that the next page shows what has become of all of them.
import {within} from '../../store/disk/within.js';

export type Flow = {
  /** Written ahead of a whole page: asks whether it gives signs of life at all. */
  readonly question: string;
  /** Told of what is being written (bytes, about); answers what is to be written behind it, often nothing. */
  wrote(bytes: number): string;
  /** Takes what the terminal answers. */
  hear(answer: string): void;
  /** Whether it takes another page now; where it does not, `then` is called as soon as it does. */
  keepsUp(then: () => void): boolean;
  /** Asks no more; resolves once no answer is on its way. Whoever waits then does so until the terminal is ours again. */
  answered(): Promise<void>;
  /** The terminal is this program's again. */
  goOn(): void;
};

const ESC = '\u001b';
const asked = `${ESC}[5n`;
const isAlive = /^\u001b\[0n$/u;

/** It is asked after so much (bytes) at once: about a page, which one key makes at most. */
const AT_ONCE = 2048;
/** What any line carries away (bytes a second). */
const CARRIED = 960;
/** So much may follow a question that has no answer yet: about a second at 9,600 baud. */
const MOST = 1024;
/** The first page, once more in its colours, is written whatever comes of it. */
const FIRST_PAGES = -2 * AT_ONCE;
/** An answer that has not come by then is lost (ms). */
const LOST = 5000;
/** How long one that is on its way is waited for before somebody else has the terminal (ms). */
const ON_ITS_WAY = 1000;

export function createFlow(): Flow {
  let since = FIRST_PAGES;
  let at = performance.now();
  let isAsked = false;
  let askedAt = 0;
  /** A terminal that gives no sign of life, or no more, is not waited for. */
  let answers = false;
  let isStill = false;
  let waiting: (() => void) | null = null;
  let untilLost: NodeJS.Timeout | undefined;
  let told = () => {};

  function ask(): string {
    isAsked = true;
    askedAt = performance.now();
    return asked;
  }

  function goesOn(): void {
    clearTimeout(untilLost);
    const then = waiting;
    waiting = null;
    then?.();
  }

  function isLost(): void {
    answers = false;
    goesOn();
  }

  return {
    get question() {
      return ask();
    },
    wrote(bytes) {
      const now = performance.now();
      if (!isAsked && since > 0) since = Math.max(0, since - ((now - at) / 1000) * CARRIED);
      at = now;
      since += bytes;
      if (isStill || isAsked || !answers || since < AT_ONCE) return '';
      since = 0;
      return ask();
    },
    hear(answer) {
      if (!isAlive.test(answer)) return;
      answers = true;
      if (!isAsked) return;
      isAsked = false;
      told();
      goesOn();
    },
    keepsUp(then) {
      if (!isAsked || !answers || since <= MOST) return true;
      if (!waiting) untilLost = setTimeout(isLost, LOST);
      waiting = then;
      return false;
    },
    async answered() {
      isStill = true;
      const patience = answers ? ON_ITS_WAY : askedAt + ON_ITS_WAY - performance.now();
      if (isAsked && patience > 0) {
        const came = new Promise<void>((resolve) => {
          told = resolve;
        });
        await within(came, patience, undefined);
      }
      isAsked = false;
      clearTimeout(untilLost);
    },
    goOn() {
      isStill = false;
      since = FIRST_PAGES;
      goesOn();
    },
  };
}
