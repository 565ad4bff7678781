// What went wrong with a file, in words that a person can act on.
import {StoreError} from '../types.js';

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

export const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';

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
  ENOTDIR: 'folder is gone',
  ESTALE: 'folder is gone',
  EMFILE: 'too many open files',
  ENFILE: 'too many open files',
  EIO: 'disk error',
};

/** The reason in two or three words, such as `disk full`. */
export function shortReason(error: unknown): string {
  const code = codeOf(error);
  return reasons[code] ?? (code === '' ? 'disk error' : `disk error ${code}`);
}

/** What to do about it, as the end of a sentence. */
function remedy(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'free some space and try again';
    case 'EACCES':
    case 'EPERM':
      return 'check who may read and write it';
    case 'EROFS':
      return 'use --home to name a folder that can be written';
    case 'EEXIST':
    case 'ENOTDIR':
      return 'move that file away or use --home to name a folder';
    case 'EMFILE':
    case 'ENFILE':
      return 'close other programs and try again';
    default:
      return 'check the disk and try again';
  }
}

/** `what` is a clause such as `The review could not be made in /home/x`. */
export const storeError = (what: string, error: unknown): StoreError =>
  new StoreError(`${what} (${shortReason(error)}): ${remedy(error)}.`, {cause: error});
