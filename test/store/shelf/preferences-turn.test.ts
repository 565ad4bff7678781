// A process that was stopped while it changed a preference: what another saved meanwhile stays.
import {mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import type * as promises from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {preferencesFile, readPreferences} from '../../../src/store/shelf/preferences.js';
import {writePreference} from '../../../src/store/shelf/write-preference.js';

/** What happens while a damaged file is copied aside, which is between the reading and the writing. */
const meanwhile = vi.hoisted(() => ({once: async () => undefined as unknown}));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof promises>();
  const copyFile: typeof promises.copyFile = async (from, to, mode) => {
    await real.copyFile(from, to, mode);
    const {once} = meanwhile;
    meanwhile.once = async () => undefined;
    await once();
  };
  return {...real, copyFile};
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'debrief-preferences-turn-'));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

it('stays beside what this one sets, which reads the file again', async () => {
  writeFileSync(preferencesFile(folder), '{damaged');
  meanwhile.once = async () => {
    utimesSync(join(folder, '.preferences.lock'), 0, 0);
    await writePreference(folder, 'bell', true);
  };
  await writePreference(folder, 'by', 'Delivery manager');
  const {preferences, problems} = readPreferences(folder);
  expect([preferences.bell, preferences.by, problems]).toEqual([true, 'Delivery manager', []]);
  const aside = readdirSync(folder).filter((name) => name !== 'preferences.json');
  expect(aside.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(['{damaged', '{damaged']);
});
