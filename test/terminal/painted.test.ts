// Rows that are painted directly are the rows that a whole frame shows: the same keys, with and without painting.
import {cp} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {facilitate, meeting, note, paused} from '../support/meeting.js';
import {PATIENCE} from '../support/patience.js';
import {type Random, seeded} from '../support/seeded.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, type Terminal} from '../support/terminal.js';

/** More of both for a long look: PAINTED_SEEDS=20 PAINTED_STEPS=1000. */
const seeds = Array.from({length: Number(process.env.PAINTED_SEEDS ?? 3)}, (_, index) => index + 1);
const steps = Number(process.env.PAINTED_STEPS ?? 120);

/** A page that has not moved for so long is taken for the answer to the last key (ms); a later one is compared, too. */
const STILL = 40;

/** Esc in a way that no key after it can change. */
const esc = '\x1b[27u';

type Step = {name: string; do: (me: Terminal) => void};

const send = (name: string, bytes: string): Step => ({name, do: (me) => me.send(bytes)});
const key = {left: '\x1b[D', right: '\x1b[C', up: '\x1b[A', down: '\x1b[B', home: '\x1b[H', end: '\x1b[F'};
// No emoji: the emulator gives them other widths than the terminals that draw them.
const words = [
  'plain',
  'two words',
  '+ went well',
  '- even better',
  '! decided',
  '#people',
  'wide 漢字',
  'é',
  'e\u0301',
  'שלום',
];
const long = 'a longer text that needs more than a single row to be shown in a window that is not very wide at all ';

/** In a field: mostly typing and editing, sometimes a way out. */
function inField(random: Random): Step {
  const edits = [
    ...Object.entries(key).map(([name, bytes]) => send(name, bytes)),
    send('Backspace', '\x7f'),
    send('Backspace five times', '\x7f'.repeat(5)),
    send('Alt+Enter', '\x1b\r'),
    send('Ctrl+W', '\x17'),
    send('Ctrl+U', '\x15'),
    send('Ctrl+K', '\x0b'),
    send('Ctrl+Left', '\x1b[1;5D'),
    send('a paste', `\x1b[200~pasted\r${long}\r\tend\x1b[201~`),
  ];
  const way = random();
  if (way < 0.45) {
    const text = random.one(words);
    return send(`type ${text}`, text);
  }
  if (way < 0.5) return send('type a long text', long);
  if (way < 0.85) return random.one(edits);
  if (way < 0.93) return send('Enter', '\r');
  return resize(random);
}

function resize(random: Random): Step {
  const [columns, rows] = [60 + random.below(120), 16 + random.below(30)];
  return {name: `resize to ${columns}x${rows}`, do: (me) => me.resize(columns, rows)};
}

const wheel = ['\x1b[<64;9;9M', '\x1b[<65;9;9M'];
const commands = 'nnnpacsghvrl?/tjk'.split('');

/** On a screen: commands, moves of the selection, and sizes. */
function onScreen(random: Random): Step {
  const way = random();
  if (way < 0.55) {
    const command = random.one(commands);
    return send(command, command);
  }
  if (way < 0.8)
    return send('a move', random.one([key.up, key.down, key.right, key.left, '\x1b[6~', '\x1b[5~', ...wheel]));
  if (way < 0.9) return send('Enter', '\r');
  return resize(random);
}

const isTyping = (me: Terminal) => me.cursor().shown;

/** What can be compared: the end of a paused meeting moves on from minute to minute, in one of the two first. */
const picture = (me: Terminal): string =>
  me
    .screen()
    .map((row) => row.replace(/ends \d\d:\d\d/, 'ends').trimEnd())
    .join('\n');

/** The two show the same and go on doing so. */
async function bothShowTheSame(painted: Terminal, framed: Terminal, done: string[]): Promise<void> {
  let since = Number.POSITIVE_INFINITY;
  let last = '';
  await vi.waitFor(
    () => {
      const [one, two] = [picture(painted), picture(framed)];
      // A field that waits for a slow disk still moves: what is typed at it would be commands once it has closed.
      if (one !== two || one !== last || /saving ── *(?:│|$)/m.test(one)) since = performance.now();
      last = one;
      if (one !== two) expect(one, `after ${done.length} steps: ${done.slice(-8).join(', ')}`).toBe(two);
      if (performance.now() - since < STILL) throw new Error('still moving');
    },
    {timeout: PATIENCE, interval: 5},
  );
}

describe('painted rows and frames', () => {
  test.concurrent.each(seeds)(
    'show the same after every step of seed %i',
    async (seed) => {
      const home = await tempHome();
      const notes = Array.from({length: 12}, (_, index) => note(`n${index}`, `note ${index}`));
      await meeting(home, [...notes, paused]);
      const copy = join(home.root, 'copy');
      await cp(home.reviews, copy, {recursive: true});
      // A text whose field has closed may be an e: an editor of its own would show another file name in each.
      const EDITOR = 'true';
      const painted = await facilitate(home, {env: {EDITOR}});
      const framed = await facilitate(home, {env: {EDITOR, DEBRIEF_HOME: copy, DEBRIEF_PAINT: 'off'}});
      try {
        const random = seeded(seed);
        const done: string[] = [];
        for (let index = 0; index < steps; index += 1) {
          const step = index % 25 === 24 ? send('Esc', esc) : isTyping(painted) ? inField(random) : onScreen(random);
          done.push(step.name);
          step.do(painted);
          step.do(framed);
          await bothShowTheSame(painted, framed, done);
        }
      } finally {
        await Promise.all([painted.close(), framed.close()]);
        await home.remove();
      }
    },
    steps * 1_000 + 2 * PATIENCE,
  );
});

describe('a painted page', () => {
  let home: TempHome;
  beforeEach(async () => {
    home = await tempHome();
  });
  afterEach(async () => {
    await closeTerminals();
    await home.remove();
  });

  test('has its cursor where the next character goes', async () => {
    await meeting(home, [paused]);
    const me = await facilitate(home);
    await me.press('n');
    await me.type('some words to walk in');
    await me.press('alt+enter');
    await me.type('and a second row');
    await me.sees('and a second row');
    const firstRow = me.screen().findIndex((row) => row.startsWith('── Note'));
    const random = seeded(7);
    const moves = ['left', 'right', 'up', 'down', 'home', 'end', 'ctrl+left', 'ctrl+right', 'backspace'];
    for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
      await me.press(random.one(moves), letter);
      await me.until(`have the cursor behind ${letter}`, () => {
        const row = me.screen().findIndex((text, index) => index > firstRow && text.includes(letter));
        const {column, shown, ...at} = me.cursor();
        return shown && at.row === row && column === (me.screen()[row] ?? '').indexOf(letter) + 1;
      });
    }
  });

  test('loses nothing to a field that opens and closes between two frames', async () => {
    await meeting(home, [paused]);
    const me = await facilitate(home);
    for (let round = 0; round < 60; round += 1) {
      me.send(`nquick note ${round}\r`);
      await me.sees(`· quick note ${round}`);
    }
    await me.sees('  Next: What earlier signals');
  });

  test('shows a clock that ticks, and nothing else moves', async () => {
    await meeting(home);
    const me = await facilitate(home);
    const left = () =>
      /(\d+):(\d\d) left/
        .exec(me.screen()[1] ?? '')
        ?.slice(1, 3)
        .map(Number) ?? [];
    await me.until(
      'show the whole page',
      () => left().length === 2 && me.screen().some((row) => row.includes('q leave')),
    );
    await me.until('have its colours', () => me.coloured().length > 0);
    // The clock's line, and the rule that tells the pace.
    const rest = me.screen().toSpliced(1, 2);
    const seconds = () => (left()[0] ?? 0) * 60 + (left()[1] ?? 0);
    const from = seconds();
    for (const gone of [1, 2, 3]) await me.until(`tick ${gone}`, () => seconds() === from - gone);
    expect(me.screen().toSpliced(1, 2)).toEqual(rest);
    expect(me.screen()[1]).toMatch(
      /^ 2\/5 Before the event .*\d+:\d\d left {2}topic \d min {2}meeting \d+\/90 {2}ends \d\d:\d\d +\d\/22 ?$/,
    );
  });

  test('is drawn again by Ctrl+L, whatever stood on the screen', async () => {
    await meeting(home, [paused]);
    const me = await facilitate(home);
    await me.press('n');
    await me.type('kept');
    await me.sees(/left[\s\S]*── Note ─[\s\S]* kept[\s\S]*keep as a draft/);
    const page = picture(me);
    me.shows('\x1b[2J\x1b[5;5Hsomething else wrote here');
    await me.sees('something else');
    await me.press('ctrl+l');
    await me.until('show the page again', () => picture(me) === page);
    await me.press('!');
    await me.sees(' kept!');
  });
});
