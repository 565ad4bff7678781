// What fingers, terminals and clipboards send, as fast as they can, becomes exactly the note that was meant.
import {fileURLToPath} from 'node:url';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {cleanText} from '../../src/review/text.js';
import {facilitate, meeting, savedNotes} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, openTerminal, type Terminal} from '../support/terminal.js';

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

const slowerTime = fileURLToPath(new URL('../support/slower-time.cjs', import.meta.url));

const left = '\x1b[D';
const right = '\x1b[C';
const start = '\x1b[H';
const end = '\x1b[F';
const backspace = '\x7f';
const newLine = '\x1b\r';

describe('typed as fast as possible', () => {
  test('2,000 characters with new lines by Alt+Enter arrive in their order', async () => {
    const lines = Array.from({length: 25}, (_, index) => `line ${index} ${'abcdefghij '.repeat(7)}`.padEnd(90, 'x'));
    await me.press('n');
    for (const [index, line] of lines.entries()) {
      for (const character of line) me.send(character);
      if (index < lines.length - 1) await me.press('alt+enter');
    }
    await me.press('enter');
    await me.sees('1 note');
    expect(await savedNotes(home, me)).toEqual([lines.join('\n')]);
  });

  test('text, Backspace and arrows of one write act one after the other', async () => {
    await me.press('n');
    me.send(`thx${backspace}e ending${left}${left}${left}${left}${left}${left}m${end}!${start}${right}${right}XY`);
    await me.sees(' thXYe mending!');
    me.send(`${backspace}${backspace}${newLine}${backspace}${newLine}second\r`);
    await me.sees('1 note');
    expect(await savedNotes(home, me)).toEqual(['th\nseconde mending!']);
  });

  test('n, a text, Enter and the moves after it in one write are one note and the moves', async () => {
    me.send('nthe first\r\x1b[C\x1b[Cnthe third\r');
    await me.sees('· the third');
    await me.sees('risk assessment describe');
    expect(await savedNotes(home, me)).toEqual(['the first', 'the third']);
  });

  test('the last letter of a Latin terminal is seen though no key follows it', async () => {
    await me.press('n');
    me.send(Buffer.from('the caf\xe9', 'latin1'));
    await me.sees('the café');
    me.send(Buffer.from(' \xe9t\xe9', 'latin1'));
    await me.sees('the café été');
    me.send('\r');
    await me.sees('1 note');
    expect(await savedNotes(home, me)).toEqual(['the café été']);
  });

  test('commands that arrive in one read are many commands', async () => {
    me.send('\x1b[Cnone\r\x1b[Dntwo\r');
    await me.sees('· two');
    await me.seesNot('· one');
    expect(await savedNotes(home, me)).toEqual(['one', 'two']);
  });

  test('a character that is split between two writes arrives whole', async () => {
    await me.press('n');
    for (const character of ['é', '漢', '👩‍🚒']) me.send(character);
    await me.press('enter');
    await me.sees('1 note');
    expect(await savedNotes(home, me)).toEqual(['é漢👩‍🚒']);
  });
});

describe('a paste', () => {
  const page = Array.from(
    {length: 250},
    (_, index) => `${index}\tq quits, \x1b[31mred\x1b[0m and \x1b]0;title\x07 ${'pasted words '.repeat(4)}|`,
  ).join('\n');

  test('of 20,000 characters arrives whole and clean, fires no command, and is saved by Enter', async () => {
    expect(page.length).toBeGreaterThan(20_000);
    await me.press('n');
    await me.paste(page);
    await me.sees('row 250 of 250');
    await me.press('enter');
    await me.sees('1 note');
    const clean = cleanText(page);
    expect(clean).not.toMatch(/[\x00-\x09\x0b-\x1f]/);
    expect(await savedNotes(home, me)).toEqual([clean]);
  });

  test('with no field open becomes the text of a note, not yet saved', async () => {
    await me.paste('q\nx\nn\nu');
    await me.sees(/── Note[\s\S]* q\n x\n n\n u/);
    expect(await savedNotes(home, me)).toEqual([]);
    await me.press('enter');
    await me.sees('1 note');
    expect(await savedNotes(home, me)).toEqual(['q\nx\nn\nu']);
  });

  test('on a screen without room for a note is refused in words', async () => {
    await me.press('g');
    await me.sees('Enter goes to a question');
    await me.paste('q\nq\n');
    await me.sees('Nothing was written: press n (add a question below the selected one) first.');
  });

  test('whose end never comes is ended by Ctrl+C, which leaves, and is kept as a draft', async () => {
    await me.press('n');
    await me.type('before ');
    await me.sees('before');
    me.send('\x1b[200~never ended');
    await me.press('x', 'ctrl+c');
    expect(await me.exited()).toEqual({code: 0, signal: null});
    const again = await facilitate(home);
    await again.press('n');
    await again.sees(' before never endedx');
  });
});

describe('a paste without marks', () => {
  test('is text in the open field, and not saved before somebody says so', async () => {
    await me.press('n');
    await me.sees('── Note');
    me.send('line one\rquick line two\rlast line');
    await me.sees(/── Note[\s\S]* line one\n quick line two\n last line/);
    expect(await savedNotes(home, me)).toEqual([]);
    await me.press('esc');
    await me.seesNot('── Note');
    await me.press('n', 'enter');
    await me.sees('1 note');
    expect(await savedNotes(home, me)).toEqual(['line one\nquick line two\nlast line']);
  });

  test('with no field open fires no command, and a question that waits is not answered by it', async () => {
    me.send('q\rx\rquick\r');
    await me.sees(/── Note[\s\S]* q\n x\n quick/);
    await me.press('esc');
    await me.seesNot('── Note');
    await me.press('q');
    await me.sees('Enter leaves');
    me.send('one\rtwo\r');
    await me.sees(/Other\s+keys\s+came\s+between/);
    expect(me.ended).toBe(false);
    expect(await savedNotes(home, me)).toEqual([]);
  });
});

describe('over a slow line', () => {
  // How far apart the parts of a key may be, the reader's own test says; here a busy machine must not part them.
  beforeEach(async () => {
    await me.press('ctrl+c');
    await me.exited();
    me = await facilitate(home, {env: {NODE_OPTIONS: `--require=${slowerTime}`}});
  });

  /** Each part after a while, as a slow line delivers them. */
  const inParts = async (...parts: string[]) => {
    for (const part of parts) await me.type(part, {gap: 40});
  };

  test('an arrow in parts is one key, and letters behind it are text', async () => {
    await me.press('n');
    await me.type('we wer');
    await me.sees('we wer');
    await inParts('\x1b', '[', 'D');
    await me.type('quick');
    await me.sees(/^ we wequickr$/m);
  });

  test('a paste with its first mark in parts is one text', async () => {
    await me.press('n');
    await me.sees('── Note');
    await inParts('\x1b', '[2', '00~one');
    me.send('\rtwo quick\rthree\x1b[201~');
    await me.sees(/── Note[\s\S]* one\n two quick\n three/);
    expect(await savedNotes(home, me)).toEqual([]);
  });

  test('what the terminal answers in parts, its colours say, is neither text nor a key', async () => {
    await inParts('\x1b]11;rgb:', 'ffff/ffff/ffff', '\x1b', '\\');
    await me.press('n');
    await inParts('\x1b[12;', '40R', 'calm');
    await me.sees(/^ calm$/m);
    await me.press('enter');
    await me.sees('1 note');
    expect(await savedNotes(home, me)).toEqual(['calm']);
  });
});

describe('writing of the world', () => {
  test.each([
    ['emoji', '👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 🇬🇧 done'],
    ['Chinese, Japanese and Korean', '漢字かな 한국어 完了'],
    ['Hebrew and Arabic', 'שלום עולם مرحبا'],
    ['combining marks', 'e\u0301le\u0300ve n\u0303o'],
  ])('%s is shown, edited by whole characters and saved', async (_, text) => {
    await me.press('n');
    me.send(`${text}z${backspace}`);
    await me.press('home');
    me.send(`a${end} e`);
    await me.press('backspace', 'backspace', 'enter');
    await me.sees('1 note');
    expect(await savedNotes(home, me)).toEqual([`a${text}`]);
  });

  test('Backspace takes one character as it is seen', async () => {
    await me.press('n');
    me.send(`1👩‍👩‍👧‍👦${backspace}2🇬🇧${backspace}3e\u0301${backspace}4漢${backspace}5`);
    await me.sees(/^ 12345$/m);
    expect(me.cursor()).toMatchObject({column: 6, shown: true});
  });

  test('the cursor stands behind wide characters', async () => {
    await me.press('n');
    me.send('漢字');
    await me.until('stand behind two wide characters', () => me.cursor().column === 5);
    await me.press('left');
    await me.until('stand behind the first', () => me.cursor().column === 3);
  });
});

describe('other terminals', () => {
  test("Shift+Enter by kitty's code starts a new line", async () => {
    await me.press('n');
    await me.type('one');
    await me.press('shift+enter');
    await me.type('two\n');
    await me.sees('1 note');
    expect(await savedNotes(home, me)).toEqual(['one\ntwo']);
  });

  test('Ctrl+J starts a new line, and unknown sequences do nothing', async () => {
    await me.press('n');
    me.send('one\x1b[I\x1b[O\x1b[25~\x1b[<0;5;5M\x1bOP');
    await me.sees(/^ one$/m);
    await me.press('ctrl+j');
    await me.type('two\n');
    await me.sees('1 note');
    expect(await savedNotes(home, me)).toEqual(['one\ntwo']);
  });
});

test('keys typed while the program starts are not lost', async () => {
  const early = await openTerminal({args: ['run'], home});
  await early.type('ntyped before anything was seen\n');
  await early.sees('· typed before anything was seen');
  expect(await savedNotes(home, early)).toEqual(['typed before anything was seen']);
});
