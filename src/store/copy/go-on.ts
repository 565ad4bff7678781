// A start from the readable copy: only what is behind it is read and folded, where it is certain that this comes to the
// same as all of it.
import {join} from 'node:path';
import type {Disk} from '../disk/disk.js';
import type {AllJournals} from '../journal/all-journals.js';
import {thisProgram} from '../journal/basis.js';
import {readSnapshot, SNAPSHOT, type SnapshotRead} from './snapshot.js';

/**
 * False where all journals have to be read and folded; then nothing was taken in. `worth`: bytes that the copy has at
 * least.
 */
export async function goOnFromCopy(disk: Disk, folder: string, journals: AllJournals, worth: number): Promise<boolean> {
  const facts = await disk.facts(join(folder, SNAPSHOT)).catch(() => undefined);
  if (!facts || facts.size < worth) return false;
  const found = await readSnapshot(disk, folder).catch(() => undefined);
  return found !== undefined && goOnFrom(found, journals);
}

/** The same from a copy that was read. */
export async function goOnFrom(found: SnapshotRead, journals: AllJournals): Promise<boolean> {
  if (found.kind !== 'sound' || !found.snapshot.basis) return false;
  const {basis, covers, review} = found.snapshot;
  if (basis.program !== thisProgram) return false;
  return journals.goOnFrom(basis, {...basis, covers, review});
}
