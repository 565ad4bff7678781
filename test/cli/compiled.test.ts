// What is kept of compiled code: in the cache for the next start, and in the memory of this one only while it starts.
import {execFileSync, spawnSync} from 'node:child_process';
import {chmodSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {Script} from 'node:vm';
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {type TempHome, tempHome} from '../support/temp-home.js';

type Code = {of(name: string): Buffer | undefined; use(name: string, script: Script): void};

let home: TempHome;
let compiled: (build: string) => Code;
beforeEach(async () => {
  home = await tempHome();
  vi.useFakeTimers();
  vi.stubEnv('XDG_CACHE_HOME', join(home.root, 'cache'));
  vi.stubGlobal('DEBRIEF_COMMANDS', []);
  vi.spyOn(process, 'once').mockReturnValue(process);
  ({compiled} = createRequire(import.meta.url)('../../src/compiled.cjs'));
});
afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  await home.remove();
});

it('is at hand while the program starts, and let go of once it has', () => {
  const first = compiled('this build');
  for (const name of ['core', 'meeting']) first.use(name, new Script('(first) => first + 1'));
  vi.runAllTimers();
  const again = compiled('this build');
  expect([again.of('core'), again.of('meeting')]).toEqual([expect.any(Buffer), expect.any(Buffer)]);
  again.use('core', new Script('(first) => first + 1', {cachedData: again.of('core')}));
  vi.runAllTimers();
  expect([again.of('core'), again.of('meeting')]).toEqual([undefined, undefined]);
});

const isWindows = process.platform === 'win32';
const folder = () => join(home.root, 'cache', 'debrief', 'compiled');

/** Keeps a script, and gives the file that it is in. */
function kept(): string {
  compiled('this build').use('core', new Script('(first) => first + 1'));
  vi.runAllTimers();
  const [name] = readdirSync(folder());
  return join(folder(), name ?? '');
}

const atHand = () => compiled('this build').of('core');

it.skipIf(isWindows)('is neither waited for nor read where it is a pipe, a link, or may be written by others', () => {
  const file = kept();
  expect(atHand()).toEqual(expect.any(Buffer));
  chmodSync(file, 0o622);
  expect(atHand()).toBeUndefined();
  chmodSync(file, 0o600);
  expect(atHand()).toEqual(expect.any(Buffer));
  rmSync(file);
  symlinkSync('/dev/zero', file);
  expect(atHand()).toBeUndefined();
  rmSync(file);
  execFileSync('mkfifo', ['-m', '600', file]);
  // A process of its own, which can be ended if it waits.
  const start = `globalThis.DEBRIEF_COMMANDS = []; require(${JSON.stringify(join(process.cwd(), 'src', 'compiled.cjs'))}).compiled('this build'); process.exit(7)`;
  expect(spawnSync(process.execPath, ['-e', start], {timeout: 20_000}).status).toBe(7);
});

it('leaves nothing behind where it cannot take its place, and takes along what was left before', () => {
  const file = kept();
  rmSync(file);
  mkdirSync(join(file, 'in the way'), {recursive: true});
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  writeFileSync(`${file}.${gone}`, 'half');
  writeFileSync(`${file}.${process.ppid}`, 'under way');
  kept();
  expect(readdirSync(folder()).map((name) => join(folder(), name))).toEqual([file, `${file}.${process.ppid}`]);
});

it.skipIf(!existsSync('/proc/self'))('is done without, at once, where no folder can be made', () => {
  vi.stubEnv('XDG_CACHE_HOME', '/proc/x');
  const start = `globalThis.DEBRIEF_COMMANDS = []; require(${JSON.stringify(join(process.cwd(), 'src', 'compiled.cjs'))}).compiled('this build').use('core', new (require('node:vm').Script)('1'))`;
  expect(spawnSync(process.execPath, ['-e', start], {timeout: 20_000}).status).toBe(0);
});
