// What review.json holds that the journals do not: lost entries to restore, hand edits to take over, damage.
import {join} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {brokenRules} from '../../review/broken-rules.js';
import {type Change, differences, expressAll} from '../../review/changes/index.js';
import {keptApart} from '../../review/changes/person.js';
import {peopleOfEdit} from '../../review/edited-people.js';
import {MINUTE} from '../../review/units.js';
import {type Disk, isSame} from '../disk/disk.js';
import {ifMissing} from '../disk/failure.js';
import {replacedAt, stampOf} from '../disk/file-names.js';
import type {NotText} from '../disk/not-text.js';
import type {AllJournals} from '../journal/all-journals.js';
import {
  damagedCopyNotice,
  editedNotice,
  newerFile,
  otherCopyNotice,
  partlyEditedNotice,
  restoredNotice,
} from '../notices.js';
import {isOnOtherMachines} from '../presence/who-is-on.js';
import {readSnapshot, SNAPSHOT, type Snapshot, type SnapshotRead} from './snapshot.js';

export type TakeOver = {
  /** To be committed in the name of `by`. */
  changes: Change[];
  by: string;
  notice: string | null;
  /** Why nothing may be written, as one sentence. */
  readOnly: string | null;
  /** Which copy it was: the same one is not taken over twice. */
  copy: string | null;
  /** It runs ahead of the journals, which may be on their way: it has to stay, and is looked at again. */
  isAhead: boolean;
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
  /** Which file of the folder is read: the copy itself, or one that it took the place of. */
  name?: string;
};

/** A file that changed less than this ago may be on its way, and is looked at again after so long (ms). */
const BEING_SAVED = 2_000;
const BETWEEN_LOOKS = 150;

/**
 * In a synced folder each file comes when it comes: a copy that changed less than this ago may have come from another
 * machine before the journals that it was made from (ms).
 */
const ON_ITS_WAY = 10 * MINUTE;

type Edited = Extract<SnapshotRead, {kind: 'edited'}>;

const nothing: TakeOver = {changes: [], by: '', notice: null, readOnly: null, copy: null, isAhead: false};

export async function takeOver(options: TakeOverOptions): Promise<TakeOver> {
  const {journals} = options;
  const {fold} = journals;
  const found = await savedWhole(options);
  if (!('snapshot' in found)) {
    if (found.kind === 'damaged') return setAsideDamaged(options, found.encoding);
    return found.kind === 'newer' ? {...nothing, readOnly: newerFile(SNAPSHOT)} : nothing;
  }
  // Another process may have written the journals and the copy in the meantime.
  if (!fold.reaches(found.snapshot)) await journals.read();
  const reached = fold.reaches(found.snapshot);
  if (!reached && fold.review && (await mayBeFollowed(options))) return {...nothing, isAhead: true};
  if (found.kind === 'sound') return reached ? nothing : restored(found.snapshot);
  if (reached) return edited(options, found);
  return brokenRules(found.snapshot.review).length === 0 ? restored(found.snapshot) : setAsideDamaged(options);
}

/** A file that is saved into is empty, or ends early, for a moment: only one that stays so is damaged. */
async function savedWhole({disk, folder, journals, name = SNAPSHOT}: TakeOverOptions): Promise<SnapshotRead> {
  const path = join(folder, name);
  for (;;) {
    const before = await disk.facts(path).catch(ifMissing(undefined));
    const found = await readSnapshot(disk, folder, journals.fold.review, name);
    if (found.kind !== 'damaged' || !before || Date.now() - before.changedAt > BEING_SAVED) return found;
    await setTimeout(BETWEEN_LOOKS);
    const after = await disk.facts(path).catch(ifMissing(undefined));
    if (after && isSame(before, after)) return found;
  }
}

/** Whether what it covers may come yet. The clock of the machine that it comes from may be ahead. */
export async function mayBeFollowed(about: Pick<TakeOverOptions, 'disk' | 'folder' | 'name'>): Promise<boolean> {
  const {disk, folder, name = SNAPSHOT} = about;
  const facts = await disk.facts(join(folder, name)).catch(ifMissing(undefined));
  if (!facts || Math.abs(Date.now() - facts.changedAt) > ON_ITS_WAY) return false;
  return isOnOtherMachines(disk, folder);
}

function restored({review, covers, gaps}: Snapshot): TakeOver {
  return {
    ...nothing,
    changes: [{type: 'review-restored', review, covers, gaps}],
    by: 'restored from review.json',
    notice: restoredNotice,
  };
}

async function edited(options: TakeOverOptions, {snapshot, asWritten, timesIn}: Edited): Promise<TakeOver> {
  const copy = JSON.stringify([snapshot.sha256, snapshot.covers]);
  const {journals} = options;
  if (!journals.fold.canTell(snapshot)) await journals.whole();
  const base = journals.fold.reviewAt(snapshot);
  if (!base || options.known.has(copy)) return nothing;
  const by = 'edited by hand';
  const {people, refused} = peopleOfEdit(base.people, snapshot.review.people);
  const wanted = differences(base, {...snapshot.review, people});
  const isWhole = (made: readonly Change[]) => expressAll(base, made, asWritten, {at: options.now, by});
  const apart = wanted.map(keptApart);
  // Two who change names with each other have one name for a moment, and are not told apart by a number for that.
  const changes = isWhole(wanted) && !isWhole(apart) ? wanted.map((change) => ({...change, apart: false})) : apart;
  if (isWhole(changes)) {
    return {...nothing, changes, by, notice: changes.length > 0 ? editedNotice(timesIn) : null, copy};
  }
  const name = await setAside(options, 'edited');
  return {
    ...nothing,
    changes,
    by,
    notice: partlyEditedNotice(name, changes.length > 0 ? timesIn : null, refused),
    copy,
  };
}

async function setAsideDamaged(options: TakeOverOptions, encoding?: NotText): Promise<TakeOver> {
  const name = await setAside(options, 'damaged');
  const notice = encoding?.iconv ? otherCopyNotice(name, encoding) : damagedCopyNotice(name);
  return {...nothing, notice};
}

/** Whoever is at work takes its own away well within this time (ms). */
const LEFT = MINUTE;

/** The names of copies that were replaced by a process which was killed at that moment. */
export async function leftReplaced(disk: Disk, folder: string): Promise<string[]> {
  const names = await disk.list(folder).catch(() => []);
  const then = stampOf(Date.now() - LEFT);
  return names.filter((name) => {
    const at = replacedAt(name, SNAPSHOT);
    return at !== undefined && at < then;
  });
}

async function setAside(options: TakeOverOptions, what: 'damaged' | 'edited'): Promise<string> {
  const {disk, folder, now, writable, name = SNAPSHOT} = options;
  const there = writable ? await disk.list(folder) : [];
  const named = (number: number) => `review.${what}-${stampOf(now)}${number === 1 ? '' : `-${number}`}.json`;
  let number = 1;
  while (there.includes(named(number))) number += 1;
  if (writable) await disk.rename(join(folder, name), join(folder, named(number)));
  return named(number);
}
