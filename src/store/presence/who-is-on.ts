// Who is on a review that this process has not opened: what its live processes say of themselves.
import {hostname} from 'node:os';
import {join} from 'node:path';
import type {Instant} from '../../review/types.js';
import {blockingDisk} from '../disk/blocking-disk.js';
import {type Disk, readText} from '../disk/disk.js';
import {isThere} from './at-work.js';
import {HERE, type HereFile, readHere} from './here-file.js';

/** Terminals that only watch say nothing of themselves, so they are not among these. Never throws. */
export async function whoIsOn(folder: string, now: Instant): Promise<HereFile[]> {
  const all = await allWhoSaid(blockingDisk, folder);
  return all.filter((file) => file.doing !== 'away' && isThere(file, now));
}

/** Whether another machine is on the review, or was of late: the folder is a synced or shared one. Never throws. */
export const isOnOtherMachines = async (disk: Disk, folder: string): Promise<boolean> =>
  (await allWhoSaid(disk, folder)).some(({host}) => host !== hostname());

async function allWhoSaid(disk: Disk, folder: string): Promise<HereFile[]> {
  const journals = join(folder, 'journal');
  const names = await disk.list(journals).catch(() => []);
  const said = names
    .filter((name) => name.endsWith(HERE))
    .map(async (name) => readHere(name, await readText(disk, join(journals, name)).catch(() => '')));
  return (await Promise.all(said)).filter((file) => file !== undefined);
}

/** Whether somebody works on it in a terminal of this machine. Never throws. */
export const isOpenHere = async (folder: string, now: Instant): Promise<boolean> =>
  (await whoIsOn(folder, now)).some(({host}) => host === hostname());
