// What is on the home screen: the reviews as they are listed now with what they have left, and what was put away in this sitting.
import type {PutAway} from '../review/put-away.js';
import type {Home} from '../session/situation.js';
import type {Services} from './services.js';

/** `problems`: a sentence for each review that could not be read. */
export async function readHome(
  {home: folder, examples, listReviews}: Services,
  putAway: readonly PutAway[],
): Promise<{home: Home; problems: string[]}> {
  const {reviews, afterwards, problems} = await listReviews();
  return {home: {folder, reviews, afterwards, examples, putAway}, problems};
}
