// The files in which a user keeps lists of guidance of their own, which take the place of those that come along.
import {extname, join} from 'node:path';
import {StoreError} from '../types.js';
import {plainFilesIn, readPlainFile} from './plain-file.js';

export const listFolder = (configFolder: string): string => join(configFolder, 'guidance');

/** `text` as it stands in the file, or why it cannot be read: a sentence. `name` is the file's, without its ending. */
export type OwnList = {name: string; file: string} & ({text: string} | {problem: string});

/** All of them, by file name; none where there is no such folder. */
export async function ownLists(configFolder: string): Promise<OwnList[]> {
  const folder = listFolder(configFolder);
  const files = await plainFilesIn(folder);
  return Promise.all(files.map((file) => readOwn(join(folder, file), file.slice(0, -extname(file).length))));
}

async function readOwn(file: string, name: string): Promise<OwnList> {
  try {
    return {name, file, text: await readPlainFile(file, 'a list of guidance is YAML or JSON, see docs/guidance.md')};
  } catch (error) {
    if (error instanceof StoreError) return {name, file, problem: error.message};
    throw error;
  }
}
