// In which encoding bytes with Latin letters were probably written: those letters and signs that would make sense decide.
import {asWindowsLetters} from '../../review/windows-letters.js';

type Encoding = {looksLike: string; iconv: string};

/** The upper half of the letters of DOS, from 0x80 on, which Node has no table for. */
const dos = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿';
const asDos = (binary: string) =>
  binary.replace(/[\u0080-\u00a8]/g, (letter) => dos[letter.charCodeAt(0) - 0x80] ?? letter);
const asDecoded = (encoding: string) => (binary: string) =>
  new TextDecoder(encoding).decode(Buffer.from(binary, 'latin1'));

const windows: Encoding = {looksLike: 'Windows-1252', iconv: 'WINDOWS-1252'};

/** What Latin-1 has for control characters; of those that make the most sense one with letters of its own is meant. */
const byControls: readonly (Encoding & {read: (binary: string) => string; own?: RegExp})[] = [
  {...windows, read: asWindowsLetters},
  {
    looksLike: 'Windows-1250 (Central European)',
    iconv: 'WINDOWS-1250',
    read: asDecoded('windows-1250'),
    own: /[šžťśź]/i,
  },
  {looksLike: 'Mac OS Roman', iconv: 'MACINTOSH', read: asDecoded('macintosh')},
  {looksLike: 'the letters of DOS (CP850)', iconv: 'CP850', read: asDos},
];

/** What stands in a word where a letter would, and what stands elsewhere: each is one for and one against. */
const sense = (text: string): number => {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const letters = count(/(?<=[A-Za-z])[à-öø-ÿāăąćčďđęěğıłńňőœřśşšťůűźżž]|[à-öø-ÿčěłńřśšůźżž](?=[a-z])/g);
  const quotes = count(/(?<![\p{L}\p{N}])[“„«‘‚]|[”»’…](?![\p{L}\p{N}])|(?<=\p{L})’(?=\p{L})|(?<= )[–—•€](?= |$)/gu);
  const signs = count(/(?<=\p{L})[^\p{L}\p{M}\p{N}\s!-~’–—-](?=\p{L})|\p{Ll}\p{Lu}|[\u0080-\u009f]/gu);
  return letters + quotes - 2 * signs;
};

/** In the order in which they are tried, by what would be no word in Latin-1. */
const byWords: readonly (Encoding & {fits: (latin1: string) => boolean})[] = [
  {looksLike: 'Latin-9 (ISO-8859-15)', iconv: 'ISO-8859-15', fits: (text) => /¤|\p{L}½|½\p{L}/u.test(text)},
  {
    looksLike: 'Latin-5 (ISO-8859-9)',
    iconv: 'ISO-8859-9',
    fits: (text) => /[ðþ]/.test(text) && !/[áéíóúæ]/i.test(text),
  },
  {
    looksLike: 'Latin-2 (ISO-8859-2)',
    iconv: 'ISO-8859-2',
    fits: (text) => /\p{L}[±³µ¶¹¼¾¿]\p{L}/u.test(text),
  },
];

/** `binary`: the bytes as Latin-1 reads them. */
export function latinEncoding(binary: string): Encoding {
  if (/[\u0080-\u009f]/.test(binary)) {
    const [best = windows] = byControls
      .map(({read, own, ...encoding}) => ({
        ...encoding,
        points: sense(read(binary)) + (own?.test(read(binary)) ? 1 : 0),
      }))
      .toSorted((one, other) => other.points - one.points);
    return {looksLike: best.looksLike, iconv: best.iconv};
  }
  const {looksLike, iconv} = byWords.find(({fits}) => fits(binary)) ?? {
    looksLike: 'Latin-1 (ISO-8859-1)',
    iconv: 'ISO-8859-1',
  };
  return {looksLike, iconv};
}
