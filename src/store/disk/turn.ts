// Processes that write the same files take turns: a file beside those says whose turn it is.
import {join} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {StoreError} from '../types.js';
import {
  BETWEEN,
  endTurn,
  type Holder,
  holderOf,
  isStillOf,
  LONGEST_TURN,
  made,
  nameOfMine,
  PATIENCE,
  removed,
  sayAtWork,
  TELL_AFTER,
  type Turn,
  turnsAt,
} from './turn-file.js';

/** How often a turn that was lost is taken again before somebody is told. */
const MOST_TURNS = 3;

/**
 * Throws where the turn went on to somebody else: a process that was stopped, or whose machine slept, knows nothing of
 * that time. Called right before each write that others could meet; then the work is done again.
 */
export type StillMine = () => Promise<void>;

/** Called once where the turn is not had soon, with what is waited for as one sentence. */
export type OnWait = (says: string) => void;

/**
 * Does the work once nobody else is at work in this folder; from its beginning again, in another turn, where it was
 * lost meanwhile. Throws a StoreError where the turn never comes.
 */
export async function inTurn<T>(
  at: keyof typeof turnsAt,
  folder: string,
  work: (stillMine: StillMine) => Promise<T>,
  onWait: OnWait = () => undefined,
  signal?: AbortSignal,
): Promise<T> {
  const turn = {...turnsAt[at], folder, file: join(folder, turnsAt[at].name)};
  for (let turns = 1; ; turns += 1) {
    const done = await inOneTurn(turn, work, onWait, signal);
    if (done !== 'lost') return done.made;
    if (turns === MOST_TURNS) {
      throw new StoreError(`${turn.file} was taken away during ${turn.work}: see what does that, and ${turn.again}.`);
    }
  }
}

/** The same, but without a turn where none can be had, as on a full disk: what the work does says itself why it fails. */
export async function inTurnIfAny(
  at: keyof typeof turnsAt,
  folder: string,
  work: (stillMine: StillMine) => Promise<void>,
): Promise<void> {
  let isBegun = false;
  const once = (stillMine: StillMine) => {
    isBegun = true;
    return work(stillMine);
  };
  try {
    await inTurn(at, folder, once);
  } catch (error) {
    if (isBegun) throw error;
    await once(async () => undefined);
  }
}

async function inOneTurn<T>(
  turn: Turn,
  work: (stillMine: StillMine) => Promise<T>,
  onWait: OnWait,
  signal: AbortSignal | undefined,
): Promise<{made: T} | 'lost'> {
  const {file} = turn;
  const mine = nameOfMine();
  await takeTurn(turn, mine, onWait, signal);
  const atWork = setInterval(() => void sayAtWork(file, mine), LONGEST_TURN / 3);
  const stillMine = async () => {
    if (!(await isStillOf(file, mine))) throw new Error(`${file} is another’s`);
  };
  try {
    return {made: await work(stillMine)};
  } catch (error) {
    // What failed may have failed for that: whoever has the turn now takes away what it left half made.
    if (!(await isStillOf(file, mine))) return 'lost';
    throw error;
  } finally {
    clearInterval(atWork);
    await endTurn(turn, mine);
  }
}

async function takeTurn(turn: Turn, mine: string, onWait: OnWait, signal?: AbortSignal): Promise<void> {
  const {folder, file, another, again} = turn;
  const began = performance.now();
  let isTold = false;
  let since = began;
  let last: string | undefined;
  for (;;) {
    if (await made(turn, file, mine)) return;
    const found = await holderOf(turn, file);
    const isSame = (again: Holder) => again.text === found?.text && again.isLeftBehind;
    if (found?.isLeftBehind && (await removed(turn, isSame))) continue;
    // A turn that goes from one to the next comes to all: only one that stays is waited for in vain.
    if (found?.text !== last) since = performance.now();
    last = found?.text;
    if (!isTold && performance.now() - began > TELL_AFTER) {
      isTold = true;
      onWait(`${another} is writing to ${folder} (${file}): this one waits for it.`);
    }
    if (performance.now() - since > PATIENCE) {
      throw new StoreError(`${another} is writing to ${folder}: wait for it, or remove ${file} and ${again}.`);
    }
    await setTimeout(BETWEEN, undefined, signal && {signal});
  }
}
