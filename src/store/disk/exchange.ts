// Puts a file in the place of another, and keeps the other: what somebody saved there in that moment is not lost.
import {basename, dirname, join} from 'node:path';
import {type Disk, type Facts, writeNew} from './disk.js';
import {codeOf, ifMissing, knowsNoLinks} from './failure.js';
import {replacedName, temporaryName} from './file-names.js';

export type Exchanged = {
  /** Of the new file; null where somebody put one there in that moment, which stays. */
  facts: Facts | null;
  /** The path that the file has now which was there before, if any. */
  aside: string | null;
};

/**
 * Whoever saves under another name and renames, and whoever writes into the file that was there, is met by one of the
 * three: the file in its place, the one aside, the new one. For a moment there is no file of that name, since no system
 * call that Node has exchanges two. Errors are Node's; then what was there is there again.
 */
export async function exchange(disk: Disk, path: string, text: string): Promise<Exchanged> {
  const [folder, name, now] = [dirname(path), basename(path), Date.now()];
  const temporary = join(folder, temporaryName(name, now));
  const aside = join(folder, replacedName(name, now));
  try {
    const facts = await writeNew(disk, temporary, text);
    const found = await disk.facts(path).catch(ifMissing(undefined));
    if (found && found.kind !== 'file') throw Object.assign(new Error(`${path} is no file`), {code: 'EISDIR'});
    const isAside = await disk.rename(path, aside).then(() => true, ifMissing(false));
    const isPlaced = await placed(disk, temporary, path).catch(async (error) => {
      if (isAside) await putBack(disk, aside, path);
      throw error;
    });
    await disk.syncFolder(folder);
    return {facts: isPlaced ? facts : null, aside: isAside ? aside : null};
  } finally {
    await disk.remove(temporary).catch(() => undefined);
  }
}

/** False where somebody has put a file there. */
async function placed(disk: Disk, temporary: string, path: string): Promise<boolean> {
  try {
    await disk.link(temporary, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!knowsNoLinks(error)) throw error;
    await disk.rename(temporary, path);
  }
  return true;
}

async function putBack(disk: Disk, aside: string, path: string): Promise<void> {
  const isFree = await disk.facts(path).then(() => false, ifMissing(true));
  if (isFree) await disk.rename(aside, path);
}
