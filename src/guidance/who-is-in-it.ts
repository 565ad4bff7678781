// Who stands in the timeline of a review: as whoever did something, or in its words.
import {namesIn} from '../review/names-in.js';
import {personMeant} from '../review/people.js';
import {timelineOf} from '../review/timeline.js';
import type {Review} from '../review/types.js';
import type {WordsAsNames} from '../review/words-as-names.js';

/** Of whom it says that they did something, by their ids; an actor may be several. */
export function actorsIn(review: Review): Set<string> {
  const actors = new Set(timelineOf(review).flatMap(({actor}) => actor.split(/\s*[,;/&+]\s*|\s+and\s+/)));
  return new Set([...actors].flatMap((actor) => personMeant(review.people, actor)?.id ?? []));
}

type InTexts = {people: Review['people']; words: WordsAsNames | undefined; named: readonly string[]};

/** Every frame asks for it, of what rarely changes. */
const textsKnown = new WeakMap<NonNullable<Review['moments']>, InTexts>();

/** Whom it names at all, by their ids. */
export const namedIn = (review: Review, words: WordsAsNames | undefined): Set<string> =>
  new Set([...actorsIn(review), ...inTexts(review, words)]);

function inTexts(review: Review, words: WordsAsNames | undefined): readonly string[] {
  const {moments, people} = review;
  if (!moments) return [];
  const known = textsKnown.get(moments);
  if (known?.people === people && known.words === words) return known.named;
  const find = namesIn(people, words);
  const named = timelineOf(review).flatMap(({text}) => find(text).map(({person}) => person.id));
  textsKnown.set(moments, {people, words, named});
  return named;
}
