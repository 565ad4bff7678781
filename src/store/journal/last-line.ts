// What the last line of a journal tells of all the others, without reading them.
import {closing, type Disk} from '../disk/disk.js';
import type {Place} from './coverage.js';
import {type Line, readLine, withoutOtherEnds} from './entry.js';

export const LINE_END = 0x0a;

/** Last lines are shorter than this (bytes), but for those of packed files of many. */
const TAIL = 8_192;

/** Undefined where it was never finished. */
export function lastLine(bytes: Uint8Array): Line | undefined {
  if (bytes.at(-1) !== LINE_END) return undefined;
  const start = bytes.lastIndexOf(LINE_END, bytes.length - 2) + 1;
  return readLine(withoutOtherEnds(Buffer.from(bytes.subarray(start, -1)).toString('utf8')));
}

/** Whether it says that no more lines come. */
export const isLeave = (line: Line | undefined): boolean => line?.kind === 'header' && line.ends !== undefined;

/**
 * The newest entry of each writer in this journal, as its last line tells; undefined where that line is unfinished,
 * damaged, or says nothing of that.
 */
export const lastPlaces = (disk: Disk, path: string): Promise<Place[] | undefined> =>
  closing(disk.openToRead(path), async (file) => {
    const {size} = await file.facts();
    const tail = await file.read(Math.max(0, size - TAIL), Math.min(size, TAIL));
    const isWhole = size <= TAIL || tail.lastIndexOf(LINE_END, tail.length - 2) !== -1;
    return placesIn(lastLine(isWhole ? tail : await file.read(0, size)));
  });

function placesIn(line: Line | undefined): Place[] | undefined {
  if (line?.kind === 'entry') return [line.entry];
  if (line?.kind !== 'header' || !line.ends) return undefined;
  return Object.entries(line.ends).map(([writer, number]) => ({writer, number}));
}
