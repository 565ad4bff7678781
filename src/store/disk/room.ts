// How much room there is where a folder lies, or will lie, and whether this user may write there.
import {access, constants, stat, statfs} from 'node:fs/promises';
import {dirname} from 'node:path';

/** Bytes that are free for this user; `mode` of the folder itself, null where it is not there yet. */
export type Room = {free: number; mayWrite: boolean; mode: number | null};

/** Of the folder, or of the nearest one above it that is there. Null where nobody can tell. Never throws. */
export async function roomAt(folder: string): Promise<Room | null> {
  const own = await stat(folder).catch(() => null);
  if (!own) {
    const above = dirname(folder) === folder ? null : await roomAt(dirname(folder));
    return above && {...above, mode: null};
  }
  try {
    const {bavail, bsize} = await statfs(folder);
    const mayWrite = await access(folder, constants.W_OK | constants.X_OK).then(
      () => true,
      () => false,
    );
    return {free: bavail * bsize, mayWrite, mode: own.mode & 0o777};
  } catch {
    return null;
  }
}
