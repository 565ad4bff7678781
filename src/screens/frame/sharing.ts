// What is said of a review that is shared: beside saving, on the help, and on the way out.
import {timeOfDay} from '../../review/days.js';
import type {ReviewState, Sharing} from '../../review/review-state.js';

/** What the header says of sharing where a person has to do something first; a message says what. */
const STOPPED = 'not shared';

/**
 * How sharing stands, from the whole words to the fewest; nothing for a review that is on this machine
 * only, and while the disk does not take a change: that comes first.
 */
export function sharingInWords({sharing, save, review}: Pick<ReviewState, 'sharing' | 'save' | 'review'>): string[] {
  if (!sharing || save.kind === 'unsaved') return [];
  const {notShared, awaySince, stopped} = sharing;
  if (stopped !== null) return [notShared === 0 ? STOPPED : waiting(notShared)];
  if (awaySince === null) return notShared === 0 ? ['shared'] : [`${notShared} not shared yet`, waiting(notShared)];
  const since = timeOfDay(awaySince, review.zone);
  if (notShared === 0) return [`server away since ${since}`, 'server away'];
  const both = [`${notShared} not shared yet · server away since ${since}`, `${waiting(notShared)} · server away`];
  return [...both, waiting(notShared)];
}

const waiting = (count: number): string => `${count} not shared`;

/** Which of the ways to stand it is; how many changes wait is none. */
export type Standing = 'alone' | 'shared' | 'away' | 'stopped';

export function standingOf(sharing: Sharing | null): Standing {
  if (!sharing) return 'alone';
  if (sharing.stopped !== null) return 'stopped';
  return sharing.awaySince === null ? 'shared' : 'away';
}

/** What the words in the header mean, for whoever asks. */
export const sharingExplained =
  '“shared” means that the server has all that is saved here, for the others to get. While it is away the meeting goes on; what waits goes to it once it is back.';

/** What waits for the others as this terminal is left, as one or two sentences; null where nothing does. */
export function waitsInWords({notShared, stopped}: Sharing): string | null {
  if (notShared === 0) return null;
  const isOne = notShared === 1;
  const changes = isOne ? 'one change' : `${notShared} changes`;
  if (stopped !== null) return `${changes} ${isOne ? 'has' : 'have'} not gone to the others. ${stopped}`;
  return (
    `${changes} ${isOne ? 'goes' : 'go'} to the others when this review is next open and the server is there: ` +
    'debrief share --status says what waits.'
  );
}
