// Real mouse reports in a real terminal: the wheel scrolls, and clicks and drags reach no field and do nothing.
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {debrief} from '../support/debrief.js';
import {facilitate, meeting, savedNotes} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, type Terminal} from '../support/terminal.js';

let home: TempHome;
let me: Terminal;
beforeEach(async () => {
  home = await tempHome();
  await meeting(home);
  me = await facilitate(home);
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

/** As terminals report it that know the form that was asked for, and as older ones do, each at column 10, row 12. */
const forms = {
  SGR: {
    report: (button: number, released = false) => `\x1b[<${button};10;12${released ? 'm' : 'M'}`,
    click: '\x1b[<0;10;12M\x1b[<0;10;12m',
  },
  X10: {
    report: (button: number, released = false) => `\x1b[M${String.fromCharCode(32 + (released ? 3 : button), 42, 44)}`,
    click: '\x1b[M *,\x1b[M#*,',
  },
} as const;

const [up, down, drag] = [64, 65, 32];

describe.each(Object.entries(forms))('a terminal that reports %s', (_, {report, click}) => {
  test('scrolls a list by the wheel, down and up again', async () => {
    await me.press('?');
    await me.sees('every key');
    const before = me.screen();
    me.send(report(down).repeat(4));
    await me.sees(/↑ \d+ more above/);
    expect(me.screen()).not.toEqual(before);
    me.send(report(up).repeat(4));
    await me.seesNot(/↑ \d+ more above/);
  });

  test('types nothing by clicks, drags and the wheel, within a text as well', async () => {
    await me.press('n');
    await me.type('one');
    me.send(click + report(1) + report(2) + report(drag) + report(drag, true) + report(down) + report(up));
    await me.type(' two');
    await me.sees('one two');
    await me.press('enter');
    await me.sees('1 note');
    expect(await savedNotes(home, me)).toEqual(['one two']);
  });

  test('does nothing by clicks where keys are commands', async () => {
    const before = me.screen().slice(2);
    me.send((click + report(1) + report(2) + report(drag) + report(drag, true)).repeat(5));
    // Whatever they would do is done before this is.
    await me.press('ctrl+t');
    await me.sees(/left|over|planned|begun/);
    await me.press('?', 'esc');
    await me.sees(before[3]?.trim() ?? '');
    expect(await savedNotes(home, me)).toEqual([]);
  });
});

test('a click far to the right is no text either, whatever its bytes are', async () => {
  await me.press('n');
  await me.type('one');
  me.send(Buffer.from([0x1b, 0x5b, 0x4d, 0x20, 0xe1, 0xc3]));
  await me.type(' two');
  await me.press('enter');
  await me.sees('1 note');
  expect(await savedNotes(home, me)).toEqual(['one two']);
});

test('the terminal reports no mouse at all where the preference says so, and text is selected as ever', async () => {
  expect(me.modes().mouse).toBe(true);
  await closeTerminals();
  await debrief(home, ['config', 'set', 'mouse', 'off']);
  me = await facilitate(home);
  expect(me.modes().mouse).toBe(false);
});
