// The user's preferences: read straight from their file, written by conf.
import {readFileSync} from 'node:fs';
import {constants, copyFile, mkdir} from 'node:fs/promises';
import {isAbsolute, join} from 'node:path';
import {type Limits, limitsInWords, meetingMinutes, readWholeNumber} from '../../review/whole-number.js';
import {isMissing, shortReason} from '../disk/failure.js';
import {StoreError} from '../types.js';
import {fullPath} from './home.js';

export type Preferences = {
  /** The home of all reviews; empty for the platform's data folder. */
  home: string;
  /** The incident folder that a new review starts with; empty for none. */
  folder: string;
  actionLimit: number;
  /** Planned length of a new review; null for the agenda's own. */
  minutes: number | null;
  agenda: string;
  /** Who writes, in words: a role or a name. */
  by: string;
  hints: boolean;
  bell: boolean;
};

export type PreferenceKey = keyof Preferences;

type Row<K extends PreferenceKey> = {
  fallback: Preferences[K];
  /** What the value may be, in words that follow “takes”. */
  takes: string;
  /** What is preferred, in one line. */
  about: string;
  /** The value as a file or a person gives it, or undefined where it cannot be one. */
  read(value: unknown): Preferences[K] | undefined;
};

const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined);

/** A path that means the same wherever debrief is started. */
const wholePath = (value: unknown) => {
  const path = text(value);
  return path !== undefined && (isAbsolute(path) || path.startsWith('~')) ? fullPath(path) : undefined;
};

const wholeNumber = (limits: Limits) => ({
  takes: limitsInWords(limits),
  read: (value: unknown) => readWholeNumber(value, limits),
});

const onOrOff = (value: unknown) => {
  if (value === true || value === 'on' || value === 'true') return true;
  return value === false || value === 'off' || value === 'false' ? false : undefined;
};

/** Every preference, in the order in which they are listed. */
export const preferenceRows: {[K in PreferenceKey]: Row<K>} = {
  home: {fallback: '', takes: 'the whole path of a folder', about: 'where all reviews are kept', read: wholePath},
  folder: {
    fallback: '',
    takes: 'the whole path of a folder',
    about: 'the incident folder of a new review',
    read: wholePath,
  },
  actionLimit: {
    fallback: 3,
    about: 'how many actions a review aims at',
    ...wholeNumber({least: 1, most: 9}),
  },
  minutes: {
    fallback: null,
    about: 'the planned length of a new review',
    ...wholeNumber(meetingMinutes),
  },
  agenda: {fallback: 'standard', takes: 'the id of an agenda', about: 'the agenda of a new review', read: text},
  by: {fallback: '', takes: 'a role or a name', about: 'who I am in what I write', read: text},
  hints: {fallback: true, takes: 'on or off', about: 'quiet hints on wording while a note is typed', read: onOrOff},
  bell: {fallback: false, takes: 'on or off', about: 'a bell when a stage is over its time', read: onOrOff},
};

export const preferenceKeys = Object.keys(preferenceRows) as PreferenceKey[];

export const isPreferenceKey = (key: string): key is PreferenceKey => Object.hasOwn(preferenceRows, key);

export const preferencesFile = (folder: string): string => join(folder, 'preferences.json');

export type ReadPreferences = {
  preferences: Preferences;
  /** The keys that the file itself gives a usable value. */
  given: PreferenceKey[];
  /** One sentence for each thing in the file that could not be used. */
  problems: string[];
};

/** The preferences of this configuration folder; whatever is missing or wrong has its default. Never throws. */
export function readPreferences(folder: string): ReadPreferences {
  const file = preferencesFile(folder);
  const found = readValues(file);
  const problems = found.problem ? [found.problem] : [];
  const given: PreferenceKey[] = [];
  const value = <K extends PreferenceKey>(key: K): Preferences[K] => {
    const row: Row<K> = preferenceRows[key];
    if (!Object.hasOwn(found.values, key)) return row.fallback;
    const read = row.read(found.values[key]);
    if (read === undefined) {
      problems.push(
        `${file}: ${key} takes ${row.takes}; the default is used until debrief config set ${key} gives it one.`,
      );
      return row.fallback;
    }
    given.push(key);
    return read;
  };
  const preferences: Preferences = {
    home: value('home'),
    folder: value('folder'),
    actionLimit: value('actionLimit'),
    minutes: value('minutes'),
    agenda: value('agenda'),
    by: value('by'),
    hints: value('hints'),
    bell: value('bell'),
  };
  return {preferences, given, problems};
}

// Read at once and without conf, whose schema compiler alone takes longer than adding a note may.
function readValues(file: string): {values: Record<string, unknown>; problem?: string} {
  let json: string;
  try {
    json = readFileSync(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return {values: {}};
    return {values: {}, problem: `${file} cannot be read (${shortReason(error)}): the defaults are used meanwhile.`};
  }
  try {
    const values: unknown = JSON.parse(json);
    if (typeof values === 'object' && values !== null && !Array.isArray(values)) {
      return {values: values as Record<string, unknown>};
    }
  } catch {
    // Said below, together with what parses and still is no list of preferences.
  }
  return {
    values: {},
    problem: `${file} is not the JSON of preferences: the defaults are used; correct or delete the file.`,
  };
}

/**
 * Saves one preference, or forgets it (`undefined`). A file that cannot be used is copied aside first; where it went
 * is the answer's `setAside`.
 */
export async function writePreference<K extends PreferenceKey>(
  folder: string,
  key: K,
  value: Preferences[K] | undefined,
): Promise<{setAside?: string}> {
  const file = preferencesFile(folder);
  try {
    await mkdir(folder, {recursive: true, mode: 0o700});
    const setAside = readValues(file).problem ? await copyAside(folder) : undefined;
    const {default: Conf} = await import('conf');
    const conf = new Conf<Record<string, unknown>>({
      cwd: folder,
      configName: 'preferences',
      configFileMode: 0o600,
      clearInvalidConfig: true,
    });
    if (value === undefined) conf.delete(key);
    else conf.set(key, value);
    return setAside === undefined ? {} : {setAside};
  } catch (error) {
    throw new StoreError(`${file} cannot be written (${shortReason(error)}): nothing was changed.`);
  }
}

async function copyAside(folder: string): Promise<string> {
  const time = new Date().toISOString().replace(/[:.]/g, '-');
  const aside = join(folder, `preferences.damaged-${time}.json`);
  await copyFile(preferencesFile(folder), aside, constants.COPYFILE_EXCL);
  return aside;
}
