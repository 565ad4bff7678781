// `debrief config`: reading and changing the preferences.
import {meant} from '../../review/did-you-mean.js';
import {cleanLine, inSeries} from '../../review/text.js';
import {configFolder} from '../../store/shelf/home.js';
import type {PreferenceKey, Preferences} from '../../store/shelf/preferences.js';
import {preferenceKeys, preferencesFile, preferenceTable, readPreferences} from '../../store/shelf/preferences.js';
import {writePreference} from '../../store/shelf/write-preference.js';
import {configVerbs} from '../command-options.js';
import type {CallOf} from '../command-table.js';
import {allAgendas, whyNoAgenda} from '../reviews/agendas.js';
import {whyNoFormat, whyNoPreferredFormat} from '../reviews/formats-named.js';
import {wrongKeys} from '../reviews/wrong-keys.js';
import {padded} from '../streams/columns.js';
import {editedUntilRight} from '../streams/edited-until-right.js';
import {broken} from '../streams/hanging.js';
import {isRead, needTerminal} from '../streams/has-terminal.js';
import {answer, answerWritten, noteWait, warn} from '../streams/printing.js';
import {surroundings} from '../surroundings.js';
import {orMeant, UsageError} from '../usage-error.js';

export async function run({words: [verb = 'list', name, typed], options}: CallOf<'config'>): Promise<undefined> {
  const folder = configFolder();
  if (verb === 'list') return list(options);
  if (verb === 'path') return show('path', preferencesFile(folder), options);
  if (verb === 'edit') return edit(folder, options);
  if (verb !== 'get' && verb !== 'set' && verb !== 'unset') {
    throw new UsageError(...noVerb(verb, name));
  }
  const key = keyNamed(name);
  if (verb === 'get') return show(key, surroundings(options, {makes: true}).preferences[key], options);
  const wanted = verb === 'set' ? valueTyped(key, typed) : undefined;
  if (key === 'agenda' && typeof wanted === 'string') await refuseUnknownAgenda(folder, wanted);
  if (key === 'formats' && typeof wanted === 'string') refuseUnknownFormat(wanted);
  if (key === 'keys' && typeof wanted === 'string') await refuseWrongKeys(wanted);
  const {setAside} = await writePreference(folder, key, wanted, noteWait);
  if (setAside) warn(`the preferences file could not be read; it was copied to ${setAside}, and a new one is begun.`);
  const value = readPreferences(folder).preferences[key];
  answerWritten('config', options, {[key]: value}, [inWords(value)], []);
}

/** The sentence for a verb that there is not, and what was probably meant: where it is a preference, to read or set that. */
function noVerb(typed: string, value: string | undefined): [sentence: string, likely: string | undefined] {
  const key = meant(typed, configVerbs) ? undefined : meant(typed, preferenceKeys);
  const likely = key ? `${value === undefined ? 'get' : 'set'} ${key}` : meant(typed, configVerbs);
  const instead = likely ? `, did you mean ${likely}?` : '.';
  return [`config takes ${inSeries(configVerbs, 'or')}, not ${typed}${instead}`, likely];
}

type Value = Preferences[PreferenceKey];
type Options = CallOf<'config'>['options'];

/** Columns that a value has before the words on it. */
const VALUE = 12;

function list(options: Options): undefined {
  const {preferences} = surroundings(options, {makes: true});
  const width = Math.max(...preferenceKeys.map((key) => key.length)) + 2;
  const lines = preferenceKeys.map(
    (key) =>
      `${key.padEnd(width)}${padded(cleanLine(inWords(preferences[key])), VALUE)}  ${preferenceTable[key].about}`,
  );
  answer('config', options, preferences, lines, broken(width + VALUE + 2));
}

/** The file stays as it was edited, whatever is in it. */
async function edit(folder: string, options: Options): Promise<undefined> {
  needTerminal('debrief config edit', 'debrief config set changes one preference without one');
  const {editPreferences} = await import('../../store/shelf/edit-preferences.js');
  const {seen} = await editedUntilRight(
    () => editPreferences(folder),
    async () => {
      const {preferences, problems, unknown} = readPreferences(folder);
      const noAgenda = await whyNoAgenda(folder, preferences.agenda);
      const noFormat = whyNoPreferredFormat(preferences.formats);
      const wrong = [...problems, noAgenda, noFormat, ...(await wrongKeys(preferences.keys)), ...unknown].filter(
        (problem) => problem !== undefined,
      );
      return {seen: preferences, wrong};
    },
  );
  return answerWritten('config', options, seen, [preferencesFile(folder)], []);
}

const show = (key: string, value: Value, options: Options): undefined =>
  answer('config', options, {[key]: value}, [inWords(value)]);

/** A pipe gets a sign where nothing is set, a person a word. */
const inWords = (value: Value): string => {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (value === null || value === '') return isRead() ? 'none' : '-';
  return String(value);
};

function keyNamed(key: string | undefined): PreferenceKey {
  if (key === undefined) throw new UsageError(`which preference? There are ${preferenceKeys.join(', ')}.`);
  const known = preferenceKeys.find((candidate) => candidate === key);
  if (known) return known;
  const likely = meant(key, preferenceKeys);
  const instead = likely ? `did you mean ${likely}?` : `there are ${preferenceKeys.join(', ')}.`;
  throw new UsageError(`there is no preference ${key}; ${instead}`, likely);
}

async function refuseUnknownAgenda(folder: string, id: string): Promise<void> {
  const why = await whyNoAgenda(folder, id);
  if (why === undefined) return;
  (await allAgendas(folder)).problems.forEach(warn);
  throw new UsageError(why);
}

function refuseUnknownFormat(names: string): void {
  const why = whyNoFormat(names);
  if (why !== undefined) throw new UsageError(why);
}

async function refuseWrongKeys(written: string): Promise<void> {
  const [why] = await wrongKeys(written);
  if (why !== undefined) throw new UsageError(why);
}

function valueTyped(key: PreferenceKey, typed: string | undefined): Value {
  const row = preferenceTable[key];
  if (typed === undefined) throw new UsageError(`the value is missing: ${key} takes ${row.takes}.`);
  const value = row.read(row.typed?.(typed) ?? typed);
  if (value === undefined)
    throw new UsageError(
      `${key} takes ${row.takes}, not ${typed}${orMeant(typed, row.words ?? [])}`,
      meant(typed, row.words ?? []),
    );
  return value;
}
