// The text that an editor gave back, or why it cannot be taken.
import {readFile, stat} from 'node:fs/promises';
import {LONGEST_TEXT} from '../../review/text.js';
import {decodeText, inShort} from '../disk/decode-text.js';
import {asText, MOST_BYTES} from './editor-folder.js';

/** `why`: a clause about the file, such as `is longer than …`. Errors are the disk's. */
export async function textFrom(file: string): Promise<{text: string} | {why: string}> {
  const tooLong = {why: `is longer than the ${LONGEST_TEXT.toLocaleString('en')} characters that a text may have`};
  const facts = await stat(file);
  // A named pipe would be waited for: its file is away.
  if (!facts.isFile() && !facts.isDirectory()) throw Object.assign(new Error(`${file} is no file`), {code: 'ENOENT'});
  if (facts.size > MOST_BYTES) return tooLong;
  const read = decodeText(await readFile(file));
  if (!('text' in read)) return {why: inShort(read)};
  const text = asText(read.text);
  return text.length > LONGEST_TEXT ? tooLong : {text};
}
