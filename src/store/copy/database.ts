// The readable copy as lowdb holds it, and what compares two of them: loaded when the first one is written.
import {Low} from 'lowdb';
import type {Disk} from '../disk/disk.js';
import type {Basis} from '../journal/basis.js';
import {type Snapshot, SnapshotAdapter, sumOf} from './snapshot.js';

export type Database = {
  low: Low<Snapshot | null>;
  adapter: SnapshotAdapter;
  sumOf: typeof sumOf;
  saysTheSame: typeof saysTheSame;
};

export function openDatabase(disk: Disk, folder: string): Database {
  const adapter = new SnapshotAdapter(disk, folder);
  return {low: new Low<Snapshot | null>(adapter, null), adapter, sumOf, saysTheSame};
}

const saysTheSame = (a: Snapshot, b: Snapshot): boolean =>
  a.sha256 === b.sha256 && sameEntries(a.covers, b.covers) && sameBasis(a.basis, b.basis);

const sameBasis = (a: Basis | undefined, b: Basis | undefined): boolean =>
  a?.program === b?.program && sameEntries(a?.journals ?? {}, b?.journals ?? {});

const sameEntries = (a: object, b: object): boolean =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
