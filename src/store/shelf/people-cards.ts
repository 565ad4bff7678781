// The file in which a user keeps what people are called in the tools that actions go to.
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {readPlainFile} from './plain-file.js';

/** Its path and text; undefined where there is none. Throws a StoreError with one sentence. */
export async function peopleCards(configFolder: string): Promise<{file: string; text: string} | undefined> {
  const file = join(configFolder, 'people.json');
  if (!existsSync(file)) return undefined;
  return {file, text: await readPlainFile(file, 'people.json is names with their accounts, see docs/exports.md')};
}
