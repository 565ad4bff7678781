// A private comment, typed at a terminal: for which review it is, on several lines, sent by nothing but a last Enter.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {debrief} from '../support/debrief.js';
import {type Meeting, meeting, sit} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, openTerminal} from '../support/terminal.js';

let home: TempHome;
let at: Meeting;
beforeEach(async () => {
  home = await tempHome();
  at = await meeting(home);
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const small = {columns: 80, rows: 24};

const comments = async (): Promise<unknown> =>
  JSON.parse((await debrief(home, ['show', at.id, '--json'])).stdout).comments;

const writing = async (size: {columns: number; rows: number}, ...args: string[]) => {
  const me = await openTerminal({args: ['comment', ...args], home, ...size});
  await me.sees(/An empty line or\s+Ctrl\+D ends it\./);
  return me;
};

test('it names the review, takes several lines until an empty one, and Enter sends it to the meeting', async () => {
  const facilitator = await sit(home, 'run', small);
  const me = await writing(small, '--question', 'trigger');
  await me.sees('A private comment for INC-7, Mail queue stopped');
  await me.sees('no author is stored');
  await me.type('The alert had been muted\n');
  await me.type('for weeks\n');
  await me.press('enter');
  await me.sees('Enter sends it. Esc or Ctrl+C does not.');
  expect(await comments()).toEqual([]);
  await me.press('enter');
  await me.sees('Added to INC-7: The alert had been muted for weeks');
  expect(await me.exited()).toMatchObject({code: 0});
  expect(await comments()).toMatchObject([{text: 'The alert had been muted\nfor weeks', questionId: 'trigger'}]);
  await facilitator.press('C');
  await facilitator.sees('The alert had been muted');
});

test.each(['esc', 'ctrl+c'])('%s instead of the last Enter sends nothing', async (key) => {
  const me = await writing(small);
  await me.type('Better not\n');
  await me.press('enter');
  await me.sees('Enter sends it.');
  await me.press('x');
  await me.sees('What is typed here goes nowhere. Enter sends it.');
  await me.press(key);
  await me.sees('the comment was not sent: nothing was added.');
  expect(await me.exited()).toMatchObject({code: 2});
  expect(await comments()).toEqual([]);
});

test('Ctrl+C while it is typed sends nothing', async () => {
  const me = await writing(small);
  await me.type('Better not');
  await me.press('ctrl+c');
  expect(await me.exited()).toMatchObject({code: 2});
  expect(await comments()).toEqual([]);
});

test('what the terminal answers meanwhile is no part of the text', async () => {
  const me = await writing(small);
  await me.type('The alert');
  me.send('\x1b]11;rgb:ffff/ffff/ffff\x1b\\\x1b[12;40R\x1bP>|XTerm(390)\x1b\\\x1b]lnotes\x07\x1b[?64;1;2c');
  await me.type(' was muted');
  await me.sees(/^The alert was muted$/m);
  await me.press('enter', 'enter');
  await me.sees('Enter sends it.');
  await me.press('enter');
  await me.exited();
  expect(await comments()).toMatchObject([{text: 'The alert was muted'}]);
});

test('Ctrl+D ends the text where it stands', async () => {
  const me = await writing(small);
  await me.type('Not a whole line');
  await me.press('ctrl+d');
  await me.sees('Enter sends it.');
  await me.press('enter');
  expect(await me.exited()).toMatchObject({code: 0});
  expect(await comments()).toMatchObject([{text: 'Not a whole line'}]);
});

test('a paste with empty lines stays one text, and answers no question', async () => {
  const me = await writing(small);
  await me.paste('first line\n\nsecond line\n\n\nand the last\n');
  await me.press('enter');
  await me.sees('Enter sends it.');
  expect(await comments()).toEqual([]);
  await me.press('enter');
  expect(await me.exited()).toMatchObject({code: 0});
  expect(await comments()).toMatchObject([{text: 'first line\n\nsecond line\n\n\nand the last'}]);
});

test.each([40, 61])('what is kept of it breaks at words at %i columns', async (columns) => {
  const me = await writing({columns, rows: 24});
  const rows = me.screen();
  const words = rows.join(' ').split(/\s+/).join(' ');
  expect(words).toContain('no author is stored, only the text, the day, the question if you name one, and the order;');
  expect(words).toContain('the file system still knows the account and the time.');
});

test.each([
  [['--question', 'trigger'], 'the account and the time.'],
  [['--out', 'mine.txt'], 'whoever gets it knows you.'],
])('what is kept of it is two lines of a small terminal: %j', async (args, end) => {
  const me = await writing(small, ...args);
  const rows = me.screen();
  const first = rows.findIndex((row) => row.startsWith('debrief: no author'));
  expect(rows[first + 1]).toMatch(new RegExp(`${end}$`));
});

test('somebody without access writes a file, and what the facilitator adds is theirs', async () => {
  const me = await openTerminal({
    args: ['comment', '--out', 'mine.txt', '--review', 'INC-7'],
    home,
    env: {DEBRIEF_HOME: join(home.root, 'none')},
    ...small,
  });
  await me.sees('A private comment for INC-7, as a file to hand over');
  await me.type('The alert had been muted\n\n');
  await me.sees('Enter sends it.');
  await me.press('enter');
  await me.sees('hand it to the facilitator');
  expect(await me.exited()).toMatchObject({code: 0});
  expect(readFileSync(join(home.root, 'mine.txt'), 'utf8')).toBe('incident: INC-7\n\nThe alert had been muted\n');
  expect((await debrief(home, ['comment', '--from', home.root])).stdout).toBe(
    'Added to INC-7: The alert had been muted\n',
  );
});

test('a comment that arrives is on the facilitator’s screen alone: the shared screens show nothing of it', async () => {
  const open = (...args: string[]) => openTerminal({args, home, ...small});
  const [facilitator, noteTaker, watch, withNotes] = await Promise.all([
    sit(home, 'run', small),
    sit(home, 'notes', small),
    open('watch'),
    open('watch', '--notes', '--prompts'),
  ]);
  const shared = [watch, withNotes];
  for (const me of shared) await me.sees('Where have we seen something like this before?');
  const seen = shared.map(() => new Set<string>());
  const looks = () => shared.forEach((me, at) => void seen[at]?.add(me.screen().join('\n')));
  const sent = await debrief(home, ['comment', 'The alert had been muted', '--question', 'pattern']);
  expect(sent.code).toBe(0);
  await facilitator.sees('One comment from outside the meeting · C shows them');
  await noteTaker.sees('One comment from outside the meeting');
  await facilitator.press('C');
  await facilitator.sees('The alert had been muted');
  // What is noted after it shows that the shared screens have heard of all that came before.
  await noteTaker.type('The pager rang\n');
  await withNotes.until('show the note', () => {
    looks();
    return withNotes.screen().some((row) => row.includes('The pager rang'));
  });
  await facilitator.press('esc', 'right');
  for (const me of shared) {
    await me.until('show the next question', () => {
      looks();
      return me.screen().some((row) => row.includes('What earlier signals were there'));
    });
  }
  for (const key of ['C', 'N', 'v', '/', 'enter']) for (const me of shared) await me.press(key);
  await facilitator.press('left');
  for (const me of shared) {
    await me.until('show the question of the comment again', () => {
      looks();
      return me.screen().some((row) => row.includes('Where have we seen something like this before?'));
    });
    for (const screens of seen) expect([...screens].join('\n')).not.toMatch(/muted|comment/i);
  }
});

test('a folder that colleagues filled: what is taken shows in the meeting, and the rest is named with why', async () => {
  const facilitator = await sit(home, 'run', small);
  const from = join(home.root, 'handed-in');
  mkdirSync(join(from, 'older'), {recursive: true});
  const files = {'a.txt': 'From a text file', '~$a.txt': 'lock', '.b.txt': 'hidden', 'c.docx': 'PK'};
  for (const [name, text] of Object.entries(files)) writeFileSync(join(from, name), text);
  const me = await openTerminal({args: ['comment', '--from', from], home, ...small});
  await me.sees('~$a.txt is a lock file of a program that has it open: it was left out.');
  await me.sees('.b.txt is hidden: it was left out.');
  await me.sees('c.docx is no .txt or .md file: it was left out.');
  await me.sees('older is a folder: it was left out.');
  await me.sees('1 comment is new, 0 known already.');
  expect(await me.exited()).toMatchObject({code: 0});
  await facilitator.press('C');
  await facilitator.sees('From a text file');
  expect(await comments()).toMatchObject([{text: 'From a text file'}]);
});
