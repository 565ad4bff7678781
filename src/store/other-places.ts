// Where things go that their own folder does not take, such as on a full disk, and where they are looked for again.
import {lstat, readdir} from 'node:fs/promises';
import {homedir, tmpdir} from 'node:os';
import {join} from 'node:path';
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

/** How whatever belongs to this review begins there; ids are of letters that every disk takes, but for their case. */
export const beginningFor = (review: string): string => `debrief-${review.replace(/\W/g, '_')}.`;

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
