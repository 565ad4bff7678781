// The user's preferences: what there are, and what their file says, which is read without conf.
import {existsSync, readFileSync, statSync} from 'node:fs';
import {isAbsolute, join} from 'node:path';
import {meant} from '../../review/did-you-mean.js';
import {actionsAimed, type Limits, limitsInWords, meetingMinutes, readWholeNumber} from '../../review/number-limits.js';
import {cleanLine, inSeries} from '../../review/text.js';
import {textOf} from '../disk/decode-text.js';
import {isMissing, shortReason} from '../disk/failure.js';
import {objectIn, placeIn} from '../disk/json.js';
import {addressToKeep, EXAMPLE} from '../relay/address.js';
import {StoreError} from '../types.js';
import {fullPath} from './home.js';

/** What values there can be of a kind. */
type Kind<T> = {
  /** In words that follow “takes”. */
  takes: string;
  /** The value as a file or a person gives it, or undefined where it cannot be one. */
  read(value: unknown): T | undefined;
  /** All that it can be, as it is typed, where that is a few words. */
  words?: readonly string[];
  /** Of what a person types, what is given to `read`, where that is something else. */
  typed?(words: string): string;
};

export type Preference<T> = Kind<T> & {
  fallback: T;
  /** What is preferred, in one line. */
  about: string;
};

const text = (takes: string): Kind<string> => ({
  takes,
  read: (value) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined),
});

/** A path that means the same wherever debrief is started; a person may name it from where they stand. */
const path: Kind<string> = {
  ...text('the full path of a folder'),
  // `-` is a pipe to whoever types it, and no folder of that name.
  typed: (words) => (['', '-'].includes(words.trim()) ? words : fullPath(words)),
  read(value) {
    const named = typeof value === 'string' ? value.trim() : '';
    return isAbsolute(named) || named.startsWith('~') ? fullPath(named) : undefined;
  },
};

/** A password in it would stand in a file of ours. */
const serverAddress: Kind<string> = {
  takes: `the address of a server, without a password, such as ${EXAMPLE}`,
  read: (value) => (typeof value === 'string' ? addressToKeep(value) : undefined),
};

const wholeNumber = (limits: Limits): Kind<number> => ({
  takes: limitsInWords(limits),
  read: (value) => readWholeNumber(value, limits),
});

const onOrOff: Kind<boolean> = {
  takes: 'on or off',
  words: ['on', 'off'],
  read(value) {
    if (value === true || value === 'on' || value === 'true') return true;
    return value === false || value === 'off' || value === 'false' ? false : undefined;
  },
};

const oneOf = <T extends string>(...words: readonly T[]): Kind<T> => ({
  takes: inSeries(words, 'or'),
  words,
  read: (value) => words.find((word) => word === value),
});

const preference = <T, F>(kind: Kind<T | F>, fallback: F, about: string): Preference<T | F> => ({
  ...kind,
  fallback,
  about,
});

/** How keys of one's own are written, for whoever is told. */
export const ownKeysExample = 'next-question=L undo=Z,ctrl+u';

/** Every preference, in the order in which they are listed. An empty fallback is none, null the agenda's own. */
const table = {
  home: preference(path, '', 'where all reviews are kept'),
  folder: preference(path, '', 'the incident folder for a new review'),
  formats: preference(
    text('names of formats, with commas between (debrief help export has them)'),
    '',
    'which files an export writes',
  ),
  findingColumns: preference(
    text('names, with commas between'),
    '',
    'what the tracker of findings calls its columns, in their order',
  ),
  actionLimit: preference(
    wholeNumber(actionsAimed),
    3,
    'how many actions a review aims for, where its agenda does not say',
  ),
  minutes: preference<number, null>(
    wholeNumber(meetingMinutes),
    null,
    'how long a new review with the preferred agenda is planned for',
  ),
  agenda: preference(text('the id of an agenda'), 'standard', 'the agenda for a new review'),
  trackers: preference(
    text('names, with commas between'),
    '',
    'what a team’s work is tracked in, such as Jira, Trello',
  ),
  by: preference(text('a role or a name'), '', 'who I am, for what I write'),
  server: preference(serverAddress, '', 'the server that reviews are shared on'),
  bell: preference(onOrOff, false, 'ring a bell when the time of a stage or a break is up'),
  notify: preference(onOrOff, false, 'a notification on the desktop when the time of a stage or a break is up'),
  screenReader: preference(onOrOff, false, 'the screen is read aloud: lines of words, no pages'),
  background: preference<'auto' | 'dark' | 'light', 'auto'>(
    oneOf('auto', 'dark', 'light'),
    'auto',
    'what the terminal’s background is, so that its colours can be read',
  ),
  rails: preference<'auto' | 'none', 'auto'>(
    oneOf('auto', 'none'),
    'auto',
    'the agenda and what waits stand beside the page in a wide window',
  ),
  hints: preference(onOrOff, true, 'a question beside wording that blames or looks back with hindsight'),
  largeQuestion: preference(onOrOff, false, 'the question in large letters where there is room'),
  title: preference(onOrOff, true, 'the title of the window says which review and stage is open'),
  keys: preference(
    text(`NAME=KEY with blanks between, such as ${ownKeysExample} (debrief help keys has the names)`),
    '',
    'keys of my own in place of the built-in ones',
  ),
  mouse: preference(onOrOff, true, 'the mouse wheel scrolls; Shift selects text'),
};

export type PreferenceKey = keyof typeof table;

export type Preferences = {[K in PreferenceKey]: (typeof table)[K]['fallback']};

export const preferenceTable: {[K in PreferenceKey]: Preference<Preferences[K]>} = table;

export const preferenceKeys = Object.keys(preferenceTable) as PreferenceKey[];

export const preferencesFile = (folder: string): string => join(folder, 'preferences.json');

/**
 * The preferences of this configuration folder, and one sentence for each thing in the file that could not be used;
 * whatever is missing or wrong has its fallback. `unknown`: a sentence for each name in it that is no preference here,
 * which a newer version may know, so that not every command tells of it. Never throws.
 */
export function readPreferences(folder: string): {preferences: Preferences; problems: string[]; unknown: string[]} {
  const file = preferencesFile(folder);
  const found = readValues(file);
  const problems = found.problem ? [found.problem] : [];
  const values = preferenceKeys.map((key) => {
    const {fallback, takes, read} = preferenceTable[key];
    if (!Object.hasOwn(found.values, key)) return [key, fallback];
    const value = read(found.values[key]);
    if (value === undefined) {
      problems.push(`${file}: ${key} takes ${takes}; the default is used until you run debrief config set ${key}.`);
    }
    return [key, value ?? fallback];
  });
  const others = Object.keys(found.values).filter((key) => !Object.hasOwn(preferenceTable, key));
  const unknown = others.map((key) => `${file}: ${cleanLine(key)} is no preference${instead(key)}`);
  return {preferences: Object.fromEntries(values), problems, unknown};
}

function instead(key: string): string {
  const likely = meant(key, preferenceKeys);
  return likely ? `, did you mean ${likely}?` : `; there are ${preferenceKeys.join(', ')}.`;
}

// Read at once and without conf, whose schema compiler alone takes longer than adding a note may.
export function readValues(file: string): {values: Record<string, unknown>; problem?: string} {
  let json: string;
  try {
    // A named pipe of that name would keep every command waiting.
    if (!statSync(file).isFile())
      return {values: {}, problem: `${file} is no file: the defaults are used; move it away.`};
    json = textOf(readFileSync(file), file);
  } catch (error) {
    if (isMissing(error)) return {values: {}};
    if (error instanceof StoreError) return {values: {}, problem: `${error.message} The defaults are used for now.`};
    return {values: {}, problem: `${file} cannot be read (${shortReason(error)}): the defaults are used for now.`};
  }
  const values = objectIn(json);
  if (values) return {values};
  const what = `is not valid JSON for preferences${placeIn(json)}`;
  return {values: {}, problem: `${file} ${what}: the defaults are used; correct or delete the file.`};
}

/** What a person may begin to edit: what is set, or each preference as it is where nothing is. */
export function preferencesToEdit(folder: string): string | undefined {
  if (existsSync(preferencesFile(folder))) return undefined;
  const {preferences} = readPreferences(folder);
  const known = Object.entries(preferences).filter(([, value]) => value !== '' && value !== null);
  return `${JSON.stringify(Object.fromEntries(known), null, 2)}\n`;
}
