// `debrief similar`: earlier reviews and incidents that are like one, what was learned, and what became of the actions.
import {type Like, likeWhole} from '../../guidance/seen-before.js';
import {type Earlier, earlierOf, outcomeOf} from '../../review/earlier.js';
import type {Instant} from '../../review/types.js';
import {findReviewFolder} from '../../store/shelf/library.js';
import {readReview} from '../../store/shelf/read-review.js';
import {StoreError} from '../../store/types.js';
import type {CallOf} from '../command-table.js';
import {reviewMeant} from '../reviews/review-meant.js';
import {likeIt} from '../reviews/seen-before.js';
import {broken} from '../streams/hanging.js';
import {answer, theirs, warn} from '../streams/printing.js';
import {standardInput} from '../streams/standard-input.js';
import {surroundings} from '../surroundings.js';
import {UsageError} from '../usage-error.js';

const USUAL = 5;

/** Lessons of each that are shown: the review itself has them all. */
const MOST_LESSONS = 6;

export async function run({words, options}: CallOf<'similar'>): Promise<undefined> {
  const around = surroundings(options);
  const limit = limitIn(options.limit);
  const {sought, review} = await whatIsSought(words, around.home);
  const {like, here, others, problems} = await likeIt(sought, around, limit);
  const now = Date.now();
  const found = like.map((one) => asJson(one, here, now));
  const lines =
    like.length > 0
      ? like.flatMap((one) => likeWhole(theirs(one), now, undefined, MOST_LESSONS))
      : [nothingLikeIt(others.length)];
  answer('similar', options, {review, similar: found}, lines, broken());
  problems.forEach(warn);
}

function limitIn(typed: string | undefined): number {
  if (typed === undefined) return USUAL;
  if (/^[1-9]\d{0,3}$/.test(typed)) return Number(typed);
  throw new UsageError(`--limit takes a number from 1 to 9999, not ${typed || 'nothing'}`);
}

/** `review`: the id of the review that the words name; null where they are a text. */
async function whatIsSought(words: string[], home: string): Promise<{sought: Earlier; review: string | null}> {
  const ofFolder = async (folder: string) => {
    const {review} = await readReview(folder);
    return {sought: earlierOf(review), review: review.id};
  };
  if (words.length === 0) return ofFolder(await reviewMeant(home, undefined, {reads: true}));
  const typed = words.join(' ');
  if (typed === '-') return ofText(await standardInput());
  const folder = await findReviewFolder(home, typed).catch((error: unknown) => {
    if (error instanceof StoreError && error.code === 'not-found') return undefined;
    throw error;
  });
  return folder === undefined ? ofText(typed) : ofFolder(folder);
}

function ofText(text: string): {sought: Earlier; review: null} {
  if (text.trim() === '') throw new UsageError('there is no text: name a review, or say what happened.');
  const nothing = {reference: '', day: null, link: '', title: '', keywords: [], lessons: [], actions: [], said: ''};
  return {sought: {...nothing, id: '', summary: text}, review: null};
}

const nothingLikeIt = (others: number): string =>
  others === 0
    ? 'There is nothing to look through yet: debrief import --incidents brings in earlier incidents.'
    : `Nothing like it among ${others} earlier reviews and incidents.`;

function asJson({earlier, likeness, terms}: Like, here: ReadonlySet<string>, now: Instant) {
  const {id, reference, title, day, link, lessons, actions} = earlier;
  return {
    review: here.has(id) ? id : null,
    reference,
    title,
    day,
    link,
    likeness: Math.round(likeness * 1000) / 1000,
    terms,
    learned: lessons,
    actions: actions.map((action) => ({
      title: action.title,
      owner: action.owner || null,
      due: action.due,
      outcome: outcomeOf(action, now, undefined),
    })),
  };
}
