// A part of a review, held by somebody who hears the terminal: each thing is said once, below the others, and nothing
// moves or is written while nothing happens.
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {debrief} from '../support/debrief.js';
import {change, facilitate, meeting, note, saved, savedNotes, sit} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, type OpenTerminal, openTerminal, type Terminal} from '../support/terminal.js';
import {movingTime} from '../support/time-moves-on.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const small = {columns: 80, rows: 24};
const aloud = {INK_SCREEN_READER: 'true'};
const asked = 'Where have we seen something like this before?';

/** All that was said, as one text; where lines break is the terminal's affair. */
const said = (me: Terminal): string => me.mainScreen().join(' ').replace(/\s+/g, ' ');

const hears = (me: Terminal, text: string): Promise<void> => me.until(`hear “${text}”`, () => said(me).includes(text));

const times = (me: Terminal, text: string): number => said(me).split(text).length - 1;

async function listens(command: string, options: OpenTerminal = {}): Promise<Terminal> {
  const me = await openTerminal({args: [command], home, ...small, ...options, env: {...aloud, ...options.env}});
  await hears(me, 'read aloud: what changes is said once');
  return me;
}

/** A terminal beside it that draws the clock, until so many of its seconds have passed. */
async function secondsPass(seconds: number): Promise<void> {
  const clock = await sit(home, 'notes', small);
  const shown = new Set<string>();
  await clock.until('show the seconds pass', (me) => {
    const [time] = /\d+:\d\d left/.exec(me.screen()[1] ?? '') ?? [];
    if (time) shown.add(time);
    return shown.size > seconds;
  });
}

test('a question, a note, a parked topic, the next question and the way out, by the words alone', async () => {
  const {folder} = await meeting(home, [note('n1', 'the first note')]);
  const me = await listens('run');
  await hears(me, asked);
  await hears(me, 'the first note');
  await hears(me, 'Right next;');
  expect(me.modes()).toMatchObject({alternateScreen: false, mouse: false, bracketedPaste: true});

  await me.press('n');
  await hears(me, 'Note, + well');
  await me.type('+ the restore had been rehearsed');
  await hears(me, '+ the restore had been rehearsed');
  await me.press('enter');
  await hears(me, 'went well: the restore had been rehearsed');

  await me.press('p');
  await hears(me, 'Park a topic. Enter saves, Esc keeps');
  await me.type('Who pays for a second region?\n');
  await hears(me, 'Parked');

  // Somebody else writes from outside.
  await change(folder, [note('n2', 'it was seen on Friday already')]);
  await hears(me, 'it was seen on Friday already');

  await me.press('right');
  await hears(me, 'What earlier signals were there');
  expect(times(me, asked)).toBe(1);
  expect(times(me, 'the first note')).toBe(1);

  await me.press('q');
  await hears(me, 'Leave?');
  await me.press('enter');
  expect(await me.exited()).toEqual({code: 0, signal: null});
  expect(me.modes()).toMatchObject({alternateScreen: false, bracketedPaste: false, cursorShown: true, autowrap: true});
  const texts = ['the first note', 'the restore had been rehearsed', 'it was seen on Friday already'];
  expect(await savedNotes(home)).toEqual(texts);
  expect((await saved(home)).parked.map(({text}) => text)).toEqual(['Who pays for a second region?']);
});

test('no rules, no frames and no escape sequences but those of what is typed', async () => {
  await meeting(home, [note('n1', 'the first note')]);
  const me = await listens('run');
  for (const [key, words] of [
    ['g', 'untouched: '],
    ['esc', 'the first note'],
    ['P', 'Reference, INC-7'],
    ['?', 'every key'],
    ['esc', 'the first note'],
    ['v', 'Wide or specialist topics'],
  ] as const) {
    await me.press(key);
    await hears(me, words);
  }
  expect(said(me)).not.toMatch(/[─━│█▀▄❯▸✓·]/u);
  expect(me.written.replaceAll('\u001b[?2004h', '')).not.toMatch(/\u001b/);
});

test('a letter is echoed, and the page is not written again', async () => {
  await meeting(home, [note('n1', 'the first note')]);
  const me = await listens('run');
  await hears(me, 'Right next;');
  await me.press('n');
  await hears(me, 'Esc leaves');
  const before = me.written.length;
  await me.type('heard');
  await me.until('echo the letters', () => me.written.slice(before).includes('heard'));
  await me.press('backspace', 'n');
  await me.until('echo the last one', () => me.written.endsWith('n'));
  expect(me.written.length - before).toBeLessThan(20);
  await me.press('enter');
  await hears(me, 'hearn');
  await expect.poll(() => savedNotes(home)).toEqual(['the first note', 'hearn']);
});

test('while nothing happens not a byte is written', async () => {
  await meeting(home, [note('n1', 'the first note')]);
  const me = await listens('watch');
  const other = await listens('run');
  await hears(me, asked);
  await hears(other, 'Right next;');
  // The one who comes to look at the clock is heard of.
  const looking = secondsPass(3);
  await hears(other, 'Note-taker');
  const before = [me.written.length, other.written.length];
  await looking;
  expect([me.written.length, other.written.length]).toEqual(before);
});

describe('the time', () => {
  test('is said by Ctrl+T, also in a field, whose text stands below it again', async () => {
    await meeting(home);
    const me = await listens('run');
    await hears(me, 'Right next;');
    await me.press('n');
    await me.type('half a word');
    await hears(me, 'half a word');
    await me.press('ctrl+t');
    await me.until('say the time in words', () =>
      /Before the event: \d+ minutes .*left of 12 minutes\./.test(said(me)),
    );
    await me.until('say the time twice', () => times(me, 'left of 12 minutes. This topic:') === 2);
    await me.until('have the text again', () => times(me, 'half a word') === 2);
    await me.type('s\n');
    await hears(me, 'half a words');
    expect(await savedNotes(home)).toEqual(['half a words']);
  });

  test('is said at each of a stage’s last five minutes, once, and when it is up', async () => {
    await meeting(home);
    const time = movingTime(home);
    const [me, facilitator] = [await listens('notes', {env: time.env}), await listens('run', {env: time.env})];
    for (const me of [facilitator]) await hears(me, 'Right next;');
    await hears(me, asked);
    time.passes(7);
    await hears(me, '5 minutes left: Before the event.');
    await hears(facilitator, '5 minutes left: Before the event.');
    time.passes(3);
    await hears(facilitator, '2 minutes left: Before the event.');
    time.passes(2);
    await hears(me, 'The time for Before the event is up.');
    await hears(facilitator, 'Time is up: + 5 minutes from');
    expect(times(facilitator, '5 minutes left')).toBe(1);
    expect(times(me, 'is up.')).toBe(1);
  });
});

test('Ctrl+L says the whole page again', async () => {
  await meeting(home, [note('n1', 'the first note')]);
  const me = await listens('run');
  await hears(me, 'Right next;');
  await me.press('ctrl+l');
  await me.until('say the page twice', () => times(me, asked) === 2 && times(me, 'the first note') === 2);
  expect(times(me, 'read aloud: what changes')).toBe(1);
});

test('a list is gone through row by row, and no other row is said with it', async () => {
  await meeting(home, [note('n1', 'the first note'), note('n2', 'the second note')]);
  const me = await listens('run');
  await hears(me, 'the second note');
  await me.press('up');
  await hears(me, 'selected: the second note');
  await me.press('up');
  await hears(me, 'selected: the first note');
  expect(times(me, 'the first note')).toBe(2);
  await me.press('d');
  await hears(me, 'Delete the note');
  await me.press('enter');
  await hears(me, 'u takes it back');
});

test('what people wrote is said as they wrote it', async () => {
  await meeting(home, [note('n1', 'proxy → database · both ✓ … “slow” — at last')]);
  const me = await listens('run');
  await hears(me, 'proxy → database · both ✓ … “slow” — at last');
});

describe('by an option, a preference, or the variable that other programs know', () => {
  test('--screen-reader', async () => {
    await meeting(home);
    const me = await openTerminal({args: ['--screen-reader', 'run'], home, ...small});
    await hears(me, asked);
    expect(me.modes().alternateScreen).toBe(false);
  });

  test('the preference', async () => {
    await meeting(home);
    await debrief(home, ['config', 'set', 'screenReader', 'on']);
    const me = await openTerminal({args: ['run'], home, ...small});
    await hears(me, asked);
    expect(me.modes().alternateScreen).toBe(false);
  });

  test('none of them', async () => {
    await meeting(home);
    expect((await facilitate(home)).modes().alternateScreen).toBe(true);
  });
});

test('a word that narrows a list is heard as it is typed, and so is what is left of the list', async () => {
  await meeting(home);
  const me = await listens('run');
  await hears(me, 'Right next;');
  await me.press('?');
  await hears(me, 'every key');
  await me.press('/');
  await hears(me, 'Show only the rows with these letters.');
  await me.press('t', 'i', 'm', 'e');
  await me.until('have the word', () => me.mainScreen().some((row) => row === 'time'));
});

test('an editor has the terminal, and the page is said when it is back', async () => {
  await meeting(home, [note('n1', 'the first note')]);
  // Known to wait for its person, as a program that is called vi is.
  const editor = join(home.root, 'vi');
  writeFileSync(editor, '#!/bin/sh\n', {mode: 0o755});
  const me = await listens('run', {env: {EDITOR: editor}});
  await hears(me, 'the first note');
  await me.press('up', 'e');
  await hears(me, 'Nothing changed in the editor.');
  await me.press('n');
  await me.type('still here\n');
  await hears(me, '2 notes');
  expect(await savedNotes(home)).toEqual(['the first note', 'still here']);
});

test('comments that wait are told of once, whatever comes between, and again once there are more', async () => {
  const comment = (id: string) => ({id, questionId: null, text: `My pager is old ${id}`});
  const {folder} = await meeting(home);
  const me = await listens('run');
  const writes = async (text: string, count: number) => {
    await me.press('n');
    // The line about them makes room for the field, and is there again behind it.
    await me.until('hear of the field', () => times(me, 'Note, + well') === count);
    await me.type(text);
    await me.press('enter');
    await hears(me, count === 1 ? '1 note' : `${count} notes`);
    // Whatever came with it is said before the answer to this key.
    const before = times(me, 'of 90 minutes');
    await me.press('ctrl+t');
    await me.until('hear the time', () => times(me, 'of 90 minutes') > before);
  };
  await change(folder, [{type: 'comment-added', comment: comment('c1')}]);
  await hears(me, 'One comment from outside the meeting');
  await writes('the first of all', 1);
  await writes('the second of all', 2);
  expect(times(me, 'One comment from outside the meeting')).toBe(1);
  await change(folder, [{type: 'comment-added', comment: comment('c2')}]);
  await hears(me, '2 comments from outside the meeting');
  await writes('the third of all', 3);
  expect([times(me, 'One comment from outside'), times(me, '2 comments from outside')]).toEqual([1, 1]);
});
