// A comment as a file of its own, for somebody who cannot reach the reviews: written once, and over nothing.
import {lstat, open, utimes} from 'node:fs/promises';
import {dayBegan} from '../../review/days.js';
import {LONGEST_TEXT} from '../../review/text.js';
import type {Instant} from '../../review/types.js';
import {closing} from '../disk/disk.js';
import {codeOf, isMissing, shortReason} from '../disk/failure.js';
import {StoreError} from '../types.js';

/** Before anything is typed: throws a StoreError where something is there already. */
export async function refuseWhatIsThere(file: string): Promise<void> {
  const found = await lstat(file).catch(() => undefined);
  if (found) throw isThere(file);
}

const isThere = (file: string) => new StoreError(`${file} is there already: nothing was written; name another.`);

/** The file's date says no more than the day. Throws a StoreError where it cannot be written or is there already. */
export async function writeFileToHandOver(file: string, text: string, now: Instant): Promise<void> {
  if (Buffer.byteLength(text) > LONGEST_TEXT) {
    throw new StoreError('The comment is larger than 64 KB: nothing was written; send it in parts.');
  }
  try {
    await closing(open(file, 'wx'), (handle) => handle.writeFile(text));
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw isThere(file);
    if (isMissing(error)) throw new StoreError(`There is no folder for ${file}: make it first, or name another place.`);
    throw new StoreError(`${file} cannot be written (${shortReason(error)}): name another place.`);
  }
  const day = new Date(dayBegan(now));
  await utimes(file, day, day).catch(() => undefined);
}
