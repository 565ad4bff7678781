// What a value from outside must look like: it becomes a fresh, clean one with known keys only, or it is misshapen.
import {cleanLine, cleanText} from '../text.js';
import {keysOf} from '../vocabulary.js';

/** The value as it is taken in. Throws Misshapen. */
export type Shape<T> = (value: unknown) => T;
export type ShapesOf<T> = {[Key in keyof T]-?: Shape<Exclude<T[Key], undefined>>};

class Misshapen extends Error {}

function check(fits: boolean): asserts fits {
  if (!fits) throw new Misshapen();
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value as the shape takes it in; undefined where anything is missing or of the wrong kind. */
export function fitting<T>(shape: Shape<T>, value: unknown): T | undefined {
  try {
    return shape(value);
  } catch (error) {
    if (error instanceof Misshapen) return undefined;
    throw error;
  }
}

/** The value as it is, where it fits. */
const asItIs =
  <T>(fits: (value: unknown) => boolean): Shape<T> =>
  (value) => {
    check(fits(value));
    return value as T;
  };

const string = asItIs<string>((value) => typeof value === 'string');
export const text: Shape<string> = (value) => cleanText(string(value));
export const line: Shape<string> = (value) => cleanLine(string(value));
export const flag = asItIs<boolean>((value) => typeof value === 'boolean');
export const number = asItIs<number>(Number.isFinite);
const isInstant = (value: unknown): boolean => !Number.isNaN(new Date(Number(value)).getTime());
export const instant = asItIs<number>((value) => Number.isFinite(value) && isInstant(value));
/** What was saved with a time that no calendar has keeps its words, without a time. */
export const instantOrNone: Shape<number | null> = (value) =>
  value === null || !isInstant(number(value)) ? null : number(value);
export const count = asItIs<number>(Number.isSafeInteger);
export const countUpTo = (most: number): Shape<number> =>
  asItIs((value) => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= most);

export const oneOf = <T extends string>(allowed: readonly T[]): Shape<T> =>
  asItIs((value) => allowed.includes(value as T));

export const orNull =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value) =>
    value === null ? null : shape(value);

export const listOf =
  <T>(shape: Shape<T>): Shape<T[]> =>
  (value) => {
    check(Array.isArray(value));
    return value.map(shape);
  };

export const mapOf =
  <T>(shape: Shape<T>): Shape<Record<string, T>> =>
  (value) => {
    check(isObject(value));
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, shape(entry)]));
  };

/** Those keys of the shape that the value has; whatever else it has is left behind. */
export const someOf =
  <T extends object>(shapes: ShapesOf<T>): Shape<Partial<T>> =>
  (value) => {
    check(isObject(value));
    const fresh: Partial<T> = {};
    for (const key of keysOf(shapes)) if (Object.hasOwn(value, key)) fresh[key] = shapes[key](value[key]);
    return fresh;
  };

/** A key with this shape may be missing: earlier versions did not write it. */
export const maybe = <T>(shape: Shape<T>): Shape<T> => Object.assign((value: unknown) => shape(value), {mayMiss: true});

/** Every key of the shape must be the value's own, but for those that may be missing. */
export const object = <T extends object>(shapes: ShapesOf<T>): Shape<T> => {
  const shapeSome = someOf(shapes);
  const needed = keysOf(shapes).filter((key) => !('mayMiss' in shapes[key]));
  return (value) => {
    const fresh = shapeSome(value);
    check(needed.every((key) => Object.hasOwn(fresh, key)));
    return fresh as T;
  };
};
