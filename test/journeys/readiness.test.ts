// Before the meeting in a real terminal: what the facts speak against, set aside with a reason, named once at the start.
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {debrief, newReview} from '../support/debrief.js';
import {beginMeeting, saved, sit} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, type Terminal} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const selected = (me: Terminal): string => me.screen().find((row) => row.startsWith(' ❯ ')) ?? '';

/** Presses this key until the selected row says this. */
async function goTo(me: Terminal, key: string, row: string): Promise<void> {
  while (!selected(me).includes(row)) {
    const before = selected(me);
    await me.press(key);
    await me.until('select another row', () => selected(me) !== before);
  }
}

test('what stands against the start is put right or set aside, and the reason is kept', async () => {
  const people = ['--person', 'Database engineer:responder', '--person', 'Hosting contact:supplier'];
  await newReview(home, 'INC-7', '--agenda', 'dxw', ...people);
  const me = await sit(home, 'run');
  await me.sees('Worth a look before you begin');
  await me.sees('Nobody is down to take notes.');
  await me.sees(/\d more: A shows all/);

  // A name among the people puts the first right; somebody who is away speaks against a tick.
  await me.press('n');
  await me.type('Team assistant, note-taker\n\n');
  await me.seesNot('Nobody is down to take notes.');
  await me.press('esc');
  await me.until('be back on the list', () => selected(me).includes('Team assistant'));
  await goTo(me, 'up', 'Database engineer');
  await me.press('w');
  await me.sees('Database engineer is away.');
  await goTo(me, 'down', 'Everyone who was involved can be there');
  await me.press('space');
  await me.sees('but not everyone who responded');

  await me.press('A');
  await me.sees('❯ Away, and responded: Database engineer.');
  await me.press('enter');
  await me.sees('── Set it aside, because');
  await me.type('on leave; we asked them before\n');
  await me.sees('Set aside, with your reason.');
  await me.sees('set aside: on leave; we asked them before');
  await me.press('A');
  await me.seesNot('Away, and responded');
  await me.press('end');
  await me.seesNot('but not everyone who responded');

  await beginMeeting(me);
  await me.sees('The meeting has begun');
  const {setAside, people: list} = await saved(home);
  expect(list.map(({involvement}) => involvement)).toContain('supplier');
  expect(setAside?.map(({concern, reason}) => [concern, reason])).toEqual([
    ['responders-missing', 'on leave; we asked them before'],
  ]);
  await debrief(home, ['export', '--to', home.incident]);
  const written = await readFile(join(home.incident, 'INC-7-record.md'), 'utf8');
  expect(written).toContain('not everyone who responded (on leave; we asked them before)');
});

test('both terminals see it, what one sets aside is set aside for both, and without colours it reads the same', async () => {
  await newReview(home, 'INC-7', '--agenda', 'dxw');
  const plain = {env: {NO_COLOR: '1'}, columns: 80, rows: 24};
  const facilitator = await sit(home, 'run', plain);
  await facilitator.sees('Worth a look before you begin');
  const noteTaker = await sit(home, 'notes', plain);
  await noteTaker.sees('and what is worth a look');

  await noteTaker.press('esc');
  await noteTaker.press('P');
  await noteTaker.sees('❯ Nobody is down to take notes.');
  await noteTaker.press('enter');
  await noteTaker.sees('── Set it aside, because');
  await noteTaker.sees('“Nobody is down to take notes”');
  await noteTaker.type('we record it\n');
  await noteTaker.seesNot('❯ Nobody is down to take notes.');
  await facilitator.seesNot('Nobody is down to take notes.');
  await facilitator.sees('1 set aside: A shows all');
  await facilitator.press('A');
  await facilitator.sees('set aside: we record it');

  await facilitator.press('right');
  await facilitator.sees('Still open: “Nobody is down as having res');
  await facilitator.press('right');
  await facilitator.sees('The meeting has begun');
  await noteTaker.seesNot('Worth a look before you begin');
});
