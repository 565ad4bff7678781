// What the tests drive is installed by whoever may: as root, through sudo, or not at all, which is said.
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';

const script = fileURLToPath(new URL('../.ci/tools', import.meta.url));

const tools = ['tmux', 'screen', 'vim', 'zsh', 'fish', 'chromium'];
const asked = ['root: update -q', ...tools.map((tool) => `root: install -y -q ${tool}`)];

describe.skipIf(process.platform === 'win32')('of tmux, screen, vim, two shells and a browser', () => {
  let place: string;
  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'debrief-tools-'));
    mkdirSync(join(place, 'bin'));
    program('id', 'echo "$NUMBER"');
    program(
      'apt-get',
      `echo "$BY: $*" >> ${place}/asked; test "$1" = update || /bin/ln -s /bin/true ${place}/bin/"$4"`,
    );
  });
  afterEach(() => rmSync(place, {recursive: true, force: true}));

  /** The only programs that are found by their name. */
  const program = (name: string, line: string) =>
    writeFileSync(join(place, 'bin', name), `#!/bin/sh\n${line}\n`, {mode: 0o755});

  /** What is said, and what apt-get was asked for by whom; what comes under another name is no matter here. */
  function bring(number: number): {said: string[]; asked: string[]} {
    const env = {PATH: join(place, 'bin'), NUMBER: String(number), BY: number === 0 ? 'root' : 'somebody'};
    const said = execFileSync('/bin/bash', [script], {env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit']});
    const asked = existsSync(join(place, 'asked')) ? readFileSync(join(place, 'asked'), 'utf8') : '';
    const lines = (text: string) =>
      text.split('\n').filter((line) => line !== '' && !/python3|poppler|postgresql|openssh/.test(line));
    return {said: lines(said), asked: lines(asked)};
  }

  test('what lacks is installed as root', () => {
    expect(bring(0)).toEqual({said: [], asked});
  });

  test('it is installed through sudo, which asks for no password', () => {
    program('sudo', 'test "$1" = -n && shift && BY=root exec "$@"');
    expect(bring(1000)).toEqual({said: [], asked});
  });

  test('where there is no sudo, or it wants a password, what is skipped is said', () => {
    const said = tools.map((tool) => `no ${tool} here: its tests are skipped`);
    expect(bring(1000)).toEqual({said, asked: []});
    program('sudo', 'exit 1');
    expect(bring(1000)).toEqual({said, asked: []});
  });

  test('nothing is installed that is there', () => {
    for (const tool of tools) program(tool, 'exit 0');
    expect(bring(0).asked.filter((line) => line.includes('install'))).toEqual([]);
  });
});
