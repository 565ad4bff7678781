// The facts of the files that a review is made of: as long as they are the same, so is what was read of it.
import {readdirSync, statSync} from 'node:fs';
import type {Instant} from '../../review/types.js';
import {SNAPSHOT} from '../copy/snapshot.js';
import {isJournal} from '../journal/journal-names.js';
import {inside} from './folders.js';

export type FactsOf = {
  /** Names, sizes, times and places on the disk, as one text. */
  text: string;
  /** When any of them was last touched; a clock may be ahead. */
  touchedAt: Instant;
};

/**
 * Blocking, since of thousands of folders each is asked a handful of things. Undefined where the folder cannot be
 * asked: then it has to be read, which says why.
 */
export function factsOf(folder: string): FactsOf | undefined {
  try {
    const journals = readdirSync(inside(folder, 'journal')).filter(isJournal);
    const files = [SNAPSHOT, ...journals.sort().map((name) => inside('journal', name))];
    let touchedAt = 0;
    const facts = files.map((name) => {
      const found = statSync(inside(folder, name), {throwIfNoEntry: false});
      if (!found) return `${name} -`;
      // A hand that puts the date back cannot put back when that was done.
      touchedAt = Math.max(touchedAt, found.mtimeMs, found.ctimeMs);
      return `${name} ${found.size} ${found.mtimeMs} ${found.ctimeMs} ${found.ino}`;
    });
    return {text: facts.join('\n'), touchedAt};
  } catch {
    return undefined;
  }
}
