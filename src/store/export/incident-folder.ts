// Puts exported files into an incident folder without ever writing over what somebody else wrote there.
import {chmod, lstat} from 'node:fs/promises';
import {join} from 'node:path';
import {realDisk, swapIn} from '../disk/disk.js';
import {codeOf, shortReason} from '../disk/failure.js';
import {makeFolders} from '../disk/make-folders.js';
import {inTurn, type OnWait} from '../disk/turn.js';
import {StoreError} from '../types.js';
import {type Copy, copyReady, type Found, foundCopies, placeForCopy, putCopy, type ReadyCopy} from './copies.js';
import {
  asRead,
  entryOf,
  isKnownText,
  LEDGER,
  type Ledger,
  ledgerText,
  readLedger,
  remember,
  rememberSum,
} from './ledger.js';
import {
  type Export,
  type IncidentFile,
  isThere,
  type Kept,
  type Place,
  type Placed,
  placeFor,
  placesFor,
  tellBeside,
  whichNames,
} from './places.js';
import {clearLeftovers, keptEdit, letGo, putFile, putReady} from './put.js';

/**
 * Whose files they are, by the review's id. `lists`: files that tell of those before them, each told where they are;
 * `missing` says what of it could not be read, where others may be able to:
 * then an export that is there stays.
 */
export type IncidentFiles = {
  review: string;
  files: IncidentFile[];
  /** Files that go along as they are, where they are there. */
  copies?: readonly Copy[];
  lists?: readonly ((placed: readonly Placed[]) => IncidentFile)[];
  missing?: string | null;
};

export type WrittenFolder = {
  /** Paths of the files that now hold this export. */
  written: string[];
  /** How many of them are other than before. */
  changed: number;
  kept: Kept[];
  /** Files that are in the folder as they are elsewhere; `isNew`: copied just now. */
  copied: {file: string; bytes: number; isNew: boolean}[];
  /** A sentence for each file that should have been copied and cannot be read. */
  unread: string[];
  /** The path of the list of what debrief wrote here before, where nobody could read it; it is a new one now. */
  damaged: string | null;
};

/** Bytes from which on it is said that a file is being copied. */
const MANY = 50_000_000;

/** Its text lies ready under another name; null where it is there already. */
type Ready = Place & {temporary: string | null};

/**
 * Writes each file whole or not at all, and none where there is no room for all. A file that still is as debrief wrote
 * it for this review is replaced; one that was edited by hand, is not debrief's, or is a link stays, and the new text
 * goes beside it under the next free number. Where another review has the names, all files of this one go under their
 * next names. Exports of several processes into one folder take turns; the files are made in their turn, so that whoever
 * comes last writes what is newest. Whoever aborts `signal` before the first file changes finds all as it was.
 */
export async function writeIncidentFolder(
  folder: string,
  made: () => Promise<IncidentFiles>,
  onWait?: OnWait,
  signal?: AbortSignal,
): Promise<WrittenFolder> {
  await makeFolder(folder);
  try {
    return await inTurn(
      'export',
      folder,
      async (stillMine) => putAll(folder, await made(), {stillMine, signal, onWait}),
      onWait,
      signal,
    );
  } catch (error) {
    if (!isStop(error)) throw error;
    throw new StoreError('stopped: nothing was written.', {code: 'stopped', cause: error});
  }
}

async function putAll(
  folder: string,
  {review, files, copies = [], lists = [], missing}: IncidentFiles,
  turn: Pick<Export, 'stillMine' | 'signal' | 'onWait'>,
): Promise<WrittenFolder> {
  const {ledger, damaged} = await readLedger(folder);
  if (missing && (await isThere(folder, review, ledger))) {
    throw new StoreError(`${missing} The export in ${folder} may hold more, and stays: export to another place.`);
  }
  const own: Export = {folder, review, ledger, kept: [], ...turn};
  const isListed = (name: string) => entryOf(ledger, name) !== undefined;
  const leftovers = await clearLeftovers(folder, isListed, isKnownIn(ledger), turn.stillMine);
  for (const {file, name} of leftovers) tellEdited(own, file, name);
  const {found, unread} = await foundCopies(folder, copies);
  const which = await whichNames(own, [...files, ...found, ...lists.map((list) => list([]))]);
  const readyCopies = await copiesReady(own, found, which);
  let places: Place[];
  let ready: Ready[];
  try {
    const placed = readyCopies.map(({name, sum}, at) => ({first: found[at]?.names[0] ?? name, name, sum}));
    places = await placesFor(own, files, lists, which, placed);
    // The ledger goes first: a crash between the two leaves files that are known, not files that look edited.
    for (const {name, text, held} of places) remember(ledger, name, review, {held, now: asRead(text)});
    for (const {name, sum} of readyCopies) rememberSum(ledger, name, review, sum);
    await writeLedger(own);
    ready = await allReady(own, places);
  } catch (error) {
    await letAllGo(readyCopies);
    throw error;
  }
  const copied: WrittenFolder['copied'] = [];
  const done: {name: string; was: string | null}[] = [];
  try {
    for (const [at, copy] of readyCopies.entries()) {
      const file = join(folder, await orSay(join(folder, copy.name), putCopy(folder, copy, turn.stillMine)));
      copied.push({file, bytes: found[at]?.stats.size ?? 0, isNew: copy.temporary !== null});
    }
    for (const one of ready) done.push(await putInPlace(own, one));
  } catch (error) {
    await letAllGo([...readyCopies, ...ready]);
    throw error;
  }
  // Where that cannot be had, the files themselves are on the disk by now.
  await realDisk.syncFolder(folder).catch(() => undefined);
  for (const {name, was} of done) {
    const edit = was && (await keptEdit(folder, was, name, (text) => isKnownIn(ledger)(name, text)));
    if (edit) tellEdited(own, edit, name);
  }
  const written = [...done.map(({name}) => join(folder, name)), ...copied.map(({file}) => file)];
  const changed = [...ready, ...readyCopies].filter(({temporary}) => temporary !== null).length;
  return {written, changed, kept: own.kept, copied, unread, damaged};
}

const letAllGo = (all: readonly {temporary: string | null}[]): Promise<unknown> =>
  Promise.all(all.map(({temporary}) => temporary && letGo(temporary)));

/** The bytes of all copies in the folder, under names that do not show; each is listed first, so that a crash is tidied. */
async function copiesReady(own: Export, found: readonly Found[], which: number): Promise<ReadyCopy[]> {
  const {folder, review, ledger, signal} = own;
  const ready: ReadyCopy[] = [];
  try {
    for (const one of found) {
      const name = one.names[which] ?? one.names[0];
      const place = await placeForCopy(own, name, one);
      await tellBeside(own, one.names, name, place.name);
      if (place.sum !== null) {
        ready.push({...place, sum: place.sum, temporary: null});
        continue;
      }
      rememberSum(ledger, place.name, review);
      await writeLedger(own);
      if (one.stats.size > MANY) own.onWait?.(`${one.from} is being copied into ${folder}.`);
      const copying = copyReady(folder, place.name, one, signal);
      ready.push({...place, ...(await orSay(join(folder, place.name), copying))});
    }
    return ready;
  } catch (error) {
    await letAllGo(ready);
    throw error;
  }
}

const isKnownIn = (ledger: Ledger) => (name: string, text: string) => isKnownText(entryOf(ledger, name)?.[1], text);

const tellEdited = ({folder, kept}: Export, file: string, name: string) =>
  kept.push({file, beside: join(folder, name), why: 'edited'});

/** All texts on the disk, before the first file changes: a disk that fills up leaves the folder as it was. */
async function allReady({folder, signal}: Export, places: Place[]): Promise<Ready[]> {
  const ready: Ready[] = [];
  for (const place of places) {
    const {name, text, held} = place;
    try {
      signal?.throwIfAborted();
      ready.push({...place, temporary: held === asRead(text) ? null : await putReady(folder, name, text)});
    } catch (error) {
      await letAllGo(ready);
      return orSay(join(folder, name), Promise.reject(error));
    }
  }
  return ready;
}

/** Goes on to another name where somebody saved the file in this moment. `was`: as `Put` has it. */
async function putInPlace(own: Export, {name, text, temporary}: Ready): Promise<{name: string; was: string | null}> {
  if (temporary === null) return {name, was: null};
  const {folder, review, ledger, stillMine} = own;
  const file = join(folder, name);
  const put = await orSay(
    file,
    putFile(folder, name, temporary, (there) => isKnownIn(ledger)(name, there), stillMine),
  );
  if (put !== 'changed') return {name, ...put};
  const next = await placeFor(own, name, text);
  if (next.name !== name) {
    tellEdited(own, file, next.name);
    remember(ledger, next.name, review, {held: next.held, now: asRead(text)});
    await writeLedger(own);
  }
  const [ready] = await allReady(own, [next]);
  return ready ? putInPlace(own, ready) : {name: next.name, was: null};
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

async function writeLedger({folder, ledger, stillMine}: Export): Promise<void> {
  const file = join(folder, LEDGER);
  const before = await lstat(file).catch(() => undefined);
  await orSay(file, swapIn(realDisk, file, ledgerText(ledger), {mode: 0o666, before: stillMine}));
  if (before) await chmod(file, before.mode & 0o777).catch(() => undefined);
  await realDisk.syncFolder(folder).catch(() => undefined);
}

const orSay = <T>(file: string, work: Promise<T>): Promise<T> =>
  work.catch((error) => {
    if (isStop(error)) throw error;
    throw new StoreError(`${file} cannot be written (${shortReason(error)}): see to that and export again.`);
  });

/** Of a signal: nobody wants it any more. */
const isStop = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';
