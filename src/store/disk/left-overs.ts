// Temporary files of processes that were ended while they wrote: nothing refers to them, so they go.
import {join} from 'node:path';
import type {Disk} from './disk.js';

/** A file that is still being written is younger than this many milliseconds. */
const OLD = 60_000;

/** Best effort: what cannot be removed stays, and harms nobody. */
export async function removeLeftOvers(disk: Disk, folder: string, now: number): Promise<void> {
  for (const place of [folder, join(folder, 'drafts')]) {
    const names = await disk.list(place).catch(() => []);
    for (const name of names.filter((candidate) => candidate.endsWith('.tmp'))) {
      const path = join(place, name);
      const facts = await disk.facts(path).catch(() => undefined);
      if (facts && now - facts.changedAt > OLD) await disk.remove(path).catch(() => undefined);
    }
  }
}
