// What processes left behind that were ended while they wrote: nothing refers to it, so it goes.
import {join} from 'node:path';
import {MINUTE} from '../../review/units.js';
import type {Disk} from './disk.js';
import {isTemporary} from './file-names.js';

/** A file that is still being written is younger than this many milliseconds. */
const OLD = MINUTE;

export async function removeTemporary(disk: Disk, folder: string, now: number): Promise<void> {
  for (const place of [folder, join(folder, 'drafts'), join(folder, 'journal')]) {
    await removeOlder(disk, place, now - OLD, isTemporary);
  }
}

/** Files that nobody changed since `then`. Best effort: what cannot be removed stays, and harms nobody. */
export async function removeOlder(
  disk: Disk,
  folder: string,
  then: number,
  isMeant: (name: string) => boolean,
): Promise<void> {
  const names = await disk.list(folder).catch(() => []);
  for (const name of names.filter(isMeant)) {
    const path = join(folder, name);
    const facts = await disk.facts(path).catch(() => undefined);
    if (facts && facts.changedAt < then) await disk.remove(path).catch(() => undefined);
  }
}
