// One operation of a meeting fails, for every one of them and every way to fail.
import {HalfWrite, MemoryDisk} from '../support/memory-disk.js';
import {meeting, missing, type Record} from './meeting.js';

export const faults = ['EIO', 'ENOSPC', 'EACCES', 'EMFILE', 'half'] as const;
export type Fault = (typeof faults)[number];

export type FaultOutcome = {injected: number; acknowledged: number; trouble: string[]};

/** Fails every operation once, one meeting each; after it the power is cut, so that only what was synced counts. */
export async function failEach(fault: Fault, notes = 3): Promise<FaultOutcome> {
  const outcome: FaultOutcome = {injected: 0, acknowledged: 0, trouble: []};
  for (let at = 1; ; at++) {
    const {operation, saved, lost, error} = await failOne(fault, at, notes);
    if (operation === null) return outcome;
    outcome.injected++;
    outcome.acknowledged += saved;
    if (lost.length > 0) outcome.trouble.push(`${operation} ${at}: lost ${lost.join(', ')}`);
    if (error) outcome.trouble.push(`${operation} ${at}: ${error}`);
  }
}

type One = {operation: string | null; saved: number; lost: string[]; error: string | null};

async function failOne(fault: Fault, at: number, notes: number): Promise<One> {
  const record: Record = {folder: null, saved: []};
  let count = 0;
  let operation: string | null = null;
  const disk = new MemoryDisk({
    before: (name, path) => {
      if (++count !== at) return;
      operation = `${name} of ${path}`;
      if (fault === 'half' && name === 'write') throw new HalfWrite();
      throw Object.assign(new Error(fault), {code: fault === 'half' ? 'ENOSPC' : fault});
    },
  });
  const error = await meeting(disk, record, new Promise(() => undefined), notes).then(
    () => null,
    (reason: unknown) => reason,
  );
  const lost = await missing(disk.afterPowerCut(), record).catch((reason: unknown) => [String(reason)]);
  return {operation, saved: record.saved.length, lost, error: isClear(error) ? null : String(error)};
}

/** A refusal in words that a person can act on is no trouble: nothing was acknowledged then. */
const isClear = (error: unknown): boolean => error === null || (error instanceof Error && error.name === 'StoreError');
