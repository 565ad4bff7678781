// How far one journal was read, and what its lines say: taken in up to the last whole one.
import type {Seen} from '../disk/disk.js';
import type {NotText} from '../disk/not-text.js';
import type {Entry} from '../types.js';
import {crcOf} from './crc32.js';
import {FORMAT, type Line, readLine, withoutOtherEnds} from './entry.js';
import {isLeave, LINE_END} from './last-line.js';
import {encodingOf} from './other-encoding.js';

export type News = {entries: Entry[]; unknown: Extract<Line, {kind: 'unknown'}>[]};

export type JournalState = {
  name: string;
  /** Lines that are damaged; they stay in the file and are skipped. */
  damaged: number;
  /** Why it could not be read this time, in a few words. */
  unreadable: string | null;
  /** Written by a newer debrief, so none of it was read. */
  newer: boolean;
  /** Bytes of a line that was never finished, or is being written just now. */
  unfinished: number;
  /** Those bytes can be no beginning of a line: another program changed them, or the disk lost them. */
  isNoLine: boolean;
  /** The encoding that it was saved in by another program, where its lines are damaged for that. */
  encoding: NotText | null;
  /** Lines that are sound but for their ends or blanks behind them, which another program has changed. */
  otherEnds: number;
  /** Another program put a mark of the encoding before its first line, which is read all the same. */
  hasMark: boolean;
  /** Its last line says that no more come. */
  hasLeft: boolean;
};

/** `sum`: the CRC of the bytes up to `offset`. */
export type Progress = JournalState & {offset: number; sum: number; seen: Seen};

export const isSound = ({damaged, unreadable, newer, seen}: Progress): boolean =>
  damaged === 0 && unreadable === null && !newer && seen.id !== '';

export const untouched = (name: string): Progress => ({
  name,
  damaged: 0,
  unreadable: null,
  newer: false,
  unfinished: 0,
  isNoLine: false,
  encoding: null,
  otherEnds: 0,
  hasMark: false,
  hasLeft: false,
  offset: 0,
  sum: 0,
  seen: {id: '', size: 0, changedAt: 0},
});

/** Some programs begin a file of UTF-8 with it. */
const MARK = '\ufeff';

/** Whether a line may go on from here: each begins with `{"`, and none holds a zero or a carriage return. */
const isBeginning = (text: string): boolean =>
  '{"'.startsWith(text.slice(0, 2)) && !text.includes('\0') && !text.includes('\r');

/** What these bytes say, which follow on those that were read. */
export function take(bytes: Uint8Array, progress: Progress, news: News): void {
  const isWhole = progress.offset === 0;
  takeLines(bytes, progress, news);
  // Whoever saves a file in another encoding writes all of it.
  if (isWhole) progress.encoding = progress.damaged > 0 || progress.isNoLine ? encodingOf(bytes) : null;
}

function takeLines(bytes: Uint8Array, progress: Progress, news: News): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.lastIndexOf(LINE_END) + 1;
  progress.unfinished = buffer.length - end;
  progress.isNoLine = !isBeginning(withoutOtherEnds(buffer.toString('utf8', end)));
  progress.offset += end;
  progress.sum = crcOf(buffer.subarray(0, end), progress.sum);
  if (end === 0) return;
  for (const text of buffer.toString('utf8', 0, end - 1).split('\n')) {
    if (progress.newer) return;
    const asWritten = withoutOtherEnds(text);
    if (text.startsWith(MARK)) progress.hasMark = true;
    if (asWritten.length < text.length - Number(text.startsWith(MARK))) progress.otherEnds++;
    // An empty line says nothing, and nothing was lost with it.
    if (asWritten === '') continue;
    const line = readLine(asWritten);
    progress.hasLeft = isLeave(line);
    if (line.kind === 'header') progress.newer = line.format > FORMAT;
    else if (line.kind === 'entry') news.entries.push(line.entry);
    else if (line.kind === 'unknown') news.unknown.push(line);
    else progress.damaged++;
  }
}
