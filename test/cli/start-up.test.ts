// What starting costs and loads, on old and new versions of Node, and what a closed pipe does.
import {spawn} from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {userInfo} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {debrief, entry, newReview} from '../support/debrief.js';
import type {TempHome} from '../support/temp-home.js';
import {tempHome} from '../support/temp-home.js';

let home: TempHome;
beforeAll(async () => {
  home = await tempHome();
});
afterAll(() => home.remove());

/** By the file that begins it: what is run of the program, and of its packages, before its first line. */
const loads = JSON.parse(readFileSync(new URL('../../dist/meta.json', import.meta.url), 'utf8')) as Record<
  string,
  string[]
>;

/** The packages that are run before this source is. */
function packagesOf(source: string): string[] {
  const found = loads[source]?.flatMap((input) => input.match(/(?<=node_modules\/)(?:@[^/]+\/)?[^/]+/) ?? []);
  return [...new Set(found)].sort();
}

describe('what a command loads', () => {
  const commands = readdirSync(new URL('../../src/cli/commands', import.meta.url)).map(
    (file) => `src/cli/commands/${file}`,
  );

  it.each(['src/main.ts', ...commands])('%s begins without anything that draws', (source) => {
    expect(Object.keys(loads)).toContain(source);
    for (const heavy of ['ink', 'react', 'yoga-layout']) expect(packagesOf(source)).not.toContain(heavy);
  });

  it('adding a note needs no preferences writer, schema library or reader of other formats', () => {
    for (const heavy of ['conf', 'date-fns', 'valibot', 'yaml', 'papaparse']) {
      expect(packagesOf('src/cli/commands/add.ts')).not.toContain(heavy);
      expect(packagesOf('src/cli/commands/comment.ts')).not.toContain(heavy);
    }
    expect(Object.keys(loads).flatMap(packagesOf)).toEqual(expect.arrayContaining(['conf', 'ink', 'yaml']));
  });
});

describe('starting', () => {
  it('is refused by an old Node with one sentence', async () => {
    const pretend = "Object.defineProperty(process.versions, 'node', {value: '18.20.4'}); require(process.argv[1])";
    const child = spawn(process.execPath, ['-e', pretend, entry]);
    let stderr = '';
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(stderr).toBe('debrief: this is Node 18.20.4, and debrief needs Node 20 or newer: see https://nodejs.org.\n');
    expect(code).toBe(1);
  });

  it('is written so that an old Node can read it', () => {
    const code = readFileSync(entry, 'utf8').replace(/^#.*|\/\/.*|\/\*[\s\S]*?\*\//gm, '');
    expect(code).not.toMatch(/=>|`|\b(?:const|let|class|async|await)\b|\bimport\s*\((?!file)/);
  });

  describe('again', () => {
    const kept = () => readdirSync(join(home.root, 'cache', 'debrief', 'compiled'));

    it("is done with the compiled code of the time before, which lies in the user's own cache folder", async () => {
      const started = async (...args: string[]) => {
        await debrief(home, args);
        return kept().filter((name) => name.startsWith(args[0] ?? ''));
      };
      const [file = ''] = await started('list');
      expect(file).toContain(process.version);
      const path = join(home.root, 'cache', 'debrief', 'compiled', file);
      const before = statSync(path).mtimeMs;
      expect(await started('list')).toEqual([file]);
      expect(statSync(path).mtimeMs).toBe(before);
      const {size} = statSync(path);
      const whole = readFileSync(path);
      const zeros = Buffer.from(whole).fill(0, size / 4, size / 4 + 8192);
      // Cut off, empty, of another version, or with a bad block of the disk.
      const others = whole.toString('latin1').replace(/"build":"\w+"/, '"build":"0123456789abcdef"');
      for (const damaged of [whole.subarray(0, size / 2), '', Buffer.from(others, 'latin1'), zeros]) {
        writeFileSync(path, damaged);
        expect((await debrief(home, ['list'])).code).toBe(0);
        expect(Math.abs(statSync(path).size - size)).toBeLessThan(size / 10);
      }
    });

    it('keeps nothing of a start that failed', async () => {
      const {code} = await debrief(home, ['show', 'NO-SUCH-REVIEW']);
      expect(code).toBe(1);
      expect(kept().filter((name) => name.startsWith('show'))).toEqual([]);
    });
  });

  it.runIf(process.platform === 'linux')('takes no relative path of the XDG variables for a place', async () => {
    const relative = {
      XDG_DATA_HOME: 'data-here',
      XDG_CONFIG_HOME: './config',
      XDG_STATE_HOME: '../up',
      XDG_CACHE_HOME: '~/c',
    };
    const env = {...relative, DEBRIEF_HOME: '', DEBRIEF_CONFIG: ''};
    await newReview({...home, env: {...home.env, ...env}});
    await debrief(home, ['config', 'set', 'bell', 'on'], {env});
    const there = (...path: string[]) => existsSync(join(home.root, ...path, 'debrief'));
    expect([there('.local', 'share'), there('.config')]).toEqual([true, true]);
    expect(there('.cache')).toBe(true);
    expect(readdirSync(home.root).filter((name) => ['data-here', '~'].includes(name))).toEqual([]);
    expect([there('config'), existsSync(join(home.root, '..', 'up'))]).toEqual([false, false]);
  });

  it.runIf(process.platform === 'linux').each(['', 'here', './here'])(
    'takes the account’s own folder for the home where HOME is %j, wherever it is started',
    async (HOME) => {
      const env = {HOME, XDG_CONFIG_HOME: '', DEBRIEF_CONFIG: ''};
      const {stdout} = await debrief(home, ['config', 'path'], {env});
      expect(stdout).toBe(`${join(userInfo().homedir, '.config', 'debrief', 'preferences.json')}\n`);
    },
  );

  // What programs read a zone from, and Node does not.
  it.each([
    ['', 'UTC'],
    ['/usr/share/zoneinfo/Europe/Berlin', 'Europe/Berlin'],
    [':/usr/share/zoneinfo/posix/Asia/Tokyo', 'Asia/Tokyo'],
    ['JST-9', 'Etc/GMT-9'],
    ['UTC0', 'UTC'],
    ['Nowhere/Here', 'UTC'],
    ['GMT+5', 'Etc/GMT+5'],
  ])('makes a review where TZ is %j, in %s', async (TZ, zone) => {
    const made = await newReview({...home, env: {...home.env, TZ}}, `TZ ${TZ}`);
    const {stdout} = await debrief(home, ['show', made, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({zone});
  });

  it('makes a review where TZ names the system’s own file of the zone', async () => {
    const {stdout} = await debrief(home, ['doctor'], {env: {TZ: ':/etc/localtime'}});
    expect(stdout).toMatch(/^locale: .*, [A-Z][\w+-]+(\/[\w+-]+)*$/m);
    expect(stdout).not.toContain('names no place');
    await newReview({...home, env: {...home.env, TZ: ':/etc/localtime'}}, 'INC-TZ');
  });

  it('lets nobody else write there, whatever the umask', async () => {
    const folder = join(home.root, 'open-cache', 'debrief', 'compiled');
    const start = async () => {
      const run = `umask 000; exec "${process.execPath}" "${entry}" --version`;
      const child = spawn('sh', ['-c', run], {env: {...home.env, XDG_CACHE_HOME: join(home.root, 'open-cache')}});
      expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
      return statSync(folder).mode & 0o777;
    };
    expect(await start()).toBe(0o700);
    // As an earlier version left it.
    chmodSync(folder, 0o777);
    expect(await start()).toBe(0o700);
  });

  describe('in a clone that is not built yet', () => {
    const notice = 'this clone is not built yet: npm ci is run in it, once, which takes a minute.';
    let clone: string;
    beforeEach(() => {
      clone = mkdtempSync(join(home.root, 'clone-'));
      mkdirSync(join(clone, 'bin'));
      mkdirSync(join(clone, 'scripts'));
      cpSync(entry, join(clone, 'bin', 'debrief.cjs'));
      writeFileSync(join(clone, 'scripts', 'build.js'), '');
    });

    /** Starts it where `npm`, a line of a shell, is the only npm there is. */
    const start = async (npm: string, ...args: string[]) => {
      const tools = join(clone, 'tools');
      mkdirSync(tools, {recursive: true});
      writeFileSync(join(tools, 'npm'), `#!/bin/sh\n${npm}\n`, {mode: 0o755});
      const env = {...home.env, PATH: `${tools}:/usr/bin:/bin`};
      const child = spawn(process.execPath, [join(clone, 'bin', 'debrief.cjs'), ...args], {env});
      const said = {stdout: '', stderr: ''};
      child.stdout.on('data', (text) => {
        said.stdout += text;
      });
      child.stderr.on('data', (text) => {
        said.stderr += text;
      });
      const code = await new Promise((resolve) => child.on('close', resolve));
      return {...said, code};
    };
    const fails = 'echo "npm error: no network" >&2; echo "added 1 package"; exit 1';
    const builds = "mkdir dist && echo 'console.log(JSON.stringify({format: 1, reviews: []}))' > dist/main.cjs";

    it('says so, and how it is built where npm cannot', async () => {
      const sentence = `not built yet: run npm ci in ${clone}, then debrief again.`;
      const stderr = `debrief: ${notice}\ndebrief: ${sentence}\n`;
      expect(await start(fails, 'list')).toEqual({stdout: '', stderr, code: 1});
      // Behind a lone -- every argument is a text.
      expect(await start(fails, 'add', 'note', '--', '--json')).toEqual({stdout: '', stderr, code: 1});
      const {stdout, stderr: lines, code} = await start(fails, 'list', '--json');
      expect({stdout, code}).toEqual({stdout: '', code: 1});
      expect(
        lines
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line)),
      ).toEqual([
        {format: 1, notice: {message: notice}},
        {format: 1, error: {message: sentence, code: 'could-not', exit: 1}},
      ]);
    });

    it('is built, once, and says nothing on standard output but its answer', async () => {
      const first = await start(builds, 'list', '--json');
      expect(JSON.parse(first.stdout)).toEqual({format: 1, reviews: []});
      expect(JSON.parse(first.stderr)).toEqual({format: 1, notice: {message: notice}});
      expect(first.code).toBe(0);
      expect(await start(fails, 'list', '--json')).toEqual({...first, stderr: ''});
    });
  });

  it('brings the licence text of every package that it holds', () => {
    const notices = readFileSync(new URL('../../dist/THIRD-PARTY-NOTICES.txt', import.meta.url), 'utf8');
    const parts = notices.split(`\n\n${'-'.repeat(80)}\n\n`);
    const named = parts.flatMap((part) => [...part.matchAll(/^(\S+) [\d.]+ \(.+\)$/gm)].map(([, name]) => name));
    const held = Object.keys(loads).flatMap(packagesOf);
    expect([...new Set(held)].filter((name) => !named.includes(name))).toEqual([]);
    // Each text once, behind the names of all that come under it.
    const texts = parts.map((part) => part.split('\n\n').slice(1).join());
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.filter((text) => !/permission|redistribution/i.test(text))).toEqual([]);
    expect(notices).toMatch(/^yoga-layout .*\n {2}Copyright \(c\) Facebook/m);
  });

  it('says one sentence of an error that nobody foresaw, and keeps its details in a file', async () => {
    await newReview(home);
    const trouble = join(home.root, 'trouble.cjs');
    writeFileSync(trouble, "Math.random = () => { throw new Error('no dice\\nat all'); };");
    const {stdout, stderr, code} = await debrief(home, ['add', 'note', 'x'], {
      env: {NODE_OPTIONS: `--require=${trouble}`},
    });
    const [file = '', ...more] = readdirSync(join(home.root, 'state', 'debrief'));
    const log = join(home.root, 'state', 'debrief', file);
    expect(stderr).toBe(
      `debrief: something unexpected went wrong (no dice); details are in ${log}, without a word of any review, so that ` +
        'it can be sent along with a report of this.\n',
    );
    expect({stdout, code, more}).toEqual({stdout: '', code: 1, more: []});
    expect(readFileSync(log, 'utf8')).toMatch(/\nError\n {4}at Math\.random/);
  });

  it.skipIf(!existsSync('/proc/self'))('says so, and ends, where no folder for its details can be made', async () => {
    await newReview(home);
    const trouble = join(home.root, 'trouble.cjs');
    writeFileSync(trouble, "Math.random = () => { throw new Error('no dice'); };");
    const env = {NODE_OPTIONS: `--require=${trouble}`, XDG_STATE_HOME: '/proc/none'};
    const {stderr, code} = await debrief(home, ['add', 'note', 'x'], {env});
    const said = 'debrief: something unexpected went wrong (no dice); no details could be written.\n';
    expect({stderr, code}).toEqual({stderr: said, code: 1});
  });

  it('says nothing when the reader of a pipe has seen enough', async () => {
    const child = spawn(process.execPath, [entry, '--help'], {env: {...process.env, ...home.env}});
    let stderr = '';
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    child.stdout.destroy();
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({stderr, code}).toEqual({stderr: '', code: 0});
  });
});
