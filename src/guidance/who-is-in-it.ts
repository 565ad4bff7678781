// Who stands in the timeline of a review: as whoever did something, or in its words.
import {namedAlone, namesIn} from '../review/names-in.js';
import {timelineOf} from '../review/timeline.js';
import type {Moment, Person, Review} from '../review/types.js';
import type {WordsAsNames} from '../review/words-as-names.js';

type InTimeline = {
  people: Review['people'];
  words: WordsAsNames | undefined;
  actors: ReadonlySet<string>;
  all: ReadonlySet<string>;
};

/** Every frame asks for it, of what rarely changes. */
const known = new WeakMap<NonNullable<Review['moments']>, InTimeline>();

/** Of whom it says that they did something, by their ids. */
export const actorsIn = (review: Review, words?: WordsAsNames): ReadonlySet<string> => inTimeline(review, words).actors;

/** Whom it names at all, by their ids. */
export const namedIn = (review: Review, words: WordsAsNames | undefined): ReadonlySet<string> =>
  inTimeline(review, words).all;

function inTimeline(review: Review, words: WordsAsNames | undefined): InTimeline {
  const {moments = noMoments, people} = review;
  const before = known.get(moments);
  if (before?.people === people && before.words === words) return before;
  const timeline = timelineOf(review);
  const find = namesIn(people, words);
  const actors = actorsOf(timeline, people);
  const inTexts = timeline.flatMap(({text}) => find(text).map(({person}) => person.id));
  const found = {people, words, actors, all: new Set([...actors, ...inTexts])};
  known.set(moments, found);
  return found;
}

const noMoments: Moment[] = [];

/** An actor may be several; a name, too, may have a sign in it that stands between them. */
function actorsOf(timeline: readonly Moment[], people: readonly Person[]): Set<string> {
  const named = namedAlone(people);
  const personsOf = (actor: string) =>
    named(actor) ?? actor.split(/\s*[,;/&+]\s*|\s+and\s+/).flatMap((part) => named(part) ?? []);
  return new Set([...new Set(timeline.map(({actor}) => actor))].flatMap(personsOf).map(({id}) => id));
}
