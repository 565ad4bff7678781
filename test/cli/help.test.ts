// Help, version and every way of getting a command's name or an option wrong.
import {readFileSync} from 'node:fs';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {flagsOf} from '../../src/cli/arguments.js';
import type {CommandRow} from '../../src/cli/command-row.js';
import {type CommandName, commandNames, commands} from '../../src/cli/command-table.js';
import {commandTable, exitCodes, helpFor} from '../../src/cli/help-text.js';
import {debrief, oneSentence} from '../support/debrief.js';
import type {TempHome} from '../support/temp-home.js';
import {tempHome} from '../support/temp-home.js';

let home: TempHome;
beforeAll(async () => {
  home = await tempHome();
});
afterAll(() => home.remove());

describe('help', () => {
  it.each(['--help', '-h', 'help'])('debrief %s lists every command', async (word) => {
    const {stdout, stderr, code} = await debrief(home, [word]);
    for (const name of commandNames) {
      expect(stdout).toMatch(new RegExp(`^  ${name} +${commands[name].summary.slice(0, 20)}`, 'm'));
    }
    expect(stdout).toContain('--home <dir>');
    expect(stdout).toContain(exitCodes);
    expect({stderr, code}).toEqual({stderr: '', code: 0});
  });

  it.each(commandNames)('debrief %s --help has options, examples and exit codes', async (name) => {
    const {options, examples}: CommandRow = commands[name];
    const {stdout, stderr, code} = await debrief(home, [name, '--help']);
    expect(stdout).toContain(`Usage: debrief ${name}`);
    for (const [option, row] of Object.entries(options)) expect(stdout).toContain(flagsOf(option, row));
    for (const example of examples) expect(stdout).toContain(example);
    expect(stdout).toContain('--home <dir>');
    expect(stdout).toContain(exitCodes);
    expect({stderr, code}).toEqual({stderr: '', code: 0});
    expect((await debrief(home, ['help', name])).stdout).toBe(stdout);
  });

  it('has every word on lines of at most 80 columns, but for examples to copy', () => {
    for (const name of Object.keys(commands) as CommandName[]) {
      const lines = helpFor(name)
        .split('\n')
        .filter((line) => !line.includes('debrief '));
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
      const {details = []}: CommandRow = commands[name];
      for (const text of details) expect(helpFor(name).replace(/\s+/g, ' ')).toContain(text);
    }
  });

  it('prints the version of its package', async () => {
    const {version} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(await debrief(home, ['--version'])).toEqual({stdout: `${version}\n`, stderr: '', code: 0});
  });

  it('gives docs/commands.md a table with a line for each command', () => {
    const lines = commandTable().split('\n');
    expect(lines).toHaveLength(commandNames.length + 3);
    expect(lines).toContain('| `debrief run [REVIEW]` | facilitate a review (the running one if you name none) |');
  });
});

describe('wrong use', () => {
  it.each([
    [['lst'], /there is no command 'lst', did you mean list\?/],
    [['help', 'exprot'], /there is no command and no topic 'exprot', did you mean export\?/],
    [['list', '--jsn'], /list has no option --jsn, did you mean --json\?/],
    [['list', 'more'], /list has no use for 'more'; debrief list --help says how it works/],
    [[''], /there is no command ''/],
    [['add'], /say what to add: note, park, action, moment or comment;/],
    [['new', '--title'], /--title needs something after it: --title <text>;/],
    [['--home'], /--home needs something after it: --home <dir>;/],
    [['--exmple'], /there is no option --exmple, did you mean --example\?/],
  ])('debrief %j is one sentence and exit code 2', async (args, sentence) => {
    const {stdout, stderr, code} = await debrief(home, args);
    expect(stderr).toMatch(sentence);
    expect(stderr).toMatch(oneSentence);
    expect({stdout, code}).toEqual({stdout: '', code: 2});
  });

  it.each([
    [[], /debrief needs a terminal; debrief list/],
    [['run'], /debrief run needs a terminal; debrief show/],
    [['notes'], /debrief notes needs a terminal; debrief add note/],
    [['watch', 'INC-7'], /debrief watch needs a terminal; debrief show/],
    [['--example'], /debrief --example needs a terminal; debrief new --from/],
    [['--example', 'gitlab'], /needs a terminal/],
    [['--example', 'github', '--home', 'x'], /needs a terminal/],
    [['--example', 'mars'], /there is no example mars: --example takes github or gitlab/],
  ])('debrief %j without a terminal names a command that needs none', async (args, sentence) => {
    const {stdout, stderr, code} = await debrief(home, args);
    expect(stderr).toMatch(sentence);
    expect(stderr).toMatch(oneSentence);
    expect({stdout, code}).toEqual({stdout: '', code: 2});
  });
});
