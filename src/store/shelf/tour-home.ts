// The folder of a tour: it lies where the system keeps what is temporary, and goes with its process.
import {mkdtempSync, rmSync} from 'node:fs';
import {lstat, readdir, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {isMissing, shortReason} from '../disk/failure.js';
import {isGone} from '../disk/process-gone.js';
import {StoreError} from '../types.js';

const NAME = 'debrief-tour-';

/**
 * A new folder for reviews and configuration, removed as this process ends. Takes along what earlier tours left that
 * could not tidy up, as after kill -9. Throws a StoreError where there can be none.
 */
export async function tourHome(): Promise<string> {
  await sweep();
  let folder: string | undefined;
  const remove = () => {
    if (folder !== undefined) rmSync(folder, {recursive: true, force: true, maxRetries: 5});
  };
  // Before there is one: a signal that nobody listens to ends the process wherever it is.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const) removeAt(signal, remove);
  process.once('exit', remove);
  folder = made();
  return folder;
}

/** At once: a signal waits until it is known what to remove. */
function made(): string {
  try {
    return mkdtempSync(join(tmpdir(), `${NAME}${process.pid}-`));
  } catch (error) {
    const why = isMissing(error) ? '' : ` (${shortReason(error)})`;
    const named = process.platform === 'win32' ? 'TEMP' : 'TMPDIR';
    throw new StoreError(
      `The tour could make no folder for itself in ${tmpdir()}${why}: let ${named} name a folder that can be written.`,
      {cause: error},
    );
  }
}

/** Until the screen listens to a signal, it would end the process at once. */
function removeAt(signal: NodeJS.Signals, remove: () => void): void {
  const end = () => {
    if (process.listenerCount(signal) > 1) return;
    process.off(signal, end);
    try {
      remove();
    } finally {
      process.kill(process.pid, signal);
    }
  };
  process.on(signal, end);
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
