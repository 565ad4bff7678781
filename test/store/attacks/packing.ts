// While journals are packed, their packer is ended at each step, or something else is done; each note is owed once.
import {DAY} from '../../../src/review/units.js';
import type {Disk} from '../../../src/store/disk/disk.js';
import {AllJournals} from '../../../src/store/journal/all-journals.js';
import {Journal} from '../../../src/store/journal/journal.js';
import {MANY_JOURNALS} from '../../../src/store/journal/many-journals.js';
import {packJournals} from '../../../src/store/journal/packing.js';
import {MemoryDisk} from '../support/memory-disk.js';
import {makeFolder, note} from '../support/small-store.js';
import {steppedDisk} from '../support/stepped-disk.js';
import type {Pack} from './careless-packing.js';
import {type Loss, lossOf} from './writers.js';

export const packingAttacks = [
  'kill',
  'power cut',
  'failing disk',
  'second packer',
  'living writer',
  'killed writer',
  'reader',
] as const;
export type PackingAttack = (typeof packingAttacks)[number];

/** So much later that journals of which nothing is known count as those of processes long gone. */
export const now = (): number => 1_000 * DAY;

export type Packed = {disk: MemoryDisk; folder: string; acknowledged: string[]; living: Journal};

/**
 * A review of so many journals of a note each, every other one of a process that was killed, and one of a living one.
 */
export async function reviewToPack({
  syncs = true,
  journals = MANY_JOURNALS,
  livingOn = (disk: Disk): Disk => disk,
} = {}): Promise<Packed> {
  const disk = new MemoryDisk({syncs});
  const folder = await makeFolder('/home', disk);
  const begun = (on: Disk = disk) => new Journal({disk: on, folder, by: 'shell', now, onProgress: () => undefined});
  const acknowledged: string[] = [];
  for (let number = 1; number <= journals; number++) {
    const journal = begun();
    await write(journal, `n${number}`, acknowledged);
    if (number % 2 === 0) await journal.close();
  }
  const living = begun(livingOn(disk));
  await write(living, 'living-1', acknowledged);
  return {disk, folder, acknowledged, living};
}

/** Adds to `acknowledged` once it is. */
export async function write(journal: Journal, id: string, acknowledged: string[]): Promise<void> {
  await journal.append(journal.entriesFor([note(id)], {by: 'shell', order: 2}));
  acknowledged.push(id);
}

/** The notes that a reader finds, a note as often as it is there. */
export async function notesIn(disk: Disk, folder: string): Promise<string[]> {
  const {fold} = await new AllJournals(disk, folder).begin();
  return fold.review?.notes.map(({id}) => id) ?? [];
}

export type AttackOutcome = Loss & {reached: boolean};

/** Those with which the packer's process ends. */
const endings: ReadonlySet<PackingAttack> = new Set<PackingAttack>(['kill', 'power cut', 'killed writer']);

const gone = () => new Error('the process is gone');

/** The attack at one step of packing; `reached` is false where packing has fewer. */
export async function packUnder(
  attack: PackingAttack,
  at: number,
  {syncs = true, pack = packJournals as Pack} = {},
): Promise<AttackOutcome> {
  const {disk, folder, acknowledged, living} = await reviewToPack({syncs});
  const seen: string[][] = [];
  let step = 0;
  let survivor = disk;
  const attacked = steppedDisk(disk, async () => {
    step++;
    if (endings.has(attack) && step > at) throw gone();
    if (step !== at) return;
    if (attack === 'power cut') survivor = disk.afterPowerCut();
    if (attack === 'second packer') await pack({disk, folder, now});
    if (attack === 'reader') seen.push(await notesIn(disk, folder));
    if (attack === 'living writer' || attack === 'killed writer') await write(living, 'living-2', acknowledged);
    if (attack === 'failing disk') throw Object.assign(new Error('EIO'), {code: 'EIO'});
    if (endings.has(attack)) throw gone();
  });
  await pack({disk: attacked, folder, now}).catch(() => undefined);
  // What a packer was killed over at the very moment in which somebody wrote there is a journal again at the next pack.
  if (attack !== 'killed writer') seen.push(await notesIn(survivor, folder));
  await pack({disk: survivor, folder, now}).catch(() => undefined);
  seen.push(await notesIn(survivor, folder));
  const losses = seen.map((notes) => lossOf(acknowledged, notes));
  return {
    acknowledged: acknowledged.length,
    lost: losses.flatMap(({lost}) => lost),
    twice: losses.flatMap(({twice}) => twice),
    reached: step >= at,
  };
}

/** The attack at every `every`th step. */
export async function packUnderEach(attack: PackingAttack, how: Parameters<typeof packUnder>[2] = {}, every = 1) {
  const total: Loss & {steps: number} = {acknowledged: 0, lost: [], twice: [], steps: 0};
  for (let at = 1; ; at += every) {
    const {reached, acknowledged, lost, twice} = await packUnder(attack, at, how);
    if (!reached) return total;
    total.steps++;
    total.acknowledged += acknowledged;
    total.lost.push(...lost.map((id) => `${id} (${attack} at step ${at})`));
    total.twice.push(...twice.map((id) => `${id} (${attack} at step ${at})`));
  }
}

/**
 * Everything is packed at each step of a writer that is there after all, and is killed once it calls its note saved.
 */
export async function packAtEachStepOfWriter(): Promise<Loss & {steps: number}> {
  const total: Loss & {steps: number} = {acknowledged: 0, lost: [], twice: [], steps: 0};
  for (let at = 1; ; at++) {
    let step = Number.NEGATIVE_INFINITY;
    const {disk, folder, acknowledged, living} = await reviewToPack({
      livingOn: (on) =>
        steppedDisk(on, async () => {
          if (++step === at) await packJournals({disk: on, folder: review(), now});
        }),
    });
    const review = () => folder;
    step = 0;
    await write(living, 'living-2', acknowledged);
    if (step < at) return total;
    const {lost, twice} = lossOf(acknowledged, await notesIn(disk, folder));
    total.steps++;
    total.acknowledged += acknowledged.length;
    total.lost.push(...lost);
    total.twice.push(...twice);
  }
}
