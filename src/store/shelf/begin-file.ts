// A first file of the user's own in the configuration folder, to be edited.
import {open, unlink} from 'node:fs/promises';
import {dirname} from 'node:path';
import {codeOf, shortReason} from '../disk/failure.js';
import {makeFolders} from '../disk/make-folders.js';
import {StoreError} from '../types.js';
import {whyNoFolder} from './home.js';

/** Whether it was made: one that is there stays as it is. Throws a StoreError where it cannot be made. */
export async function beginFile(file: string, text: string): Promise<boolean> {
  const folder = dirname(file);
  try {
    await makeFolders(folder, 0o700);
    await writeNew(file, text);
    return true;
  } catch (error) {
    const why = whyNoFolder(folder, 'another folder with DEBRIEF_CONFIG');
    if (why) throw new StoreError(why);
    if (codeOf(error) === 'EEXIST') return false;
    throw new StoreError(`${file} cannot be made (${shortReason(error)}): nothing was changed.`);
  }
}

async function writeNew(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(text);
  } catch (error) {
    // What a full disk leaves would be the file that is there from then on.
    await unlink(file).catch(() => undefined);
    throw error;
  } finally {
    await handle.close();
  }
}
