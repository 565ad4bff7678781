// The terminal driver itself, held to what real programs do: a shell, cat, a small raw-mode program, vim.
import {spawnSync} from 'node:child_process';
import {readFile, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, describe, expect, test, vi} from 'vitest';
import {keyBytes} from '../support/key-bytes.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, nodeBinary, type OpenTerminal, openTerminal} from '../support/terminal.js';

afterEach(closeTerminals);

/** A program that shows every byte it reads as JSON, one read a line, and ends at Ctrl+D. */
const listener = `
  process.stdin.setRawMode(true);
  process.stdin.setEncoding('utf8');
  process.stdout.write('listening\\r\\n');
  process.stdin.on('data', (text) => {
    if (text.includes('\\x04')) process.exit(0);
    process.stdout.write(JSON.stringify(text).replace('\\x7f', '\\\\x7f') + '\\r\\n');
  });
`;

const openNode = (script: string, options: OpenTerminal = {}) =>
  openTerminal({...options, program: nodeBinary(), args: ['-e', script]});

const missing = (program: string) => {
  const {error} = spawnSync(program, ['--version'], {stdio: 'ignore'});
  return error ? ` (skipped: ${program} is not installed)` : '';
};

describe('typing', () => {
  test('what is typed comes back from cat', async () => {
    // By itself, cat lets go of the terminal before it ends, and may then be hung up on at the last moment.
    const me = await openTerminal({program: 'sh', args: ['-c', 'cat; exit']});
    await me.type('one line\n');
    await me.sees(/one line\none line/);
    await me.press('ctrl+d');
    expect(await me.exited()).toEqual({code: 0, signal: null});
  });

  test('keys arrive as a terminal sends them', async () => {
    const me = await openNode(listener);
    await me.sees('listening');
    for (const [key, bytes] of [
      ['n', 'n'],
      ['+', '+'],
      ['enter', '\r'],
      ['space', ' '],
      ['backspace', '\x7f'],
      ['left', '\x1b[D'],
      ['ctrl+left', '\x1b[1;5D'],
      ['pagedown', '\x1b[6~'],
      ['ctrl+w', '\x17'],
      ['alt+b', '\x1bb'],
      ['alt+enter', '\x1b\r'],
      ['shift+tab', '\x1b[Z'],
      ['alt+é', '\x1bé'],
      ['shift+alt+left', '\x1b[1;4D'],
    ] as const) {
      await me.press(key);
      await me.sees(JSON.stringify(bytes).replace('\x7f', '\\x7f'));
    }
  });

  test('Esc and the key after it are two keys', async () => {
    const me = await openNode(listener);
    await me.sees('listening');
    await me.press('esc', 'n');
    await me.sees(/"\\u001b"\n"n"/);
  });

  test('with a gap, characters go out one by one, emoji whole', async () => {
    const me = await openNode(listener);
    await me.sees('listening');
    const sent = vi.spyOn(me, 'send');
    await me.type('a👩‍🚒b', {gap: 30});
    expect(sent.mock.calls).toEqual([['a'], ['👩‍🚒'], ['b']]);
    // A busy machine may hand them over together.
    await me.sees(/"a("\n")?👩‍🚒("\n")?b"/);
  });

  test('a name that no key has is refused', () => {
    expect(() => keyBytes('hyper+x')).toThrow('No key is called "hyper+x".');
    expect(() => keyBytes('ctrl+é')).toThrow('No key is called');
  });

  test('cursor keys follow the mode that the program asked for', async () => {
    const me = await openNode(`process.stdout.write('\\x1b[?1h');${listener}`);
    await me.sees('listening');
    await me.press('up');
    await me.sees('"\\u001bOA"');
  });
});

describe('pasting', () => {
  test('is marked where the program asked for marks, and arrives whole', async () => {
    const script = `
      process.stdin.setRawMode(true);
      process.stdout.write('\\x1b[?2004h');
      process.stdin.setEncoding('utf8');
      let all = '';
      process.stdin.on('data', (text) => {
        all += text;
        if (all.endsWith('\\x1b[201~')) console.log('got', all.length, all.startsWith('\\x1b[200~'), all.split('\\r').length);
      });
    `;
    const me = await openNode(script);
    await me.until('have the marks on', () => me.modes().bracketedPaste);
    await me.paste('a line of text\n'.repeat(4000));
    await me.sees('got 60012 true 4001');
  });

  test('is plain text where it did not', async () => {
    const me = await openTerminal({program: 'cat'});
    await me.paste('plain\n');
    await me.sees(/plain\nplain/);
  });
});

describe('the screen', () => {
  test('modes, cursor and both screens can be told apart', async () => {
    const script = `
      process.stdout.write('before\\r\\n\\x1b[?1049h\\x1b[?25l\\x1b[?7l\\x1b[?2004h\\x1b[3;5Hinside');
      process.stdin.once('data', () => {
        process.stdout.write('\\x1b[?2004l\\x1b[?7h\\x1b[?25h\\x1b[?1049lafter\\r\\n');
        process.exit(3);
      });
    `;
    const me = await openNode(script);
    await me.sees('inside');
    await me.seesNot('before');
    expect(me.screen()[2]).toBe('    inside');
    expect(me.cursor()).toEqual({column: 10, row: 2, shown: false});
    expect(me.modes()).toEqual({
      alternateScreen: true,
      bracketedPaste: true,
      cursorShown: false,
      autowrap: false,
      mouse: false,
      title: 'as it was',
    });
    await me.press('enter');
    expect(await me.exited()).toEqual({code: 3, signal: null});
    expect(me.modes()).toEqual({
      alternateScreen: false,
      bracketedPaste: false,
      cursorShown: true,
      autowrap: true,
      mouse: false,
      title: 'as it was',
    });
    expect(me.mainScreen()).toContain('before');
    expect(me.mainScreen()).toContain('after');
  });

  test('a resize reaches the program', async () => {
    const script = `
      const show = () => console.log(process.stdout.columns + ' by ' + process.stdout.rows);
      process.stdout.on('resize', show);
      process.stdin.resume();
      show();
    `;
    const me = await openNode(script, {columns: 60, rows: 20});
    await me.sees('60 by 20');
    me.resize(100, 30);
    await me.sees('100 by 30');
    expect(me.screen()).toHaveLength(30);
  });

  test('what never comes fails with a picture of the screen', async () => {
    const me = await openTerminal({program: 'cat', patience: 300});
    await me.type('here\n');
    await me.sees('here');
    await expect(me.sees('there')).rejects.toThrow(/Could not see "there": not within 300 ms\.\n┌─+\n│here/);
  });

  test('a program that ended is not waited for', async () => {
    const me = await openNode("console.log('done')", {patience: 60_000});
    await expect(me.sees('more')).rejects.toThrow(/the program ended \(0\)/);
    await me.sees('done');
  });
});

describe('programs', () => {
  test('a signal is named', async () => {
    const me = await openNode(listener);
    await me.sees('listening');
    me.kill('SIGTERM');
    expect(await me.exited()).toEqual({code: null, signal: 'SIGTERM'});
  });

  test('nothing of this test run reaches the program', async () => {
    const me = await openNode(
      'console.log(process.env.CI, process.env.VITEST, process.env.NODE_ENV, process.env.TERM)',
    );
    await me.sees('undefined undefined undefined xterm-256color');
  });

  const noVim = missing('vim');
  test.skipIf(noVim)(`vim is driven like any program${noVim}`, async () => {
    const home = await tempHome();
    try {
      const file = join(home.root, 'note.txt');
      const me = await openTerminal({program: 'vim', args: ['-u', 'NONE', '-N', file], home});
      await me.sees('note.txt');
      await me.press('i');
      await me.type('first');
      await me.press('esc', 'o');
      await me.type('second');
      await me.press('esc');
      await me.type(':wq\n');
      expect(await me.exited()).toEqual({code: 0, signal: null});
      expect(await readFile(file, 'utf8')).toBe('first\nsecond\n');
      expect(me.modes().alternateScreen).toBe(false);
    } finally {
      await home.remove();
    }
  });
});

describe('a temporary home', () => {
  test('holds everything that a program of ours keeps, and goes away', async () => {
    const home: TempHome = await tempHome();
    const me = await openNode('console.log(process.env.DEBRIEF_HOME + "|" + process.env.DEBRIEF_CONFIG + "|")', {
      home,
      columns: 200,
    });
    await me.sees(`${home.reviews}|${home.config}|`);
    expect((await stat(home.incident)).isDirectory()).toBe(true);
    await home.remove();
    await expect(stat(home.root)).rejects.toThrow('ENOENT');
  });
});
