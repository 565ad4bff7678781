// What `debrief doctor` says of what a review's files are: private ones, and no pipe or folder in the place of a file.
import {basename, join} from 'node:path';
import {SNAPSHOT} from './copy/snapshot.js';
import {whyNotFollowed} from './disk/broken-link.js';
import {realDisk as disk} from './disk/disk.js';
import {damage, type Finding, notice} from './finding.js';
import {isJournal} from './journal/journal-names.js';
import {RELAY} from './relay/share-file.js';

export async function aboutModes(folder: string): Promise<Finding[]> {
  if (process.platform === 'win32') return [];
  const paths = ['', SNAPSHOT];
  for (const part of folders) {
    paths.push(part, ...(await namesIn(join(folder, part))).map((name) => `${part}/${name}`));
  }
  const findings = await Promise.all(paths.map((path) => aboutMode(folder, path)));
  return findings.flat();
}

/** Those of a review, within its own. */
const folders: readonly string[] = ['journal', 'drafts', 'imports', RELAY];

const noFolderSaid = 'It is no folder, so that nothing can be kept in it: move it away.';

async function aboutMode(folder: string, path: string): Promise<Finding[]> {
  const facts = await disk.facts(join(folder, path)).catch(() => undefined);
  if (!facts) {
    // Others keep such links as a mark of their own, in a hidden name.
    if (basename(path).startsWith('.')) return [];
    const why = await whyNotFollowed(join(folder, path));
    return why === undefined ? [] : [damage(path, why)];
  }
  if (folders.includes(path) && facts.kind !== 'folder') return [damage(path, noFolderSaid)];
  if (facts.kind === 'other' || (facts.kind === 'folder' && (path === SNAPSHOT || isJournal(basename(path))))) {
    return [damage(path, 'It is no file, so that nothing is read from it: move it away.')];
  }
  if ((facts.mode & 0o077) === 0) return [];
  const wanted = facts.kind === 'folder' ? 'chmod 700' : 'chmod 600';
  return [notice(path, `Others on this machine may read it: ${wanted} makes it private.`)];
}

/** What is in a folder; nothing where it cannot be read. */
export const namesIn = (folder: string): Promise<string[]> => disk.list(folder).catch(() => []);
