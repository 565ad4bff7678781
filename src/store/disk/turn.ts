// Processes that write the same files take turns: a file beside those says whose turn it is.
import {link, lstat, readFile, rename, unlink, utimes, writeFile} from 'node:fs/promises';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {StoreError} from '../types.js';
import {codeOf, isMissing, shortReason} from './failure.js';
import {uniqueName} from './file-names.js';
import {isGone} from './process-gone.js';

/** What turns are taken at: the name of their file, and how those who wait or are in the way are told of. */
export const turnsAt = {
  export: {name: '.debrief-export.lock', another: 'Another export', work: 'the export', again: 'export again'},
  'begun form': {name: '.new-review.lock', another: 'Another debrief', work: 'the answers', again: 'try again'},
  preferences: {name: '.preferences.lock', another: 'Another debrief', work: 'the preferences', again: 'try again'},
} as const;

type Turn = (typeof turnsAt)[keyof typeof turnsAt] & {folder: string; file: string};

/** Held for the moment in which the file of a turn is taken away; nobody takes it away without this. */
const REMOVAL = '.removal';

/** Whoever is at work says so again well within this time (ms): a file that is older was left behind. */
const LONGEST_TURN = 30_000;

/** How long the turn of one other is waited for before somebody is told, and between two looks (ms). */
const PATIENCE = 40_000;
const BETWEEN = 25;

/** Does the work once nobody else is at work in this folder. Throws a StoreError where the turn never comes. */
export async function inTurn<T>(at: keyof typeof turnsAt, folder: string, work: () => Promise<T>): Promise<T> {
  const file = join(folder, turnsAt[at].name);
  const turn = {...turnsAt[at], folder, file};
  const mine = nameOfMine();
  await takeTurn(turn, mine);
  const atWork = setInterval(() => {
    const now = new Date();
    void utimes(file, now, now).catch(() => undefined);
  }, LONGEST_TURN / 3);
  try {
    return await work();
  } finally {
    clearInterval(atWork);
    await endTurn(turn, mine);
  }
}

const nameOfMine = () => `${process.pid} ${hostname()} ${uniqueName(Date.now())}\n`;

async function takeTurn(turn: Turn, mine: string): Promise<void> {
  const {folder, file, another, again} = turn;
  let since = performance.now();
  let last: string | undefined;
  for (;;) {
    if (await made(turn, file, mine)) return;
    const found = await holderOf(turn, file);
    const isSame = (again: Holder) => again.text === found?.text && again.isLeftBehind;
    if (found?.isLeftBehind && (await removed(turn, isSame))) continue;
    // A turn that goes from one to the next comes to all: only one that stays is waited for in vain.
    if (found?.text !== last) since = performance.now();
    last = found?.text;
    if (performance.now() - since > PATIENCE) {
      throw new StoreError(`${another} is writing to ${folder}: wait for it, or remove ${file} and ${again}.`);
    }
    await setTimeout(BETWEEN);
  }
}

/** Whether this process has made the file, with its text from the beginning; false where another is there already. */
async function made({folder, again}: Turn, file: string, text: string): Promise<boolean> {
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

type Holder = {text: string; isLeftBehind: boolean};

/** What the file of a turn says; undefined where there is none. Throws a StoreError where it can be no turn's. */
async function holderOf({work, again}: Pick<Turn, 'work' | 'again'>, file: string): Promise<Holder | undefined> {
  const found = await lstat(file).catch(() => undefined);
  if (!found) return undefined;
  if (!found.isFile()) throw inTheWay({work, again}, file);
  const text = await readFile(file, 'utf8').catch(() => '');
  return {text, isLeftBehind: isOld(found) || isOfTheDead(text)};
}

const inTheWay = ({work, again}: Pick<Turn, 'work' | 'again'>, file: string): StoreError =>
  new StoreError(`${file} is in the way of ${work}: move it away and ${again}.`);

const isOld = ({mtimeMs}: {mtimeMs: number}): boolean => Date.now() - mtimeMs > LONGEST_TURN;

function isOfTheDead(text: string): boolean {
  const [pid = '', host] = text.trim().split(' ');
  return host === hostname() && /^\d+$/.test(pid) && isGone(Number(pid));
}

/**
 * Takes the file of a turn away where it is the one that is meant. Several may have found it left behind, and the first
 * of them may be at work by now under the same name: so they look again, one at a time. Answers whether this one could.
 */
async function removed(turn: Turn, isMeant: (holder: Holder) => boolean): Promise<boolean> {
  const {file} = turn;
  const removal = file + REMOVAL;
  if (!(await made(turn, removal, nameOfMine()))) {
    // Whoever held it was killed in that moment.
    const left = await lstat(removal).catch(() => undefined);
    if (left && isOld(left)) await taken(turn, removal);
    else if (left?.isFile()) await takeAway(removal, isOfTheDead);
    else if (left) throw inTheWay(turn, removal);
    return false;
  }
  try {
    const holder = await holderOf(turn, file);
    if (holder && isMeant(holder)) await taken(turn, file);
    return true;
  } finally {
    await unlink(removal).catch(() => undefined);
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

async function taken({again}: Turn, file: string): Promise<void> {
  try {
    await unlink(file);
  } catch (error) {
    if (isMissing(error)) return;
    throw new StoreError(`${file} was left behind and stays (${shortReason(error)}): remove it and ${again}.`);
  }
}

/**
 * Only one's own: where the turn went on to somebody else meanwhile, it is theirs. One that is not old is nobody else's
 * to take away, so it goes without a new file: a full disk has no room for one, and all others would wait.
 */
async function endTurn(turn: Turn, mine: string): Promise<void> {
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
