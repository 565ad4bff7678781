// Takes a file that a terminal left elsewhere, with what it could not save, into the review that it is of.
import {resolve} from 'node:path';
import {realDisk} from '../disk/disk.js';
import {storeError} from '../disk/failure.js';
import {readTextFile} from '../disk/text-file.js';
import {putRescued, readRescue} from '../rescue.js';
import {StoreError} from '../types.js';
import {refuseCopies} from './copies.js';
import {findReviewFolder} from './library.js';

/** The folder of its review, and that review's id. The file goes once all is safe. Throws a StoreError. */
export async function recoverFrom(file: string, home: string): Promise<{folder: string; review: string}> {
  const path = resolve(file);
  const rescue = readRescue(await readTextFile(path));
  if (!rescue) {
    throw new StoreError(
      `${path} is no file of changes that could not be saved, or is damaged: its name ends in .rescue.json.`,
    );
  }
  const folder = await findReviewFolder(home, rescue.review);
  await refuseCopies(folder);
  try {
    await putRescued(realDisk, folder, rescue);
    await realDisk.remove(path);
  } catch (error) {
    throw storeError(`${path} could not be taken into ${folder}`, error);
  }
  return {folder, review: rescue.review};
}
