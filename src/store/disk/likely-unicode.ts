// UTF-16 and UTF-32 without the mark that they begin with elsewhere: told by their zeros and by what they would say.
import {decoded, type NotText, noText} from './not-text.js';

const says = /^[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\p{Cf}\t\r\n]*$/u;

/** What neither Node nor the web decodes; undefined where it is none. */
export const utf32 = (bytes: Uint8Array, isLittle: boolean): string | undefined => {
  if (bytes.length === 0 || bytes.length % 4 > 0) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const points = Array.from({length: bytes.length / 4}, (_, index) => view.getUint32(index * 4, isLittle));
  // In parts: a call takes only so many arguments.
  return points.every((point) => point < 0x110000)
    ? points.map((point) => String.fromCodePoint(point)).join('')
    : undefined;
};

const readings: readonly {name: string; read: (bytes: Uint8Array) => string | undefined}[] = [
  {name: 'UTF-32LE', read: (bytes) => utf32(bytes, true)},
  {name: 'UTF-32BE', read: (bytes) => utf32(bytes, false)},
  {name: 'UTF-16LE', read: (bytes) => decoded(bytes, 'utf-16le')},
  {name: 'UTF-16BE', read: (bytes) => decoded(bytes, 'utf-16be')},
];

/** Letters of an alphabet or a syllabary: what UTF-16 has of them is a letter each and a control character. */
const alphabetic = /[\u0250-\u1fff]/g;

/** Whether nearly all of it is such letters, and the signs and blanks between them. */
function isAlphabetic(text: string): boolean {
  const inWords = text.match(alphabetic)?.length ?? 0;
  const between = text.match(/[\t\n\r -~\u00a0-\u00bf\u2010-\u2027]/g)?.length ?? 0;
  return inWords > 1 && (inWords + between) * 10 >= text.length * 9;
}

/** So much of a text is enough to know, in bytes. */
const ENOUGH = 40_000;

/**
 * What bytes with zeros among them look like: of what they could say, that with the most plain letters and line ends.
 */
export function withZeros(bytes: Uint8Array): NotText {
  const some = bytes.subarray(0, ENOUGH);
  const zeros = some.filter((byte) => byte === 0).length;
  // Letters with a zero here and there are no text, though each two of them would be a hanzi.
  const isPlain = zeros * 4 < some.length && decoded(some, 'utf-8') !== undefined;
  const [best] = readings
    .flatMap(({name, read}) => {
      const text = read(some);
      return text !== undefined && says.test(text) && (!isPlain || isAlphabetic(text))
        ? [{name, plain: text.match(/[ -~\n]/g)?.length ?? 0}]
        : [];
    })
    .toSorted((one, other) => other.plain - one.plain);
  return best ? {looksLike: `${best.name} without a byte order mark`, iconv: best.name} : noText;
}

const kana = /^(?=(?:.*[\u3041-\u30fe\uff66-\uff9f]){2})[\u2010-\u2026\u3000-\u30ff\u4e00-\u9fff\uff01-\uff9f]{3,}$/;
const hangul = /^[\u3000-\u303f\uac00-\ud7a3]{4,}$/;

/** Two syllables are enough where bytes are control characters, which stand in no other text. */
const hangulOfControls = /^[\uac00-\ud7a3]{2,}$/;

/** Kana or Hangul alone, without a line end and so without a zero; undefined where it is something else. */
export function withoutZeros(bytes: Uint8Array): NotText | undefined {
  const hasControl = bytes.some((byte) => byte < 0x20 && !inTexts.includes(byte));
  // Letters first: the other way round half of them are syllables of Hangul.
  return (
    withControls(bytes) ??
    inUtf16(bytes, (text) => kana.test(text) || hangul.test(text) || (hasControl && hangulOfControls.test(text)))
  );
}

/**
 * The same of letters of an alphabet, where every other byte is a control character that no text has: such bytes may
 * well be UTF-8 besides.
 */
export function withControls(bytes: Uint8Array): NotText | undefined {
  const controls = bytes.filter((byte) => byte < 0x20 && !inTexts.includes(byte)).length;
  if (controls * 3 > bytes.length) return inUtf16(bytes, (text) => says.test(text) && isAlphabetic(text));
  return hasTabBesideEach(bytes) ? inUtf16(bytes, isWordOfHindi) : undefined;
}

const TAB = 0x09;

/** The half of a letter that all of Hindi has in common is the tab. */
const hasTabBesideEach = (bytes: Uint8Array): boolean =>
  bytes.length >= 6 && [0, 1].some((at) => bytes.every((byte, index) => index % 2 === at || byte === TAB));

/** Columns of one letter or digit each could be such a word as well: those have no signs among them. */
const isWordOfHindi = (text: string): boolean =>
  /^\p{Lo}[\p{Lo}\p{M}]*\p{M}[\p{Lo}\p{M}]*$/u.test(text) && /[^\u0930-\u0939\u0941-\u095a\u0961-\u097a]/.test(text);

/** Tab, line ends and Esc, which stand in texts. */
const inTexts = [0x09, 0x0a, 0x0c, 0x0d, 0x1b];

function inUtf16(bytes: Uint8Array, isText: (text: string) => boolean): NotText | undefined {
  const found = readings.find(({name, read}) => name.startsWith('UTF-16') && isText(read(bytes) ?? ''));
  return found && {looksLike: `${found.name} without a byte order mark`, iconv: found.name};
}
