// Ctrl+Z and fg in a real shell, and what a killed process leaves for the next one.
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {entry} from '../support/debrief.js';
import {facilitate, meeting, note, savedNotes} from '../support/meeting.js';
import {PATIENCE} from '../support/patience.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {asItWas, closeTerminals, nodeBinary, openTerminal, type Terminal} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

/** Whole seconds since now, rounded up: no clock of a meeting that began later has gone on for longer. */
function stopwatch(): () => number {
  const began = performance.now();
  return () => Math.ceil((performance.now() - began) / 1000);
}

/** Seconds of the stage that are left, as the clock's row shows them. */
function secondsLeft(me: Terminal): number {
  const [, minutes, seconds] = /(\d+):(\d\d) left/.exec(me.screen()[1] ?? '') ?? [];
  return Number(minutes) * 60 + Number(seconds);
}

/** Of the window, while the review is open in it. */
const title = 'INC-7 · Before the event · Mail queue stopped';

describe('suspended', () => {
  /** A shell with job control and the program running in it, as at a desk. */
  async function inAShell(): Promise<Terminal> {
    await meeting(home, [note('first', 'the first note')]);
    const me = await openTerminal({
      program: 'bash',
      args: ['--norc', '--noprofile', '-i'],
      home,
      env: {PS1: 'shell> ', HISTFILE: undefined},
    });
    await me.sees('shell>');
    await me.type(
      `debrief() { sh -c 'echo $$ > "$HOME/pid"; exec "$@"' sh "${nodeBinary()}" "${entry}" "$@"; }\nclear\n`,
    );
    await me.type('debrief run\n');
    await me.sees('the first note');
    // The last of the page.
    await me.sees('q leave');
    return me;
  }

  test.each([
    ['as the shell left the terminal', ''],
    [
      'whatever was done to the terminal meanwhile',
      String.raw`printf '\033[?1049l\033[?2004l\033[?1000l\033[?7h\033[?25h\033]2;vi\007'; `,
    ],
  ])('stopped from outside, fg brings the page back whole, %s', async (_, before) => {
    const me = await inAShell();
    await me.press('n');
    await me.type('half a word');
    await me.sees(' half a word');
    process.kill(Number(await readFile(join(home.root, 'pid'), 'utf8')), 'SIGSTOP');
    await me.sees('Stopped');
    me.resize(90, 26);
    await me.type(`${before}fg\n`);
    await me.sees('Next: What earlier signals were there');
    await me.seesNot('Stopped');
    await me.sees(' half a word');
    const on = {alternateScreen: true, bracketedPaste: true, cursorShown: true, autowrap: false, mouse: true, title};
    await me.until('have its modes again', () => JSON.stringify(me.modes()) === JSON.stringify(on));
    await me.type(' and the rest');
    await me.press('enter');
    await me.sees('· half a word and the rest');
    expect(me.screen()).toHaveLength(26);
    expect(await savedNotes(home, me)).toEqual(['the first note', 'half a word and the rest']);
  });

  test('the signal for Node’s debugger changes nothing on the page', async () => {
    const me = await inAShell();
    process.kill(Number(await readFile(join(home.root, 'pid'), 'utf8')), 'SIGUSR1');
    await me.press('n');
    await me.type('written after it\n');
    await me.sees('· written after it');
    expect(me.screen().join('\n')).not.toContain('Debugger');
  });

  test('Ctrl+Z shows the shell, fg the same page, and keys work as before', async () => {
    const me = await inAShell();
    const page = me.screen().toSpliced(1, 2);
    await me.press('ctrl+z');
    await me.sees('Stopped');
    await me.seesNot('the first note');
    expect(me.modes()).toMatchObject({...asItWas, bracketedPaste: me.modes().bracketedPaste});
    await me.type('echo "in between"\n');
    await me.sees(/^in between$/m);
    await me.type('fg\n');
    await me.sees('the first note');
    await me.until('show the page again', () => String(me.screen().toSpliced(1, 2)) === String(page));
    expect(me.modes()).toMatchObject({
      alternateScreen: true,
      bracketedPaste: true,
      autowrap: false,
      mouse: true,
      title,
    });
    await me.press('n');
    await me.type('after the break\n');
    await me.sees('· after the break');
    await me.press('q', 'enter');
    await me.sees(/fg\n[\s\S]*\nshell>/);
    expect(me.modes().alternateScreen).toBe(false);
    expect(await savedNotes(home)).toEqual(['the first note', 'after the break']);
  });

  test('Ctrl+Z works inside a field, twice, and leaves the text and its cursor', async () => {
    const me = await inAShell();
    await me.press('n');
    await me.type('a thought');
    await me.press('left', 'left', 'left');
    await me.sees('a thought');
    for (const _ of ['once', 'twice']) {
      await me.press('ctrl+z');
      await me.sees('Stopped');
      await me.type('clear; fg\n');
      await me.sees('a thought');
    }
    await me.type('XY');
    await me.sees('a thouXYght');
    expect(me.cursor()).toMatchObject({column: 9, shown: true});
    await me.press('enter');
    await me.sees('· a thouXYght');
  });

  test('Ctrl+Z twice at once stops it once', async () => {
    const me = await inAShell();
    me.send('\u001a\u001a');
    await me.sees('Stopped');
    await me.type('clear; fg\n');
    await me.sees('the first note');
    await me.press('n');
    await me.type('goes on');
    await me.sees('goes on');
  });

  test('the time away counts', async () => {
    const gone = stopwatch();
    const me = await inAShell();
    await me.sees(/\d:\d\d left/);
    const before = secondsLeft(me);
    await me.press('ctrl+z');
    await me.sees('Stopped');
    await me.type('sleep 2; echo rested\n');
    await me.sees(/^rested$/m);
    await me.type('fg\n');
    await me.sees(/\d:\d\d left/);
    expect(before - secondsLeft(me)).toBeGreaterThanOrEqual(2);
    expect(before - secondsLeft(me)).toBeLessThanOrEqual(gone());
  });

  test('a stop signal from outside does the same', async () => {
    const me = await inAShell();
    process.kill(Number(await readFile(join(home.root, 'pid'), 'utf8')), 'SIGTSTP');
    await me.sees('Stopped');
    expect(me.modes()).toMatchObject({...asItWas, bracketedPaste: me.modes().bracketedPaste});
    await me.type('fg\n');
    await me.sees('the first note');
    await me.press('n');
    await me.type('after the signal\n');
    await me.sees('· after the signal');
  });
});

async function draftFiles(folder: string): Promise<string> {
  const drafts = join(folder, 'drafts');
  // A file that is still being written has another ending.
  const names = (await readdir(drafts).catch(() => [])).filter((name) => name.endsWith('.json'));
  return (await Promise.all(names.map((name) => readFile(join(drafts, name), 'utf8')))).join('');
}

describe('killed in the middle of a note', () => {
  test('every saved note, the draft, the open question and the clock are there again', async () => {
    const gone = stopwatch();
    const {folder} = await meeting(home);
    const me = await facilitate(home);
    await me.press('right');
    await me.sees('earlier signals');
    for (const text of ['one', 'two', 'three']) {
      await me.press('n');
      await me.type(`note ${text}\n`);
      await me.sees(`· note ${text}`);
    }
    await me.press('n');
    await me.type('a draft that ', {gap: 5});
    await me.sees('a draft that');
    await me.type('was being typed', {gap: 15});
    await me.sees('was being typed');
    await vi.waitFor(async () => expect(await draftFiles(folder)).toContain('was being typed'), PATIENCE);
    const before = secondsLeft(me);
    me.kill('SIGKILL');
    await me.exited();

    const again = await facilitate(home);
    await again.sees('earlier signals');
    for (const text of ['one', 'two', 'three']) await again.sees(`· note ${text}`);
    expect(before - secondsLeft(again)).toBeGreaterThanOrEqual(0);
    expect(before - secondsLeft(again)).toBeLessThanOrEqual(gone());
    await again.press('n');
    await again.sees('a draft that was being typed');
    expect(await savedNotes(home, me)).toEqual(['note one', 'note two', 'note three']);
  });

  test('what was typed a moment before is there, too', async () => {
    const {folder} = await meeting(home);
    const me = await facilitate(home);
    await me.press('n');
    await me.type('all of it');
    await vi.waitFor(async () => expect(await draftFiles(folder)).toContain('"all of it"'), PATIENCE);
    me.kill('SIGKILL');
    await me.exited();
    const again = await facilitate(home);
    await again.press('n');
    await again.sees(' all of it');
  });
});
