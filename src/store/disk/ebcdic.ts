// EBCDIC, the letters of mainframes: told by words of its letters with its blank between them, which is an @ elsewhere.
import type {NotText} from './not-text.js';

const letter = '\\u0081-\\u0089\\u0091-\\u0099\\u00a2-\\u00a9\\u00c1-\\u00c9\\u00d1-\\u00d9\\u00e2-\\u00e9';
const letters = new RegExp(`[${letter}]`, 'g');
/** A blank, a line end, a tab, digits and the signs of every country. */
const others = /[\t\r@\u0015%KMN\\\]^`akmnoz{}~\u007f\u00f0-\u00f9]/g;
const words = new RegExp(`[${letter}]@[${letter}\\u00f0-\\u00f9]`);
/** Where the braces and the tilde of America are, others have umlauts. */
const german = new RegExp(`[${letter}][\\u00c0\\u00d0j\\u00a1][${letter}]`);

/** `binary`: the bytes as Latin-1 reads them. Undefined where they are something else. */
export function ebcdic(binary: string): NotText | undefined {
  const inWords = binary.match(letters)?.length ?? 0;
  const besides = binary.match(others)?.length ?? 0;
  if (inWords * 2 < binary.length || (inWords + besides) * 10 < binary.length * 9 || !words.test(binary))
    return undefined;
  const iconv = german.test(binary) ? 'IBM273' : 'IBM037';
  return {looksLike: `EBCDIC, such as ${iconv}`, iconv};
}
