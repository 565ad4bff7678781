// Two people at two terminals write in one review as fast as they can, and either program is ended now and then.
import {readdir, readFile} from 'node:fs/promises';
import {constants} from 'node:os';
import {join} from 'node:path';
import {isDeepStrictEqual} from 'node:util';
import {findReviewFolder} from '../../src/store/shelf/library.js';
import type {Random} from './seeded.js';
import type {TempHome} from './temp-home.js';
import {asItWas, openTerminal, type Terminal} from './terminal.js';

export type Writing = {
  home: TempHome;
  /** The review, by its id. */
  id: string;
  /** How many notes each writes. */
  notes: number;
  /** How often each of the two is killed while a note is written. */
  kills: number;
  /** What kills, one after the other; SIGKILL where it is left out. */
  signals?: readonly NodeJS.Signals[];
  random: Random;
};

export type Written = {
  /** Texts that the screen showed as saved. */
  acknowledged: string[];
  /** Texts that were under way when a program was killed: they may be there, once, or not. */
  underWay: string[];
  kills: number;
  /** How often one was killed while it started again. */
  killsAtStart: number;
  /**
   * A sentence for each that did not end as its signal promises, left the terminal in another state, or kept nothing of
   * a text in sight.
   */
  endedOtherwise: string[];
};

/** The facilitator's field closes when its note is saved; the note-taker's stays open and is empty again. */
type Seat = {name: string; command: string; fieldCloses: boolean; begin(me: Terminal): Promise<void>};

const seats: Seat[] = [
  {
    name: 'facilitator',
    command: 'run',
    fieldCloses: true,
    async begin(me) {
      await me.press('n');
      await me.sees('── Note');
    },
  },
  {name: 'note-taker', command: 'notes', fieldCloses: false, begin: (me) => me.sees('── Note')},
];

/** Both write at once; resolves when both have left. */
export async function writeInTwoTerminals(writing: Writing): Promise<Written> {
  const both = await Promise.all(seats.map((seat) => sit(seat, writing)));
  return {
    acknowledged: both.flatMap(({acknowledged}) => acknowledged),
    underWay: both.flatMap(({underWay}) => underWay),
    kills: both.reduce((sum, {kills}) => sum + kills, 0),
    killsAtStart: both.reduce((sum, {killsAtStart}) => sum + killsAtStart, 0),
    endedOtherwise: both.flatMap(({endedOtherwise}) => endedOtherwise),
  };
}

async function sit(seat: Seat, {home, id, notes, kills, signals = ['SIGKILL'], random}: Writing): Promise<Written> {
  const written: Written = {acknowledged: [], underWay: [], kills: 0, killsAtStart: 0, endedOtherwise: []};
  const begin = () => openTerminal({args: [seat.command, id], home, columns: 100, rows: 60});
  const start = async () => {
    const me = await begin();
    await me.sees('INC-7');
    return me;
  };
  const folder = await findReviewFolder(home.reviews, id);
  const end = async (me: Terminal, typed?: string) => {
    const signal = signals[(written.kills + written.killsAtStart) % signals.length] ?? 'SIGKILL';
    const isInSight = typed !== undefined && me.screen().some((row) => `${row} `.includes(`${typed} `));
    written.endedOtherwise.push(...(await endBy(signal, me)));
    if (signal === 'SIGKILL' || !isInSight || (await isOnDisk(folder, typed))) return;
    written.endedOtherwise.push(`${signal} left “${typed}”, which was in sight, neither as a note nor as a draft.`);
  };
  const fatal = new Set(Array.from({length: kills}, () => 1 + random.below(notes - 1)));
  let me = await start();
  for (let number = 1; number <= notes; number++) {
    const text = `${seat.name} ${number} of ${notes}`;
    await seat.begin(me);
    // A draft of before the kill is the person's to keep or, as here, to take away.
    await me.press('ctrl+e', 'ctrl+u');
    const enter = me.type(`${text}\n`);
    if (fatal.has(number)) {
      await untilSomePoint(me, random);
      await end(me, text);
      written.underWay.push(text);
      written.kills++;
      if (random() < DIES_EARLY) {
        const early = await begin();
        await untilSomePointOfStart(early, random);
        await end(early);
        written.killsAtStart++;
      }
      me = await start();
      continue;
    }
    await enter;
    await me.until(`show “${text}” as saved`, savedOn(me, seat, text));
    written.acknowledged.push(text);
  }
  me.send('\x03');
  await me.exited();
  return written;
}

/** How many of those that are started again are killed before they can be used. */
const DIES_EARLY = 0.25;

/** Anything from before the first letter to after the note is saved: a few screens later. */
async function untilSomePoint(me: Terminal, random: Random): Promise<void> {
  for (let screens = random.below(4); screens > 0; screens--) {
    const before = me.screen().join('\n');
    await me.until('show something else', () => me.screen().join('\n') !== before);
  }
}

/** Anything from before its first step to its first page. */
async function untilSomePointOfStart(me: Terminal, random: Random): Promise<void> {
  const enough = random.one([0, 1, 60, 600]);
  await me.until(`write ${enough} characters`, () => me.written.length >= enough);
}

/** Whether any file of the review holds these words. */
async function isOnDisk(folder: string, words: string): Promise<boolean> {
  const names = await readdir(folder, {recursive: true});
  // What is no file, or is replaced just now by the other terminal, holds nothing of this one's.
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8').catch(() => '')));
  return texts.some((text) => text.includes(words));
}

/** Ends it, and says how that was other than a shell expects: 128 and the signal's number, and a clean terminal. */
async function endBy(signal: NodeJS.Signals, me: Terminal): Promise<string[]> {
  me.kill(signal);
  const exit = await me.exited();
  const code = exit.signal === null ? exit.code : 128 + (constants.signals[exit.signal as NodeJS.Signals] ?? 0);
  const otherwise = code === 128 + constants.signals[signal] ? [] : [`${signal} ended a terminal with ${code}.`];
  // Nobody can tidy up behind SIGKILL.
  if (signal === 'SIGKILL' || isDeepStrictEqual(me.modes(), asItWas)) return otherwise;
  return [...otherwise, `${signal} left a terminal with ${JSON.stringify(me.modes())}.`];
}

/**
 * The facilitator's field has closed. The note-taker's stays open: there the text was seen and is in the field no more.
 * A row of the text, where one is in sight, does not say that it is being saved.
 */
function savedOn(me: Terminal, {fieldCloses}: Seat, text: string): () => boolean {
  let seen = false;
  return () => {
    const rows = me.screen();
    const field = rows.findIndex((row) => row.includes('── Note'));
    const holding = rows.flatMap((row, at) => (`${row} `.includes(`${text} `) ? [at] : []));
    seen ||= holding.length > 0;
    if (field !== -1 && (fieldCloses || !seen || holding.some((at) => at > field))) return false;
    return !holding.some((at) => rows[at]?.includes('saving'));
  };
}
