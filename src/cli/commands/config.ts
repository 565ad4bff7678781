// `debrief config`: reading and changing the preferences.
import {configFolder} from '../../store/shelf/home.js';
import type {Preference, PreferenceKey, Preferences} from '../../store/shelf/preferences.js';
import {
  isPreferenceKey,
  preferenceKeys,
  preferencesFile,
  preferenceTable,
  readPreferences,
  writePreference,
} from '../../store/shelf/preferences.js';
import {print, printJson, warn} from '../streams/printing.js';
import {nearest, UsageError} from '../usage-error.js';
import type {CallOf} from './table.js';

type ConfigOptions = CallOf<'config'>['options'];

export async function run({words: [verb = 'list', key, value], options}: CallOf<'config'>): Promise<undefined> {
  const folder = configFolder();
  switch (verb) {
    case 'list':
      list(folder, options.json ?? false);
      break;
    case 'path':
      show('path', preferencesFile(folder), options.json);
      break;
    case 'get': {
      const wanted = keyNamed(key);
      show(wanted, read(folder)[wanted], options.json);
      break;
    }
    case 'set':
      await set(folder, keyNamed(key), value, options);
      break;
    case 'unset':
      await save(folder, keyNamed(key), undefined, options);
      break;
    default:
      throw new UsageError(`config takes get, set, unset, list or path, not ${verb}.`);
  }
}

function read(folder: string): Preferences {
  const {preferences, problems} = readPreferences(folder);
  problems.forEach(warn);
  return preferences;
}

function list(folder: string, json: boolean): void {
  const preferences = read(folder);
  if (json) {
    printJson(preferences);
    return;
  }
  const width = Math.max(...preferenceKeys.map((key) => key.length)) + 2;
  for (const key of preferenceKeys) {
    print(`${key.padEnd(width)}${inWords(preferences[key]).padEnd(12)}  ${preferenceTable[key].about}`);
  }
}

function show(key: string, value: Preferences[PreferenceKey], json: boolean | undefined): void {
  if (json) printJson({[key]: value});
  else print(inWords(value));
}

const inWords = (value: Preferences[PreferenceKey]): string => {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return value === null || value === '' ? '-' : String(value);
};

function keyNamed(key: string | undefined): PreferenceKey {
  if (key === undefined) throw new UsageError(`which preference? There are ${preferenceKeys.join(', ')}.`);
  if (isPreferenceKey(key)) return key;
  throw new UsageError(`there is no preference ${key}; did you mean ${nearest(key, preferenceKeys)[0]}?`);
}

async function set<K extends PreferenceKey>(
  folder: string,
  key: K,
  typed: string | undefined,
  options: ConfigOptions,
): Promise<void> {
  const row: Preference<Preferences[K]> = preferenceTable[key];
  if (typed === undefined) throw new UsageError(`the value is missing: ${key} takes ${row.takes}.`);
  const value = row.read(row.typed?.(typed) ?? typed);
  if (value === undefined) throw new UsageError(`${key} takes ${row.takes}, not ${typed}.`);
  await save(folder, key, value, options);
}

async function save<K extends PreferenceKey>(
  folder: string,
  key: K,
  value: Preferences[K] | undefined,
  options: ConfigOptions,
): Promise<void> {
  const {setAside} = await writePreference(folder, key, value);
  if (setAside) warn(`the file of preferences could not be read; it was copied to ${setAside} and begun anew.`);
  show(key, readPreferences(folder).preferences[key], options.json);
}
