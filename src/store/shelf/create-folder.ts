// Making the folder of a new review: whole and safe on the disk, or not at all.
import {join} from 'node:path';
import {type Change, shapedChange} from '../../review/changes/index.js';
import {localDay} from '../../review/days.js';
import {type Disk, makeFolderOnce, realDisk} from '../disk/disk.js';
import {codeOf, storeError} from '../disk/failure.js';
import {idInNames} from '../disk/file-names.js';
import {Journal} from '../journal/journal.js';
import {StoreError} from '../types.js';

export type NewFolder = {
  /** The folder of everything that debrief keeps; it is there. */
  home: string;
  change: Extract<Change, {type: 'review-created'}>;
  by: string;
  now?: () => number;
  disk?: Disk;
};

const LONGEST_SLUG = 60;

/** Makes `<home>/reviews/<date>-<slug>-<id>` with the review in it and gives that path. Throws a StoreError. */
export async function createReviewFolder(options: NewFolder): Promise<string> {
  const {home, change, by, now = Date.now, disk = realDisk} = options;
  const reviews = join(home, 'reviews');
  const folder = join(reviews, await folderName(change, now()));
  if (!shapedChange(change)) throw new StoreError('The new review has the wrong shape: nothing was made.');
  try {
    await makeFolderOnce(disk, reviews);
    await disk.syncFolder(home);
    await disk.makeFolder(folder);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new StoreError(`${folder} is there already: start the review again.`);
    throw storeError(`The folder ${folder} could not be made`, error);
  }
  const journal = new Journal({disk, folder, by, now, patience: 0, onProgress: () => undefined});
  try {
    await journal.append(journal.entriesFor([change], {by, order: 1}));
    await disk.syncFolder(reviews);
    await journal.close();
    return folder;
  } catch (error) {
    await journal.close();
    await removeAll(disk, folder);
    throw storeError(`The review could not be made in ${folder}`, error instanceof StoreError ? error.cause : error);
  }
}

/** What the folder of a review is called, by its first day. */
export async function folderName(
  {review}: {review: Pick<NewFolder['change']['review'], 'reference' | 'title' | 'zone' | 'id'>},
  now: number,
): Promise<string> {
  const {default: slugify} = await import('@sindresorhus/slugify');
  const slug = shortened(slugify(`${review.reference} ${review.title}`));
  return [localDay(now, review.zone), slug, idInNames(review.id)].filter((part) => part !== '').join('-');
}

/** Whole words only, unless the first is longer than the slug may be. */
function shortened(slug: string): string {
  if (slug.length <= LONGEST_SLUG) return slug;
  const cut = slug.slice(0, LONGEST_SLUG + 1);
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : slug.slice(0, LONGEST_SLUG);
}

/** What was just made, and only that: a folder with anything else in it stays. */
async function removeAll(disk: Disk, folder: string): Promise<void> {
  const journals = join(folder, 'journal');
  const names = await disk.list(journals).catch(() => []);
  await Promise.all(names.map((name) => disk.remove(join(journals, name)).catch(() => undefined)));
  await disk.removeFolder(journals).catch(() => undefined);
  await disk.removeFolder(folder).catch(() => undefined);
}
