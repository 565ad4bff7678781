// A journal that an editor saved in another encoding: which one it looks like, and the lines that it holds all the same.
import {decodeText} from '../disk/decode-text.js';
import {decodings} from '../disk/decodings.js';
import type {NotText} from '../disk/not-text.js';
import {linesIn, readLines, soundLines} from './lines-by-seal.js';

/**
 * In which encoding a journal was saved in which lines are damaged; null where it is in none but its own, or not all of
 * it is in one. It is certain: its lines are whole again in it, as their seals say.
 */
export function encodingOf(bytes: Uint8Array): NotText | null {
  const read = decodeText(bytes);
  const found = 'text' in read ? marked(bytes) : read;
  if (found?.iconv && /^UTF-(?:16|32)/.test(found.iconv)) return found;
  const lines = readLines(bytes);
  const others = lines.flatMap(({iconv}) => iconv ?? []);
  if (others.length === 0) return null;
  const likely = [found?.iconv, found?.orIconv, ...others].flatMap((name) => name ?? []);
  const right = likely.find((name) => linesAs(name, bytes).length === lines.length);
  if (right === undefined) return null;
  return {looksLike: found && right === found.iconv ? found.looksLike : right, iconv: right};
}

/** Its sound lines, each read in the encoding in which it is one. */
export const linesOfAny = (bytes: Uint8Array): string[] => readLines(bytes).map(({line}) => line);

/** Those that other files are read in as well. */
const marked = ([first, second]: Uint8Array): NotText | null =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
    ? {looksLike: 'UTF-16', iconv: 'UTF-16'}
    : null;

/** The sound lines where all of it is read in this encoding. */
function linesAs(name: string, bytes: Uint8Array): string[] {
  const wide = decodings.wide.find(({iconv}) => iconv === name)?.read(bytes);
  const narrow = decodings.narrow.find(({iconv}) => iconv === name);
  return soundLines(linesIn(wide ?? narrow?.read(Buffer.from(bytes).toString('latin1')) ?? ''));
}
