// Preferences: read without conf, written by conf, and no damage ever costs what the file held.
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {homedir, tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {
  preferenceKeys,
  preferencesFile,
  preferenceTable,
  readPreferences,
} from '../../../src/store/shelf/preferences.js';
import {writePreference} from '../../../src/store/shelf/write-preference.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'debrief-preferences-'));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const put = (text: string) => writeFileSync(preferencesFile(folder), text);

describe('reading preferences', () => {
  it('gives the defaults where there is no file, and says nothing about it', () => {
    const {preferences, problems} = readPreferences(join(folder, 'none'));
    expect(preferences).toEqual({
      home: '',
      folder: '',
      actionLimit: 3,
      minutes: null,
      agenda: 'standard',
      by: '',
      server: '',
      bell: false,
      keys: '',
      notify: false,
      title: true,
      screenReader: false,
      background: 'auto',
      mouse: true,
      hints: true,
      largeQuestion: false,
      rails: 'auto',
      trackers: '',
      formats: '',
      findingColumns: '',
    });
    expect(problems).toEqual([]);
  });

  it('names a wrong value by its key and uses the default', () => {
    put(JSON.stringify({actionLimit: 12, minutes: 60, bell: 'loud', agenda: 'moj'}));
    const {preferences, problems} = readPreferences(folder);
    expect(preferences).toMatchObject({actionLimit: 3, minutes: 60, bell: false, agenda: 'moj'});
    expect(problems).toHaveLength(2);
    expect(problems[0]).toContain('actionLimit takes a whole number from 1 to 9');
    expect(problems[1]).toContain('bell takes on or off');
  });

  it.each(['{"minutes": 60', '[]', '"text"', 'null', ''])(
    'goes on with the defaults when the file holds %j',
    (text) => {
      put(text);
      const {preferences, problems} = readPreferences(folder);
      expect(preferences.actionLimit).toBe(3);
      expect(problems).toHaveLength(1);
      expect(problems[0]).toContain(preferencesFile(folder));
    },
  );

  it.each([
    ['{\n  "minutes": 40,\n}', 'line 3, column 1'],
    ['{\n  "minutes" 40\n}', 'line 2, column 13'],
    ['{"minutes": 60', 'line 1, column 15'],
  ])('names the place where it is no JSON: %j', (text, place) => {
    put(text);
    expect(readPreferences(folder).problems[0]).toContain(`is not valid JSON for preferences (${place}): `);
  });

  it('names what is no preference, and what was probably meant, apart from what every command tells', () => {
    put(JSON.stringify({minuts: 40, z: 'red', mouse: false}));
    const {preferences, problems, unknown} = readPreferences(folder);
    expect([preferences.minutes, preferences.mouse, problems]).toEqual([null, false, []]);
    expect(unknown).toEqual([
      `${preferencesFile(folder)}: minuts is no preference, did you mean minutes?`,
      `${preferencesFile(folder)}: z is no preference; there are ${preferenceKeys.join(', ')}.`,
    ]);
  });

  it('takes a path only where it means the same everywhere', () => {
    put(JSON.stringify({home: 'reviews', folder: '~/incidents'}));
    const {preferences, problems} = readPreferences(folder);
    expect(preferences).toMatchObject({home: '', folder: join(homedir(), 'incidents')});
    expect(problems).toEqual([expect.stringContaining('home takes the full path of a folder')]);
  });

  it('takes nothing from the prototype of what it reads', () => {
    put('{"__proto__": {"minutes": 60, "actionLimit": 9}}');
    expect(readPreferences(folder).preferences).toMatchObject({minutes: null, actionLimit: 3});
  });
});

describe('the table of preferences', () => {
  it('reads each fallback back from a file', () => {
    const fallbacks = preferenceKeys.map((key) => [key, preferenceTable[key].fallback]);
    const said = fallbacks.filter(([, fallback]) => fallback !== '' && fallback !== null);
    put(JSON.stringify(Object.fromEntries(said)));
    expect(readPreferences(folder)).toEqual({preferences: Object.fromEntries(fallbacks), problems: [], unknown: []});
  });
});

describe('writing preferences', () => {
  it('saves one value, keeps the others, and is readable by the user alone', async () => {
    await writePreference(folder, 'minutes', 60);
    await writePreference(folder, 'bell', true);
    expect(readPreferences(folder).preferences).toMatchObject({minutes: 60, bell: true});
    expect(statSync(preferencesFile(folder)).mode & 0o777).toBe(0o600);
  });

  it('makes the configuration folder for the user alone', async () => {
    const deep = join(folder, 'a', 'b');
    await writePreference(deep, 'agenda', 'moj');
    expect(statSync(deep).mode & 0o777).toBe(0o700);
  });

  it('forgets a value', async () => {
    await writePreference(folder, 'minutes', 60);
    await writePreference(folder, 'minutes', undefined);
    expect(readPreferences(folder)).toMatchObject({preferences: {minutes: null}, problems: []});
  });

  it('leaves alone what an older version knew, such as sounds', async () => {
    put('{"sounds": false, "bell": true}');
    expect(readPreferences(folder)).toMatchObject({preferences: {bell: true}, problems: []});
    expect(Object.keys(readPreferences(folder).preferences)).not.toContain('sounds');
    await writePreference(folder, 'minutes', 60);
    expect(JSON.parse(readFileSync(preferencesFile(folder), 'utf8'))).toMatchObject({sounds: false});
  });

  it('keeps a value that only a later version knows', async () => {
    put('{"later": {"a": 1}}');
    await writePreference(folder, 'minutes', 60);
    expect(JSON.parse(readFileSync(preferencesFile(folder), 'utf8'))).toEqual({later: {a: 1}, minutes: 60});
  });

  it('copies a damaged file aside before it writes over it', async () => {
    put('{"minutes": 45,');
    const {setAside} = await writePreference(folder, 'bell', true);
    expect(setAside).toMatch(/preferences\.damaged-.*\.json$/);
    expect(readFileSync(setAside ?? '', 'utf8')).toBe('{"minutes": 45,');
    expect(readdirSync(folder)).toHaveLength(2);
    expect(readPreferences(folder)).toMatchObject({preferences: {bell: true}, problems: []});
  });

  it('says in one sentence that a file in the way of its folder stops it', async () => {
    put('{}');
    await expect(writePreference(preferencesFile(folder), 'bell', true)).rejects.toThrow(
      /preferences\.json is not a folder: name another folder with DEBRIEF_CONFIG\.$/,
    );
  });
});
