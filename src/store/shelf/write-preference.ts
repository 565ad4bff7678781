// Changing one of the user's preferences, by conf: what else the file holds stays, and what another sets meanwhile.
import {constants, copyFile} from 'node:fs/promises';
import {join} from 'node:path';
import type ConfStore from 'conf';
import {shortReason} from '../disk/failure.js';
import {makeFolders} from '../disk/make-folders.js';
import type {OnWait, StillMine} from '../disk/turn.js';
import {StoreError} from '../types.js';
import {whyNoFolder} from './home.js';
import {type PreferenceKey, type Preferences, preferencesFile, readValues} from './preferences.js';

/**
 * Saves one preference, or forgets it (`undefined`). A file that cannot be used is copied aside first; where it went
 * is the answer's `setAside`.
 */
export async function writePreference<K extends PreferenceKey>(
  folder: string,
  key: K,
  value: Preferences[K] | undefined,
  onWait?: OnWait,
): Promise<{setAside?: string}> {
  const file = preferencesFile(folder);
  try {
    await makeFolders(folder, 0o700);
    const [{inTurn}, {default: Conf}] = await Promise.all([import('../disk/turn.js'), import('conf')]);
    // Two that had read the same file would each write it without the other's change.
    return await inTurn('preferences', folder, (stillMine) => writeNow(folder, Conf, key, value, stillMine), onWait);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const why = whyNoFolder(folder, 'another folder with DEBRIEF_CONFIG');
    if (why) throw new StoreError(why);
    throw new StoreError(`${file} cannot be written (${shortReason(error)}): nothing was changed.`);
  }
}

async function writeNow(
  folder: string,
  Conf: typeof ConfStore,
  key: PreferenceKey,
  value: unknown,
  stillMine: StillMine,
) {
  const {values, problem} = readValues(preferencesFile(folder));
  const setAside = problem ? await copyAside(folder) : undefined;
  await stillMine();
  const conf = new Conf<Record<string, unknown>>({
    cwd: folder,
    configName: 'preferences',
    configFileMode: 0o600,
    clearInvalidConfig: true,
  });
  // It takes a file with a byte order mark for a damaged one, and empties it.
  if (Object.keys(conf.store).length < Object.keys(values).length) conf.store = values;
  if (value === undefined) conf.delete(key);
  else conf.set(key, value);
  return setAside === undefined ? {} : {setAside};
}

async function copyAside(folder: string): Promise<string> {
  const time = new Date().toISOString().replace(/[:.]/g, '-');
  const aside = join(folder, `preferences.damaged-${time}.json`);
  await copyFile(preferencesFile(folder), aside, constants.COPYFILE_EXCL);
  return aside;
}
