// A window that changes its size at any moment: the page is the one that a fresh start shows at that size.
import {cp} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {facilitate, meeting, note, paused, question, saved, savedNotes} from '../support/meeting.js';
import {PATIENCE} from '../support/patience.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, openTerminal, type Terminal} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const sizes = [
  [160, 50],
  [60, 16],
  [50, 10],
  [80, 24],
] as const;

const longList = Array.from({length: 60}, (_, index) =>
  note(`n${index}`, `note ${index} ${'with a few more words '.repeat(index % 5)}`.trim()),
);

type Does = (me: Terminal) => Promise<void>;

/** The end of a paused meeting moves on from minute to minute, which two pages need not do at the same moment. */
const picture = (me: Terminal): string => {
  const {column, row, shown} = me.cursor();
  const rows = me.screen().map((text) => text.replace(/ends \d\d:\d\d/, 'ends').trimEnd());
  return [...rows, shown ? `cursor at ${column},${row}` : 'no cursor'].join('\n');
};

/** A start from the same files as they were before anything was typed. */
async function freshStart(untouched: string, columns: number, rows: number): Promise<Terminal> {
  const env = {DEBRIEF_HOME: join(home.root, `${columns}x${rows}`)};
  await cp(untouched, env.DEBRIEF_HOME, {recursive: true});
  return openTerminal({args: ['run'], home, env, columns, rows});
}

/** Resizes a terminal again and again and holds each page to a fresh start, in which the same was done. */
async function staysTrue(does: Does, shows: string | RegExp): Promise<Terminal> {
  const untouched = join(home.root, 'untouched');
  await cp(home.reviews, untouched, {recursive: true});
  const me = await facilitate(home);
  await does(me);
  for (const [columns, rows] of sizes) {
    const fresh = await freshStart(untouched, columns, rows);
    const small = columns < 60;
    await fresh.sees(small ? 'debrief needs 60 by' : 'INC-7');
    await does(fresh);
    if (!small) await fresh.sees(shows);
    me.resize(columns, rows);
    await vi.waitFor(() => expect(picture(me)).toBe(picture(fresh)), {timeout: PATIENCE, interval: 10});
    await fresh.close();
  }
  return me;
}

describe('after each resize the page is as after a fresh start', () => {
  test('with a long list of notes, one of them selected', async () => {
    await meeting(home, [...longList, paused]);
    const me = await staysTrue(async (terminal) => {
      await terminal.press('up', 'up', 'up');
      await terminal.until('have a selection', () => /❯|needs/.test(terminal.screen().join('\n')));
    }, /❯ · note 57/);
    await me.press('r');
    await me.sees('note 57 with');
  });

  test('in the middle of a long text', async () => {
    await meeting(home, [...longList, paused]);
    const text = 'a sentence that goes on and on, '.repeat(12).trim();
    const me = await staysTrue(async (terminal) => {
      await terminal.press('n');
      await terminal.type(text);
      await terminal.press('alt+enter');
      await terminal.type('the last line');
    }, 'the last line');
    await me.press('enter');
    await me.sees('61 notes');
    expect((await savedNotes(home, me)).at(-1)).toBe(`${text}\nthe last line`);
  });

  test('in the overview', async () => {
    await meeting(home, [...longList, paused]);
    await staysTrue(async (terminal) => {
      await terminal.press('g', 'down');
    }, /❯ {3}· What earlier/);
  });

  test('with a question asked', async () => {
    await meeting(home, [{type: 'question-opened', questionId: 'risk-assessment'}, paused]);
    await staysTrue(async (terminal) => {
      await terminal.press('right');
    }, /Enter\s+goes\s+on\s+to/);
  });
});

test('keys pressed between two sizes are not lost', async () => {
  await meeting(home);
  const me = await facilitate(home);
  await me.press('n');
  const words = 'all of this is typed while somebody drags the corner of the window'.split(' ');
  for (const [index, word] of words.entries()) {
    const [columns, rows] = [61 + ((index * 37) % 100), 17 + ((index * 11) % 30)];
    me.resize(columns, rows);
    await me.type(`${word} `);
  }
  me.resize(80, 24);
  await me.sees('drags the corner of the window');
  await me.press('enter');
  await me.sees('1 note');
  expect(await savedNotes(home, me)).toEqual([words.join(' ')]);
});

/** Behind the keys before, so that these were read before there is a page again. */
async function drawsAgain(me: Terminal): Promise<void> {
  const before = me.written.length;
  await me.press('ctrl+l');
  await me.until('draw again', () => me.written.length > before);
}

test('a terminal that is too small does nothing unseen, and keeps what is typed into an open field', async () => {
  await meeting(home);
  const me = await openTerminal({args: ['run'], home, columns: 40, rows: 8});
  await me.sees('debrief needs 60 by 16; this is 40 by 8.');
  await me.sees('Ctrl+C leaves.');
  expect(me.screen().filter((row) => row !== '')).toHaveLength(2);
  expect(me.cursor().shown).toBe(false);
  await me.press('c', 's', 'right', 'enter');
  await drawsAgain(me);
  me.resize(80, 24);
  await me.sees('Where have we seen something like this before?');
  await me.press('n');
  await me.type('typed ');
  await me.sees('typed');
  me.resize(40, 8);
  await me.sees('debrief needs');
  await me.type('blindly');
  await me.press('enter');
  await drawsAgain(me);
  me.resize(80, 24);
  await me.sees('typed blindly');
  const {notes, agenda} = await saved(home);
  expect(notes).toEqual([]);
  const opened = agenda.stages.flatMap(({questions}) => questions).find(({id}) => id === question);
  expect(opened).toMatchObject({state: 'open', coverage: 'touched'});
  await me.press('enter');
  await me.sees('· typed blindly');
});

test('a terminal that is too small is left by Ctrl+C', async () => {
  await meeting(home);
  const me = await openTerminal({args: ['run'], home, columns: 40, rows: 8});
  await me.sees('Ctrl+C leaves.');
  await me.press('q', 'enter', 'ctrl+c');
  expect(await me.exited()).toEqual({code: 0, signal: null});
});
