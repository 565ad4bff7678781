// What went wrong with a file, in words that a person can act on.
import {basename} from 'node:path';
import {StoreError} from '../types.js';

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

export const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';

/** For a promise to catch: what is not there counts as `instead`, every other failure stays one. */
export const ifMissing =
  <T>(instead: T) =>
  (error: unknown): T => {
    if (isMissing(error)) return instead;
    throw error;
  };

/** Whether a file cannot be given a second name on this disk at all. */
export const knowsNoLinks = (error: unknown): boolean =>
  ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EACCES', 'EINVAL', 'UNKNOWN'].includes(codeOf(error));

/** Whether this process, or all together, have as many files open as there may be: that says nothing of the file. */
export function isOutOfFiles(error: unknown): boolean {
  const at = error instanceof StoreError ? error.cause : error;
  return ['EMFILE', 'ENFILE'].includes(codeOf(at));
}

/** For a promise to catch: what cannot be read counts as `instead`, unless for want of open files. */
export const ifUnreadable =
  <T>(instead: T) =>
  (error: unknown): T => {
    if (isOutOfFiles(error)) throw error;
    return instead;
  };

/** Trying again would not help. */
export const isForbidden = (error: unknown): boolean => ['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error));

const reasons: Record<string, string> = {
  ENOSPC: 'disk full',
  EDQUOT: 'quota used up',
  EFBIG: 'file too large',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'read-only disk',
  ENOENT: 'folder is gone',
  ENOTDIR: 'a file is in the way',
  EEXIST: 'a file is in the way',
  ESTALE: 'folder is gone',
  EMFILE: 'too many open files',
  ENFILE: 'too many open files',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'name too long',
  EIO: 'disk error',
};

/**
 * The failure of a folder that can be neither used nor made, since `what` has its name. Nothing is missing there, so it
 * has a code of its own.
 */
export const inTheWayOf = (path: string, what: 'a file' | 'a link that leads nowhere'): Error =>
  Object.assign(new Error(`${what} is in the way: ${path}`), {
    code: NO_FOLDER,
    short: `${what} is in the way: …/${basename(path)}`,
  });

const NO_FOLDER = 'NO_FOLDER';

/** The reason in two or three words, such as `disk full`; with the name of what is in the way, where that is known. */
export function shortReason(error: unknown): string {
  if (error instanceof Error && 'short' in error && typeof error.short === 'string') return error.short;
  const code = codeOf(error);
  return reasons[code] ?? (code === '' ? 'disk error' : `disk error ${code}`);
}

/** What to do where a process may not open another file. */
export const tooManyOpen = 'allow more of them (ulimit -n) or close other programs, and try again';

/** What to do about it, as the end of a sentence. */
const remedies: Record<string, string> = {
  ENOSPC: 'free some space and try again',
  EDQUOT: 'free some space and try again',
  EACCES: 'check who may read and write it',
  EPERM: 'check who may read and write it',
  EROFS: 'use --home to name a folder that can be written',
  EEXIST: 'move that file away or use --home to name a folder',
  ENOTDIR: 'move that file away or use --home to name a folder',
  [NO_FOLDER]: 'move that away and try again',
  EMFILE: tooManyOpen,
  ENFILE: tooManyOpen,
};

/** `what` is a clause such as `The review could not be made in /home/x`. */
export function storeError(what: string, error: unknown): StoreError {
  const remedy = remedies[codeOf(error)] ?? 'check the disk and try again';
  return new StoreError(`${what} (${shortReason(error)}): ${remedy}.`, {cause: error});
}
