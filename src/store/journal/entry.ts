// One line of a journal: a header or an entry, sealed with the CRC of everything before it; and making new entries.
import {type Change, shapedChange} from '../../review/changes/index.js';
import {isObject} from '../../review/changes/shape.js';
import {cleanLine} from '../../review/text.js';
import {objectIn} from '../disk/json.js';
import {type Entry, StoreError} from '../types.js';
import {MOST_ENTRIES} from './coverage.js';
import {crc32} from './crc32.js';

/** The format that this debrief writes; it reads this one and every older one. */
export const FORMAT = 1;

/** `on`: the process that writes, where others may know which one it is. */
export type Header = {format: number; writer: string; by: string; at: number; on?: RunningOn | undefined};

/** A process, on the machine of this name. */
export type RunningOn = {host: string; pid: number};

/** The newest entry of each writer whose entries are in the file, of which no more come. */
export type Ends = Record<string, number>;

export type Line =
  /** Also the last line of a file that is complete: then it says so in `ends`. */
  | {kind: 'header'; format: number; by: unknown; on?: RunningOn; ends?: Ends}
  | {kind: 'entry'; entry: Entry}
  /** A sound line whose change this debrief does not know: it keeps its place in the order and is not applied. */
  | ({kind: 'unknown'} & Pick<Entry, 'writer' | 'number' | 'order'>)
  | {kind: 'damaged'};

export const headerLine = ({format, writer: w, by, at, on}: Header): string => sealed({format, w, by, at, ...on});

/** The last line of a journal whose process has left, and of a packed one. Where it is lost, no change is. */
export const endsLine = (ends: Ends): string => sealed({format: FORMAT, ends});

/** Lines say `w`, `n`, `l` and `g` for short; `readLine` takes them back. The order of the keys is the file's. */
export const entryLine = ({writer: w, number: n, order: l, at, by, undoes, redoes, step: g, change}: Entry) =>
  sealed({w, n, l, at, by, undoes, redoes, g, change});

function sealed(value: object): string {
  const body = JSON.stringify(value).slice(0, -1);
  return `${body},"c":${crc32(body)}}\n`;
}

const SEAL = ',"c":';
const damaged: Line = {kind: 'damaged'};

/**
 * The line as it was written: without the carriage return of other line ends (git makes them with `autocrlf`), blanks
 * behind it, or an editor's byte order mark before it.
 */
export const withoutOtherEnds = (line: string): string => line.replace(/^\ufeff|[ \t\r]+$/g, '');

/** Reads one line without its line end. */
export function readLine(line: string): Line {
  const at = line.lastIndexOf(SEAL);
  if (at === -1) return damaged;
  const body = line.slice(0, at);
  if (line.slice(at + SEAL.length) !== `${crc32(body)}}`) return damaged;
  const value = objectIn(`${body}}`);
  if (value === undefined) return damaged;
  if (Object.hasOwn(value, 'format')) {
    const {format, by} = value;
    return isCount(format) ? {kind: 'header', format, by, ...runningOn(value), ...endsIn(value)} : damaged;
  }
  const {w: writer, n: number, l: order, at: time, by, change, undoes, redoes, g: step} = value;
  if (!isWriter(writer) || !isCount(number) || number < 1 || number > MOST_ENTRIES || !isCount(order)) return damaged;
  const known = isInstant(time) && typeof by === 'string' ? shapedChange(change) : undefined;
  if (known === undefined) return {kind: 'unknown', writer, number, order};
  const entry: Entry = {writer, number, order, at: time as number, by: cleanLine(by as string), change: known};
  if (isCount(undoes)) entry.undoes = undoes;
  if (isCount(redoes)) entry.redoes = redoes;
  if (isCount(step)) entry.step = step;
  return {kind: 'entry', entry};
}

function runningOn({host, pid}: Record<string, unknown>): {on?: RunningOn} {
  return typeof host === 'string' && isCount(pid) && pid > 0 ? {on: {host, pid}} : {};
}

function endsIn({ends}: Record<string, unknown>): {ends?: Ends} {
  if (!isObject(ends)) return {};
  const isEnd = ([writer, number]: [string, unknown]) => isWriter(writer) && isCount(number) && number <= MOST_ENTRIES;
  return Object.entries(ends).every(isEnd) ? {ends: ends as Ends} : {};
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
export const isWriter = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{1,80}$/.test(value);
// The range of a JavaScript date: anything else could not be shown.
export const isInstant = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= 8.64e15;

/** The common order of all entries: by logical clock, then writer, then place in the writer's journal. */
export function inOrder(a: Entry, b: Entry): number {
  if (a.order !== b.order) return a.order - b.order;
  if (a.writer !== b.writer) return a.writer < b.writer ? -1 : 1;
  return a.number - b.number;
}

export type Numbering = Pick<Entry, 'writer' | 'at' | 'by'> & {
  /** Those of the first entry. */
  number: number;
  order: number;
  /** The own entry that each change takes back or makes again, where they undo or redo something. */
  own?: {way: 'undoes' | 'redoes'; numbers: readonly number[]} | undefined;
};

/** One entry for each change; several are one step for undo. Throws a StoreError where one has the wrong shape. */
export function newEntries(changes: readonly Change[], first: Numbering): Entry[] {
  const {writer, at, by, number, order, own} = first;
  return changes.map((change, index) => {
    const clean = shapedChange(change);
    if (!clean) throw new StoreError(`A change of the kind ${change.type} has the wrong shape: it was not saved.`);
    const named = own?.numbers[index];
    return {
      writer,
      number: number + index,
      // A restored copy comes before everything that it does not cover.
      order: clean.type === 'review-restored' ? 0 : order + index,
      at,
      by,
      change: clean,
      ...(own && named !== undefined ? {[own.way]: named} : {}),
      ...(changes.length > 1 ? {step: number} : {}),
    };
  });
}
