// What the reviews of a home have to say to later ones, without reading each of them each time.
import {join} from 'node:path';
import {setImmediate} from 'node:timers/promises';
import {type Earlier, earlierOf} from '../../review/earlier.js';
import {realDisk} from '../disk/disk.js';
import {ifUnreadable} from '../disk/failure.js';
import {needAnswer} from '../disk/knock.js';
import {reviewFolders} from './folders.js';
import {KeptOfReviews, type KeptOptions} from './kept-of-reviews.js';

export const EARLIER = 'earlier.json';

/** Work (ms) after which whoever waits for anything else has a turn: a meeting may be going on. */
const IN_ONE_GO = 8;

/**
 * What a meeting reads them with: no call holds the program while the disk gives no answer, and one that waits for ever
 * holds no more than a thread.
 */
const inMeeting = (home: string): EarlierOptions => ({disk: realDisk, answers: () => needAnswer(home)});

/** `answers`: waited for before each of them. */
type EarlierOptions = KeptOptions & {answers?: () => Promise<unknown>};

/** The same for a meeting, which goes on while they are read. */
export const earlierInMeeting = (home: string): Promise<Earlier[]> => earlierReviews(home, inMeeting(home));

/** All of them, archived ones too, the newest first; what cannot be read is told of by whoever lists reviews. */
export async function earlierReviews(home: string, {answers, ...options}: EarlierOptions = {}): Promise<Earlier[]> {
  const folders = await reviewFolders(home);
  const kept = new KeptOfReviews<Earlier>(
    {file: join(home, EARLIER), make: (_, {review}) => earlierOf(review)},
    options,
  );
  const earlier: Earlier[] = [];
  let since = performance.now();
  for (const folder of folders) {
    await answers?.();
    const one = await kept.of(folder).catch(ifUnreadable(undefined));
    if (one) earlier.push(one);
    if (performance.now() - since < IN_ONE_GO) continue;
    await setImmediate();
    since = performance.now();
  }
  await kept.keep(folders);
  return earlier;
}
