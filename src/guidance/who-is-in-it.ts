// Who stands in the timeline of a review: as whoever did something, or in its words.
import {namesIn} from '../review/names-in.js';
import {personMeant} from '../review/people.js';
import {timelineOf} from '../review/timeline.js';
import type {Review} from '../review/types.js';

/** Of whom it says that they did something, by their ids; an actor may be several. */
export function actorsIn(review: Review): Set<string> {
  const actors = new Set(timelineOf(review).flatMap(({actor}) => actor.split(/\s*[,;/&+]\s*|\s+and\s+/)));
  return new Set([...actors].flatMap((actor) => personMeant(review.people, actor)?.id ?? []));
}

type InTexts = {people: Review['people']; named: readonly string[]};

/** Every frame asks for it, of what rarely changes. */
const textsKnown = new WeakMap<NonNullable<Review['moments']>, InTexts>();

/** Whom it names at all, by their ids. */
export const namedIn = (review: Review): Set<string> => new Set([...actorsIn(review), ...inTexts(review)]);

function inTexts(review: Review): readonly string[] {
  const {moments, people} = review;
  if (!moments) return [];
  const known = textsKnown.get(moments);
  if (known?.people === people) return known.named;
  const find = namesIn(people);
  const named = timelineOf(review).flatMap(({text}) => find(text).map(({person}) => person.id));
  textsKnown.set(moments, {people, named});
  return named;
}
