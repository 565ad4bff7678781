// What a review is opened with, and what holds where that says nothing.
import {cleanLine} from '../review/text.js';
import {blockingDisk} from './disk/blocking-disk.js';
import {type Disk, realDisk} from './disk/disk.js';
import {thisProcess} from './disk/process-gone.js';
import type {RunningOn} from './journal/entry.js';
import {isMet} from './presence/here-file.js';
import {ServerClock} from './relay/server-clock.js';

export type StoreOptions = {
  folder: string;
  /** Who writes, in words: a role or a name; it stands in each entry. */
  by: string;
  /** `facilitator`, `note-taker`, `watch` or `shell`: drafts belong to a role, and others meet only the first two. */
  role: string;
  now?: () => number;
  /** What `now` goes by where it is not given; a shared review sets it by its server. */
  clock?: ServerClock;
  disk?: Disk;
  /**
   * False for a process that makes its changes and ends, as the role `shell` is taken to do: no sitting, a readable
   * copy only where that is far behind, and little patience with a full disk.
   */
  watch?: boolean;
  /** From how many bytes on a start goes on from the readable copy: it is sooner done with smaller journals. */
  worthIt?: number;
};

const WORTH_IT = 131_072;

/** Milliseconds that a process which does not watch keeps trying to save. */
const SHORT_PATIENCE = 1_500;

/** `patience`: milliseconds that it keeps trying to save; `on`: this process, where it is one that others meet. */
export type WholeOptions = Required<StoreOptions> & {patience: number; on: RunningOn | undefined};

export function withDefaults(options: StoreOptions): WholeOptions {
  const {
    role,
    watch = role !== 'shell',
    disk = watch ? realDisk : blockingDisk,
    clock = new ServerClock(),
    now = clock.now,
    worthIt = WORTH_IT,
  } = options;
  const patience = watch ? Number.POSITIVE_INFINITY : SHORT_PATIENCE;
  const on = isMet(role) ? thisProcess() : undefined;
  return {...options, by: cleanLine(options.by), watch, disk, clock, now, patience, worthIt, on};
}
