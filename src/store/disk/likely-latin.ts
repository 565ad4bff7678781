// In which encoding bytes with Latin letters were probably written: the one whose letters make sense in one language.
import {sense} from './latin-sense.js';
import {type NotText, unknownEncoding} from './not-text.js';
import {readAs, type SingleByte} from './single-byte.js';

/**
 * In the order in which they are named where they say the same. `rare`: how much less often it is met than the first.
 * `twin`: where it says the same, nobody can tell which of the two it was.
 */
const encodings: Record<SingleByte, {looksLike: string; rare: number; twin?: SingleByte}> = {
  'ISO-8859-1': {looksLike: 'Latin-1 (ISO-8859-1)', rare: 0},
  'WINDOWS-1252': {looksLike: 'Windows-1252', rare: 0},
  'ISO-8859-15': {looksLike: 'Latin-9 (ISO-8859-15)', rare: 1},
  'WINDOWS-1250': {looksLike: 'Windows-1250 (Central European)', rare: 1.5, twin: 'ISO-8859-2'},
  'ISO-8859-2': {looksLike: 'Latin-2 (ISO-8859-2)', rare: 1.5},
  'WINDOWS-1254': {looksLike: 'Windows-1254 (Turkish)', rare: 1.5, twin: 'ISO-8859-9'},
  'ISO-8859-9': {looksLike: 'Latin-5 (ISO-8859-9)', rare: 1.5},
  'WINDOWS-1257': {looksLike: 'Windows-1257 (Baltic)', rare: 1.5, twin: 'ISO-8859-13'},
  'ISO-8859-13': {looksLike: 'Latin-7 (ISO-8859-13)', rare: 2},
  'WINDOWS-1258': {looksLike: 'Windows-1258 (Vietnamese)', rare: 2.5},
  'ISO-8859-16': {looksLike: 'Latin-10 (ISO-8859-16)', rare: 1.5},
  'ISO-8859-4': {looksLike: 'Latin-4 (ISO-8859-4)', rare: 4},
  'ISO-8859-10': {looksLike: 'Latin-6 (ISO-8859-10)', rare: 4.5},
  'ISO-8859-3': {looksLike: 'Latin-3 (ISO-8859-3)', rare: 4},
  'ISO-8859-14': {looksLike: 'Latin-8 (ISO-8859-14)', rare: 4},
  MACINTOSH: {looksLike: 'Mac OS Roman', rare: 2.5},
  CP850: {looksLike: 'the letters of DOS (CP850)', rare: 2},
  CP852: {looksLike: 'the letters of DOS (CP852)', rare: 2.5},
  CP857: {looksLike: 'the letters of DOS (CP857)', rare: 3},
  CP775: {looksLike: 'the letters of DOS (CP775)', rare: 3.5},
  CP861: {looksLike: 'the letters of DOS (CP861)', rare: 3.5},
  'MAC-CENTRALEUROPE': {looksLike: 'Mac OS Central European', rare: 3.5},
};

/** Two readings that are closer than this are both named. */
const CLOSE = 2;

/** `binary`: the bytes as Latin-1 reads them, or as many of them as tell enough. */
export function latinEncoding(binary: string): NotText {
  // A log in plain English says nothing of the line in Polish below it.
  const lines = binary.split('\n').filter((line) => /[\u0080-\u00ff]/.test(line));
  const readings = new Map<string, SingleByte[]>();
  for (const name of Object.keys(encodings) as SingleByte[]) {
    const text = readAs(name, lines.join('\n'));
    readings.set(text, [...(readings.get(text) ?? []), name]);
  }
  const [best, next] = [...readings]
    .map(([text, names]) => ({
      text,
      names,
      sense: sense(text) - Math.min(...names.map((name) => encodings[name].rare)),
    }))
    .toSorted((one, other) => other.sense - one.sense);
  if (best && (isNoLatin(best.text) || isNonsense(best.text))) return unknownEncoding;
  const [first = 'ISO-8859-1', ...same] = best?.names ?? [];
  const other = next?.names[0];
  if (best && next && other && best.sense - next.sense < CLOSE) return named(first, other);
  const {twin} = encodings[first];
  return twin && same.includes(twin) ? named(first, twin, true) : named(first);
}

/** In no language of Latin letters are those beyond a to z so many, but for a word or two. */
function isNoLatin(text: string): boolean {
  const [plain, others] = [/[A-Za-z]/g, /[^\0-\u007f]/g].map((letters) => text.match(letters)?.join('') ?? '');
  return (others?.match(/\p{L}/gu)?.length ?? 0) > Math.max(5, 2 * (plain?.length ?? 0));
}

/** As a logarithm, for each letter beyond a to z: less than this no language makes of one. */
const NONSENSE = -9.5;

/** Where even the best of them is none, to name it would be to promise other letters than were written. */
function isNonsense(text: string): boolean {
  const others = text.match(/[^\0-\u007f]/gu)?.length ?? 0;
  return sense(text) - sense(text.replace(/[^\0-\u007f]/gu, '')) < NONSENSE * others;
}

/** `isSame`: both read the bytes as the same text, so that either of them converts it. */
function named(first: SingleByte, other?: SingleByte, isSame = false): NotText {
  const looksLike = [first, ...(other ? [other] : [])].map((name) => encodings[name].looksLike).join(' or ');
  return {looksLike, iconv: first, ...(other && !isSame && {orIconv: other})};
}
