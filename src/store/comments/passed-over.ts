// Which files of a folder of comments are none, by what they are and what they are called, and why in a clause.
import type {Dirent} from 'node:fs';

/** Names that programs give what they keep for themselves beside a file, and what each is. */
const ownFiles: readonly [name: RegExp, why: string][] = [
  [/^~\$|^\.~lock\.|^\.#|\.lck$|\.lock$/i, 'is a lock file of a program that has it open'],
  [/~$|\.~\d+~$|^#.*#$|\.(bak|old|orig|tmp|temp|swp|swo|swx|autosave)$/i, 'is a backup of an editor'],
  [/\.(part|partial|crdownload|download)$/i, 'is not there as a whole yet'],
  // Last, since most locks are hidden as well.
  [/^\./, 'is hidden'],
  [/^(desktop\.ini|thumbs\.db)$/i, 'is kept by the file browser'],
];

/** Whether a file of this name is meant to hold a comment. */
export const isCommentName = (name: string): boolean => /\.(txt|md)$/i.test(name);

/** A clause such as `is hidden`; undefined where it can be a comment. */
export function whyPassedOver(
  name: string,
  entry: Pick<Dirent, 'isDirectory' | 'isSymbolicLink' | 'isFile'>,
): string | undefined {
  const own = ownFiles.find(([pattern]) => pattern.test(name))?.[1];
  if (own !== undefined) return own;
  if (entry.isSymbolicLink()) return 'is a link';
  if (entry.isDirectory()) return 'is a folder';
  if (!isCommentName(name)) return entry.isFile() ? 'is no .txt or .md file' : 'is not a file';
  return undefined;
}
