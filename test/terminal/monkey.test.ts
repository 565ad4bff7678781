// Anything at all is pressed, pasted and resized: the program stays alive, the terminal clean, the review whole.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {debrief} from '../support/debrief.js';
import {meeting, note, savedNotes} from '../support/meeting.js';
import {PATIENCE} from '../support/patience.js';
import {type Random, seeded} from '../support/seeded.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, openTerminal, type Terminal} from '../support/terminal.js';

/** Another monkey, and a longer look: MONKEY_SEED=7 MONKEY_BURSTS=10000. */
const seed = Number(process.env.MONKEY_SEED ?? 1);
const bursts = Number(process.env.MONKEY_BURSTS ?? 150);

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const clean = {alternateScreen: false, bracketedPaste: false, cursorShown: true, autowrap: true, mouse: false};

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

function anything(random: Random): string {
  const way = random();
  if (way < 0.004) return 'q';
  if (way < 0.4) return random.one(commands);
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
  me.send(esc);
  await me.until('leave it', () => me.ended || !(me.screen()[0] ?? '').includes('every key'));
  if (!me.ended) me.resize(40 + random.below(100), 10 + random.below(40));
}

test(
  `${bursts} bursts by seed ${seed}`,
  async () => {
    const {folder} = await meeting(home, [note('first', 'was there before')]);
    const random = seeded(seed);
    const start = () => openTerminal({args: ['run'], home, env: {EDITOR: 'true'}});
    let me = await start();
    await me.sees('INC-7');
    for (let count = 0; count < bursts; count += 1) {
      const burst = Array.from({length: 1 + random.below(25)}, () => anything(random));
      for (const keys of burst) me.send(keys);
      await catchesUp(me, random).catch((error: Error) => {
        throw new Error(`after ${JSON.stringify(burst)}: ${error.message}`);
      });
      if (me.ended) {
        expect(await me.exited(), JSON.stringify(burst)).toEqual({code: 0, signal: null});
        expect(me.modes()).toEqual(clean);
        me = await start();
        await me.sees(/INC-7|debrief/);
      }
    }
    me.send('\x03');
    expect(await me.exited()).toEqual({code: 0, signal: null});
    expect(me.modes()).toEqual(clean);
    const doctor = await debrief(home, ['doctor']);
    expect(doctor.stdout).toContain(folder);
    expect(doctor).toMatchObject({code: 0, stderr: ''});
    await savedNotes(home);
  },
  bursts * 1_000 + 2 * PATIENCE,
);
