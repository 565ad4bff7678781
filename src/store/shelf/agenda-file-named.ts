// The file of an agenda that somebody names by its path, or by its name in the folder of agendas.
import {stat} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {whyNotFollowed} from '../disk/broken-link.js';
import {StoreError} from '../types.js';
import {agendaFolder} from './agendas.js';
import {fullPath} from './home.js';
import {plainEndings} from './plain-file.js';

/** Undefined where what was typed is no file's name but an id. Throws a StoreError where there is no such file. */
export async function agendaFileNamed(typed: string, configFolder: string): Promise<string | undefined> {
  const isPath = /[\\/]/.test(typed);
  if (!isPath && !plainEndings.some((ending) => typed.toLowerCase().endsWith(ending))) return undefined;
  const here = fullPath(typed);
  const places = isPath ? [here] : [here, join(agendaFolder(configFolder), basename(typed))];
  for (const place of places) if (await isThere(place)) return place;
  for (const place of places) {
    const why = await whyNotFollowed(place);
    if (why !== undefined) throw new StoreError(why);
  }
  throw new StoreError(`There is no file ${here}: check its name.`);
}

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );
