// How far a journal goes, as its last line tells without a reading of the whole.
import {closing, type Disk} from '../disk/disk.js';
import type {Place} from './coverage.js';
import {readLine, withoutOtherEnds} from './entry.js';
import {LINE_END} from './progress.js';

/** Last lines are shorter than this, but for those of packed files of many. */
const TAIL = 8_192;

/**
 * The newest entry of each writer in this journal, as its last line tells; undefined where that line is unfinished,
 * damaged, or says nothing of that.
 */
export const lastPlaces = (disk: Disk, path: string): Promise<Place[] | undefined> =>
  closing(disk.openToRead(path), async (file) => {
    const {size} = await file.facts();
    const tail = await file.read(Math.max(0, size - TAIL), Math.min(size, TAIL));
    const isWhole = size <= TAIL || tail.lastIndexOf(LINE_END, tail.length - 2) !== -1;
    return placesIn(isWhole ? tail : await file.read(0, size));
  });

function placesIn(bytes: Uint8Array): Place[] | undefined {
  if (bytes.at(-1) !== LINE_END) return undefined;
  const start = bytes.lastIndexOf(LINE_END, bytes.length - 2) + 1;
  const line = readLine(withoutOtherEnds(Buffer.from(bytes.subarray(start, -1)).toString('utf8')));
  if (line.kind === 'entry') return [line.entry];
  if (line.kind !== 'header' || !line.ends) return undefined;
  return Object.entries(line.ends).map(([writer, number]) => ({writer, number}));
}
