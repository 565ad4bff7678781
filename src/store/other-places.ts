// Where things go that their own folder does not take, such as on a full disk, and where they are looked for again.
import {lstat, readdir} from 'node:fs/promises';
import {homedir, tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Disk} from './disk/disk.js';
import {idInNames} from './disk/file-names.js';
import {logFolder} from './shelf/home.js';

/** The best first. One that cannot be used is passed over by whoever writes. */
export const otherPlaces = (): string[] => [...new Set([logFolder(), homedir(), tmpdir(), ...here()])];

/** A folder that is gone is none. */
function here(): string[] {
  try {
    return [process.cwd()];
  } catch {
    return [];
  }
}

/** How whatever belongs to this review begins there. */
export const beginningFor = (review: string): string => `debrief-${idInNames(review)}.`;

/** Full paths of what lies in other places for this review and is this user's own: anybody may write to some. */
export async function foundElsewhere(review: string, ending: string): Promise<string[]> {
  const isMeant = (name: string) => name.startsWith(beginningFor(review)) && name.endsWith(ending);
  const inPlace = async (place: string) =>
    (await readdir(place).catch(() => [])).filter(isMeant).map((name) => join(place, name));
  const found = (await Promise.all(otherPlaces().map(inPlace))).flat();
  const own = await Promise.all(found.map(isOwn));
  return found.filter((_, index) => own[index]).sort();
}

async function isOwn(path: string): Promise<boolean> {
  const facts = await lstat(path).catch(() => undefined);
  return (
    facts !== undefined && !facts.isSymbolicLink() && (process.getuid === undefined || facts.uid === process.getuid())
  );
}

/**
 * Whether what lies elsewhere is of a copy of the review, such as in a backup of its home, while the folder that was
 * open (`own`; earlier versions did not write it down) is still where it was.
 */
export async function isOfAnother(disk: Disk, own: string | undefined, folder: string): Promise<boolean> {
  if (own === undefined) return false;
  const [first, second] = await Promise.all(
    [own, folder].map((each) => disk.facts(join(each, 'journal')).catch(() => undefined)),
  );
  return first !== undefined && second !== undefined && first.id !== second.id;
}
