// The lines of a journal in whatever encoding other programs saved it: a seal tells for certain which letters stood there.
import {decodings, unread} from '../disk/decodings.js';
import {readLine, withoutOtherEnds} from './entry.js';

const isSound = (line: string): boolean => readLine(line).kind !== 'damaged';

export const soundLines = (lines: readonly string[]): string[] => lines.filter(isSound);

/** By the line ends of old programs, too: no line holds one. Zeros lie between two encodings in one file. */
export const linesIn = (text: string): string[] =>
  text.split(/\r?\n|\r/).map((line) => withoutOtherEnds(line.replace(/^\0+|\0+$/g, '')));

/** A line that is whole but for letters, in an encoding that has those of ASCII: others are not tried, they are many. */
const isSealed = /,"c":\d+\}[ \t\r]*$/;

/** A sound line, and the encoding in which it was one; null where that is our own. */
export type Read = {line: string; iconv: string | null};

/** Every sound line, each once: those of two bytes or more for each letter first, then the others in their order. */
export function readLines(bytes: Uint8Array): Read[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const all = [...inWide(buffer), ...inNarrow(buffer)];
  return [...new Map(all.toReversed().map((read) => [read.line, read])).values()].toReversed();
}

/** What a process went on to write in UTF-8 into a file that another program had saved is found among the narrow. */
function inWide(buffer: Buffer): Read[] {
  if (!buffer.includes(0)) return [];
  return decodings.wide.flatMap(({iconv, read}) =>
    linesIn(read(buffer)).flatMap((text) => whole(text).map((line) => ({line, iconv}))),
  );
}

function inNarrow(buffer: Buffer): Read[] {
  // The encoding of the last line that was not our own is likely that of the next.
  let first = decodings.narrow[0];
  return linesIn(buffer.toString('latin1')).flatMap((binary): Read[] => {
    const [own] = whole(Buffer.from(binary, 'latin1').toString('utf8'));
    if (own !== undefined) return [{line: own, iconv: null}];
    if (!isSealed.test(binary) || !/[\u0080-\u00ff]/.test(binary)) return [];
    for (const each of first ? [first, ...decodings.narrow] : decodings.narrow) {
      const [line] = whole(each.read(binary));
      if (line === undefined) continue;
      first = each;
      return [{line, iconv: each.iconv}];
    }
    return [];
  });
}

/** The line where it is sound, as it stands or once what another program took each byte for is read again. */
function whole(text: string): string[] {
  const line = withoutOtherEnds(text);
  if (isSound(line)) return [line];
  if (!isSealed.test(line)) return [];
  return unread(line).filter(isSound).slice(0, 1);
}
