// On a light background and on a dark one: a real terminal is asked, and the page has colours that can be read there.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {palettes} from '../../src/screens/frame/theme.js';
import {debrief} from '../support/debrief.js';
import {meeting, note, savedNotes, sit} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, type Terminal} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
  await meeting(home, [note('n1', 'the first note')]);
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const small = {columns: 80, rows: 24};
const white = 'ffff/ffff/ffff';

/** Waits until the keys at the foot of the page have this colour. */
const keysAre = (me: Terminal, colour: number): Promise<void> =>
  me.until(`show the keys in colour ${colour}`, () => me.coloursOf('Enter').join() === `${colour}`);

test('a light one that the terminal answers with', async () => {
  const me = await sit(home, 'run', {...small, background: white});
  await keysAre(me, palettes.light.key.colour);
  await me.press('n');
  await me.type('- read in daylight\n');
  await me.sees('- read in daylight');
  expect(await savedNotes(home, me)).toEqual(['the first note', 'read in daylight']);
});

test('a dark one', async () => {
  const me = await sit(home, 'run', small);
  await keysAre(me, palettes.dark.key.colour);
});

test('a terminal that does not know the question has no colours, and COLORFGBG tells of it', async () => {
  const me = await sit(home, 'run', {...small, background: null});
  await me.press('up');
  await me.sees('❯ · the first note');
  expect(me.coloured()).toEqual([]);
  const told = await sit(home, 'notes', {...small, background: null, env: {COLORFGBG: '0;15'}});
  await told.until('show light colours', () => told.coloursOf('Enter').join() === `${palettes.light.key.colour}`);
});

test.each(['dark', 'light'] as const)(
  'on a %s one the selected row is marked while its list has the keys',
  async (ground) => {
    const me = await sit(home, 'run', {...small, background: ground === 'light' ? white : '0000/0000/0000'});
    const {selected} = palettes[ground];
    const marked = () => me.groundsOf('the first note').join() === `${selected.ground}`;
    await me.press('up');
    await me.until('mark the row from edge to edge', marked);
    await me.press('n');
    await me.sees('── Note');
    await me.until('leave the row unmarked', () => me.groundsOf('❯ · the first note').join() === '-1');
    await me.press('esc');
    await me.until('mark it again', marked);
  },
);

test('the preference is not asked about', async () => {
  await debrief(home, ['config', 'set', 'background', 'light']);
  const me = await sit(home, 'run', small);
  await keysAre(me, palettes.light.key.colour);
  expect(me.written).not.toContain('\u001b]11;?');
});

test('an answer that comes late, in parts, while somebody types, is neither text nor a key', async () => {
  const me = await sit(home, 'run', {...small, background: null});
  await me.press('n');
  await me.sees('── Note');
  await me.type('before ');
  me.send('\u001b]11;rgb:ffff/ff');
  me.send('ff/ffff\u001b\\\u001b[?64;1;2c');
  const {colour} = palettes.light.key;
  await me.until('show the keys in a light colour', () => me.coloursOf('Ctrl+O').join() === `${colour}`);
  await me.type('and after\n');
  await me.sees('· before and after');
  expect(await savedNotes(home, me)).toEqual(['the first note', 'before and after']);
});
