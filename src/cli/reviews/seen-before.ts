// What was seen before that is like a review: among the other reviews of this home, and what was brought in.
import {type Like, lastWithLesson, MOST_LIKE, type SeenBefore} from '../../guidance/seen-before.js';
import {type Earlier, earlierOf, hasOpenActions} from '../../review/earlier.js';
import type {Review} from '../../review/types.js';
import {earlierInMeeting, earlierReviews} from '../../store/shelf/earlier-reviews.js';
import {incidentsIn} from '../../store/shelf/incidents.js';
import {StoreError} from '../../store/types.js';
import type {Surroundings} from '../surroundings.js';
import {allLists} from './lists.js';

/** All that can be looked through, each once, and whose ids are reviews of this home. */
type Shelf = {all: Earlier[]; here: ReadonlySet<string>; problems: string[]};

async function shelfOf(home: string, reads: typeof earlierReviews): Promise<Shelf> {
  const problems: string[] = [];
  const reviews = await reads(home);
  const here = new Set(reviews.map(({id}) => id));
  const incidents = await incidentsIn(home).catch((error: unknown) => {
    if (!(error instanceof StoreError)) throw error;
    problems.push(error.message);
    return [];
  });
  return {all: [...reviews, ...incidents.filter(({id}) => !here.has(id))], here, problems};
}

type Around = Pick<Surroundings, 'home' | 'config'>;

/** The likest first, and which of them are reviews of this home. */
export async function likeIt(
  sought: Earlier,
  {home, config}: Around,
  limit: number,
  reads = earlierReviews,
): Promise<{like: Like[]; here: ReadonlySet<string>; others: Earlier[]; problems: string[]}> {
  const {all, here, problems} = await shelfOf(home, reads);
  const others = all.filter(({id}) => id !== sought.id);
  // Most commands have no use for an index, nor has a meeting whose home holds nothing else.
  const {likest} = others.length > 0 ? await import('../../guidance/likeness.js') : {likest: async () => []};
  const {lists, problems: wrong} = await allLists(config);
  const like = await likest(sought, others, {common: lists['common-words'], limit});
  return {like, here, others, problems: [...problems, ...wrong]};
}

/** For a meeting: what can be told there. */
export async function seenBefore(review: Review, around: Around): Promise<SeenBefore> {
  const {like, here, others} = await likeIt(earlierOf(review), around, MOST_LIKE, earlierInMeeting);
  const liked = new Set(like.map(({earlier}) => earlier.id));
  const ofHome = others.filter(({id}) => here.has(id));
  const open = ofHome.filter(hasOpenActions);
  const last = lastWithLesson(ofHome);
  return {
    like,
    open: [...open.filter(({id}) => liked.has(id)), ...open.filter(({id}) => !liked.has(id))],
    ...(last && {last}),
  };
}
