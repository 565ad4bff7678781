// What every command finds out first: where the reviews are and what the user prefers.
import {configFolder, homeFolder} from '../store/shelf/home.js';
import {type Preferences, readPreferences} from '../store/shelf/preferences.js';
import {warn} from './streams/printing.js';

export type Surroundings = {home: string; config: string; preferences: Preferences};

/** Says on standard error what in the preferences could not be used; the defaults stand in for it. */
export function surroundings(options: {home?: string}): Surroundings {
  const config = configFolder();
  const {preferences, problems} = readPreferences(config);
  problems.forEach(warn);
  return {home: homeFolder(options.home, preferences.home), config, preferences};
}
