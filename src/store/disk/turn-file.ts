// The file that says whose turn it is: made by one alone, and taken away by its own or where it was left behind.
import {link, lstat, readFile, rename, unlink, utimes, writeFile} from 'node:fs/promises';
import {hostname} from 'node:os';
import {setTimeout} from 'node:timers/promises';
import {StoreError} from '../types.js';
import {codeOf, isMissing, shortReason} from './failure.js';
import {uniqueName} from './file-names.js';
import {isGone} from './process-gone.js';

/** What turns are taken at: the name of their file, and how those who wait or are in the way are told of. */
export const turnsAt = {
  export: {name: '.debrief-export.lock', another: 'Another export', work: 'the export', again: 'export again'},
  sending: {name: '.sending.lock', another: 'Another push', work: 'the sending', again: 'push again'},
  'begun form': {name: '.new-review.lock', another: 'Another debrief', work: 'the answers', again: 'try again'},
  incidents: {name: '.incidents.lock', another: 'Another import', work: 'the import', again: 'import again'},
  drafts: {name: '.taken-over.lock', another: 'Another debrief', work: 'the texts', again: 'try again'},
  preferences: {name: '.preferences.lock', another: 'Another debrief', work: 'the preferences', again: 'try again'},
} as const;

export type Turn = (typeof turnsAt)[keyof typeof turnsAt] & {folder: string; file: string};

/** Held for the moment in which the file of a turn is taken away; nobody takes it away without this. */
const REMOVAL = '.removal';

/** Whoever is at work says so again well within this time (ms): a file that is older was left behind. */
export const LONGEST_TURN = 30_000;

/** A file without a process in it is older than this (ms) only where its making was broken off, or a hand made it. */
const LONGEST_MAKING = 5_000;

/** Nobody who waits longer than this (ms) does so without a word. */
export const TELL_AFTER = 2_000;

/** How long the turn of one other is waited for before somebody is told, and between two looks (ms). */
export const PATIENCE = 40_000;
export const BETWEEN = 25;

/** Tells this turn from all others, also of the same process. */
export const nameOfMine = () => `${process.pid} ${hostname()} ${uniqueName(Date.now())}\n`;

/** Whether this process has made the file, with its text from the beginning; false where another is there already. */
export async function made({folder, again}: Turn, file: string, text: string): Promise<boolean> {
  if (await lstat(file).catch(() => undefined)) return false;
  const whole = `${file}.${uniqueName(Date.now())}.tmp`;
  try {
    await writeFile(whole, text, {flag: 'wx', mode: 0o600});
    await link(whole, file).catch(async (error) => {
      if (codeOf(error) === 'EEXIST') throw error;
      // A disk without second names.
      await writeFile(file, text, {flag: 'wx', mode: 0o600});
    });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw new StoreError(`${folder} cannot be written (${shortReason(error)}): see to that and ${again}.`);
  } finally {
    await unlink(whole).catch(() => undefined);
  }
}

/** Whether a file on its way to one of a turn was left by whoever is gone. */
export const isLeftOfTurn = async (at: keyof typeof turnsAt, path: string): Promise<boolean> =>
  (await holderOf(turnsAt[at], path))?.isLeftBehind ?? false;

export type Holder = {text: string; isLeftBehind: boolean};

/** What the file of a turn says; undefined where there is none. Throws a StoreError where it can be no turn's. */
export async function holderOf({work, again}: Pick<Turn, 'work' | 'again'>, file: string): Promise<Holder | undefined> {
  const found = await lstat(file).catch(() => undefined);
  if (!found) return undefined;
  if (!found.isFile()) throw inTheWay({work, again}, file);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  // One that this user may not read names its process all the same.
  const isWithout = text !== undefined && isNobodys(text) && isMade(found);
  return {text: text ?? '', isLeftBehind: isOld(found) || isOfTheDead(text ?? '') || isWithout};
}

const inTheWay = ({work, again}: Pick<Turn, 'work' | 'again'>, file: string): StoreError =>
  new StoreError(`${file} is in the way of ${work}: move it away and ${again}.`);

const isOld = ({mtimeMs}: {mtimeMs: number}): boolean => Date.now() - mtimeMs > LONGEST_TURN;
const isMade = ({mtimeMs}: {mtimeMs: number}): boolean => Date.now() - mtimeMs > LONGEST_MAKING;

/** Whether it names no process, as each does from its beginning. */
const isNobodys = (text: string): boolean => !/^\d+ \S+(?:\s|$)/.test(text);

function isOfTheDead(text: string): boolean {
  const [pid = '', host] = text.trim().split(' ');
  return host === hostname() && /^\d+$/.test(pid) && isGone(Number(pid));
}

/**
 * Takes the file of a turn away where it is the one that is meant. Several may have found it left behind, and the first
 * of them may be at work by now under the same name: so they look again, one at a time. Answers whether this one could.
 */
export async function removed(turn: Turn, isMeant: (holder: Holder) => boolean): Promise<boolean> {
  const {file} = turn;
  const removal = file + REMOVAL;
  const own = nameOfMine();
  if (!(await made(turn, removal, own))) {
    // Whoever held it was killed in that moment.
    const left = await lstat(removal).catch(() => undefined);
    if (left && isOld(left)) await taken(turn, removal);
    else if (left?.isFile()) {
      const isMeantToGo = (text: string) => isOfTheDead(text) || (isNobodys(text) && isMade(left));
      await takeAway(removal, isMeantToGo);
    } else if (left) throw inTheWay(turn, removal);
    return false;
  }
  try {
    const holder = await holderOf(turn, file);
    if (holder && isMeant(holder)) await taken(turn, file, holder.text);
    return true;
  } finally {
    await dropOwn(removal, own);
  }
}

/** Moved first: another may have found it as well, and be at work by now under the same name; theirs goes back. */
async function takeAway(file: string, isMeant: (text: string) => boolean): Promise<void> {
  const moved = `${file}.${uniqueName(Date.now())}.tmp`;
  try {
    const text = await readFile(file, 'utf8');
    if (!isMeant(text)) return;
    const isMoved = await renamed(file, moved);
    if (isMoved && (await readFile(moved, 'utf8')) !== text) await link(moved, file);
    await unlink(isMoved ? moved : file);
  } catch {
    // Somebody else was there first; where not, it is taken once it is old.
  }
}

/** False where a full disk has no room for another name. */
async function renamed(file: string, moved: string): Promise<boolean> {
  try {
    await rename(file, moved);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOSPC') return false;
    throw error;
  }
}

/** Of one with a text it is looked at once more: this process may have been stopped since it was read. */
async function taken({again}: Turn, file: string, text?: string): Promise<void> {
  try {
    if (text !== undefined && (await readFile(file, 'utf8')) !== text) return;
    await unlink(file);
  } catch (error) {
    if (isMissing(error)) return;
    throw new StoreError(`${file} was left behind and stays (${shortReason(error)}): remove it and ${again}.`);
  }
}

/** What this process made, where it is not another's by now. */
async function dropOwn(file: string, text: string): Promise<void> {
  try {
    if ((await readFile(file, 'utf8')) === text) await unlink(file);
  } catch {
    // It is gone, or is taken once it is old.
  }
}

/** Whoever finds it from now on knows that its process is at work. */
export async function sayAtWork(file: string, mine: string): Promise<void> {
  const now = new Date();
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === mine) await utimes(file, now, now).catch(() => undefined);
}

/** Whether it says this turn, which nobody may take for one that was left behind from here on. */
export async function isStillOf(file: string, mine: string): Promise<boolean> {
  const says = async () => (await readFile(file, 'utf8')) === mine;
  try {
    if (!(await says())) return false;
    if (!isOld(await lstat(file))) return true;
    const now = new Date();
    await utimes(file, now, now);
    return await says();
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/**
 * Only one's own: where the turn went on to somebody else meanwhile, it is theirs. One that is not old is nobody else's
 * to take away, so it goes without a new file: a full disk has no room for one, and all others would wait.
 */
export async function endTurn(turn: Turn, mine: string): Promise<void> {
  const {file} = turn;
  const isMine = (text: string) => text === mine;
  for (let looks = 0; looks < PATIENCE / BETWEEN; looks += 1) {
    const found = await lstat(file).catch(() => undefined);
    if (!found?.isFile()) return;
    if (!isOld(found)) break;
    const isDone = await removed(turn, ({text}) => isMine(text)).catch(() => undefined);
    if (isDone) return;
    if (isDone === undefined) break;
    await setTimeout(BETWEEN);
  }
  await takeAway(file, isMine);
}
