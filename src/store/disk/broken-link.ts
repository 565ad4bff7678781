// Links that cannot be followed, and what else is in the place of a folder: the sentence that says so of one.
import {statSync} from 'node:fs';
import {lstat, readlink, stat} from 'node:fs/promises';
import {dirname, resolve} from 'node:path';
import {isForbidden, isMissing, isOutOfFiles, shortReason} from './failure.js';

/** What a link leads to; `lost` where it cannot be followed, for whatever reason. Throws only for want of open files. */
export function leadsTo(link: string): 'folder' | 'other' | 'lost' {
  try {
    return statSync(link).isDirectory() ? 'folder' : 'other';
  } catch (error) {
    if (isOutOfFiles(error)) throw error;
    return 'lost';
  }
}

/** One sentence where something else than a folder is at this path; undefined for a folder, and for nothing at all. */
export async function whyNoFolderAt(path: string): Promise<string | undefined> {
  if (leadsTo(path) !== 'other') return whyNotFollowed(path);
  return `${path} is a file in the place of a folder, so that nothing can be kept in it: move it away.`;
}

/** One sentence where there is a link at this path that cannot be followed; undefined for anything else. */
export async function whyNotFollowed(path: string): Promise<string | undefined> {
  const isLink = await lstat(path).then(
    (facts) => facts.isSymbolicLink(),
    () => false,
  );
  if (!isLink) return undefined;
  const found = await stat(path).catch((error: unknown) => ({error}));
  if (!('error' in found)) return undefined;
  const target = await readlink(path).catch(() => undefined);
  const to = target === undefined ? 'somewhere' : resolve(dirname(path), target);
  const {error} = found;
  if (isMissing(error)) {
    return `${path} leads to ${to}, which is not there: bring back the disk or the folder that it is on, or remove the link.`;
  }
  const remedy = isForbidden(error) ? 'see who may read it' : 'see to that';
  return `${path} leads to ${to}, which cannot be reached (${shortReason(error)}): ${remedy}, or remove the link.`;
}
