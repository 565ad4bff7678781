// A short meeting on any disk, which notes what was acknowledged: the scene of the power cuts and the faults.
import type {Disk} from '../../../src/store/disk/disk.js';
import type {ReviewStore} from '../../../src/store/types.js';
import {makeFolder, note, noteIds, open} from '../support/small-store.js';

export type Record = {folder: string | null; saved: string[]};

/**
 * Makes a review, writes notes in two sessions and leaves; `stop` rejects when nothing will work any more. What the
 * store acknowledged stands in `record`, however this ends.
 */
export async function meeting(disk: Disk, record: Record, stop: Promise<never>, notes = 3): Promise<void> {
  const within = <T>(work: Promise<T>): Promise<T> => {
    work.catch(() => undefined);
    return Promise.race([work, stop]);
  };
  record.folder = await within(makeFolder('/home', disk));
  for (const role of ['facilitator', 'note-taker']) {
    const store = await within(open(record.folder, {disk, role}));
    try {
      for (let number = 1; number <= notes; number++) await save(store, `${role}-${number}`, record, within);
      await within(Promise.all([save(store, `${role}-a`, record, within), save(store, `${role}-b`, record, within)]));
    } finally {
      await store.close();
    }
  }
}

async function save(
  store: ReviewStore,
  id: string,
  record: Record,
  within: <T>(work: Promise<T>) => Promise<T>,
): Promise<void> {
  await within(store.commit([note(id)]));
  record.saved.push(id);
}

/** The acknowledged notes that a fresh opening of this disk does not find. */
export async function missing(disk: Disk, {folder, saved}: Record): Promise<string[]> {
  if (folder === null) return [];
  const store = await open(folder, {disk});
  const there = new Set(noteIds(store.getState().review));
  await store.close();
  return saved.filter((id) => !there.has(id));
}
