// What every command finds out first: where the reviews are and what the user prefers.
import {configFolder, homeFolder, needHome} from '../store/shelf/home.js';
import {type Preferences, readPreferences} from '../store/shelf/preferences.js';
import {goWithoutPager} from './streams/pager.js';
import {warn} from './streams/printing.js';

export type Surroundings = {
  home: string;
  config: string;
  preferences: Preferences;
  /** The screen is read aloud, by an option, the preference, or as other programs are told it. */
  readAloud: boolean;
};

/**
 * Says on standard error what in the preferences could not be used; the defaults stand in for it. `makes`: the command
 * can make a home that is named and not there, or needs none yet. Throws a StoreError where it cannot.
 */
export function surroundings(options: {home?: string; 'screen-reader'?: true}, {makes = false} = {}): Surroundings {
  const config = configFolder();
  const {preferences, problems} = readPreferences(config);
  problems.forEach(warn);
  const home = homeFolder(options.home, preferences.home);
  // Whoever makes it asks the disk first, which may give no answer.
  if (!makes) needHome(options.home, preferences.home);
  const readAloud =
    options['screen-reader'] === true || preferences.screenReader || process.env.INK_SCREEN_READER === 'true';
  if (readAloud) goWithoutPager();
  return {home, config, preferences, readAloud};
}
