// The JSON files of a folder that somebody named, and of the folders in it.
import {readdir} from 'node:fs/promises';
import {join} from 'node:path';
import {codeOf, shortReason} from '../disk/failure.js';
import {StoreError} from '../types.js';

/** In the order of their names; undefined where it is no folder. Throws a StoreError where it cannot be read. */
export async function jsonFilesIn(path: string): Promise<string[] | undefined> {
  try {
    const names = await readdir(path);
    const inner = await Promise.all(names.map((name) => filesIn(join(path, name))));
    return [...(await filesIn(path)), ...inner.flat()].sort();
  } catch (error) {
    if (['ENOTDIR', 'ENOENT'].includes(codeOf(error))) return undefined;
    throw new StoreError(`${path} cannot be read (${shortReason(error)}): check its permissions.`);
  }
}

/** None of what is no folder, or cannot be looked into. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {withFileTypes: true}).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && /^[^.].*\.json$/i.test(entry.name))
    .map(({name}) => join(folder, name));
}
