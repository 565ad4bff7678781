// What the lists of a review share: adding once, editing by id, what differs, and what it was before.
import {allQuestions, findQuestion} from '../agenda.js';
import type {Review} from '../types.js';
import {keysOf} from '../vocabulary.js';
import type {ShapesOf} from './shape.js';

export type Item = {id: string};
type Deletable = Item & {deleted: boolean};
type Edit<Fields> = {id: string; fields: Partial<Fields>};
type Values<Fields> = {[Key in keyof Fields]?: unknown};

export const withId = <T extends Item>(items: readonly T[], wanted: string | null): T | undefined =>
  items.find(({id}) => id === wanted);

/** Whether each id stands for one thing. */
export const isUnique = (items: readonly Item[]): boolean => new Set(items.map(({id}) => id)).size === items.length;

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

// Where each id is in a list, handed on to the list that follows it: a search per note would make long reviews slow to
// fold.
const placesIn = new WeakMap<readonly Item[], Map<string, number>>();

function placesOf(items: readonly Item[]): Map<string, number> {
  const known = placesIn.get(items) ?? new Map(items.map(({id}, place) => [id, place]));
  placesIn.set(items, known);
  return known;
}

/** Lists that were made within the run that goes on just now: nobody else has seen them. */
let unseen: WeakSet<readonly Item[]> | undefined;

/**
 * Gives what `run` makes. Within it, a list that was copied once is added to and edited in place, since a copy for each
 * change would take as many steps as the list is long: only the last review of the run may be kept.
 */
export function inOneRun<T>(run: () => T): T {
  const outer = unseen;
  unseen = new WeakSet();
  try {
    return run();
  } finally {
    unseen = outer;
  }
}

/** As `withId`, in one step however long the list is. */
export const isThere = (items: readonly Item[], id: string): boolean => placesOf(items).has(id);

/** What has this id, in one step however long the list is: for lists that stay, as those of a review do. */
export function found<T extends Item>(items: readonly T[], id: string): T | undefined {
  const place = placesOf(items).get(id);
  return place === undefined ? undefined : items[place];
}

/** A copy of this list, that takes over where its ids are. */
function copied<T extends Item>(items: T[]): T[] {
  const copy = items.slice();
  placesIn.set(copy, placesOf(items));
  placesIn.delete(items);
  return copy;
}

/** This list where nobody else has it, otherwise a copy. */
function owned<T extends Item>(items: T[]): T[] {
  if (unseen?.has(items)) return items;
  const copy = copied(items);
  unseen?.add(copy);
  return copy;
}

/** Within a run the list grows in place: there is no way back to it as it was before. */
export function added<T extends Item>(items: T[], item: T): T[] {
  if (placesOf(items).has(item.id)) return items;
  const longer = owned(items);
  placesOf(longer).set(item.id, longer.push(item) - 1);
  return longer;
}

/** Always another list, so that one can go back to the one before where the review cannot take the edit. */
export const edited = <T extends Item>(items: T[], id: string, fields: Partial<NoInfer<T>>): T[] =>
  withMade(items, copied, id, (item) => ({...item, ...fields}));

/** With `make` of the one item; as with `added`, there is no way back to the list as it was. */
export const remade = <T extends Item>(items: T[], id: string, make: (item: T) => T): T[] =>
  withMade(items, owned, id, make);

function withMade<T extends Item>(items: T[], taken: (items: T[]) => T[], id: string, make: (item: T) => T): T[] {
  const place = placesOf(items).get(id);
  const item = place === undefined ? undefined : items[place];
  if (place === undefined || !item) return items;
  const after = taken(items);
  after[place] = make(item);
  return after;
}

/** What names a question that was withdrawn meanwhile goes to the open one, or the first: nobody's words get lost. */
export function placed<T extends {questionId: string}>(review: Review, item: T): T {
  if (findQuestion(review, item.questionId)) return item;
  const questionId = review.open?.questionId ?? allQuestions(review)[0]?.id;
  return questionId === undefined ? item : {...item, questionId};
}

type Sides<T> = {added: T[]; removed: T[]; kept: {old: T; now: T}[]};

export function sides<T extends Item>(from: readonly T[], to: readonly T[]): Sides<T> {
  const old = new Map(from.map((item) => [item.id, item]));
  const now = new Set(to.map(({id}) => id));
  return {
    added: to.filter(({id}) => !old.has(id)),
    removed: from.filter(({id}) => !now.has(id)),
    kept: to.flatMap((item) => {
      const before = old.get(item.id);
      return before ? [{old: before, now: item}] : [];
    }),
  };
}

/** Those of these fields whose value differs; undefined where none does. */
export function differing<Fields extends object>(
  fields: ShapesOf<Fields>,
  from: NoInfer<Fields>,
  to: NoInfer<Fields>,
): Partial<Fields> | undefined {
  const keys = keysOf(fields).filter((key) => !same(from[key], to[key]));
  return keys.length > 0 ? (Object.fromEntries(keys.map((key) => [key, to[key]])) as Partial<Fields>) : undefined;
}

/** Each item of the one list as it is in the other; a new one as it was just added, with `blank`. */
export function pairs<T extends Item>(from: readonly T[], to: readonly T[], blank: Partial<T> = {}): Sides<T>['kept'] {
  const {added: fresh, kept} = sides(from, to);
  return [...kept, ...fresh.map((now) => ({old: {...now, ...blank}, now}))];
}

/** The edits of these fields that lead from one list to the other. */
export function edits<Fields extends object, T extends Item & Fields>(
  fields: ShapesOf<Fields>,
  from: readonly T[],
  to: readonly T[],
  blank?: Partial<T>,
): Edit<Fields>[] {
  return pairs(from, to, blank).flatMap(({old, now}) => {
    const changed = differing<Fields>(fields, old, now);
    return changed ? [{id: now.id, fields: changed}] : [];
  });
}

/** What was taken out of the list, marked as deleted, or brought back. */
export function deletions(from: readonly Deletable[], to: readonly Deletable[]): Deletable[] {
  const gone = sides(from, to).removed.filter(({deleted}) => !deleted);
  const turned = pairs(from, to, {deleted: false}).filter(({old, now}) => old.deleted !== now.deleted);
  return [...gone.map(({id}) => ({id, deleted: true})), ...turned.map(({now: {id, deleted}}) => ({id, deleted}))];
}

/** The earlier values of those fields that still hold what the change gave them; undefined where none does. */
export function restored<Fields extends object>(
  fields: Fields,
  before: Values<Fields>,
  now: Values<Fields>,
): Fields | undefined {
  const keys = keysOf(fields).filter((key) => same(now[key], fields[key]));
  if (keys.length === 0) return undefined;
  return Object.fromEntries(keys.map((key) => [key, before[key]])) as Fields;
}

export function restoredIn<Fields extends object>(
  {id, fields}: {id: string; fields: Fields},
  before: readonly (Item & Values<Fields>)[],
  now: readonly (Item & Values<Fields>)[],
): Fields | undefined {
  const old = withId(before, id);
  const current = withId(now, id);
  return old && current ? restored(fields, old, current) : undefined;
}
