// What the preferences file sets that is no preference, such as a mistyped one: a sentence for each.
import {cleanLine} from '../../review/text.js';
import {namesSet, preferenceKeys, preferencesFile} from '../../store/shelf/preferences.js';
import {orMeant} from '../usage-error.js';

/** Only whoever edits the file or looks for trouble is told: a newer debrief may have set it. */
export function unknownPreferences(folder: string): string[] {
  const known: readonly string[] = preferenceKeys;
  const unknown = namesSet(folder).filter((name) => !known.includes(name));
  return unknown.map(
    (name) => `${preferencesFile(folder)}: there is no preference ${cleanLine(name)}${orMeant(name, preferenceKeys)}`,
  );
}
