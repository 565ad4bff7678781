// In which encoding bytes that are no UTF-8 were probably written: a guess, by what they would say in each.
import {ebcdic} from './ebcdic.js';
import {latinEncoding} from './likely-latin.js';
import {withoutZeros, withZeros} from './likely-unicode.js';
import {decoded, type NotText, noText} from './not-text.js';

/** Bytes without a byte order mark that are no UTF-8, or hold a zero. */
export function likelyEncoding(bytes: Uint8Array): NotText {
  if (bytes.includes(0)) return withZeros(bytes);
  const binary = Buffer.from(bytes).toString('latin1');
  const other = ebcdic(binary) ?? damagedUtf8(bytes, binary);
  if (other) return other;
  const found = scripts.find(({decoder, holds}) => holds(decoded(bytes, decoder) ?? '\ufffd', binary));
  if (found) return {looksLike: found.looksLike, iconv: found.iconv};
  const unicode = withoutZeros(bytes);
  if (unicode) return unicode;
  return /[\u0001-\u0008\u000e-\u001a\u001c-\u001f]/.test(binary) ? noText : latinEncoding(binary);
}

function damagedUtf8(bytes: Uint8Array, binary: string): NotText | undefined {
  const lenient = new TextDecoder().decode(bytes);
  const broken = lenient.split('\ufffd').length - 1;
  const whole = [...lenient].filter((character) => character > '\u007f' && character !== '\ufffd').length;
  // A small letter is followed by none of these in Latin-1: it is the first half of a letter, quotation mark or emoji.
  const isCut = broken === 1 && /(?<![A-Z])(?:[\u00c2-\u00c5]|\u00e2\u0080|\u00f0\u009f[\u0080-\u00bf]?)$/.test(binary);
  if (whole <= broken && !isCut) return undefined;
  const line = lenient.slice(0, lenient.indexOf('\ufffd')).split('\n').length;
  return {looksLike: `UTF-8 with a character cut in two or damaged in line ${line}`, iconv: null};
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
const all = (pattern: RegExp) => (text: string, binary: string) => inRuns(binary) && pattern.test(text);

const japanese = /^(?=.*[\u3041-\u30fe])[\0-\u007f\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e]*$/s;
const chinese = /^[\0-\u007f\u2014-\u2026\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]*$/;
// Words with a space between them, as no Chinese has.
const korean = /^(?=.*[\uac00-\ud7a3] [\uac00-\ud7a3])[\0-\u007f\u2014-\u2026\u3000-\u303f\uac00-\ud7a3]*$/s;
/** Trailing bytes below the upper half tell it from the more common one. */
const big5 = (text: string, binary: string) =>
  /^[\0-\u007f\u2014-\u2026\u3000-\u303f\u4e00-\u9fff\ufe30-\ufe4f\uff01-\uff5e]*$/.test(text) &&
  /[\u00a4-\u00c6][@-~]/.test(binary) &&
  /[\u4e00-\u9fff]{3}/.test(text);

/** In the order in which they are tried; Node's own tables decide. */
const scripts: readonly {
  decoder: string;
  holds: (text: string, binary: string) => boolean;
  looksLike: string;
  iconv: string;
}[] = [
  {decoder: 'shift_jis', holds: all(japanese), looksLike: 'Shift_JIS', iconv: 'SHIFT_JIS'},
  {decoder: 'euc-jp', holds: all(japanese), looksLike: 'EUC-JP', iconv: 'EUC-JP'},
  {decoder: 'windows-1255', holds: hebrew, looksLike: 'Windows-1255 (Hebrew)', iconv: 'WINDOWS-1255'},
  {decoder: 'iso-8859-7', holds: greek, looksLike: 'ISO-8859-7 (Greek)', iconv: 'ISO-8859-7'},
  {decoder: 'windows-1253', holds: greek, looksLike: 'Windows-1253 (Greek)', iconv: 'WINDOWS-1253'},
  {decoder: 'windows-1251', holds: cyrillic, looksLike: 'Windows-1251', iconv: 'WINDOWS-1251'},
  {decoder: 'koi8-r', holds: cyrillic, looksLike: 'KOI8-R', iconv: 'KOI8-R'},
  {decoder: 'koi8-u', holds: cyrillic, looksLike: 'KOI8-U', iconv: 'KOI8-U'},
  {decoder: 'ibm866', holds: cyrillic, looksLike: 'CP866 (Cyrillic)', iconv: 'CP866'},
  {decoder: 'iso-8859-5', holds: cyrillic, looksLike: 'ISO-8859-5 (Cyrillic)', iconv: 'ISO-8859-5'},
  {decoder: 'windows-1256', holds: arabic, looksLike: 'Windows-1256 (Arabic)', iconv: 'WINDOWS-1256'},
  {decoder: 'euc-kr', holds: all(korean), looksLike: 'EUC-KR', iconv: 'EUC-KR'},
  {decoder: 'windows-874', holds: thai, looksLike: 'Windows-874 (Thai)', iconv: 'CP874'},
  {decoder: 'big5', holds: big5, looksLike: 'Big5', iconv: 'BIG5'},
  {decoder: 'gb18030', holds: all(chinese), looksLike: 'GB18030, Big5 or EUC-KR', iconv: 'GB18030'},
];
