// Takes a file that a terminal left elsewhere, with what it could not save, into the review that it is of.
import {resolve} from 'node:path';
import {realDisk} from '../disk/disk.js';
import {ifUnreadable, storeError} from '../disk/failure.js';
import {readTextFile} from '../disk/text-file.js';
import {putRescued, readRescue} from '../rescue.js';
import {StoreError} from '../types.js';
import {refuseCopies} from './copies.js';
import {idOf} from './folders.js';
import {findReviewFolder} from './library.js';
import {readReview} from './read-review.js';

/** The folder of its review, and that review's id. The file goes once all is safe. Throws a StoreError. */
export async function recoverFrom(file: string, home: string): Promise<{folder: string; review: string}> {
  const path = resolve(file);
  const rescue = readRescue(await readTextFile(path, 'a file of changes that could not be saved ends in .rescue.json'));
  if (!rescue) {
    throw new StoreError(
      `${path} is no file of changes that could not be saved, or is damaged: its name ends in .rescue.json.`,
    );
  }
  const folder = await folderOf(rescue.review, home);
  await refuseCopies(folder);
  try {
    await putRescued(realDisk, folder, rescue);
    await realDisk.remove(path);
  } catch (error) {
    throw storeError(`${path} could not be taken into ${folder}`, error);
  }
  return {folder, review: rescue.review};
}

/** Whatever else goes by this id, such as a reference that reads like it, is another review. */
async function folderOf(id: string, home: string): Promise<string> {
  const folder = await findReviewFolder(home, id).catch(ifUnreadable(undefined));
  const read = folder === undefined ? undefined : await readReview(folder).catch(ifUnreadable(undefined));
  if (folder !== undefined && (read === undefined ? idOf(folder) === id.toLowerCase() : read.review.id === id))
    return folder;
  const isDeleted = await findReviewFolder(home, id, {shelf: 'trash'}).then(() => true, ifUnreadable(false));
  const what = isDeleted
    ? `was deleted: debrief delete ${id} --back brings it back`
    : `is not in ${home}: name its home with --home`;
  throw new StoreError(`The review ${id}, which these changes belong to, ${what}. The file stays as it is.`, {
    code: 'not-found',
  });
}
