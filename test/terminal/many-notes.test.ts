// Ten thousand notes: the review opens, is moved about in, searched, written in and listed as any other.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {change, facilitate, meeting, note, paused, savedNotes} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals} from '../support/terminal.js';

const MANY = 10_000;

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

test(`${MANY.toLocaleString('en')} notes open, scroll, are searched, take one more and are listed`, async () => {
  const {folder} = await meeting(home, [paused]);
  await change(
    folder,
    Array.from({length: MANY}, (_, index) => note(`n${index}`, `note ${index} of many`)),
  );
  const me = await facilitate(home);
  await me.sees(`note ${MANY - 1} of many`);
  await me.press('pageup');
  await me.seesNot(`note ${MANY - 1} of many`);
  await me.sees(/↓ \d+ more below/);
  await me.press('home');
  await me.sees('❯ · note 0 of many');
  await me.press('esc');
  await me.seesNot('❯');
  await me.press('/');
  await me.sees('── Search');
  await me.type('ote 4321 of');
  await me.sees('note 4321 of many');
  await me.press('esc');
  await me.seesNot('── Search');
  await me.press('n');
  await me.type('one more\n');
  await me.sees('· one more');
  await me.press('N');
  await me.sees('❯ · one more');
  await me.press('home', 'w', 'o');
  await me.sees(/❯ .*· note 0 of many/);
  await me.press('n');
  await me.type('! the last one\n');
  await me.sees(/❯ .*! the last one/);
  await me.press('f', 'f');
  await me.sees('Only “decision”: 1 note, by time. Esc shows all.');
  const texts = await savedNotes(home, me);
  expect([texts.length, ...texts.slice(-2)]).toEqual([MANY + 2, 'one more', 'the last one']);
});
