// A journal that an editor saved in another encoding: which one it looks like, and the lines that it holds all the same.
import {decodeText} from '../disk/decode-text.js';
import {utf32} from '../disk/likely-unicode.js';
import {decoded, type NotText} from '../disk/not-text.js';
import {readLine, withoutOtherEnds} from './entry.js';

/** By the line ends of old programs, too: no line holds one. */
export const linesIn = (text: string): string[] => text.split(/\r?\n|\r/).map(withoutOtherEnds);

export const soundLines = (text: string): string[] => linesIn(text).filter((line) => readLine(line).kind !== 'damaged');

/**
 * In which encoding a journal was saved in which lines are damaged; null where it is in none but its own. That of
 * single letters is certain: its lines are whole again in it, as their seals say.
 */
export function encodingOf(bytes: Uint8Array): NotText | null {
  const read = decodeText(bytes);
  const found = 'text' in read ? marked(bytes) : read;
  if (found === null || found.iconv === null) return null;
  if (/^UTF-(?:16|32)/.test(found.iconv)) return found;
  const before = soundLines(utf8(bytes)).length;
  const right = [found.iconv, found.orIconv].find((name) => soundLines(decodedAs(bytes, name) ?? '').length > before);
  return right === undefined ? null : {looksLike: found.looksLike, iconv: right};
}

/** Its sound lines, read in its own encoding or in the one that it was saved in. */
export function linesOfAny(bytes: Uint8Array): string[] {
  const inUtf8 = soundLines(utf8(bytes));
  const other = encodingOf(bytes);
  if (other === null) return inUtf8;
  const read = decodeText(bytes);
  const text = 'text' in read ? read.text : decodedAs(bytes, other.iconv ?? undefined);
  const found = soundLines(text ?? '');
  return found.length > inUtf8.length ? found : inUtf8;
}

const utf8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Those that other files are read in as well. */
const marked = ([first, second]: Uint8Array): NotText | null =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
    ? {looksLike: 'UTF-16', iconv: 'UTF-16'}
    : null;

function decodedAs(bytes: Uint8Array, name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  if (!name.startsWith('UTF-32')) return decoded(bytes, name);
  // Without a name for the order of its bytes it has a mark that tells.
  return utf32(bytes, name === 'UTF-32' ? bytes[0] === 0xff : name === 'UTF-32LE');
}
