// In which encoding bytes of another script (Greek, Cyrillic, Hebrew, Arabic, Thai, hanzi, …) were probably written.
import {decoded, type NotText} from './not-text.js';

/** The one in which they say words of that script; undefined where none is. `binary`: the bytes as Latin-1 reads them. */
export function scriptEncoding(bytes: Uint8Array, binary: string): NotText | undefined {
  const found = scripts.find(
    ({decoder, unsure, holds}) => !unsure?.test(binary) && holds(decoded(bytes, decoder) ?? '\ufffd', binary),
  );
  return found && {looksLike: found.looksLike, iconv: found.iconv};
}

/** Words of these letters and nothing else than a few signs beside them: three in a row, and no Latin one at them. */
const wordsOf = (letters: string): ((text: string) => boolean) => {
  const all = new RegExp(`^[\\u0001-\\u007f\\u00a0«»°№–—‘’“”„…${letters}]*$`, 'u');
  const word = new RegExp(`[${letters}]{3}`, 'u');
  const beside = new RegExp(`[A-Za-z][${letters}]|[${letters}][A-Za-z]`, 'u');
  return (text) => all.test(text) && word.test(text) && !beside.test(text) && !/\p{Ll}\p{Lu}/u.test(text);
};

const cyrillic = wordsOf('Ѐ-ґ');
const arabic = wordsOf('ء-ي،؛؟پچژگکھہےں');
/** Five letters have a form of their own at the end of a word, and stand nowhere else. */
const hebrew = (text: string) => wordsOf('א-ת')(text) && /[ךםןףץ]/.test(text) && !/[ךםןףץ][א-ת]/.test(text);
/** Another has one, too; words have an accent, but for these two letters, which are as good as never used. */
const greek = (text: string) =>
  wordsOf('Ά-ώ')(text) && /[ά-ίό-ώ]/.test(text) && !/[ΐΰ]|ς[α-ω]|σ(?![Ά-ώ])|(?<![Ά-ώ])’[α-ω]/.test(text);
/** Vowels and tones stand above and below a letter, and on nothing else; every few letters there is one of them. */
const thai = (text: string) =>
  wordsOf('ก-ฺเ-๛')(text) &&
  !/(?<![ก-ฮ\p{M}])\p{M}|\p{M}{3}|[เ-ไ](?![ก-ฮ])/u.test(text) &&
  (text.match(/[ะ-ฺเ-๎]/g)?.length ?? 0) * 5 > (text.match(/[ก-๛]/g)?.length ?? 0);

/** Letters of several bytes stand side by side, beyond ASCII; Latin ones stand alone or in twos between others. */
const inRuns = (binary: string): boolean => {
  const high = binary.match(/[\u0080-\u00ff]/g)?.length ?? 0;
  const runs = binary.match(/[\u0080-\u00ff]{3,}/g)?.join('').length ?? 0;
  return runs * 2 > high;
};
/** Hanzi do not stand at Latin letters one by one, as accented letters do. */
const apart = (text: string): boolean => {
  const hanzi = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  return (text.match(/(?<=[A-Za-z])[\u4e00-\u9fff]|[\u4e00-\u9fff](?=[A-Za-z])/g)?.length ?? 0) * 2 <= hanzi;
};
const all = (pattern: RegExp) => (text: string, binary: string) => inRuns(binary) && pattern.test(text) && apart(text);

const japanese = /^(?=.*[\u3041-\u30fe])[\0-\u007f\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e]*$/s;
const chinese = /^[\0-\u007f\u2014-\u2026\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]*$/;
// Words with a space between them, as no Chinese has.
const korean = /^(?=.*[\uac00-\ud7a3] [\uac00-\ud7a3])[\0-\u007f\u2014-\u2026\u3000-\u303f\uac00-\ud7a3]*$/s;
/** Trailing bytes below the upper half tell it from the more common one. */
const big5 = (text: string, binary: string) =>
  /^[\0-\u007f\u2014-\u2026\u3000-\u303f\u4e00-\u9fff\ufe30-\ufe4f\uff01-\uff5e]*$/.test(text) &&
  /[\u00a4-\u00c6][@-~]/.test(binary) &&
  /[\u4e00-\u9fff]{3}/.test(text) &&
  apart(text);

/** In the order in which they are tried. `unsure`: bytes that Node reads as another letter from version to version. */
const scripts: readonly {
  decoder: string;
  unsure?: RegExp;
  holds: (text: string, binary: string) => boolean;
  looksLike: string;
  iconv: string;
}[] = [
  {decoder: 'shift_jis', holds: all(japanese), looksLike: 'Shift_JIS', iconv: 'SHIFT_JIS'},
  {decoder: 'euc-jp', holds: all(japanese), looksLike: 'EUC-JP', iconv: 'EUC-JP'},
  {
    decoder: 'windows-1255',
    unsure: /[\u00ca]/,
    holds: hebrew,
    looksLike: 'Windows-1255 (Hebrew)',
    iconv: 'WINDOWS-1255',
  },
  {decoder: 'iso-8859-7', holds: greek, looksLike: 'ISO-8859-7 (Greek)', iconv: 'ISO-8859-7'},
  {decoder: 'windows-1253', unsure: /[\u00aa]/, holds: greek, looksLike: 'Windows-1253 (Greek)', iconv: 'WINDOWS-1253'},
  {decoder: 'windows-1251', holds: cyrillic, looksLike: 'Windows-1251', iconv: 'WINDOWS-1251'},
  {decoder: 'koi8-r', holds: cyrillic, looksLike: 'KOI8-R', iconv: 'KOI8-R'},
  {decoder: 'koi8-u', unsure: /[\u00ae\u00be]/, holds: cyrillic, looksLike: 'KOI8-U', iconv: 'KOI8-U'},
  {decoder: 'ibm866', holds: cyrillic, looksLike: 'CP866 (Cyrillic)', iconv: 'CP866'},
  {decoder: 'iso-8859-5', holds: cyrillic, looksLike: 'ISO-8859-5 (Cyrillic)', iconv: 'ISO-8859-5'},
  {decoder: 'windows-1256', holds: arabic, looksLike: 'Windows-1256 (Arabic)', iconv: 'WINDOWS-1256'},
  {decoder: 'euc-kr', holds: all(korean), looksLike: 'EUC-KR', iconv: 'EUC-KR'},
  {
    decoder: 'windows-874',
    unsure: /[\u00db-\u00de\u00fc-\u00ff]/,
    holds: thai,
    looksLike: 'Windows-874 (Thai)',
    iconv: 'CP874',
  },
  {decoder: 'big5', holds: big5, looksLike: 'Big5', iconv: 'BIG5'},
  {decoder: 'gb18030', holds: all(chinese), looksLike: 'GB18030, Big5 or EUC-KR', iconv: 'GB18030'},
];
