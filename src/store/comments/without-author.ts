// Saving without saying who or when: no name, and no time closer than the day, in entries, file names and file dates.
import {readdir, utimes} from 'node:fs/promises';
import {join} from 'node:path';
import type {Change} from '../../review/changes/index.js';
import {dayBeganHere} from '../../review/days.js';
import type {Instant} from '../../review/types.js';
import {stampOf} from '../disk/file-names.js';
import {openReviewStore} from '../review-store.js';
import {readReview} from '../shelf/read-review.js';

/** Saves these changes. What the file system itself keeps, such as whose account wrote a file, is beyond this. */
export async function saveWithoutAuthor(folder: string, changes: Change[], now: Instant): Promise<void> {
  const {review: known} = await readReview(folder);
  // In UTC it would begin later than now in the morning east of Greenwich, and be the newest change of all reviews.
  const day = dayBeganHere(now, known.zone);
  const store = await openReviewStore({folder, by: '', role: 'shell', now: () => day});
  try {
    await store.commit(changes);
  } finally {
    await store.close();
    await dateBack(join(folder, 'journal'), day);
  }
}

/** A copy of the folder takes the files' dates along: those of the journals begun here say no more than the day. */
async function dateBack(journals: string, day: Instant): Promise<void> {
  const names = await readdir(journals).catch(() => []);
  const begunHere = names.filter((name) => name.startsWith(`${stampOf(day)}-`));
  const date = new Date(day);
  await Promise.all(begunHere.map((name) => utimes(join(journals, name), date, date).catch(() => undefined)));
}
