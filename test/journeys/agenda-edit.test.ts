// An agenda of one's own: begun, edited, its mistakes said until they are put right, and then shown as it will look.
import {readFileSync} from 'node:fs';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
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

const text = (name = 'ours.yaml') => readFileSync(join(home.config, 'agendas', name), 'utf8');

/** debrief agenda, with an editor that does this with the file it is given. */
async function agendaWith(does: string, ...args: string[]) {
  const editor = join(home.root, 'editor.sh');
  await writeFile(editor, `#!/bin/sh\n${does}\n`, {mode: 0o755});
  const env = {VISUAL: undefined, EDITOR: editor};
  return openTerminal({args: ['agenda', ...args], home, env, columns: 80, rows: 24});
}

const replace = (from: string, to: string) => `sed -i.bak 's/${from}/${to}/' "$1"`;

describe.skipIf(process.platform === 'win32')('an agenda of my own', () => {
  test('is begun, a slip is said with its line, the file opens again, and it is shown as it will look', async () => {
    const me = await agendaWith(
      `if grep -q 'minutes: soon' "$1"; then ${replace('minutes: soon', 'minutes: 30')}
else ${replace('minutes: 25', 'minutes: soon')}; fi`,
      'new',
      'ours',
    );
    await me.sees(/line\s+\d+,\s+stages\[1\]\.minutes:\s+a\s+whole\s+number\s+of\s+minutes\s+is\s+needed/);
    await me.sees('Enter opens it again; Esc leaves it as it is.');
    await me.press('enter');
    expect(await me.exited()).toEqual({code: 0, signal: null});
    const seen = me.mainScreen().join('\n');
    expect(seen).toContain('ours.yaml is fine: Ours (ours), 50 minutes.');
    expect(seen).toContain('  3. Thanks, by name');
    expect(seen).toContain('debrief new --agenda ours begins a review with it.');
  });

  test('stays as it was edited where it is left wrong, and can be opened by its name', async () => {
    await debrief(home, ['agenda', 'new', 'ours']);
    const me = await agendaWith(replace('kind: opening', 'kind: intro'), 'edit', 'ours');
    await me.sees('Enter opens it again');
    await me.press('esc');
    expect(await me.exited()).toEqual({code: 0, signal: null});
    expect(text()).toContain('kind: intro');
    const again = await agendaWith(replace('kind: intro', 'kind: opening'), 'edit', 'ours');
    expect(await again.exited()).toEqual({code: 0, signal: null});
    expect(again.mainScreen().join('\n')).toContain('ours.yaml is fine');
  });

  test('can lie elsewhere, and is then said to be no agenda of a review yet', async () => {
    await debrief(home, ['agenda', 'new', 'ours']);
    const sent = join(home.root, 'sent.yaml');
    await writeFile(sent, text());
    const me = await agendaWith('true', 'edit', sent);
    expect(await me.exited()).toEqual({code: 0, signal: null});
    expect(me.mainScreen().join(' ')).toMatch(/Once\s+it\s+is\s+in .*, debrief\s+new\s+--agenda\s+sent\s+begins/);
  });

  test('is never one that comes with debrief, of which a copy is offered', async () => {
    const me = await agendaWith('true', 'edit', 'moj');
    await me.sees(/moj comes with debrief, and stays as it is; debrief agenda new NAME\s+--from\s+moj/);
    expect((await me.exited()).code).toBe(2);
  });

  test('is there though the editor could not be run, which is said', async () => {
    const me = await agendaWith('exit 3', 'new', 'ours');
    await me.sees('ended with an error');
    expect((await me.exited()).code).toBe(1);
    expect(text()).toContain('title: Ours');
  });

  test('is begun without an editor where none is wanted', async () => {
    const me = await agendaWith('exit 3', 'new', 'ours', '--no-input');
    expect(await me.exited()).toEqual({code: 0, signal: null});
    expect(me.mainScreen().join('')).toContain('ours.yaml');
  });

  test('waits for a window of an editor that is open still', async () => {
    const editor = join(home.root, 'code');
    await writeFile(editor, '#!/bin/sh\n', {mode: 0o755});
    const me = await openTerminal({
      args: ['agenda', 'new', 'ours'],
      home,
      env: {EDITOR: editor},
      columns: 80,
      rows: 24,
    });
    expect(await me.exited()).toEqual({code: 0, signal: null});
    expect(me.mainScreen().join(' ')).toMatch(/came back at once; what you save\s+there counts from then on.*--wait/);
    expect(me.mainScreen().join('\n')).not.toContain('is fine');
  });
});
