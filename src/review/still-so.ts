// What has become different between two states of a review, and whether it still is as it became.
import {isObject} from './changes/shape.js';
import type {Review} from './types.js';

/** Places in the review and the value that each had, as JSON; undefined where there was nothing any more. */
export type Became = readonly {path: readonly string[]; value: string | undefined}[];

/** What is different in `after`; an item of a list is found by its id, wherever it stands. */
export const became = (before: Review, after: Review): Became => differing(before, after, []);

export const isStillSo = (review: Review, then: Became): boolean =>
  then.every(({path, value}) => JSON.stringify(path.reduce(within, review as unknown)) === value);

type Item = {id: string};
const isItem = (value: unknown): value is Item => isObject(value) && typeof value.id === 'string';
const isListOfItems = (value: unknown): value is Item[] => Array.isArray(value) && value.every(isItem);

function within(value: unknown, key: string): unknown {
  if (isListOfItems(value)) return value.find(({id}) => id === key);
  return isObject(value) ? value[key] : undefined;
}

function differing(before: unknown, after: unknown, path: readonly string[]): Became {
  if (before === after) return [];
  const [old, now] = [partsOf(before), partsOf(after)];
  if (old && now) {
    return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) =>
      differing(old.get(key), now.get(key), [...path, key]),
    );
  }
  const value = JSON.stringify(after);
  return value === JSON.stringify(before) ? [] : [{path, value}];
}

function partsOf(value: unknown): Map<string, unknown> | undefined {
  if (isListOfItems(value)) return new Map(value.map((item) => [item.id, item]));
  return isObject(value) ? new Map(Object.entries(value)) : undefined;
}
