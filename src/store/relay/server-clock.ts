// The clock that a meeting on several machines goes by: this machine's, or the server's where the two are far apart.
import {DAY, MINUTE, minutesInWords} from '../../review/units.js';

/** What machines may differ by (ms) before a meeting goes by the server's clock. */
const FAR_APART = MINUTE;
/** A clock that is further off (ms) is broken, and no meeting's: nothing goes by it. */
const ABSURD = DAY;
/** How much a measuring may be off (ms): below it nothing is another. */
const UNSURE = 2_000;

export class ServerClock {
  #ahead = 0;
  #isAbsurd = false;

  constructor(private readonly machine: () => number = Date.now) {}

  /** Milliseconds since 1970. */
  now = (): number => this.machine() + this.#ahead;

  /** Takes in what the server's says now (milliseconds since 1970); whether the meeting goes by another time now. */
  measured(there: number): boolean {
    const ahead = there - this.machine();
    const isAbsurd = !(Math.abs(ahead) < ABSURD);
    const isNews = isAbsurd !== this.#isAbsurd;
    this.#isAbsurd = isAbsurd;
    if (isAbsurd) return isNews;
    // Once it counts, it does so until they are clearly together again.
    const counts = Math.abs(ahead) >= (this.#ahead === 0 ? FAR_APART : FAR_APART / 2) ? ahead : 0;
    if (Math.abs(counts - this.#ahead) < UNSURE) return isNews;
    this.#ahead = counts;
    return true;
  }

  /** For a review that is on this machine only. */
  reset(): void {
    this.#ahead = 0;
  }

  get notices(): string[] {
    if (this.#isAbsurd) return ['The server’s clock is more than a day off: the meeting goes by this machine’s.'];
    if (this.#ahead === 0) return [];
    const minutes = minutesInWords(Math.round(Math.abs(this.#ahead) / MINUTE));
    const way = this.#ahead > 0 ? 'behind' : 'ahead of';
    return [`This machine’s clock is ${minutes} ${way} the server’s: the meeting goes by the server’s.`];
  }
}
