// What was done about the readable copy, told for as long as somebody needs to read it.
import {MINUTE} from '../../review/units.js';

/** Longer than a look elsewhere takes, shorter than a question of the meeting (ms). */
const TOLD_FOR = 2 * MINUTE;

export class Told {
  readonly #told = new Map<string, number>();

  constructor(private readonly now: () => number) {}

  add(notice: string): void {
    this.#told.set(notice, this.now());
  }

  get all(): string[] {
    return [...this.#told.keys()];
  }

  /** Forgets what is old; whether there was any. */
  forgetOld(): boolean {
    const old = [...this.#told].filter(([, at]) => Math.abs(this.now() - at) > TOLD_FOR);
    for (const [notice] of old) this.#told.delete(notice);
    return old.length > 0;
  }
}
