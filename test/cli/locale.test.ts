// Which locales have more than ASCII, and what commands print in one that has not.
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {isUtf8} from '../../src/cli/streams/locale.js';
import {debrief} from '../support/debrief.js';
import {meeting, note} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';

describe('a locale', () => {
  test.each([
    [{LANG: 'en_GB.UTF-8'}, true],
    [{LANG: 'C.utf8'}, true],
    [{LANG: 'C'}, false],
    [{LANG: 'POSIX'}, false],
    [{LANG: 'de_DE@euro'}, false],
    [{LANG: 'de_DE.ISO-8859-1'}, false],
    [{LANG: 'en_GB.UTF-8', LC_CTYPE: 'C'}, false],
    [{LANG: 'en_GB.UTF-8', LC_CTYPE: 'C', LC_ALL: 'C.UTF-8'}, true],
    [{LANG: 'C', LC_CTYPE: 'en_GB.UTF-8'}, true],
    [{LANG: 'C.UTF-8', LC_ALL: 'POSIX'}, false],
    [{LANG: 'C.UTF-8', LC_ALL: ''}, true],
    [{LANG: 'C.UTF-8', LC_MESSAGES: 'C'}, true],
  ] as const)('%j has all signs: %s', (env, all) => {
    expect(isUtf8(env)).toBe(all);
  });

  test('that is not set has all signs', () => {
    expect(isUtf8({})).toBe(true);
    expect(isUtf8({LANG: '', LC_ALL: '', LC_CTYPE: ''})).toBe(true);
  });
});

describe('what commands print in the locale C', () => {
  let home: TempHome;
  beforeEach(async () => {
    home = await tempHome();
    await meeting(home, [note('n1', 'é → “ü” · so …')]);
  });
  afterEach(() => home.remove());

  const inC = {env: {LC_ALL: 'C'}};

  test('is ASCII, and what people wrote as they wrote it', async () => {
    const {stdout} = await debrief(home, ['show'], inC);
    expect(stdout).toContain('é → “ü” · so …');
    const rest = stdout.replace('é → “ü” · so …', '');
    expect(rest.match(/[^\n -~]/gu) ?? []).toEqual([]);
    expect(rest).toContain('INC-7 . Mail queue stopped');
  });

  test.each([['--help'], ['help', 'new'], ['list'], ['config'], ['nonsense'], ['delete', 'nothing-of-this-name']])(
    'debrief %s is ASCII',
    async (...args) => {
      const {stdout, stderr} = await debrief(home, args, inC);
      expect(stdout + stderr).not.toBe('');
      expect((stdout + stderr).match(/[^\n -~]/gu) ?? []).toEqual([]);
    },
  );

  test('JSON is the same in every locale', async () => {
    const [inAscii, elsewhere] = [
      await debrief(home, ['show', '--json'], inC),
      await debrief(home, ['show', '--json'], {env: {LC_ALL: 'C.UTF-8'}}),
    ];
    const notesOf = ({stdout}: {stdout: string}) => (JSON.parse(stdout) as {notes: unknown}).notes;
    expect(notesOf(inAscii)).toEqual(notesOf(elsewhere));
  });
});
