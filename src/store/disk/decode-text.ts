// Bytes that come in become text here, whatever they come from: UTF-8 or marked UTF-16 is read, the rest is named.
import {StoreError} from '../types.js';
import {knownBytes} from './known-bytes.js';

/** Why bytes cannot be read: what they look like, and under which name `iconv` converts that, where it can. */
export type NotText = {looksLike: string; iconv: string | null};

/** The text without its byte order mark, or why there is none. */
export function decodeText(bytes: Uint8Array): {text: string} | NotText {
  const marked = marks.find(({mark}) => mark.every((byte, index) => bytes[index] === byte));
  if (marked && !marked.decoder) return {looksLike: marked.looksLike, iconv: marked.looksLike};
  const known = marked ? undefined : knownBytes(bytes);
  if (known) return {looksLike: known, iconv: null};
  const text = decoded(bytes, marked?.decoder ?? 'utf-8');
  if (marked?.decoder) return text === undefined ? {looksLike: `damaged ${marked.looksLike}`, iconv: null} : {text};
  if (text === undefined || text.includes('\0')) return looksLike(bytes);
  // Seven bits that UTF-8 takes for letters behind escape sequences.
  return /\u001b\$[@B]/.test(text) ? {looksLike: 'ISO-2022-JP', iconv: 'ISO-2022-JP'} : {text};
}

/** The text of a file or a pipe, named by `what`. Throws a StoreError with what to do where it cannot be read. */
export function textOf(bytes: Uint8Array, what: string): string {
  const read = decodeText(bytes);
  if ('text' in read) return read.text;
  throw new StoreError(`${what} ${asClause(read)}: ${whatToDo(read)}.`);
}

/** A clause: `looks like Latin-1 or Windows-1252, not UTF-8`. */
export const asClause = (fault: NotText): string => `looks like ${fault.looksLike}, not like UTF-8 text`;

/** What to do about it: `convert it first, with iconv -f WINDOWS-1252 -t UTF-8`. */
export const whatToDo = ({iconv}: NotText): string =>
  iconv === null ? 'save it as UTF-8 text first' : `convert it first, with iconv -f ${iconv} -t UTF-8`;

/** Byte order marks, the longest first: UTF-32's begins as UTF-16's does. */
const marks: {mark: number[]; looksLike: string; decoder?: string}[] = [
  {mark: [0xff, 0xfe, 0, 0], looksLike: 'UTF-32'},
  {mark: [0, 0, 0xfe, 0xff], looksLike: 'UTF-32'},
  {mark: [0xff, 0xfe], looksLike: 'UTF-16', decoder: 'utf-16le'},
  {mark: [0xfe, 0xff], looksLike: 'UTF-16', decoder: 'utf-16be'},
];

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes);
  } catch {
    return undefined;
  }
}

const japanese = /^(?=.*[\u3041-\u30fe])[\0-\u007f\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e]*$/s;
const chinese = /^[\0-\u007f\u2014-\u2026\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]*$/;
// A capital begins a word, else the letters are of another script or table.
const cyrillic =
  /^(?!.*[\u0430-\u0491][\u0401-\u042f])(?=.*[\u0430-\u044f]{3})[\0-\u007f\u00a0-\u00bb\u0401-\u0491\u2010-\u2122]*$/s;

/** Encodings whose bytes stand side by side, in the order in which they are tried; Node's own tables decide. */
const sideBySide = [
  {decoder: 'shift_jis', holds: japanese, looksLike: 'Shift_JIS', iconv: 'SHIFT_JIS'},
  {decoder: 'euc-jp', holds: japanese, looksLike: 'EUC-JP', iconv: 'EUC-JP'},
  {decoder: 'windows-1251', holds: cyrillic, looksLike: 'Windows-1251', iconv: 'WINDOWS-1251'},
  {decoder: 'koi8-r', holds: cyrillic, looksLike: 'KOI8-R', iconv: 'KOI8-R'},
  {decoder: 'gb18030', holds: chinese, looksLike: 'GB18030, Big5 or EUC-KR', iconv: 'GB18030'},
] as const;

function looksLike(bytes: Uint8Array): NotText {
  if (bytes.includes(0)) return withZeros(bytes);
  const lenient = new TextDecoder().decode(bytes);
  const broken = lenient.split('\ufffd').length - 1;
  const whole = [...lenient].filter((character) => character > '\u007f' && character !== '\ufffd').length;
  if (whole > broken) {
    const line = lenient.slice(0, lenient.indexOf('\ufffd')).split('\n').length;
    return {looksLike: `UTF-8 with a character cut in two or damaged in line ${line}`, iconv: null};
  }
  // Latin letters beyond ASCII stand alone or in twos between others; in other scripts they stand side by side.
  const binary = Buffer.from(bytes).toString('latin1');
  const high = binary.match(/[\u0080-\u00ff]/g)?.length ?? 0;
  const inRuns = binary.match(/[\u0080-\u00ff]{3,}/g)?.join('').length ?? 0;
  if (inRuns * 2 > high) {
    const found = sideBySide.find(({decoder, holds}) => holds.test(decoded(bytes, decoder) ?? '\ufffd'));
    if (found) return {looksLike: found.looksLike, iconv: found.iconv};
  }
  if (/[\u0001-\u0008\u000e-\u001a\u001c-\u001f]/.test(binary)) return noText;
  // What Latin-1 has for control characters, Windows has for quotation marks and dashes.
  return /[\u0080-\u009f]/.test(binary)
    ? {looksLike: 'Windows-1252', iconv: 'WINDOWS-1252'}
    : {looksLike: 'Latin-1 (ISO-8859-1)', iconv: 'ISO-8859-1'};
}

const noText: NotText = {looksLike: 'no text at all', iconv: null};

/** Without a mark, UTF-16 shows in its zeros: every other byte of plain letters. */
function withZeros(bytes: Uint8Array): NotText {
  const at = (parity: number) => bytes.filter((byte, index) => index % 2 === parity && byte === 0).length;
  const [even, odd] = [at(0), at(1)];
  const isPaired = bytes.length % 2 === 0 && Math.max(even, odd) * 4 >= bytes.length;
  if (!isPaired || Math.min(even, odd) > 0) return noText;
  const iconv = odd > 0 ? 'UTF-16LE' : 'UTF-16BE';
  return {looksLike: `${iconv} without a byte order mark`, iconv};
}
