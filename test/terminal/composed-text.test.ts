// Text that an input method composes, and writing that goes from right to left: it arrives whole, in the order in which it
// is read, and the cursor stands where it goes on, which is where an input method has its window.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {meeting, savedNotes, sit} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
  await meeting(home);
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

test('IME: what is composed comes at once, in pieces, and the cursor stands behind it', async () => {
  const me = await sit(home, 'run');
  await me.press('n');
  await me.sees('── Note');
  const {column: first, row} = me.cursor();
  expect(me.cursor().shown).toBe(true);
  // A whole word comes with one key, and its bytes as the line delivers them.
  for (const byte of Buffer.from('障害')) me.send(Buffer.from([byte]));
  await me.until('have the cursor behind two wide characters', () => me.cursor().column === first + 4);
  expect(me.cursor()).toMatchObject({row, shown: true});
  me.send('の報告');
  await me.until('have it behind five', () => me.cursor().column === first + 10);
  await me.press('backspace');
  await me.until('have it behind four', () => me.cursor().column === first + 8);
  await me.press('enter');
  await me.sees('· 障害の報');
  expect(await savedNotes(home, me)).toEqual(['障害の報']);
});

test('right-to-left: it is kept and written in the order in which it is read, and nothing turns it about', async () => {
  const me = await sit(home, 'run');
  const texts = ['השרת נפל בשעה 23:05', 'توقف الخادم مرتين'];
  for (const text of texts) {
    await me.press('n');
    await me.sees('── Note');
    await me.type(text);
    await me.until('have all of it', () => me.screen().some((line) => line.includes(text)));
    await me.press('enter');
    await me.sees(`· ${text}`);
  }
  expect(await savedNotes(home, me)).toEqual(texts);
  // Marks of direction are the terminal's own affair.
  expect(me.written).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
});
