// What happens alike to notes, topics, actions, comments and moments: each is added to a list, edited, and marked as deleted.
import type {Instant, Review} from '../types.js';
import type {Change} from './index.js';
import {added, deletions, edits, type Item, isThere, remade, restoredIn, same, sides, withId} from './items.js';
import {back, type Kind, kind, moved, type Seen, type Stamp, type Told, type Undo} from './kind.js';
import {flag, line, maybe, number, object, type ShapesOf, someOf} from './shape.js';
import {named as namedIn, quoted} from './words.js';

const lists = {note: 'notes', topic: 'parked', action: 'actions', comment: 'comments', moment: 'moments'} as const;
type Noun = keyof typeof lists;
type ItemOf<Name extends Noun> = NonNullable<Review[(typeof lists)[Name]]>[number];
type Listed = Item & {at: Instant | null; by?: string; deleted: boolean; beforehand?: boolean};

/** What is written in the meeting has these at its end. */
export const writtenFields = {by: line, at: number, deleted: flag, beforehand: maybe(flag)};

// A journal's entry is a stamp with more to it, which has no place in the review.
export const written = ({clock}: Review, {at, by}: Stamp) => ({
  at,
  by,
  deleted: false,
  ...(clock.startedAt === null && {beforehand: true}),
});

const listIn = (review: Review, noun: Noun): Listed[] => review[lists[noun]] ?? [];

const withList = (review: Review, noun: Noun, items: Listed[]): Review => ({...review, [lists[noun]]: items});

function withFields(
  review: Review,
  noun: Noun,
  id: string,
  fields: object,
  taken: readonly PropertyKey[] = [],
): Review {
  const items = listIn(review, noun);
  if (!isThere(items, id)) return review;
  return withList(
    review,
    noun,
    remade(items, id, (item) => {
      const edited = {...item, ...fields};
      for (const key of taken) Reflect.deleteProperty(edited, key);
      return edited;
    }),
  );
}

/** Of what was added, or brought back, and is gone by an undo. */
const TAKEN_BACK = 'taken back';

/** `fresh` is what is kept of what was handed in. */
export function adding<Name extends Noun, HandedIn extends Item>(
  noun: Name,
  fields: ShapesOf<HandedIn>,
  fresh: (handedIn: HandedIn, review: Review, stamp: Stamp) => ItemOf<Name>,
  words: (item: HandedIn) => string,
  /** How it is called, and what it is by that. */
  {called = `the ${noun}`, is = 'there'}: {called?: string; is?: string} = {},
): Kind<Record<Name, HandedIn>> {
  const shape = object(fields);
  const named = <T>(value: T) => ({[noun]: value}) as Record<Name, T>;
  return kind<Record<Name, HandedIn>>(named(shape) as ShapesOf<Record<Name, HandedIn>>)({
    apply: (review, {[noun]: handedIn}, stamp) =>
      withList(review, noun, added(listIn(review, noun), fresh(handedIn, review, stamp))),
    undo: ({[noun]: {id}}, told): Undo => undoAdded(noun, id, told),
    says: ({[noun]: handedIn}, {isBack}) =>
      `${called} ${quoted(words(handedIn as HandedIn))} is ${isBack ? TAKEN_BACK : is}`,
    difference: (from, to) => sides(listIn(from, noun), listIn(to, noun)).added.map((item) => named(shape(item))),
  });
}

/** `possible` are those of the fields that the review can take, `blank` is what a new one has in place of them. */
export const editing = <Fields extends object>(
  noun: Exclude<Noun, 'comment'>,
  fields: ShapesOf<Fields>,
  says: (edit: {id: string; fields: Partial<NoInfer<Fields>>}, seen: Seen) => string,
  possible: (review: Review, given: Partial<NoInfer<Fields>>) => object = (_, given) => given,
  blank: object = {},
  /** Those of the fields that a hand edit may set; a journal may hold others, which earlier versions took over. */
  asked: (fields: Partial<NoInfer<Fields>>) => Partial<NoInfer<Fields>> = (given) => given,
  /** Those of the fields that an item may do without: null takes them away. */
  free: readonly (keyof NoInfer<Fields>)[] = [],
): Kind<{id: string; fields: Partial<Fields>}> => {
  const none = Object.fromEntries(free.map((key) => [key, null]));
  const itemsIn = (review: Review) => {
    const items = listIn(review, noun) as (Listed & Fields)[];
    return free.length === 0 ? items : items.map((item) => ({...none, ...item}));
  };
  return kind<{id: string; fields: Partial<Fields>}>({id: line, fields: someOf(fields)})({
    apply: (review, {id, fields: given}) =>
      withFields(
        review,
        noun,
        id,
        possible(review, given),
        free.filter((key) => given[key] === null),
      ),
    undo: (edit, {before, now}): Undo => {
      const former = restoredIn(edit, itemsIn(before), itemsIn(now));
      return former ? back({type: `${noun}-edited`, id: edit.id, fields: former} as Change) : moved(`That ${noun}`);
    },
    says,
    difference: (from, to) =>
      edits(fields, itemsIn(from), itemsIn(to), blank)
        .map(({id, fields: given}) => ({id, fields: asked(given)}))
        .filter(({fields: given}) => Object.keys(given).length > 0),
  });
};

/**
 * Brings back what was deleted when it is undone; deletes what was brought back, such as by a redo of what added it.
 */
export const deleting = <Name extends Noun>(
  noun: Name,
  words: (item: ItemOf<Name>) => string,
  called: (item: ItemOf<Name>) => string = () => `the ${noun}`,
): Kind<{id: string; deleted: boolean}> =>
  kind({id: line, deleted: flag})({
    apply: (review, {id, deleted}) => withFields(review, noun, id, {deleted}),
    undo: ({id, deleted}, told): Undo =>
      deleted ? back({type: `${noun as Noun}-deleted`, id, deleted: false}) : undoAdded(noun, id, told),
    says({id}, {to, isBack}) {
      const items = listIn(to, noun) as ItemOf<Name>[];
      const item = withId(items, id);
      const gone = item?.deleted ?? true;
      return (
        `${item ? called(item) : `the ${noun}`} ${namedIn(items, id, words, '')}`.trimEnd() +
        ` is ${gone ? (isBack ? TAKEN_BACK : 'deleted') : 'back'}`
      );
    },
    difference: (from, to) => deletions(listIn(from, noun), listIn(to, noun)),
  });

/** Deletes what was added, unless anybody worked on it since: their words would vanish with it. */
function undoAdded(noun: Noun, id: string, {after, now}: Told): Undo {
  const made = withId(listIn(after, noun), id);
  const current = withId(listIn(now, noun), id);
  if (!made || !current || current.deleted) return {why: `That ${noun} is already deleted`};
  const {at, by, beforehand} = current;
  return same({...made, at, by, beforehand}, current)
    ? back({type: `${noun}-deleted`, id, deleted: true})
    : moved(`That ${noun}`);
}
