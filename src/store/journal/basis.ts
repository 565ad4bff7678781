// What a start needs to go on from a readable copy: from which bytes it was folded, by which program, and up to where.
import {count, fitting, line, mapOf, number, object, orNull, type Shape} from '../../review/changes/shape.js';
import type {Review} from '../../review/types.js';

/** The first so many bytes of a journal, and their CRC. */
export type Read = [bytes: number, crc: number];

export type Basis = {
  /** Which program folded: another one may make another review of the same entries. */
  program: string;
  /** The highest place in the common order. */
  order: number;
  /** The newest change that tells of somebody, in ms; null where none does. */
  sign: number | null;
  /** When the newest change of each writer was made, in ms. */
  lastAt: Record<string, number>;
  /** All journals that there were, by name. */
  journals: Record<string, Read>;
};

/** What a fold goes on from: a review that holds every entry that `covers` names, and none else. */
export type FoldedSoFar = Omit<Basis, 'program' | 'journals'> & {covers: Record<string, number>; review: Review};

const read: Shape<Read> = (value) => {
  const {bytes, crc} = object<{bytes: number; crc: number}>({bytes: count, crc: count})(
    Array.isArray(value) ? {bytes: value[0], crc: value[1]} : value,
  );
  return [bytes, crc];
};

const basisShape = object<Basis>({
  program: line,
  order: count,
  sign: orNull(number),
  lastAt: mapOf(number),
  journals: mapOf(read),
});

export const shapedBasis = (value: unknown): Basis | undefined => fitting(basisShape, value);

declare const DEBRIEF_FOLD: string | undefined;

/**
 * Made of the sources that fold (scripts/fold-sum.js), so that nobody has to remember to count it up. Empty for a
 * program that was not built: it goes on from copies of its own kind, as tests do.
 */
export const thisProgram: string = typeof DEBRIEF_FOLD === 'string' ? DEBRIEF_FOLD : '';
