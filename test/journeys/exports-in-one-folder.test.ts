// Two reviews with one reference, in two terminals at 80x24, export into one folder; and exports that are killed there.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {debrief, entry, newReview} from '../support/debrief.js';
import {beginMeeting} from '../support/meeting.js';
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

const exported = (name: string) => readFileSync(join(home.incident, name), 'utf8');
const there = () => readdirSync(home.incident).filter((name) => !name.startsWith('.'));

async function writes(me: Terminal, text: string): Promise<void> {
  await me.press('n');
  await me.sees('── Note');
  await me.type(`${text}\n`);
  await me.seesNot('── Note');
}

async function asksForFiles(me: Terminal): Promise<void> {
  await me.press('x');
  await me.sees('Enter writes the files.');
}

test('two reviews with one reference each have their own files, and the second is told', async () => {
  const first = await newReview(home, 'INC-7', '--folder', home.incident);
  const second = await newReview(home, 'INC-7', '--folder', home.incident);
  const [one, other] = await Promise.all(
    [first, second].map((id) => openTerminal({args: ['run', id], home, columns: 80, rows: 24})),
  );
  if (!one || !other) throw new Error('two terminals were opened');
  await Promise.all([one.sees('INC-7'), other.sees('INC-7')]);
  for (const me of [one, other]) {
    await beginMeeting(me);
    await me.sees('1/5 Opening');
  }
  await writes(one, 'words of the first meeting');
  await writes(other, 'words of the second meeting');
  await asksForFiles(one);
  await one.press('enter');
  await one.sees('Wrote INC-7-report.md and 6 more into');
  await asksForFiles(other);
  await other.press('enter');
  await other.sees(`Kept another review’s 6 files; wrote INC-7-${second}-report.md and 6 more.`);

  // Both at once, again and again: neither takes the other's files for edited ones.
  for (const words of ['more', 'still more']) {
    await Promise.all([writes(one, `${words} of the first`), writes(other, `${words} of the second`)]);
    await Promise.all([asksForFiles(one), asksForFiles(other)]);
    await Promise.all([one.press('enter'), other.press('enter')]);
    await Promise.all([one.sees('Wrote INC-7-report.md and 6 more into'), other.sees('another review’s 6 files')]);
  }
  expect(there()).toHaveLength(14);
  expect(exported('INC-7-record.md')).toContain('still more of the first');
  expect(exported('INC-7-record.md')).not.toContain('second');
  expect(exported(`INC-7-${second}-record.md`)).toContain('still more of the second');
});

test('exports that are killed while they write leave nothing behind that the next does not put right', async () => {
  const id = await newReview(home, 'INC-7', '--folder', home.incident);
  await debrief(home, ['export', id]);
  const lock = join(home.incident, '.debrief-export.lock');
  for (let round = 1; round <= 6; round += 1) {
    await debrief(home, ['add', 'note', `words of round ${round}`, '--review', id]);
    const child = spawn(process.execPath, [entry, 'export', id], {
      env: {PATH: process.env.PATH ?? '', ...home.env},
      stdio: 'ignore',
    });
    const ended = once(child, 'exit');
    // A little later in each round than in the one before.
    let looks = 0;
    while (child.exitCode === null && looks < round * 3) {
      if (existsSync(lock)) looks += 1;
      await new Promise(setImmediate);
    }
    child.kill('SIGKILL');
    await ended;
  }
  const {stderr, code} = await debrief(home, ['export', id]);
  expect({stderr, code}).toEqual({stderr: `Written for INC-7 (${id}).\n`, code: 0});
  expect(there()).toHaveLength(7);
  expect(readdirSync(home.incident).filter((name) => name.startsWith('.'))).toEqual(['.debrief-export.json']);
  for (let round = 1; round <= 6; round += 1) expect(exported('INC-7-record.md')).toContain(`words of round ${round}`);
});

test('an export from the shell that waits for another says so in a terminal, and goes on once that is done', async () => {
  const id = await newReview(home, 'INC-7', '--folder', home.incident);
  mkdirSync(home.incident, {recursive: true});
  const lock = join(home.incident, '.debrief-export.lock');
  // This process is at work.
  writeFileSync(lock, `${process.pid} ${hostname()} once\n`);
  const me = await openTerminal({args: ['export', id], home, columns: 80, rows: 24});
  await me.sees('Another export is writing to');
  await me.sees('this one waits for it.');
  expect(there()).toEqual([]);
  rmSync(lock);
  await me.sees('Written for INC-7');
  expect(await me.exited()).toMatchObject({code: 0});
  expect(there()).not.toEqual([]);
});
