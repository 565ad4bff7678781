// What can be told of a review without reading it: when it last changed, whether it may be running, whether it is
// archived.
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import type {Instant} from '../../review/types.js';
import {SNAPSHOT} from '../copy/snapshot.js';
import {readPlainFile} from '../disk/plain-file.js';
import {inside} from './folders.js';
import {datedJournals, dateOf, lastWritten} from './last-change.js';

/**
 * An empty file of this name in a review's folder says that it is archived; it goes along with a copy of the folder.
 */
export const ARCHIVED = 'archived';

export type Glance = {
  folder: string;
  /** When its journals were last written, as their files say; 0 where none can be found. No change is newer. */
  changedAt: Instant;
  /** False only where the readable copy, or without a new one the journals, say something else. */
  mayRun: boolean;
  archived: boolean;
};

export const isArchived = (folder: string): boolean => existsSync(inside(folder, ARCHIVED));

/** Blocking, since of a thousand folders each is asked a handful of things. */
export function glanceAt(folder: string): Glance {
  const changedAt = lastWritten(join(folder, 'journal'));
  return {folder, changedAt, mayRun: mayRun(folder, changedAt), archived: isArchived(folder)};
}

/** In a text the marks would be escaped, so only the status itself reads like this. */
const running = /"status":\s*"running"/;
/** A review without any of these changes has never run; a restored one may. */
const began = /"(?:meeting-started|review-restored)"/;

const holds = (file: string, what: RegExp): boolean => what.test(readPlainFile(file).toString('latin1'));

function mayRun(folder: string, changedAt: Instant): boolean {
  const copy = join(folder, SNAPSHOT);
  try {
    // A copy that is behind its journals says nothing of how the review stands now.
    if (dateOf(copy) >= changedAt) return holds(copy, running);
    return datedJournals(join(folder, 'journal')).some(({path}) => holds(path, began));
  } catch {
    return true;
  }
}
