// Which entries a review was made from, by writer: up to a number, but for the gaps.
import type {Entry} from '../types.js';

export type Place = Pick<Entry, 'w' | 'n'>;

/** As it stands in files: the newest entry of each writer, and the older ones that were missing. */
export type CoverageFields = {covers: Record<string, number>; gaps: Record<string, number[]>};

/** More entries than any one process makes; a greater number is damage. */
export const MOST_ENTRIES = 1_000_000;

export class Coverage {
  readonly #known = new Map<string, {places: Set<number>; newest: number}>();

  /** False where it was known already. */
  add({w, n}: Place): boolean {
    const known = this.#known.get(w) ?? {places: new Set(), newest: 0};
    if (known.places.has(n)) return false;
    known.places.add(n);
    known.newest = Math.max(known.newest, n);
    this.#known.set(w, known);
    return true;
  }

  has({w, n}: Place): boolean {
    return this.#known.get(w)?.places.has(n) ?? false;
  }

  fields(): CoverageFields {
    const writers = [...this.#known].sort(([a], [b]) => (a < b ? -1 : 1));
    const covers = writers.map(([w, {newest}]) => [w, newest] as const);
    const gaps = covers.map(([w, newest]) => [w, this.#gaps(w, newest)] as const).filter(([, gap]) => gap.length > 0);
    return {covers: Object.fromEntries(covers), gaps: Object.fromEntries(gaps)};
  }

  #gaps(w: string, newest: number): number[] {
    const places = this.#known.get(w)?.places;
    if (!places || places.size === newest) return [];
    return Array.from({length: newest}, (_, index) => index + 1).filter((n) => !places.has(n));
  }
}

export function isCovered({covers, gaps}: CoverageFields, {w, n}: Place): boolean {
  if (!Object.hasOwn(covers, w) || n > (covers[w] ?? 0)) return false;
  return !(Object.hasOwn(gaps, w) && gaps[w]?.includes(n));
}

/** Every covered place, writer by writer. */
export function* placesOf(fields: CoverageFields): Generator<Place> {
  for (const [w, newest] of Object.entries(fields.covers)) {
    for (let n = 1; n <= Math.min(newest, MOST_ENTRIES); n++) if (isCovered(fields, {w, n})) yield {w, n};
  }
}
