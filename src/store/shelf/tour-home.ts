// The folder of a tour: it lies where the system keeps what is temporary, and goes with its process.
import {rmSync} from 'node:fs';
import {lstat, mkdtemp, readdir, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {isGone} from '../disk/process-gone.js';

const NAME = 'debrief-tour-';

/**
 * A new folder for reviews and configuration, removed as this process ends. Takes along what earlier tours left that
 * could not tidy up, as after kill -9.
 */
export async function tourHome(): Promise<string> {
  await sweep();
  const folder = await mkdtemp(join(tmpdir(), `${NAME}${process.pid}-`));
  process.once('exit', () => rmSync(folder, {recursive: true, force: true, maxRetries: 5}));
  return folder;
}

/** What cannot be looked at or removed is left to the system. */
async function sweep(): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => []);
  const left = names.filter((name) => {
    const [, pid] = new RegExp(`^${NAME}(\\d+)-`).exec(name) ?? [];
    return pid !== undefined && isGone(Number(pid));
  });
  for (const name of left) await removeOwn(join(tmpdir(), name)).catch(() => undefined);
}

/** Others may have folders of such a name there. */
async function removeOwn(folder: string): Promise<void> {
  const {uid} = await lstat(folder);
  if (uid === process.getuid?.() || process.platform === 'win32') await rm(folder, {recursive: true, force: true});
}
