// `debrief show`: one review, to read or as JSON.
import {findReviewFolder} from '../../store/shelf/library.js';
import {readReview} from '../../store/shelf/read-review.js';
import type {CallOf} from '../command-table.js';
import {print, printJson, warn} from '../streams/printing.js';
import {surroundings} from '../surroundings.js';

export async function run({words: [name], options}: CallOf<'show'>): Promise<undefined> {
  const {home} = surroundings(options);
  const {review, notices} = await readReview(await findReviewFolder(home, name));
  const now = Date.now();
  if (options.json) {
    const {reviewDocument} = await import('../../exchange/writers/review-json.js');
    printJson(reviewDocument(review, now));
  } else {
    const {reviewInWords} = await import('../reviews/review-in-words.js');
    print(reviewInWords(review, now));
  }
  notices.forEach(warn);
}
