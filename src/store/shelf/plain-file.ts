// The user's own files, which lie in folders of the configuration: which there are, and reading one.
import {readdir, stat} from 'node:fs/promises';
import {extname} from 'node:path';
import {readTextFile} from '../disk/text-file.js';
import {StoreError} from '../types.js';

/** How the name of such a file may end; a new one ends like the first. */
export const plainEndings = ['.yaml', '.yml', '.json'] as const;

/** The names of those in a folder, in their order; none where there is no such folder. */
export async function plainFilesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => plainEndings.some((ending) => ending === extname(name).toLowerCase())).sort();
}

/** `taken` as `textOf` has it. Throws a StoreError with one sentence. */
export async function readPlainFile(file: string, taken: string): Promise<string> {
  const found = await stat(file).catch(() => undefined);
  // A named pipe among them would keep every command waiting.
  if (found && !found.isFile()) throw new StoreError(`${file} is no file: move it away.`);
  return readTextFile(file, taken);
}
