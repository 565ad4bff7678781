// What editors left that only they can read: looked at until somebody has saved it, or has taken it away.
import type {Disk} from '../disk/disk.js';
import type {Drafts} from './drafts.js';
import {savedSince} from './editor-folder.js';

/** What was saved of it since, by place; undefined where there is as much to tell of as before. Never throws. */
export async function savedLater(
  drafts: Drafts,
  {disk, now}: {disk: Disk; now(): number},
): Promise<ReadonlyMap<string, string> | undefined> {
  const paths = await drafts.taken.lookAgain().catch(() => []);
  if (paths.length === 0) return undefined;
  const saved = paths.map((path) => savedSince(disk, path, now()).catch(() => []));
  return drafts.joinNow((await Promise.all(saved)).flat());
}
