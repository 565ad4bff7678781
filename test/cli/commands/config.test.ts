// `debrief config`: preferences from the shell.
import {readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import stringWidth from 'string-width';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {debrief, oneSentence} from '../../support/debrief.js';
import type {TempHome} from '../../support/temp-home.js';
import {tempHome} from '../../support/temp-home.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(() => home.remove());

const file = () => join(home.config, 'preferences.json');

describe('debrief config', () => {
  it('sets, gets, lists and forgets a preference', async () => {
    expect(await debrief(home, ['config', 'set', 'minutes', '60'])).toEqual({stdout: '60\n', stderr: '', code: 0});
    expect((await debrief(home, ['config', 'get', 'minutes'])).stdout).toBe('60\n');
    expect((await debrief(home, ['config'])).stdout).toMatch(/^minutes +60 /m);
    expect((await debrief(home, ['config', 'unset', 'minutes'])).stdout).toBe('-\n');
    expect((await debrief(home, ['config', 'get', 'minutes'])).stdout).toBe('-\n');
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('keeps the full path of a folder that was named from where one stands', async () => {
    expect((await debrief(home, ['config', 'set', 'folder', 'inc'])).stdout).toBe(`${join(home.root, 'inc')}\n`);
    expect((await debrief(home, ['config', 'set', 'folder', ' '])).code).toBe(2);
  });

  it('lines up behind a value in any script', async () => {
    await debrief(home, ['config', 'set', 'by', '当直']);
    const lines = (await debrief(home, ['config', 'list'])).stdout.split('\n');
    const column = (key: string, about: string) => {
      const line = lines.find((each) => each.startsWith(key)) ?? '';
      return stringWidth(line.slice(0, line.indexOf(about)));
    };
    expect(column('by', 'who I am')).toBe(column('bell', 'ring a bell'));
  });

  it('writes whatever steers a terminal as \\u in JSON, which is read back as it was', async () => {
    const by =
      'C1 \u009b31m \u0085 DEL \u007f ESC \u001b bidi \u202e\u2066\u200f\u061c line \u2028\u2029 bom \ufeff 👩‍👧 é';
    writeFileSync(join(home.config, 'preferences.json'), JSON.stringify({by}));
    for (const args of [['list'], ['get', 'by']]) {
      const {stdout} = await debrief(home, ['config', ...args, '--json']);
      expect(stdout).not.toMatch(
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/,
      );
      expect(stdout).toContain('C1 \\u009b31m');
      expect(stdout).toContain('👩‍👧 é');
      expect(JSON.parse(stdout)).toMatchObject({by});
    }
  });

  it('speaks JSON', async () => {
    await debrief(home, ['config', 'set', 'bell', 'on']);
    expect(JSON.parse((await debrief(home, ['config', 'get', 'bell', '--json'])).stdout)).toEqual({
      format: 1,
      bell: true,
    });
    expect(JSON.parse((await debrief(home, ['config', 'list', '--json'])).stdout)).toMatchObject({
      bell: true,
      actionLimit: 3,
      agenda: 'standard',
    });
    expect(JSON.parse((await debrief(home, ['config', 'path', '--json'])).stdout)).toEqual({format: 1, path: file()});
  });

  it.each([
    [['config', 'set', 'actionLimit', '10'], /actionLimit takes a whole number from 1 to 9, not 10/],
    [['config', 'set', 'bell', 'maybe'], /bell takes on or off, not maybe/],
    [['config', 'set', 'minutes'], /the value is missing: minutes takes/],
    [['config', 'set', 'actionlimit', '3'], /there is no preference actionlimit; did you mean actionLimit\?/],
    [['config', 'set', 'folder', '-'], /folder takes the full path of a folder, not -/],
    [['config', 'edit'], /debrief config edit needs a terminal; debrief config set changes one preference without one/],
    [['config', 'get'], /which preference\? There are home, folder/],
    [['config', 'change', 'minutes', '3'], /config takes get, set, unset, list, path or edit, not change/],
  ])('debrief %j is wrong use', async (args, sentence) => {
    const {stdout, stderr, code} = await debrief(home, args);
    expect(stderr).toMatch(sentence);
    expect(stderr).toMatch(oneSentence);
    expect({stdout, code}).toEqual({stdout: '', code: 2});
  });

  it('keeps what several processes set at the same time', async () => {
    const wanted = {actionLimit: 4, minutes: 45, agenda: 'moj', by: 'Scribe', bell: true, mouse: false};
    for (let round = 0; round < 3; round += 1) {
      rmSync(file(), {force: true});
      const sets = Object.entries(wanted).map(([key, value]) => debrief(home, ['config', 'set', key, String(value)]));
      expect((await Promise.all(sets)).map(({stderr, code}) => ({stderr, code}))).toEqual(
        sets.map(() => ({stderr: '', code: 0})),
      );
      expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual(wanted);
      expect(readdirSync(home.config)).toEqual(['preferences.json']);
    }
  });

  it('goes on with the defaults when the file is damaged, says so, and copies it aside before writing', async () => {
    writeFileSync(file(), '{"minutes": 60');
    const listed = await debrief(home, ['list']);
    expect(listed.code).toBe(0);
    expect(listed.stderr).toMatch(oneSentence);
    expect(listed.stderr).toContain(file());
    const set = await debrief(home, ['config', 'set', 'bell', 'on']);
    expect(set.stderr).toContain('preferences.damaged-');
    const aside = readdirSync(home.config).find((name) => name.startsWith('preferences.damaged-'));
    expect(readFileSync(join(home.config, aside ?? ''), 'utf8')).toBe('{"minutes": 60');
    expect((await debrief(home, ['list'])).stderr).toBe('');
  });

  it('names a wrong value by its key on standard error', async () => {
    writeFileSync(file(), '{"actionLimit": "many"}');
    const {stderr, stdout, code} = await debrief(home, ['config', 'get', 'actionLimit']);
    expect(stderr).toContain('actionLimit takes a whole number from 1 to 9');
    expect({stdout, code}).toEqual({stdout: '3\n', code: 0});
  });
});
