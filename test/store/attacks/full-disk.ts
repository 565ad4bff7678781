// A disk that really is full, and has room again: a small one, mounted where that is allowed.
import {execFileSync} from 'node:child_process';
import {appendFileSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {makeFolder, note, open} from '../support/small-store.js';
import {until} from '../support/until.js';
import {type Loss, lossOf, savedNotes} from './writers.js';

/** Files that a small disk has room for. */
const FILES = 300;

export type SmallDisk = {folder: string; remove(): void};

/** A disk in memory; undefined where this process may not mount one. */
export function smallDisk(size = '4m'): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'debrief-full-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},nr_inodes=${FILES}`, 'tmpfs', folder], {stdio: 'ignore'});
  } catch {
    rmSync(folder, {recursive: true});
    return undefined;
  }
  return {
    folder,
    remove() {
      execFileSync('umount', [folder]);
      rmSync(folder, {recursive: true});
    },
  };
}

const filler = (folder: string) => join(folder, 'filler');

/** Takes all the room that is left, and all files: what is rewritten gives some of its room to whoever comes first. */
export function fill(folder: string): void {
  const {bavail, bsize} = statfsSync(folder);
  mkdirSync(filler(folder));
  writeFileSync(join(filler(folder), 'bytes'), Buffer.alloc(Math.max(0, bavail - 1) * bsize));
  try {
    for (let number = 0; number <= FILES; number += 1) writeFileSync(join(filler(folder), `${number}`), '');
    throw new Error('the disk has room for more files');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
  appendFileSync(join(filler(folder), 'bytes'), Buffer.alloc(statfsSync(folder).bavail * bsize));
}

export const makeRoom = (folder: string): void => rmSync(filler(folder), {recursive: true});

/** Notes come while the disk is full, again and again, and there is room only once the store has said so. */
export async function fillOften(disk: string, times: number): Promise<Loss> {
  const folder = await makeFolder(disk);
  const acknowledged: string[] = [];
  for (let time = 1; time <= times; time++) {
    const store = await open(folder, {role: 'note-taker'});
    fill(disk);
    const ids = [1, 2, 3].map((number) => `t${time}n${number}`);
    const waiting = Promise.all(ids.map((id) => store.commit([note(id, 'x'.repeat(1_500))])));
    await until('it says so', () => store.getState().save.kind === 'unsaved');
    makeRoom(disk);
    await waiting;
    acknowledged.push(...ids);
    await store.close();
  }
  return lossOf(acknowledged, await savedNotes(folder));
}
