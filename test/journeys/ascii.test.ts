// A terminal in the locale C: a part of a meeting without a sign that it cannot show, and every text as it was written.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {meeting, note, savedNotes, sit} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const inC = {columns: 80, rows: 24, env: {LC_ALL: 'C'}};

test('the pages have ASCII alone, what is typed and saved is what was typed', async () => {
  await meeting(home, [note('n1', 'the first note')]);
  const me = await sit(home, 'run', inC);
  const noSigns = () =>
    expect(
      me
        .screen()
        .join('\n')
        .match(/[^\n -~]/gu) ?? [],
    ).toEqual([]);
  await me.sees(/Right next/);
  noSigns();
  await me.press('n');
  await me.sees('-- Note');
  noSigns();
  await me.type('café → “bar” …');
  await me.sees('café → “bar” …');
  await me.press('enter');
  await me.sees('. café → “bar” …');
  expect(await savedNotes(home, me)).toEqual(['the first note', 'café → “bar” …']);
  await me.press('up', 'up');
  await me.sees('> . the first note');
  await me.press('g');
  await me.sees('> * v Where have we seen something like this before?');
  noSigns();
  await me.press('esc', '?');
  await me.sees('every key');
  noSigns();
});
