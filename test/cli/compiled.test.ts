// What is kept of compiled code: in the cache for the next start, and in the memory of this one only while it starts.
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
