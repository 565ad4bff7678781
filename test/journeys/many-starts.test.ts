// A review that many shells and terminals have written to: its folder stays small while two terminals go on in it.
import {readdirSync, rmSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {debrief} from '../support/debrief.js';
import {change, type Meeting, meeting, note, savedNotes} from '../support/meeting.js';
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

const files = ({folder}: Meeting) => readdirSync(join(folder, 'journal'));
/** How many processes tell of themselves; one that was killed in that very moment left a file without a word. */
const said = (review: Meeting) =>
  files(review).filter((name) => name.endsWith('.here') && statSync(join(review.folder, 'journal', name)).size > 0)
    .length;
const sit = (command: string, {id}: Meeting) => openTerminal({args: [command, id], home, columns: 80, rows: 24});

/** A note into the open field, until it is a row and on the disk. */
async function writes(me: Terminal, text: string): Promise<void> {
  await me.type(`${text}\n`);
  await me.sees(`· ${text}`);
  await me.sees(/^ INC-7 .* saved *$/m);
}

test('two terminals go on while the journals of many before them become one, and each undoes its own', async () => {
  const review = await meeting(home);
  const noteTaker = await sit('notes', review);
  await noteTaker.sees('── Note');
  await writes(noteTaker, 'before it');
  for (let number = 1; number <= 14; number++)
    await change(review.folder, [note(`s${number}`, `from shell ${number}`)]);
  const before = files(review).length;
  expect(before).toBeGreaterThan(14);

  const facilitator = await sit('run', review);
  await facilitator.sees('from shell 14');
  await facilitator.press('n');
  await writes(facilitator, 'while it is packed');
  facilitator.send('\x03');
  await facilitator.exited();
  expect((await debrief(home, ['add', 'note', 'from one more shell'])).code).toBe(0);
  expect(files(review).length).toBeLessThan(before);

  await noteTaker.sees('from one more shell');
  await writes(noteTaker, 'after it');
  await noteTaker.press('esc');
  await noteTaker.press('u');
  await noteTaker.sees('Undone');
  await noteTaker.press('u');
  await noteTaker.until(
    'show neither of its own',
    (me) => !/(?:before|after) it/.test(me.screen().slice(3, -4).join()),
  );
  await noteTaker.press('U');
  await noteTaker.sees('Done again');
  const shells = Array.from({length: 14}, (_, index) => `from shell ${index + 1}`);
  expect(await savedNotes(home)).toEqual(['before it', ...shells, 'while it is packed', 'from one more shell']);
});

test('terminals that are killed leave nothing behind for good, and their notes', async () => {
  const review = await meeting(home);
  const texts = Array.from({length: 4}, (_, index) => `from sitting ${index + 1}`);
  for (const text of texts) {
    const me = await sit('run', review);
    await me.sees('INC-7');
    await me.press('n');
    await writes(me, text);
    me.kill('SIGKILL');
    await me.exited();
  }
  const last = await sit('run', review);
  await last.sees('from sitting 4');
  await last.until('be alone', () => said(review) === 1);
  last.send('\x03');
  await last.exited();
  rmSync(join(review.folder, 'review.json'));
  expect(await savedNotes(home)).toEqual(texts);
});
