// A place of its own for one test: reviews, preferences, an incident folder, caches; nothing of the user's is touched.
import {mkdir, mkdtemp, realpath, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

export type TempHome = {
  /** The temporary folder that holds everything below; also the user's home folder for programs that ask for it. */
  root: string;
  /** Where the reviews are kept. */
  reviews: string;
  /** Where the preferences and the user's own agendas are kept. */
  config: string;
  /** An empty incident folder to export into. */
  incident: string;
  /** What a program must find in its environment so that it keeps to these folders. */
  env: Record<string, string>;
  /** Deletes the whole place. */
  remove(): Promise<void>;
};

/** Makes the place; whoever made it removes it. */
export async function tempHome(): Promise<TempHome> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'debrief-test-')));
  const reviews = join(root, 'reviews-home');
  const config = join(root, 'config');
  const incident = join(root, 'incident');
  await Promise.all([reviews, config, incident].map((folder) => mkdir(folder, {mode: 0o700})));
  return {
    root,
    reviews,
    config,
    incident,
    env: {
      LANG: 'C.UTF-8',
      HOME: root,
      USERPROFILE: root,
      DEBRIEF_HOME: reviews,
      DEBRIEF_CONFIG: config,
      XDG_DATA_HOME: join(root, 'data'),
      XDG_CONFIG_HOME: join(root, 'xdg-config'),
      XDG_CACHE_HOME: join(root, 'cache'),
      XDG_STATE_HOME: join(root, 'state'),
    },
    remove: () => rm(root, {recursive: true, force: true, maxRetries: 3}),
  };
}

/** A list of guidance of the user's own, in place of the one that comes along. */
export async function ownList({config}: TempHome, file: string, text: string): Promise<void> {
  await mkdir(join(config, 'guidance'), {recursive: true});
  await writeFile(join(config, 'guidance', file), text);
}
