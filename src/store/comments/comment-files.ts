// Reading a folder of comments: every text file in it that can be read, and why each of the others is passed over.
import type {Dirent} from 'node:fs';
import {open, readdir} from 'node:fs/promises';
import {join} from 'node:path';
import {LONGEST_TEXT} from '../../review/text.js';
import {asClause, decodeText, whatToDo} from '../disk/decode-text.js';
import {closing, READ_NO_LINK} from '../disk/disk.js';
import {codeOf, isMissing, shortReason} from '../disk/failure.js';
import {StoreError} from '../types.js';
import {whyPassedOver} from './passed-over.js';

export type CommentFiles = {
  files: {name: string; text: string}[];
  /** `why` is a clause such as `is larger than 64 KB`. */
  skipped: {name: string; why: string}[];
};

const MOST_BYTES = 10_000_000;

/** Every .txt and .md file directly in the folder, by name. Throws a StoreError where the folder cannot be read. */
export async function readCommentFiles(folder: string): Promise<CommentFiles> {
  const found: CommentFiles = {files: [], skipped: []};
  let bytes = 0;
  for (const {name, entry} of await entriesIn(folder)) {
    const why = whyPassedOver(name, entry);
    const read = why === undefined ? await readOne(pathOf(folder, entry.name)) : {why};
    if ('why' in read) {
      found.skipped.push({name, why: read.why});
      continue;
    }
    bytes += read.bytes;
    if (bytes > MOST_BYTES) throw new StoreError(`${folder} holds more than 10 MB of comments: import it in parts.`);
    found.files.push({name, text: read.text});
  }
  return found;
}

/** The name as it is on the disk: one from another system may be no UTF-8, and is a name still. */
const pathOf = (folder: string, name: Buffer): Buffer => Buffer.concat([Buffer.from(join(folder, '/')), name]);

/** `name` is what people are told of it. */
async function entriesIn(folder: string): Promise<{name: string; entry: Dirent<Buffer>}[]> {
  try {
    const entries = await readdir(folder, {withFileTypes: true, encoding: 'buffer'});
    const named = entries.map((entry) => ({name: entry.name.toString(), entry}));
    return named.sort((one, other) => (one.name < other.name ? -1 : 1));
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') throw new StoreError(`${folder} is a file: name the folder of the comments.`);
    if (isMissing(error)) throw new StoreError(`There is no folder ${folder}: check its name.`);
    throw new StoreError(`${folder} cannot be read (${shortReason(error)}): check its permissions.`);
  }
}

async function readOne(file: Buffer): Promise<{text: string; bytes: number} | {why: string}> {
  try {
    return await closing(open(file, READ_NO_LINK), async (handle) => {
      const facts = await handle.stat();
      if (!facts.isFile()) return {why: 'is not a file'};
      if (facts.size === 0) return {why: 'is empty'};
      if (facts.size > LONGEST_TEXT) return {why: 'is larger than 64 KB'};
      const read = decodeText(await handle.readFile());
      return 'text' in read ? {text: read.text, bytes: facts.size} : {why: `${asClause(read)} (${whatToDo(read)})`};
    });
  } catch (error) {
    return {why: codeOf(error) === 'ELOOP' ? 'is a link' : `cannot be read (${shortReason(error)})`};
  }
}
