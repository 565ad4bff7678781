// Two people at two terminals write in one review as fast as they can, and either program is killed now and then.
import type {Random} from './seeded.js';
import type {TempHome} from './temp-home.js';
import {openTerminal, type Terminal} from './terminal.js';

export type Writing = {
  home: TempHome;
  /** The review, by its id. */
  id: string;
  /** How many notes each writes. */
  notes: number;
  /** How often each of the two is killed. */
  kills: number;
  random: Random;
};

export type Written = {
  /** Texts that the screen showed as saved. */
  acknowledged: string[];
  /** Texts that were under way when a program was killed: they may be there, once, or not. */
  underWay: string[];
  kills: number;
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
  };
}

async function sit(seat: Seat, {home, id, notes, kills, random}: Writing): Promise<Written> {
  const written: Written = {acknowledged: [], underWay: [], kills: 0};
  const start = async () => {
    const me = await openTerminal({args: [seat.command, id], home, columns: 100, rows: 60});
    await me.sees('INC-7');
    return me;
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
      await killAtSomePoint(me, random);
      written.underWay.push(text);
      written.kills++;
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

/** Anything from before the first letter to after the note is saved: a few screens later. */
async function killAtSomePoint(me: Terminal, random: Random): Promise<void> {
  const before = me.screen().join('\n');
  if (random() < 0.7) await me.until('show something else', () => me.screen().join('\n') !== before);
  me.kill('SIGKILL');
  await me.exited();
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
