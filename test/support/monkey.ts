// Anything at all is pressed, pasted and resized in a terminal: what a person leaning on the keyboard does, by chance.
import {isDeepStrictEqual} from 'node:util';
import type {Random} from './seeded.js';
import type {TempHome} from './temp-home.js';
import {asItWas, openTerminal, type Terminal} from './terminal.js';

const commands = [...'nnnnpppaaacsgvrdfthjklewxuobyi+-.>[]1234O?/ ', '\r', '\r', '\r', '\t', '\x1b', '\x7f'];
const sequences = ['A', 'B', 'C', 'D', 'H', 'F', '5~', '6~', '3~', '1;5C', '1;5D', '13;2u', 'Z', 'I', '200~', '201~'];
const controls = [...'abdefghjklnoptuvwxy'].map((letter) => String.fromCharCode(letter.charCodeAt(0) - 96));
// Short ones: a burst has to fit into the terminal's input, which a program that is writing does not empty.
const texts = [
  'plain words',
  '+ went well #people',
  '漢字かな',
  '👩‍👩‍👧‍👦',
  'e\u0301',
  'שלום',
  'x'.repeat(60),
  '\x1b\r',
  '\ufffd',
  '\u202e',
];

/** A key that no screen has: behind it a letter is a key, and of no sentence. */
const look = '\x1b[15~';

function anything(random: Random): string {
  const way = random();
  if (way < 0.004) return 'q';
  if (way < 0.4) return (random() < 0.5 ? look : '') + random.one(commands);
  if (way < 0.6) return `\x1b[${random.one(sequences)}`;
  if (way < 0.7) return random.one(controls);
  if (way < 0.9) return random.one(texts);
  if (way < 0.95) return `\x1b[200~${random.one(texts)}\r${random.one(commands)}\x1b[0m\t\x1b[201~`;
  return String.fromCharCode(random.below(0x3000)).replace(/[\x03\x1a]/, '');
}

/** Esc in a way that no key after it can change. */
const esc = '\x1b[27u';

/** The help screen in a window of some size: when it shows, everything before has been dealt with. */
async function catchesUp(me: Terminal, random: Random): Promise<void> {
  if (me.ended) return;
  me.resize(60 + random.below(100), 16 + random.below(40));
  // The first sequence ends a paste that may have begun.
  me.send(`\x1b[201~${esc}${esc}?`);
  await me.until('open the help screen', () => {
    if (me.ended || (me.screen()[0] ?? '').includes('every key')) return true;
    // What is pressed while the editor has the screen is dropped, so it is pressed again as long as the screen changes.
    me.send(`${esc}${esc}?`);
    return false;
  });
  await me.until('leave it', () => {
    if (me.ended || !(me.screen()[0] ?? '').includes('every key')) return true;
    me.send(esc);
    return false;
  });
  if (!me.ended) me.resize(40 + random.below(100), 10 + random.below(40));
}

export type Pressed = {
  keys: number;
  /** Of programs that ended otherwise than by a key, or left the terminal in another state: a sentence each. */
  trouble: string[];
};

/**
 * Presses so many bursts in `debrief run`, which is begun again where a key has ended it, and leaves by Ctrl+C. Each
 * burst is seen to be dealt with. Throws with the burst behind which nothing is shown any more.
 */
export async function pressAnything(home: TempHome, bursts: number, random: Random): Promise<Pressed> {
  const pressed: Pressed = {keys: 0, trouble: []};
  const leaves = async (me: Terminal, after: string) => {
    const {code, signal} = await me.exited();
    if (code !== 0) pressed.trouble.push(`It ended with ${signal ?? code} after ${after}.`);
    if (!isDeepStrictEqual(me.modes(), asItWas))
      pressed.trouble.push(`The terminal was left as no shell has it: ${after}.`);
  };
  const start = async () => {
    const me = await openTerminal({args: ['run'], home, env: {EDITOR: 'true'}});
    await me.sees(/INC-7|debrief/);
    return me;
  };
  let me = await start();
  for (let count = 0; count < bursts; count += 1) {
    const burst = Array.from({length: 1 + random.below(25)}, () => anything(random));
    for (const keys of burst) me.send(keys);
    pressed.keys += burst.length;
    await catchesUp(me, random).catch((error: Error) => {
      throw new Error(`after ${JSON.stringify(burst)}: ${error.message}`);
    });
    if (!me.ended) continue;
    await leaves(me, JSON.stringify(burst));
    me = await start();
  }
  me.send('\x03');
  await leaves(me, 'Ctrl+C');
  return pressed;
}
