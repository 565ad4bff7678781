// The man page: it has all that --help has, is well formed, and comes with the package.
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {flagsOf, optionsOf} from '../src/cli/arguments.js';
import {commandNames, commands} from '../src/cli/command-table.js';
import {topicNames} from '../src/cli/help/topic-names.js';
import {usageOf} from '../src/cli/help-text.js';
import {debrief} from './support/debrief.js';
import {tempHome} from './support/temp-home.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const page = `${root}${manifest.man[0]}`;
const source = readFileSync(page, 'utf8');

/** What a reader sees of it: signs as they are, without what only sets the type. */
const text = source
  .replace(/\\\[u([0-9A-F]+)\]/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
  .replace(/\\f[BR]|\\&/g, '')
  .replace(/\\\(dq/g, '"')
  .replace(/\\(.)/g, (_, sign) => (sign === 'e' ? '\\' : sign))
  .replace(/\s+/g, ' ');

describe('the man page', () => {
  it.each(commandNames)('has debrief %s, with its options and examples', (name) => {
    expect(text).toContain(usageOf(name));
    for (const [option, row] of Object.entries(optionsOf(name))) {
      expect(text).toContain(`${flagsOf(option, row)} ${row.about}`);
    }
    for (const line of commands[name].examples) expect(text).toContain(line.replace(/\s+/g, ' '));
  });

  it('has every topic as a section, in words that man pages use', () => {
    const sections = [...source.matchAll(/^\.SH "?([^"\n]+)/gm)].map(([, title]) => title);
    expect(sections).toEqual(expect.arrayContaining(['NAME', 'SYNOPSIS', 'COMMANDS', 'FILES', 'EXIT STATUS']));
    for (const name of topicNames.filter((each) => each !== 'exit-codes')) {
      expect(sections).toContain(name.replaceAll('-', ' ').toUpperCase());
    }
  });

  it('is ASCII, with the version of the package and no day, so that it is the same whenever it is made', () => {
    expect(source).toMatch(/^[\n\x20-\x7e]+$/);
    expect(source).toContain(`.TH DEBRIEF 1 "" "debrief ${manifest.version}"`);
  });

  it('comes with the package, and npm, up to version 11, links it where man finds it', () => {
    // As a list: npm links nothing of a single name.
    expect(manifest.man).toEqual(['man/debrief.1']);
    expect(manifest.files).toContain('man');
    expect(existsSync(page)).toBe(true);
  });

  it('is printed as it is, for a place where man finds it', async () => {
    const home = await tempHome();
    expect(await debrief(home, ['help', '--man'])).toEqual({stdout: source, stderr: '', code: 0});
    await home.remove();
  });
});

const has = (tool: string) => spawnSync(tool, ['--help'], {stdio: 'ignore'}).error === undefined;
const [mandoc, man] = [has('mandoc'), has('man')];

it.skipIf(!mandoc)(`is well formed${mandoc ? '' : ': skipped, as there is no mandoc here'}`, () => {
  const {stdout, stderr} = spawnSync('mandoc', ['-T', 'lint', page], {encoding: 'utf8'});
  const complaints = (stdout + stderr).split('\n').filter(Boolean);
  expect(complaints.filter((line) => !line.includes('missing date'))).toEqual([]);
});

it.skipIf(!man)(
  `is shown by man as it should be, without a warning${man ? '' : ': skipped, as there is no man here'}`,
  () => {
    const env = {...process.env, MANWIDTH: '80', LC_ALL: 'C.UTF-8', MAN_KEEP_FORMATTING: '', TERM: 'dumb'};
    const {stdout, stderr, status} = spawnSync('man', ['--warnings', '-l', page], {env, encoding: 'utf8'});
    expect({stderr, status}).toEqual({stderr: '', status: 0});
    const plain = stdout.replace(/.\x08/g, '');
    expect(plain).toMatch(/^NAME\n +debrief - step through a blameless incident review/m);
    expect(plain).not.toMatch(/\\f|\[u20/);
  },
);
