// The bytes that a terminal sends as text: UTF-8, whole or in parts, and letter by letter what a Latin terminal sends.
import {isUtf8} from 'node:buffer';
import {asWindowsLetters} from '../../review/windows-letters.js';

/** How many bytes a character has that begins with this one; 0 where none does. */
const lengthFrom = (first: number): number => {
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  if (first < 0xe0) return 2;
  return first < 0xf0 ? 3 : 4;
};

const isGoingOn = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x80 && byte < 0xc0;

/** What is no UTF-8 would otherwise become U+FFFD, and its letter be lost for good. */
const asLatin = (byte: number): string => asWindowsLetters(String.fromCharCode(byte));

/** How long the rest of a character is waited for (ms): once a terminal has sent letters of another encoding, shorter. */
const REST_OF_UTF8 = 1000;
const REST_OF_LATIN = 100;

export type ByteReader = {
  /** The text that is whole with this read; the beginning of a character waits for its rest. */
  read(bytes: Buffer): string;
  /** How long the rest of what is held is waited for (ms); null where nothing is held. */
  readonly waits: number | null;
  /** What is held, letter by letter: nothing has followed it, so that it begins no character. */
  release(): string;
};

export function createByteReader(): ByteReader {
  let held = Buffer.alloc(0);
  let isLatin = false;
  function textOf(bytes: Buffer, isAll: boolean): string {
    if (isUtf8(bytes)) {
      if (bytes.some((byte) => byte >= 0x80)) isLatin = false;
      return bytes.toString('utf8');
    }
    let text = '';
    for (let at = 0; at < bytes.length; ) {
      const length = lengthFrom(bytes[at] ?? 0);
      const character = bytes.subarray(at, at + length);
      const goesOn = character.subarray(1).every(isGoingOn);
      if (!isAll && length > 0 && goesOn && character.length < length) {
        held = Buffer.from(character);
        break;
      }
      const isWhole = length > 0 && goesOn && isUtf8(character);
      text += isWhole ? character.toString('utf8') : asLatin(bytes[at] ?? 0);
      if (!isWhole || length > 1) isLatin = !isWhole;
      at += isWhole ? length : 1;
    }
    return text;
  }
  const taken = (): Buffer => {
    const bytes = held;
    held = Buffer.alloc(0);
    return bytes;
  };
  return {
    read: (bytes) => textOf(held.length > 0 ? Buffer.concat([taken(), bytes]) : bytes, false),
    get waits() {
      if (held.length === 0) return null;
      return isLatin ? REST_OF_LATIN : REST_OF_UTF8;
    },
    release: () => textOf(taken(), true),
  };
}
