// Which entries a review was made from, by writer: up to a number, but for the gaps.
import type {Entry} from '../types.js';

export type Place = Pick<Entry, 'writer' | 'number'>;

/** As it stands in files: the newest entry of each writer, and the older ones that were missing. */
export type CoverageFields = {covers: Record<string, number>; gaps: Record<string, number[]>};

/** More entries than any one process makes; a greater number is damage. */
export const MOST_ENTRIES = 1_000_000;

type Known = {places: Set<number>; newest: number};

export class Coverage {
  readonly #known = new Map<string, Known>();

  /** False where it was known already. */
  add({writer, number}: Place): boolean {
    const known = this.#known.get(writer) ?? {places: new Set(), newest: 0};
    if (known.places.has(number)) return false;
    known.places.add(number);
    known.newest = Math.max(known.newest, number);
    this.#known.set(writer, known);
    return true;
  }

  has({writer, number}: Place): boolean {
    return this.#known.get(writer)?.places.has(number) ?? false;
  }

  fields(): CoverageFields {
    const writers = [...this.#known].sort(([a], [b]) => (a < b ? -1 : 1));
    const covers = writers.map(([writer, {newest}]) => [writer, newest] as const);
    const gaps = writers.map(([writer, known]) => [writer, gapsIn(known)] as const).filter(([, gap]) => gap.length > 0);
    return {covers: Object.fromEntries(covers), gaps: Object.fromEntries(gaps)};
  }
}

function gapsIn({places, newest}: Known): number[] {
  if (places.size === newest) return [];
  return Array.from({length: newest}, (_, index) => index + 1).filter((number) => !places.has(number));
}

export function isCovered({covers, gaps}: CoverageFields, {writer, number}: Place): boolean {
  if (!Object.hasOwn(covers, writer) || number > (covers[writer] ?? 0)) return false;
  return !(Object.hasOwn(gaps, writer) && gaps[writer]?.includes(number));
}

/** Every covered place, writer by writer. */
export function* placesOf(fields: CoverageFields): Generator<Place> {
  for (const [writer, newest] of Object.entries(fields.covers)) {
    for (let number = 1; number <= Math.min(newest, MOST_ENTRIES); number++) {
      if (isCovered(fields, {writer, number})) yield {writer, number};
    }
  }
}
