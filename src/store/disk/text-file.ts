// Reading a text that somebody named.
import {readFile, stat} from 'node:fs/promises';
import {StoreError} from '../types.js';
import {textOf} from './decode-text.js';
import {isMissing, shortReason} from './failure.js';

const MOST_BYTES = 10_000_000;

/** The file's text, without a byte order mark. Throws a StoreError with one sentence. */
export async function readTextFile(file: string): Promise<string> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw new StoreError(`${file} is a folder: name a file in it.`);
    if (found.size > MOST_BYTES) throw new StoreError(`${file} is larger than 10 MB: name a smaller file.`);
    return textOf(await readFile(file), file);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    if (isMissing(error)) throw new StoreError(`There is no file ${file}: check its name.`);
    throw new StoreError(`${file} cannot be read (${shortReason(error)}): check its permissions.`);
  }
}
