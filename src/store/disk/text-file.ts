// Reading a text that somebody named.
import {createReadStream} from 'node:fs';
import {stat} from 'node:fs/promises';
import {StoreError} from '../types.js';
import {textOf} from './decode-text.js';
import {isMissing, shortReason} from './failure.js';

const MOST_BYTES = 10_000_000;

/** The file's text, without a byte order mark; `taken` as `textOf` has it. Throws a StoreError with one sentence. */
export async function readTextFile(file: string, taken?: string): Promise<string> {
  try {
    const found = await stat(file);
    if (found.isDirectory())
      throw new StoreError(`${file} is a folder: name a file in it${taken ? `; ${taken}` : ''}.`);
    const bytes = found.size > MOST_BYTES ? undefined : await readUpTo(MOST_BYTES, file);
    if (!bytes) throw new StoreError(`${file} is larger than 10 MB: name a smaller file${taken ? `; ${taken}` : ''}.`);
    return textOf(bytes, file, taken);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    if (isMissing(error)) throw new StoreError(`There is no file ${file}: check its name.`);
    throw new StoreError(`${file} cannot be read (${shortReason(error)}): check its permissions.`);
  }
}

/** Undefined where there is more: of a pipe or a device that is not known before it is read. */
async function readUpTo(most: number, file: string): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  for await (const part of createReadStream(file, {end: most})) parts.push(part);
  const all = Buffer.concat(parts);
  return all.length > most ? undefined : all;
}
