// The power goes before one operation after the other; a disk in memory forgets what was not synced.
import {MemoryDisk} from '../support/memory-disk.js';
import {meeting, missing, type Record} from './meeting.js';

export type Outcome = {cuts: number; acknowledged: number; lost: {at: number; missing: string[]}[]};

/** Cuts the power before every `step`th operation of a meeting, and looks what is left each time. */
export async function powerCuts({syncs = true, step = 1, notes = 3} = {}): Promise<Outcome> {
  const total = await operationsOf(syncs, notes);
  const outcome: Outcome = {cuts: 0, acknowledged: 0, lost: []};
  for (let at = 1; at <= total; at += step) {
    outcome.cuts++;
    const {saved, gone} = await oneCut(at, syncs, notes);
    outcome.acknowledged += saved;
    if (gone.length > 0) outcome.lost.push({at, missing: gone});
  }
  return outcome;
}

async function operationsOf(syncs: boolean, notes: number): Promise<number> {
  let count = 0;
  const disk = new MemoryDisk({syncs, before: () => void count++});
  await meeting(disk, {folder: null, saved: []}, new Promise(() => undefined), notes);
  return count;
}

async function oneCut(at: number, syncs: boolean, notes: number): Promise<{saved: number; gone: string[]}> {
  const record: Record = {folder: null, saved: []};
  let count = 0;
  let cut: () => void = () => undefined;
  const dark = new Promise<never>((_, reject) => {
    cut = () => reject(new Error('no power'));
  });
  dark.catch(() => undefined);
  const disk: MemoryDisk = new MemoryDisk({
    syncs,
    before: () => {
      if (++count < at) return;
      cut();
      throw Object.assign(new Error('no power'), {code: 'EIO'});
    },
  });
  await meeting(disk, record, dark, notes).catch(() => undefined);
  const after = disk.afterPowerCut();
  const gone = await missing(after, record).catch(() => record.saved);
  return {saved: record.saved.length, gone};
}
