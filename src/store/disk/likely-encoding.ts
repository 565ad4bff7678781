// In which encoding bytes that are no UTF-8 were probably written: by the guesses beside it, in their order.
import {damagedUtf8, mixedUtf8} from './damaged-utf8.js';
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
  const mixed = mixedUtf8(binary);
  if (mixed) return mixed;
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
