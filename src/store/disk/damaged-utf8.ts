// Bytes that are UTF-8 but for a few: of Java's kind, with a character cut in two, or joined with another encoding.
import type {NotText} from './not-text.js';

/** Halves of a character beyond the first 65,536, three bytes each; two of them, and one alone. */
const twoHalves = /\u00ed[\u00a0-\u00af][\u0080-\u00bf]\u00ed[\u00b0-\u00bf][\u0080-\u00bf]/g;
const half = /\u00ed[\u00a0-\u00bf][\u0080-\u00bf]/g;
/** A zero in two bytes. */
const zero = /\u00c0\u0080/g;

/** `binary`: the bytes as Latin-1 reads them. Undefined where they are rather something else than UTF-8. */
export function damagedUtf8(bytes: Uint8Array, binary: string): NotText | undefined {
  return javas(binary) ?? damaged(bytes, binary);
}

/** What Java and some databases write in place of UTF-8: all the rest is whole, and `iconv` knows neither. */
function javas(binary: string): NotText | undefined {
  const rest = binary.replace(zero, '0').replace(twoHalves, '').replace(half, '');
  if (rest.length === binary.length || !isUtf8(rest)) return undefined;
  if (binary.search(zero) >= 0) return {looksLike: 'the modified UTF-8 of Java', iconv: null};
  const isWhole = isUtf8(binary.replace(twoHalves, ''));
  return isWhole
    ? {looksLike: 'CESU-8, the UTF-8 of Java and Oracle', iconv: null}
    : {looksLike: `UTF-8 with half a character in line ${lineOf(binary, binary.search(half))}`, iconv: null};
}

const isUtf8 = (binary: string): boolean => !new TextDecoder().decode(Buffer.from(binary, 'latin1')).includes('\ufffd');
const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/** What begins a letter, quotation mark or emoji of UTF-8 and ends nothing in Latin-1, at the end or before a blank. */
const cut = new RegExp(
  [
    '(?<![A-Z])(?:[\\u00c2-\\u00c5]|\\u00e2\\u0080|\\u00f0\\u009f[\\u0080-\\u00bf]?)\\n?$',
    '(?<![A-Za-z\\u0080-\\u00ff])(?:\\u00e2[\\u0080-\\u00bf]?|[\\u00e3-\\u00ef][\\u0080-\\u00bf]|\\u00f0)\\n?$',
    '\\u00f0\\u009f[\\u0080-\\u00bf]?(?![\\u0080-\\u00ff])',
  ].join('|'),
);

function damaged(bytes: Uint8Array, binary: string): NotText | undefined {
  const lenient = new TextDecoder().decode(bytes);
  const broken = lenient.split('\ufffd').length - 1;
  const whole = [...lenient].filter((character) => character > '\u007f' && character !== '\ufffd').length;
  const isCut = broken === 1 && cut.test(binary);
  if (whole <= broken && !isCut && sureIn(binary) < broken) return undefined;
  const line = lineOf(lenient, lenient.indexOf('\ufffd'));
  return {looksLike: `UTF-8 with a character cut in two or damaged in line ${line}`, iconv: null};
}

/** Letters, dashes, quotation marks and emoji in UTF-8: as no other encoding of Latin letters has these bytes. */
const sure =
  /(?<=[A-Za-z])\u00c3[\u0080-\u00bf](?![\u0080-\u00ff])|\u00e2\u0080[\u0090-\u00af]|\u00f0\u009f[\u0080-\u00bf]{2}|\u00ef\u00bb\u00bf/g;
const sureIn = (binary: string): number => binary.match(sure)?.length ?? 0;

/** Lines of UTF-8 beside lines of Latin letters in another encoding: no one conversion is right for both. */
export function mixedUtf8(binary: string): NotText | undefined {
  const lines = binary.split('\n');
  const other = lines.findIndex((line) => !isUtf8(line));
  if (other === -1 || !lines.some((line) => sureIn(line) > 0 && isUtf8(line))) return undefined;
  return {looksLike: `UTF-8 with another encoding from line ${other + 1} on`, iconv: null};
}
