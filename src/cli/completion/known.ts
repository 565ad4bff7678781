// What completion knows of the reviews and agendas that there are: looked up when it is asked for, and never a reason to stop.
import {type AllAfterwards, stillLeft} from '../../review/afterwards.js';
import type {Review} from '../../review/types.js';
import {configFolder, homeFolder} from '../../store/shelf/home.js';
import {findReviewFolder, listReviews} from '../../store/shelf/library.js';
import {readPreferences} from '../../store/shelf/preferences.js';
import {readReview} from '../../store/shelf/read-review.js';
import {unnamedReviews} from '../../store/shelf/unnamed.js';
import {allAgendas} from '../reviews/agendas.js';
import {leftInAll} from '../reviews/left-in-all.js';
import type {Offer} from './taken.js';

export type Known = {
  reviews(): Promise<Offer[]>;
  /** The one that is named, else the one that a command would take without a name. */
  review(): Promise<Review | undefined>;
  agendas(): Promise<Offer[]>;
  /** What reviews have left to do and to talk about. */
  left(): Promise<AllAfterwards>;
};

/** `home` and `review` as they were typed, where they were. What cannot be read offers nothing. */
export function knownHere(typed: {home?: string; review?: string}): Known {
  const config = configFolder();
  const home = homeFolder(typed.home, readPreferences(config).preferences.home);
  const orNothing =
    <T>(none: T, look: () => Promise<T>) =>
    () =>
      look().catch(() => none);
  return {
    reviews: orNothing([], async () => {
      const {reviews} = await listReviews(home);
      const shared = (name: string) => reviews.filter(({reference}) => reference === name).length > 1;
      return reviews.map(({id, reference, title, status}) => ({
        word: shared(reference) ? id : reference,
        about: `${title} (${status})`,
      }));
    }),
    review: orNothing(undefined, async () => {
      const folder = typed.review
        ? await findReviewFolder(home, typed.review)
        : (await unnamedReviews(home, {open: false}))[0].folder;
      return (await readReview(folder)).review;
    }),
    agendas: orNothing([], async () =>
      (await allAgendas(config)).agendas.map(({id, title}) => ({word: id, about: title})),
    ),
    left: orNothing({actions: [], topics: []}, async () => stillLeft((await leftInAll(home, {})).left, false)),
  };
}
