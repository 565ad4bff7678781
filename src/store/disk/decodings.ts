// Bytes as any encoding reads them, whatever they are: for whoever can tell by something else which of them is right.
import {utf32} from './likely-unicode.js';
import {readAs, type SingleByte, singleBytes} from './single-byte.js';

/** `iconv`: the name that it knows. `read` never fails: what is no letter there becomes U+FFFD. */
export type Decoding<Bytes> = {iconv: string; read(bytes: Bytes): string};

const wide: readonly Decoding<Uint8Array>[] = [
  {iconv: 'UTF-16LE', read: (bytes) => loosely('utf-16le', bytes)},
  {iconv: 'UTF-16BE', read: (bytes) => loosely('utf-16be', bytes)},
  {iconv: 'UTF-32LE', read: (bytes) => utf32(wholeLetters(bytes), true) ?? ''},
  {iconv: 'UTF-32BE', read: (bytes) => utf32(wholeLetters(bytes), false) ?? ''},
];

/** Encodings of other letters, by the name that both iconv and Node know. */
const scripts = ['WINDOWS-1251', 'KOI8-R', 'KOI8-U', 'ISO-8859-5', 'IBM866', 'WINDOWS-1253', 'ISO-8859-7'].concat(
  ['WINDOWS-1255', 'ISO-8859-8', 'WINDOWS-1256', 'ISO-8859-6', 'WINDOWS-874'],
  ['SHIFT_JIS', 'EUC-JP', 'EUC-KR', 'BIG5', 'GB18030'],
);

/** Those in which letters of ASCII are one byte each, the same as everywhere; bytes come as Latin-1 reads them. */
const narrow: readonly Decoding<string>[] = [
  ...singleBytes.map((iconv) => ({iconv, read: (binary: string) => readAs(iconv, binary)})),
  ...scripts.map((iconv) => ({iconv, read: (binary: string) => loosely(iconv, Buffer.from(binary, 'latin1'))})),
];

export const decodings = {wide, narrow};

const loosely = (encoding: string, bytes: Uint8Array): string => new TextDecoder(encoding).decode(bytes);

/** Whoever adds a line end to such a file adds one byte. */
const wholeLetters = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length - (bytes.length % 4));

/** Each of these programs takes every byte for a letter, as Windows, a Mac and DOS do. */
const takers = (['WINDOWS-1252', 'MACINTOSH', 'CP850'] as const).map((name) => bytesBy(name));

function bytesBy(name: SingleByte): ReadonlyMap<string, number> {
  const upper = Array.from({length: 0x80}, (_, at) => 0x80 + at);
  const letters = upper.map((byte): [string, number] => [readAs(name, String.fromCharCode(byte)), byte]);
  // Where the encoding has no letter, and in Latin-1, the byte stays as it is.
  const asTheyAre = upper.map((byte): [string, number] => [String.fromCharCode(byte), byte]);
  return new Map([...(name === 'WINDOWS-1252' ? asTheyAre : []), ...letters]);
}

/** Texts that this one was in UTF-8 before another program took each byte of it for a letter; none where it was not. */
export const unread = (text: string): string[] =>
  takers.flatMap((taker) => {
    const bytes = Uint8Array.from(
      text,
      (letter) => taker.get(letter) ?? (letter < '\u0080' ? letter.charCodeAt(0) : 0),
    );
    const read = /[^\0-\u007f]/.test(text) && !bytes.includes(0) ? loosely('utf-8', bytes) : text;
    return read === text || read.includes('\ufffd') ? [] : [read];
  });
