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

// The ids in a list, handed on to the list that follows it: a search per note would make long reviews slow to fold.
const idsIn = new WeakMap<readonly object[], Set<string>>();

export function added<T extends Item>(items: T[], item: T): T[] {
  const ids = idsIn.get(items) ?? new Set(items.map(({id}) => id));
  if (ids.has(item.id)) return items;
  idsIn.delete(items);
  const longer = items.concat([item]);
  idsIn.set(longer, ids.add(item.id));
  return longer;
}

export function edited<T extends Item>(items: T[], id: string, fields: Partial<NoInfer<T>>): T[] {
  const ids = idsIn.get(items);
  if (ids && !ids.has(id)) return items;
  const after = items.map((item) => (item.id === id ? {...item, ...fields} : item));
  if (ids) {
    idsIn.delete(items);
    idsIn.set(after, ids);
  }
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
