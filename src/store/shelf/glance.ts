// What can be told of a review without reading it: when it last changed, whether it may be running, whether it is archived.
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import type {Instant} from '../../review/types.js';
import {SNAPSHOT} from '../copy/snapshot.js';

/** An empty file of this name in a review's folder says that it is archived; it goes along with a copy of the folder. */
export const ARCHIVED = 'archived';

export type Glance = {
  folder: string;
  /** When its journals were last written, as their files say; 0 where none can be found. */
  changedAt: Instant;
  /** False only where the readable copy is as new as the journals and says something else. */
  mayRun: boolean;
  archived: boolean;
};

export const isArchived = (folder: string): boolean => existsSync(join(folder, ARCHIVED));

/** Blocking, since of a thousand folders each is asked a handful of things. */
export function glanceAt(folder: string): Glance {
  const changedAt = lastWritten(join(folder, 'journal'));
  return {folder, changedAt, mayRun: mayRun(join(folder, SNAPSHOT), changedAt), archived: isArchived(folder)};
}

/** The newest date of the journals in this folder; 0 where there are none. */
export function lastWritten(journals: string): Instant {
  return Math.max(0, ...namesIn(journals).map((name) => (name.endsWith('.jsonl') ? dateOf(join(journals, name)) : 0)));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

const dateOf = (file: string): Instant => statSync(file, {throwIfNoEntry: false})?.mtimeMs ?? 0;

/** In a text the marks would be escaped, so only the status itself reads like this. */
const running = /"status":\s*"running"/;

function mayRun(copy: string, changedAt: Instant): boolean {
  try {
    // A copy that is behind its journals says nothing of how the review stands now.
    return dateOf(copy) < changedAt || running.test(readFileSync(copy, 'latin1'));
  } catch {
    return true;
  }
}
