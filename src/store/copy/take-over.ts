// What review.json holds that the journals do not: lost entries to restore, hand edits to take over, damage.
import {join} from 'node:path';
import {brokenRules} from '../../review/broken-rules.js';
import {type Change, differences, expressAll} from '../../review/changes/index.js';
import type {Disk} from '../disk/disk.js';
import {stampOf} from '../disk/file-names.js';
import type {AllJournals} from '../journal/all-journals.js';
import {damagedCopyNotice, editedNotice, newerFile, partlyEditedNotice, restoredNotice} from '../notices.js';
import {readSnapshot, SNAPSHOT, type Snapshot} from './snapshot.js';

export type TakeOver = {
  /** To be committed in the name of `by`. */
  changes: Change[];
  by: string;
  notice: string | null;
  /** Why nothing may be written, as one sentence. */
  readOnly: string | null;
  /** Which copy it was: the same one is not taken over twice. */
  copy: string | null;
};

export type TakeOverOptions = {
  disk: Disk;
  folder: string;
  journals: AllJournals;
  now: number;
  /** False: nothing is set aside. */
  writable: boolean;
  /** Copies whose edit was taken over already. */
  known: ReadonlySet<string>;
};

const nothing: TakeOver = {changes: [], by: '', notice: null, readOnly: null, copy: null};

export async function takeOver(options: TakeOverOptions): Promise<TakeOver> {
  const {disk, folder, journals} = options;
  const {fold} = journals;
  const found = await readSnapshot(disk, folder, fold.review);
  if (!('snapshot' in found)) {
    if (found.kind === 'damaged') return setAsideDamaged(options);
    return found.kind === 'newer' ? {...nothing, readOnly: newerFile(SNAPSHOT)} : nothing;
  }
  // Another process may have written the journals and the copy in the meantime.
  if (!fold.reaches(found.snapshot)) await journals.read();
  const reached = fold.reaches(found.snapshot);
  if (found.kind === 'sound') return reached ? nothing : restored(found.snapshot);
  if (reached) return edited(options, found.snapshot, found.asWritten);
  return brokenRules(found.snapshot.review).length === 0 ? restored(found.snapshot) : setAsideDamaged(options);
}

function restored({review, covers, gaps}: Snapshot): TakeOver {
  return {
    ...nothing,
    changes: [{type: 'review-restored', review, covers, gaps}],
    by: 'restored from review.json',
    notice: restoredNotice,
  };
}

async function edited(options: TakeOverOptions, snapshot: Snapshot, asWritten: unknown): Promise<TakeOver> {
  const copy = JSON.stringify([snapshot.sha256, snapshot.covers]);
  const {journals} = options;
  if (!journals.fold.canTell(snapshot)) await journals.whole();
  const base = journals.fold.reviewAt(snapshot);
  if (!base || options.known.has(copy)) return nothing;
  const by = 'edited by hand';
  const changes = differences(base, snapshot.review);
  if (expressAll(base, changes, asWritten, {at: options.now, by})) {
    return {...nothing, changes, by, notice: changes.length > 0 ? editedNotice : null, copy};
  }
  const name = await setAside(options, 'edited');
  return {...nothing, changes, by, notice: partlyEditedNotice(name), copy};
}

async function setAsideDamaged(options: TakeOverOptions): Promise<TakeOver> {
  const name = await setAside(options, 'damaged');
  return {...nothing, notice: damagedCopyNotice(name)};
}

async function setAside({disk, folder, now, writable}: TakeOverOptions, what: 'damaged' | 'edited'): Promise<string> {
  const name = `review.${what}-${stampOf(now)}.json`;
  if (writable) await disk.rename(join(folder, SNAPSHOT), join(folder, name));
  return name;
}
