// The list of what debrief wrote into an incident folder, and for which review: it lies beside the files it names.
import {createHash} from 'node:crypto';
import {lstat, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {isObject} from '../../review/changes/shape.js';
import {READ_NO_LINK} from '../disk/disk.js';
import {objectIn} from '../disk/json.js';
import {StoreError} from '../types.js';

export const LEDGER = '.debrief-export.json';

/** Whose a file is, by the review's id (null where nobody knows), and the sums of the texts that it may hold. */
export type Entry = {review: string | null; texts: string[]};

/**
 * By file name. It travels with the folder: whoever exports next, from another machine or another review, knows the
 * files as well.
 */
export type Ledger = Map<string, Entry>;

/** What a file holds: text, or bytes that are none. */
export type Content = string | Uint8Array;

/** As it is read again: two files of bytes that read alike are one to an export. */
export const asRead = (content: Content): string =>
  typeof content === 'string' ? content : Buffer.from(content).toString('utf8');

export const sha256 = (text: Content): string => createHash('sha256').update(text).digest('hex');

const withoutMark = (text: string): string => text.replace(/^\ufeff/, '');

/** Of its words: git and editors change line ends, and add or take a mark of the encoding, in files nobody edited. */
const sumOf = (text: string): string => sha256(withoutMark(text).replace(/\r\n/g, '\n'));

/** Whether it is one of the texts that debrief wrote; earlier versions summed them up with their line ends. */
export const isKnownText = (entry: Entry | undefined, text: string): boolean =>
  entry?.texts.some((sum) => sum === sumOf(text) || sum === sha256(text)) ?? false;

/** Names that one file system takes for the same, and another does not, count as one: the folder may be moved. */
export const folded = (name: string): string => name.normalize('NFKC').toLowerCase();

/** What is known of the file of this name, and the name as it was written. */
export function entryOf(ledger: Ledger, name: string): [string, Entry] | undefined {
  const exact = ledger.get(name);
  return exact ? [name, exact] : [...ledger].find(([other]) => folded(other) === folded(name));
}

/** The entry once this text is to be there: a crash may leave the one that is there now. */
export function remember(
  ledger: Ledger,
  name: string,
  review: string,
  texts: {held: string | null; now: string},
): void {
  const before = texts.held === null ? (entryOf(ledger, name)?.[1].texts ?? []) : [sumOf(texts.held)];
  const now = sumOf(texts.now);
  for (const other of [...ledger.keys()]) if (folded(other) === folded(name)) ledger.delete(other);
  ledger.set(name, {review, texts: [...before.filter((text) => text !== now), now].slice(-2)});
}

/** The entry of a file that is no text: `sum` of its bytes once it is known, beside those that may be there still. */
export function rememberSum(ledger: Ledger, name: string, review: string, sum?: string): void {
  const before = entryOf(ledger, name)?.[1].texts ?? [];
  for (const other of [...ledger.keys()]) if (folded(other) === folded(name)) ledger.delete(other);
  const texts = sum === undefined ? before : [...before.filter((text) => text !== sum), sum].slice(-2);
  ledger.set(name, {review, texts});
}

export const ledgerText = (ledger: Ledger): string => `${JSON.stringify(Object.fromEntries(ledger), null, 2)}\n`;

/** A ledger that nobody can read (its path is `damaged`) knows no file, so every file stays. */
export async function readLedger(folder: string): Promise<{ledger: Ledger; damaged: string | null}> {
  const file = join(folder, LEDGER);
  const found = await lstat(file).catch(() => undefined);
  if (found && !found.isFile()) {
    throw new StoreError(`${file} is not a plain file: move it away and export again.`);
  }
  if (!found) return {ledger: new Map(), damaged: null};
  const entries = objectIn(withoutMark((await readPlain(file)) ?? ''));
  const ledger: Ledger = new Map();
  for (const [name, value] of Object.entries(entries ?? {})) {
    const {review, texts} = isObject(value) ? value : {review: null, texts: value};
    if (Array.isArray(texts)) {
      ledger.set(name, {review: typeof review === 'string' ? review : null, texts: texts.map(String)});
    }
  }
  await nameOwners(folder, ledger);
  return {ledger, damaged: entries ? null : file};
}

/** Earlier versions wrote down no review: its id stands in the exported JSON, whose name begins as those beside it. */
async function nameOwners(folder: string, ledger: Ledger): Promise<void> {
  const unknown = [...ledger].filter(([, {review}]) => review === null);
  for (const [name] of unknown.filter(([name]) => name.endsWith('.json'))) {
    const id = objectIn((await readPlain(join(folder, name))) ?? '')?.id;
    const stem = name.slice(0, name.lastIndexOf('-') + 1);
    if (typeof id !== 'string' || stem === '') continue;
    for (const [other, entry] of unknown) if (hasStem(other, stem)) entry.review = id;
  }
}

/** `INC-7-` is the beginning of `INC-7-1-review.md`, too, but not its stem. */
const hasStem = (name: string, stem: string): boolean =>
  name.startsWith(stem) && /^(review|actions|parking-lot)\./.test(name.slice(stem.length));

/** The file's text without following a link, or undefined where it cannot be read. */
export const readPlain = (file: string): Promise<string | undefined> =>
  readFile(file, {encoding: 'utf8', flag: READ_NO_LINK}).catch(() => undefined);
