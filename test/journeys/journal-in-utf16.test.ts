// A journal that somebody opened in an editor and saved as UTF-16: said in the meeting, mended by the doctor, at 80x24.
import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {debrief} from '../support/debrief.js';
import {change, facilitate, meeting, note, savedNotes} from '../support/meeting.js';
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

test('names its encoding and the way out; after a repair every note is there', async () => {
  const {folder} = await meeting(home);
  await change(folder, [note('first', 'Café had no water')]);
  const place = join(folder, 'journal');
  const name = readdirSync(place).find((each) => readFileSync(join(place, each), 'utf8').includes('Café')) ?? '';
  writeFileSync(join(place, name), Buffer.from(`\ufeff${readFileSync(join(place, name), 'utf8')}`, 'utf16le'));
  rmSync(join(folder, 'review.json'), {force: true});

  const me = await facilitate(home, {columns: 80, rows: 24});
  await me.sees(/looks\s+like\s+UTF-16,\s+not\s+UTF-8/);
  const words = me.screen().join(' ').replace(/\s+/g, ' ');
  expect(words).toContain('iconv -f UTF-16 -t UTF-8 converts it, and so does debrief doctor --repair.');
  await me.press('q');
  await me.sees('Enter leaves.');
  await me.press('enter');
  await me.exited();

  const {stdout} = await debrief(home, ['doctor', '--repair']);
  expect(stdout).toContain(`✓ journal/${name} was set aside; its`);
  const again = await facilitate(home, {columns: 80, rows: 24});
  await again.sees('Café had no water');
  expect(await savedNotes(home, again)).toContain('Café had no water');
  expect(again.screen().join(' ')).not.toContain('UTF-16');
});
