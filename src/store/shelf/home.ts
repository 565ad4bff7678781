// Where debrief keeps things: the home of the reviews, the configuration and the log.
import {existsSync, lstatSync, statSync} from 'node:fs';
import {access, constants, mkdir, stat} from 'node:fs/promises';
import {homedir} from 'node:os';
import {dirname, isAbsolute, join, resolve} from 'node:path';
import envPaths from 'env-paths';
import {codeOf, isMissing, shortReason} from '../disk/failure.js';
import {makeFolders} from '../disk/make-folders.js';
import {StoreError} from '../types.js';

const named = envPaths('debrief', {suffix: ''});

/** The XDG specification takes a relative path for none: it would be another place wherever debrief is started. */
const absolute = (path: string, usual: string): string => (isAbsolute(path) ? path : join(homedir(), usual, 'debrief'));

const places = {
  data: absolute(named.data, '.local/share'),
  config: absolute(named.config, '.config'),
  log: absolute(named.log, '.local/state'),
};

/** Preferences and the user's own agendas: `DEBRIEF_CONFIG`, else the platform's configuration folder. */
export const configFolder = (): string => resolve(process.env.DEBRIEF_CONFIG || places.config);

/** Details of unforeseen errors. */
export const logFolder = (): string => places.log;

/** The folder of all reviews: the first that is named of `--home`, `DEBRIEF_HOME`, the preference, the platform's. */
export function homeFolder(named: string | undefined, preferred: string): string {
  const chosen = named || process.env.DEBRIEF_HOME || preferred;
  return chosen ? fullPath(chosen) : places.data;
}

/** The path as it is said in few words: `~` for the user's own folder, as shells read it and `fullPath` does. */
export function shortPath(path: string): string {
  const own = homedir();
  return own.length > 1 && path.startsWith(`${own}/`) ? `~${path.slice(own.length)}` : path;
}

/**
 * An absolute path; a leading `~` is the user's own folder, for paths that no shell has seen. Throws a StoreError for
 * one that begins in a folder which cannot be reached by its name.
 */
export function fullPath(path: string): string {
  if (path === '~' || path.startsWith('~/')) return join(homedir(), path.slice(1));
  const full = resolve(path);
  if (!isAbsolute(path) && full.includes('\ufffd') && !existsSync(process.cwd())) {
    throw new StoreError(
      `${path} lies in ${process.cwd()}, a folder whose letters are not UTF-8: rename that folder, or go to another.`,
    );
  }
  return full;
}

/**
 * One sentence where this path cannot be a folder, since it, or what it would lie in, is something else; `elsewhere`
 * says how another is named. Undefined where nothing is in its way.
 */
export function whyNoFolder(path: string, elsewhere: string): string | undefined {
  const at = inTheWay(path);
  if (at === undefined) return undefined;
  const own = homedir();
  const isOfOwn = at === own || own.startsWith(`${at}/`);
  return isOfOwn && path.startsWith(`${own}/`)
    ? `HOME is ${own}, which is not a folder: set it to your own folder, or name ${elsewhere}.`
    : `${at} is not a folder: name ${elsewhere}.`;
}

/** The part of the path that is there and is no folder, such as a file, or a link that leads nowhere. */
function inTheWay(path: string): string | undefined {
  try {
    return statSync(path).isDirectory() ? undefined : path;
  } catch (error) {
    if (!isMissing(error)) return undefined;
    if (isLink(path)) return path;
    return dirname(path) === path ? undefined : inTheWay(dirname(path));
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

const anotherHome = 'another home with --home or DEBRIEF_HOME';

/**
 * A home that somebody named is there: a mistyped one, or one on a disk that is away, would look like an empty one, and
 * so would one that this user may not see. Throws a StoreError where it is not.
 */
export function needHome(named: string | undefined, preferred: string): void {
  const by = named ? 'the path behind --home' : process.env.DEBRIEF_HOME ? 'DEBRIEF_HOME' : 'the preference home';
  const home = homeFolder(named, preferred);
  if (home === places.data) {
    needPlace(home);
    return;
  }
  const names = named ? '' : ', which names it';
  try {
    statSync(home);
  } catch (error) {
    if (isMissing(error)) needPlace(home);
    throw new StoreError(
      isMissing(error)
        ? `There is no folder ${home}: look at ${by}${names}; debrief new makes one.`
        : `The folder ${home} cannot be reached (${shortReason(error)}): look at ${by}${names}.`,
    );
  }
}

/** Throws a StoreError where a home cannot be there, nor be made. */
function needPlace(home: string): void {
  const why = whyNoFolder(home, anotherHome);
  if (why) throw new StoreError(why);
}

/**
 * Makes the home where it does not exist yet, for this user alone (0700). A home that somebody named needs a parent, so
 * that a typing error makes no tree of folders.
 */
export async function makeHome(home: string): Promise<void> {
  const found = await stat(home).catch(() => undefined);
  if (!found?.isDirectory()) needPlace(home);
  if (!found) await makeFolder(home);
  await access(home, constants.W_OK | constants.X_OK).catch(() => {
    throw new StoreError(
      `The folder ${home} cannot be written: change its permissions or name another home with --home.`,
    );
  });
}

async function makeFolder(home: string): Promise<void> {
  try {
    await (home === places.data ? makeFolders(home, 0o700) : mkdir(home, {mode: 0o700}));
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return;
    throw new StoreError(
      isMissing(error)
        ? `The folder ${dirname(home)} does not exist: make it first, or name another home with --home.`
        : `The folder ${home} cannot be made (${shortReason(error)}): name another home with --home.`,
    );
  }
}
