// A stage nears its end at 80x24: a quiet change at a fifth left and at a minute, in words and colour; without colour
// in words alone.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {palettes} from '../../src/screens/frame/theme.js';
import {meeting} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, openTerminal, type Terminal} from '../support/terminal.js';
import {movingTime} from '../support/time-moves-on.js';

let home: TempHome;
let time: ReturnType<typeof movingTime>;
beforeEach(async () => {
  home = await tempHome();
  time = movingTime(home);
  await meeting(home);
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const commands = ['run', 'notes', 'watch'] as const;
type Command = (typeof commands)[number];

async function sits(command: Command, env: Record<string, string> = {}): Promise<Terminal> {
  const me = await openTerminal({args: [command], home, env: {...time.env, ...env}, columns: 80, rows: 24});
  await me.sees(/^ 2\/5 Before the event /m);
  return me;
}

/** By their number among the terminal's 256; the terminal's own stands for text that has no colour. */
const colours = {
  own: -1,
  yellow: palettes.dark.warm.colour,
  amber: palettes.dark.over.colour,
  cyan: palettes.dark.key.colour,
} as const;
type Colour = keyof typeof colours;

/**
 * From the beginning of a stage of twelve minutes, each a while after the one before: what is read, in which colour.
 */
const steps: readonly {passes: number; reads: RegExp; shared: RegExp; colour: Colour}[] = [
  {passes: 0, reads: /1[12]:\d\d left/, shared: /2\/5 Before the event {2}/, colour: 'own'},
  {passes: 9, reads: /[23]:\d\d left/, shared: /2\/5 Before the event {2}/, colour: 'own'},
  {passes: 1, reads: /[12]:\d\d left, last fifth/, shared: /last fifth/, colour: 'cyan'},
  {passes: 1.5, reads: /0:\d\d left, last minute/, shared: /last minute/, colour: 'yellow'},
  {passes: 2, reads: /\+[12]:\d\d over/, shared: /over its time/, colour: 'amber'},
];

/** The shared screen has the digits large, and what their colour says in the header's words. */
const readsIn = (command: Command, {reads, shared}: (typeof steps)[number]) => (command === 'watch' ? shared : reads);
const barIn = (command: Command) => (command === 'watch' ? '██' : '━━');

const matched = (me: Terminal, reads: RegExp): string => reads.exec(me.screen()[1] ?? '')?.[0] ?? '';

/** The row of the question, which is what people look at. */
const questionRow = (me: Terminal): number =>
  me.screen().findIndex((row) => row.includes('Where have we seen something like this before?'));

test.each(commands)(
  'on the screen of %s the words and the bar turn, and the question stays where it is',
  async (command) => {
    const me = await sits(command);
    await me.sees('Where have we seen something like this before?');
    const row = questionRow(me);
    for (const step of steps) {
      const {passes, colour} = step;
      const reads = readsIn(command, step);
      time.passes(passes);
      await me.sees(reads);
      await me.until(`show it as ${colour}`, () => me.coloursOf(matched(me, reads)).join() === `${colours[colour]}`);
      const turned = () => me.coloursOf(barIn(command)).join() === `${colours[colour]}`;
      if (passes > 0) await me.until(`fill the bar as ${colour}`, turned);
      expect(questionRow(me)).toBe(row);
    }
  },
);

test.each(commands)('with NO_COLOR %s says the same in words, and no row has a colour', async (command) => {
  const me = await sits(command, {NO_COLOR: '1'});
  for (const step of steps) {
    time.passes(step.passes);
    await me.sees(readsIn(command, step));
    expect(me.coloured()).toEqual([]);
  }
});
