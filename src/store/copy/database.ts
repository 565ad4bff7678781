// The readable copy as lowdb holds it, and what compares two of them: loaded when the first one is written.
import {Low} from 'lowdb';
import type {Disk} from '../disk/disk.js';
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
  a.sha256 === b.sha256 &&
  JSON.stringify(Object.entries(a.covers).sort()) === JSON.stringify(Object.entries(b.covers).sort());
