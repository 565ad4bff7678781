// Preferences in the editor: a slip is said and the file opens again as it was left; it can be left, too.
import {existsSync, readFileSync} from 'node:fs';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {debrief} from '../support/debrief.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, openTerminal} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const file = () => join(home.config, 'preferences.json');

/** An editor that does this with the file it is given, and shows what was in it. */
async function editWith(does: string) {
  const editor = join(home.root, 'editor.sh');
  await writeFile(editor, `#!/bin/sh\ncat "$1"\n${does}\n`, {mode: 0o755});
  return openTerminal({args: ['config', 'edit'], home, env: {EDITOR: editor}, columns: 80, rows: 24});
}

test.skipIf(process.platform === 'win32')(
  'a slip in the file is said once, and the file opens again as it is',
  async () => {
    const me = await editWith(`if grep -q '"minutes": 45,}' "$1"; then echo '{"minutes": 45}' > "$1"
else echo '{"minutes": 45,}' > "$1"; fi`);
    await me.sees('"actionLimit": 3');
    await me.sees('is not valid JSON for');
    await me.sees('Enter opens it again');
    expect(readFileSync(file(), 'utf8')).toBe('{"minutes": 45,}\n');
    await me.press('enter');
    expect(await me.exited()).toEqual({code: 0, signal: null});
    expect(readFileSync(file(), 'utf8')).toBe('{"minutes": 45}\n');
  },
);

test.skipIf(process.platform === 'win32')(
  'a wrong value is said, and Esc leaves the file as it was edited',
  async () => {
    const me = await editWith(`echo '{"actionLimit": 99, "minutes": 45}' > "$1"`);
    await me.sees(/actionLimit takes\s+a\s+whole\s+number/);
    await me.sees('Enter opens it again');
    await me.press('esc');
    expect(await me.exited()).toEqual({code: 0, signal: null});
    expect(readFileSync(file(), 'utf8')).toContain('99');
  },
);

test.skipIf(process.platform === 'win32')(
  'a mistyped name is said, by doctor as well, which counts it as no damage',
  async () => {
    const me = await editWith(`echo '{"minuts": 40}' > "$1"`);
    await me.sees(/minuts is\s+no\s+preference,\s+did\s+you\s+mean\s+minutes\?/);
    await me.sees('Enter opens it again');
    await me.press('esc');
    await me.exited();
    const {stdout, code} = await debrief(home, ['doctor']);
    expect(stdout).toContain('minuts is no preference, did you mean minutes?');
    expect(code).toBe(0);
  },
);

test.skipIf(process.platform === 'win32')(
  'an editor that comes back before its window is closed keeps its file and is told how to wait',
  async () => {
    const editor = join(home.root, 'code');
    await writeFile(editor, '#!/bin/sh\n', {mode: 0o755});
    const me = await openTerminal({args: ['config', 'edit'], home, env: {EDITOR: editor}, columns: 80, rows: 24});
    expect(await me.exited()).toEqual({code: 0, signal: null});
    expect(me.mainScreen().join(' ')).toMatch(/came back at once; what you save\s+there counts from then on.*--wait/);
    expect(readFileSync(file(), 'utf8')).toContain('"actionLimit": 3');
  },
);

test('whoever looks at a preference that is not set reads that in a word', async () => {
  for (const verb of ['get', 'unset']) {
    const me = await openTerminal({args: ['config', verb, 'keys'], home, columns: 80, rows: 24});
    expect((await me.exited()).code).toBe(0);
    expect(me.mainScreen().join('').trim()).toBe('none');
  }
});

test.skipIf(process.platform === 'win32')('an agenda that is not there is said, by doctor as well', async () => {
  const me = await editWith(`echo '{"agenda": "standrad"}' > "$1"`);
  await me.sees('there is no agenda standrad, did you mean standard?');
  await me.press('esc');
  await me.exited();
  const {stdout, code} = await debrief(home, ['doctor']);
  expect(stdout).toContain('there is no agenda standrad');
  expect(code).toBe(1);
});

test.skipIf(process.platform === 'win32')(
  'nothing changed is nothing set, and an editor that fails is told',
  async () => {
    const looked = await editWith('true');
    expect((await looked.exited()).code).toBe(0);
    expect(existsSync(file())).toBe(false);
    const failed = await editWith('exit 3');
    await failed.sees('ended with an error');
    expect((await failed.exited()).code).toBe(1);
  },
);

test.skipIf(process.platform === 'win32')(
  'an editor that is a folder or may not be run is said to be that',
  async () => {
    const text = join(home.root, 'notes.txt');
    await writeFile(text, 'no program', {mode: 0o600});
    for (const [EDITOR, says] of [
      [home.root, /is\s+a\s+folder,\s+not\s+a\s+program/],
      [text, /is\s+a\s+file\s+that\s+may\s+not\s+be\s+run/],
      [join(home.root, 'none'), /was\s+not\s+found/],
    ] as const) {
      const me = await openTerminal({
        args: ['config', 'edit'],
        home,
        env: {VISUAL: undefined, EDITOR},
        columns: 80,
        rows: 24,
      });
      await me.sees(says);
      await me.sees(/check\s+EDITOR\./);
      expect((await me.exited()).code).toBe(1);
    }
  },
);
