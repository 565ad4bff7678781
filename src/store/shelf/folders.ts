// The folders of a home that hold reviews, whatever they are called and wherever a link leads.
import {realpathSync, statSync} from 'node:fs';
import {readdir} from 'node:fs/promises';
import {basename, join, sep} from 'node:path';
import {SNAPSHOT} from '../copy/snapshot.js';
import {leadsTo, whyNotFollowed} from '../disk/broken-link.js';
import {codeOf, isMissing, isOutOfFiles, shortReason, tooManyOpen} from '../disk/failure.js';
import {StoreError} from '../types.js';

/** The folders of a home that hold reviews: those that there are, and those that were deleted. */
export const shelves = {reviews: 'reviews', trash: 'trash'} as const;
export type Shelf = keyof typeof shelves;

/** debrief calls a folder `<date>-<slug>-<id>`; the last word is the id. */
const named = /^\d{4}-\d{2}-\d{2}-./;

/**
 * Every folder of the shelf that holds a review, or may: renamed ones and linked ones, too, those that are called as if
 * they did, and whatever cannot be looked into, which is told as unreadable and hides no other. Two links to one place
 * are one. Newest day first. Throws a StoreError where the shelf cannot be read.
 */
export async function reviewFolders(home: string, shelf: Shelf = 'reviews'): Promise<string[]> {
  return foldersIn(join(home, shelves[shelf]), home);
}

/** The same of the folder that holds them, whose home is only named where it is none. */
export async function foldersIn(folder: string, home = folder): Promise<string[]> {
  try {
    const entries = await readdir(folder, {withFileTypes: true});
    const within = join(folder, sep);
    const whole = entries.filter((entry) => entry.isDirectory()).map(({name}) => within + name);
    const links = entries.filter((entry) => entry.isSymbolicLink()).map(({name}) => within + name);
    const linked = links.length > 0 ? leadingElsewhere(links, whole) : [];
    return [...whole.filter(mayHoldReview), ...linked].sort((a, b) => (a < b ? 1 : -1));
  } catch (error) {
    const why = await whyNotFollowed(folder);
    if (why !== undefined) throw new StoreError(why, {cause: error});
    if (codeOf(error) === 'ENOENT') return [];
    if (codeOf(error) === 'ENOTDIR') {
      throw new StoreError(
        leadsTo(folder) === 'other'
          ? `${folder} is a file in the place of the folder of all reviews: move it away, or name another home with --home.`
          : `${home} is not a folder of reviews: name another with --home.`,
      );
    }
    const remedy = isOutOfFiles(error) ? tooManyOpen : 'check the permissions of that folder';
    throw new StoreError(`The reviews in ${folder} cannot be read (${shortReason(error)}): ${remedy}.`, {cause: error});
  }
}

/** How the folder of a review is called that is being fetched from a server: nobody sees it before it is whole. */
export const JOINING = '.joining-';

/** What is left of joins that were ended, or are under way, by the names of their folders and what to say of each. */
export async function joinsLeft(home: string): Promise<{file: string; says: string}[]> {
  const names = await readdir(join(home, shelves.reviews)).catch(() => []);
  const says = 'It was left by a join that was ended, unless one is under way: a later join takes it away.';
  return names.filter((name) => name.startsWith(JOINING)).map((file) => ({file, says}));
}

export function mayHoldReview(folder: string): boolean {
  const name = nameOf(folder);
  if (name.startsWith(JOINING)) return false;
  return named.test(name) || mayBeThere(join(folder, 'journal')) || mayBeThere(join(folder, SNAPSHOT));
}

/** As `join` has it of a path without a separator at its end, which takes longer: thousands are asked for. */
export const inside = (folder: string, name: string): string => folder + sep + name;

/** The same for `basename`. */
export const nameOf = (folder: string): string => folder.slice(folder.lastIndexOf(sep) + 1);

/** Of what cannot be looked at, nobody knows. */
function mayBeThere(path: string): boolean {
  try {
    statSync(path);
    return true;
  } catch (error) {
    return !isMissing(error);
  }
}

/** Links to folders with a review that are not in sight already, and those that cannot be followed. */
function leadingElsewhere(links: string[], whole: string[]): string[] {
  const seen = new Set(whole.map(placeOf));
  return links.filter((link) => {
    const to = leadsTo(link);
    // Others keep such links as a mark of their own, in a hidden name.
    if (to === 'lost') return !basename(link).startsWith('.');
    const place = placeOf(link);
    if (to === 'other' || seen.has(place) || !mayHoldReview(link)) return false;
    seen.add(place);
    return true;
  });
}

function placeOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** The id in a folder's name, in small letters; a folder that was renamed may have another word there. */
export const idOf = (folder: string): string => nameOf(folder).split('-').at(-1)?.toLowerCase() ?? '';
