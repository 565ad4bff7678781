// Bytes that come in become text here, whatever they come from: UTF-8 or marked UTF-16 is read, the rest is named.
import {StoreError} from '../types.js';
import {knownBytes} from './known-bytes.js';
import {likelyEncoding} from './likely-encoding.js';
import {withControls} from './likely-unicode.js';
import {decoded, type NotText, noText} from './not-text.js';
import {sevenBits} from './seven-bits.js';

/** The text without its byte order mark, or why there is none. */
export function decodeText(bytes: Uint8Array): {text: string} | NotText {
  const marked = marks.find(({mark}) => mark.every((byte, index) => bytes[index] === byte));
  if (marked && !marked.decoder) return {looksLike: marked.looksLike, iconv: marked.looksLike};
  const text = decoded(bytes, marked?.decoder ?? 'utf-8');
  const known = marked ? undefined : knownBytes(bytes, text);
  if (known) return {looksLike: known, iconv: null};
  if (marked?.decoder) return text === undefined ? {looksLike: `damaged ${marked.looksLike}`, iconv: null} : {text};
  if (text === undefined || text.includes('\0')) return likelyEncoding(bytes);
  return sevenBits(text) ?? withControls(bytes) ?? {text};
}

/**
 * The text of a file or a pipe, named by `what`. Throws a StoreError with what to do where it cannot be read; `taken` is
 * a clause that says what is taken there, for whoever brought something that is no text at all.
 */
export function textOf(bytes: Uint8Array, what: string, taken?: string): string {
  const read = decodeText(bytes);
  if ('text' in read) return read.text;
  if (taken && isNoText(bytes, read)) throw new StoreError(`${what} looks like ${read.looksLike}; ${taken}.`);
  throw new StoreError(`${what} ${asClause(read)}: ${whatToDo(read)}.`);
}

const isNoText = (bytes: Uint8Array, fault: NotText): boolean =>
  fault.looksLike === noText.looksLike || knownBytes(bytes, decoded(bytes, 'utf-8')) !== undefined;

/** A clause: `looks like Windows-1252, not like UTF-8 text`. */
export const asClause = (fault: NotText): string => `looks like ${fault.looksLike}, not like UTF-8 text`;

/** What to do about it: `convert it first, with iconv -f WINDOWS-1252 -t UTF-8`. */
export function whatToDo({iconv, orIconv}: NotText): string {
  if (iconv === null) return 'save it as UTF-8 text first';
  const or = orIconv ? `, or with -f ${orIconv} where that reads wrong` : '';
  return `convert it first, with iconv -f ${iconv} -t UTF-8${or}`;
}

/** Both in a clause for a line on the screen: `looks like Windows-1252, not UTF-8; iconv -f … converts it`. */
export function inShort({looksLike, iconv, orIconv}: NotText): string {
  if (iconv === null) return `looks like ${looksLike}, not UTF-8 text`;
  const or = orIconv ? ` (or ${orIconv})` : '';
  return `looks like ${looksLike}, not UTF-8; iconv -f ${iconv}${or} -t UTF-8 converts it`;
}

/** Byte order marks, the longest first: UTF-32's begins as UTF-16's does. */
const marks: {mark: number[]; looksLike: string; decoder?: string}[] = [
  {mark: [0xff, 0xfe, 0, 0], looksLike: 'UTF-32'},
  {mark: [0, 0, 0xfe, 0xff], looksLike: 'UTF-32'},
  {mark: [0xff, 0xfe], looksLike: 'UTF-16', decoder: 'utf-16le'},
  {mark: [0xfe, 0xff], looksLike: 'UTF-16', decoder: 'utf-16be'},
];
