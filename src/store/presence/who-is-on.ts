// Who is on a review that this process has not opened: what its live processes say of themselves.
import {join} from 'node:path';
import type {Instant} from '../../review/types.js';
import {blockingDisk} from '../disk/blocking-disk.js';
import {readText} from '../disk/disk.js';
import {isThere} from './at-work.js';
import {HERE, type HereFile, readHere} from './here-file.js';

/** Terminals that only watch say nothing of themselves, so they are not among these. Never throws. */
export async function whoIsOn(folder: string, now: Instant): Promise<HereFile[]> {
  const journals = join(folder, 'journal');
  const names = await blockingDisk.list(journals).catch(() => []);
  const said = names
    .filter((name) => name.endsWith(HERE))
    .map(async (name) => readHere(name, await readText(blockingDisk, join(journals, name)).catch(() => '')));
  const all = (await Promise.all(said)).filter((file) => file !== undefined);
  return all.filter((file) => file.doing !== 'away' && isThere(file, now));
}
