// Puts exported files into an incident folder without ever writing over what somebody else wrote there.
import {createHash} from 'node:crypto';
import {constants} from 'node:fs';
import {lstat, readFile} from 'node:fs/promises';
import {join, parse} from 'node:path';
import {realDisk, swapIn} from '../disk/disk.js';
import {codeOf, shortReason} from '../disk/failure.js';
import {objectIn} from '../disk/json.js';
import {makeFolders} from '../disk/make-folders.js';
import {StoreError} from '../types.js';
import {inTurn} from './turn.js';

export type IncidentFile = {name: string; text: string};

export type WrittenFolder = {
  /** Paths of the files that now hold this export. */
  written: string[];
  /**
   * Files that were left as they are, why (edited since debrief wrote it, or not debrief's at all), and the path that
   * the new text has instead.
   */
  kept: {file: string; beside: string; why: 'edited' | 'not ours'}[];
  /** The path of the list of what debrief wrote here before, where nobody could read it; it is a new one now. */
  damaged: string | null;
};

/**
 * What debrief last wrote here, by file name: the sha256 of the last two texts. It lies beside the files because it
 * then travels with them: whoever exports next, from another machine or another review, knows them as well.
 */
type Ledger = Record<string, string[]>;

const LEDGER = '.debrief-export.json';

/**
 * Writes each file whole or not at all. A file that still is as debrief wrote it is replaced; one that was edited by
 * hand, is not debrief's, or is a link stays, and the new text goes beside it under the next free number. Exports of
 * several processes into one folder take turns; the files are made in their turn, so that whoever comes last writes
 * what is newest.
 */
export async function writeIncidentFolder(folder: string, made: () => Promise<IncidentFile[]>): Promise<WrittenFolder> {
  await makeFolder(folder);
  return inTurn(folder, async () => writeAll(folder, await made()));
}

async function writeAll(folder: string, files: IncidentFile[]): Promise<WrittenFolder> {
  const {ledger, damaged} = await readLedger(folder);
  const result: WrittenFolder = {written: [], kept: [], damaged};
  const places: {name: string; text: string}[] = [];
  for (const {name, text} of files) {
    const place = await placeFor(folder, name, text, ledger);
    places.push({name: place, text});
    result.written.push(join(folder, place));
    if (place === name) continue;
    const why = name in ledger ? 'edited' : 'not ours';
    result.kept.push({file: join(folder, name), beside: join(folder, place), why});
  }
  // The ledger goes first: a crash between the two leaves files that are known, not files that look edited.
  for (const {name, text} of places) remember(ledger, name, text);
  await replace(folder, LEDGER, `${JSON.stringify(ledger, null, 2)}\n`);
  for (const {name, text} of places) {
    if ((await readPlain(join(folder, name))) !== text) await replace(folder, name, text);
  }
  // Where that cannot be had, the files themselves are on the disk by now.
  await realDisk.syncFolder(folder).catch(() => undefined);
  return result;
}

const obstacles: Record<string, string> = {ENOTDIR: 'a file is in its way', ENOENT: 'nothing can be made there'};

async function makeFolder(folder: string): Promise<void> {
  try {
    await makeFolders(folder);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') {
      throw new StoreError(`${folder} is a file, not a folder: export to another place.`);
    }
    const why = obstacles[codeOf(error)] ?? shortReason(error);
    throw new StoreError(`The incident folder ${folder} cannot be made (${why}): export to another place.`);
  }
}

/** The first name, counting up from the wanted one, that is free or still as debrief left it. */
async function placeFor(folder: string, name: string, text: string, ledger: Ledger): Promise<string> {
  if (!isPlainName(name))
    throw new StoreError(`${name} is not a file name that fits in ${folder}: nothing was written.`);
  for (let number = 1; ; number += 1) {
    const place = number === 1 ? name : numbered(name, number);
    const found = await lstat(join(folder, place)).catch(() => undefined);
    if (!found) return place;
    const held = found.isFile() ? await readPlain(join(folder, place)) : undefined;
    if (held !== undefined && (held === text || ledger[place]?.includes(sha256(held)))) return place;
  }
}

const isPlainName = (name: string) => name !== '' && !/[/\\\0]/.test(name) && !name.startsWith('.');

const numbered = (file: string, number: number): string => {
  const {name, ext} = parse(file);
  return `${name}.${number}${ext}`;
};

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function remember(ledger: Ledger, name: string, text: string): void {
  const now = sha256(text);
  ledger[name] = [...(ledger[name] ?? []).filter((hash) => hash !== now), now].slice(-2);
}

/** A ledger that nobody can read knows no file, so every file counts as somebody else's and stays. */
async function readLedger(folder: string): Promise<{ledger: Ledger; damaged: string | null}> {
  const file = join(folder, LEDGER);
  const found = await lstat(file).catch(() => undefined);
  if (found && !found.isFile()) {
    throw new StoreError(`${file} is not a plain file: move it away and export again.`);
  }
  const ledger: Ledger = Object.create(null);
  if (!found) return {ledger, damaged: null};
  const entries = objectIn((await readPlain(file)) ?? '');
  for (const [name, hashes] of Object.entries(entries ?? {})) {
    if (Array.isArray(hashes)) ledger[name] = hashes.map(String);
  }
  return {ledger, damaged: entries ? null : file};
}

const plainFilesOnly = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);

/** The file's text without following a link, or undefined where it cannot be read. */
const readPlain = (file: string): Promise<string | undefined> =>
  readFile(file, {encoding: 'utf8', flag: plainFilesOnly}).catch(() => undefined);

/** Readable by whoever the system lets read new files: it is made to be handed on. */
async function replace(folder: string, name: string, text: string): Promise<void> {
  const file = join(folder, name);
  try {
    await swapIn(realDisk, file, text, 0o666);
  } catch (error) {
    throw new StoreError(`${file} cannot be written (${shortReason(error)}): see to that and export again.`);
  }
}
