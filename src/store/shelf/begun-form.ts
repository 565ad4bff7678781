// The file for the answers of a new review that is not made yet: they outlive the process that asked for them.
import {join} from 'node:path';
import {type BegunForm, shapedForm} from '../../review/begun-form.js';
import {type Disk, readText, realDisk, replaceFile} from '../disk/disk.js';
import {ifMissing, shortReason} from '../disk/failure.js';
import {StoreError} from '../types.js';
import {makeHome} from './home.js';

const FORMAT = 'debrief-new-review/1';

export const begunFormFile = (home: string): string => join(home, 'new-review.json');

/** The answers replace those before them, whole. Throws a StoreError where the disk does not take them. */
export async function keepForm(home: string, begun: BegunForm, disk: Disk = realDisk): Promise<void> {
  const file = begunFormFile(home);
  try {
    await makeHome(home);
    await replaceFile(disk, file, `${JSON.stringify({format: FORMAT, ...begun}, null, 2)}\n`);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(
      `These answers are not kept yet (${file}: ${shortReason(error)}); they stay here until you leave.`,
    );
  }
}

/** What an earlier sitting answered; undefined where nothing was, or where the file cannot be used. Never throws. */
export async function keptForm(home: string, disk: Disk = realDisk): Promise<BegunForm | undefined> {
  try {
    return shapedForm(JSON.parse(await readText(disk, begunFormFile(home))));
  } catch {
    return undefined;
  }
}

/** The review is made: its answers are in it. */
export const dropForm = (home: string, disk: Disk = realDisk): Promise<void> =>
  disk.remove(begunFormFile(home)).catch(ifMissing(undefined));
