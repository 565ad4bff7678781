// In which encoding bytes that are no UTF-8 were probably written: by the guesses beside it, in their order.
import {ebcdic} from './ebcdic.js';
import {latinEncoding} from './likely-latin.js';
import {scriptEncoding} from './likely-script.js';
import {withoutZeros, withZeros} from './likely-unicode.js';
import {type NotText, noText} from './not-text.js';

/** Bytes without a byte order mark that are no UTF-8, or hold a zero. */
export function likelyEncoding(bytes: Uint8Array): NotText {
  if (bytes.includes(0)) return withZeros(bytes);
  const binary = Buffer.from(bytes).toString('latin1');
  const other = ebcdic(binary) ?? damagedUtf8(bytes, binary);
  if (other) return other;
  const some = telling(binary);
  const found = scriptEncoding(Buffer.from(some, 'latin1'), some) ?? withoutZeros(bytes);
  if (found) return found;
  return /[\u0001-\u0008\u000e-\u001a\u001c-\u001f]/.test(binary) ? noText : latinEncoding(some);
}

/** Of a text that is longer, so many bytes tell enough. */
const ENOUGH = 20_000;

/**
 * The part of a long text that tells: from a little before its first letter beyond ASCII, to a blank or a line end, so
 * that no letter of several bytes is cut.
 */
function telling(binary: string): string {
  if (binary.length <= ENOUGH) return binary;
  const first = Math.max(0, binary.search(/[\u0080-\u00ff]/) - ENOUGH / 10);
  const part = binary.slice(first, first + ENOUGH);
  return part.slice(0, Math.max(part.lastIndexOf(' '), part.lastIndexOf('\n')) + 1) || part;
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
