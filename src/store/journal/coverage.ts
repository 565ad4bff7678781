// Which entries a review was made from, by writer: up to a number, but for the gaps.
import type {Gap} from '../../review/changes/index.js';
import type {Entry} from '../types.js';

export type Place = Pick<Entry, 'writer' | 'number'>;

/** As it stands in files: the newest entry of each writer, and the older ones that were missing. */
export type CoverageFields = {covers: Record<string, number>; gaps: Record<string, Gap[]>};

/** More entries than any one process makes; a greater number is damage. */
export const MOST_ENTRIES = 1_000_000;

/** `upTo`: every number from 1 to it is known; `beyond`: those that are behind a gap. */
type Known = {upTo: number; beyond: Set<number>; newest: number};

export class Coverage {
  readonly #known = new Map<string, Known>();

  /** `covers`: what is known from the start, without a gap. */
  constructor(covers: Record<string, number> = {}) {
    for (const [writer, newest] of Object.entries(covers)) {
      this.#known.set(writer, {upTo: newest, beyond: new Set(), newest});
    }
  }

  /** False where it was known already. */
  add({writer, number}: Place): boolean {
    const known = this.#known.get(writer) ?? {upTo: 0, beyond: new Set(), newest: 0};
    if (number <= known.upTo || known.beyond.has(number)) return false;
    known.beyond.add(number);
    while (known.beyond.delete(known.upTo + 1)) known.upTo++;
    known.newest = Math.max(known.newest, number);
    this.#known.set(writer, known);
    return true;
  }

  /** Every number up to this one is known. */
  upTo(writer: string): number {
    return this.#known.get(writer)?.upTo ?? 0;
  }

  has({writer, number}: Place): boolean {
    const known = this.#known.get(writer);
    return known !== undefined && ((number >= 1 && number <= known.upTo) || known.beyond.has(number));
  }

  fields(): CoverageFields {
    const writers = [...this.#known].sort(([a], [b]) => (a < b ? -1 : 1));
    const covers = writers.map(([writer, {newest}]) => [writer, newest] as const);
    const gaps = writers.map(([writer, known]) => [writer, gapsIn(known)] as const).filter(([, gap]) => gap.length > 0);
    return {covers: Object.fromEntries(covers), gaps: Object.fromEntries(gaps)};
  }
}

/** One long gap is a line of its ends: a single line with a great number would fill megabytes otherwise. */
function gapsIn({upTo, beyond}: Known): Gap[] {
  const gaps: Gap[] = [];
  let last = upTo;
  for (const number of [...beyond].sort((one, other) => one - other)) {
    if (number === last + 2) gaps.push(last + 1);
    else if (number > last + 2) gaps.push([last + 1, number - 1]);
    last = number;
  }
  return gaps;
}

const endsOf = (gap: Gap): [from: number, to: number] => (typeof gap === 'number' ? [gap, gap] : gap);

/** Every number that these leave out, up to the most that a writer can have. */
export function* numbersIn(gaps: readonly Gap[]): Generator<number> {
  for (const [from, to] of gaps.map(endsOf)) {
    for (let number = from; number <= Math.min(to, MOST_ENTRIES); number++) yield number;
  }
}

export function isCovered({covers, gaps}: CoverageFields, {writer, number}: Place): boolean {
  if (!Object.hasOwn(covers, writer) || number > (covers[writer] ?? 0)) return false;
  if (!Object.hasOwn(gaps, writer)) return true;
  return !gaps[writer]?.some((gap) => endsOf(gap)[0] <= number && number <= endsOf(gap)[1]);
}

/** How many places are covered: whatever the numbers are, it takes no time. */
export function countOf({covers, gaps}: CoverageFields): number {
  return Object.entries(covers).reduce((sum, [writer, newest]) => {
    const missing = (Object.hasOwn(gaps, writer) ? (gaps[writer] ?? []) : []).map(endsOf);
    const left = missing.reduce((all, [from, to]) => all + Math.max(0, Math.min(to, newest) - from + 1), 0);
    return sum + Math.max(0, Math.min(newest, MOST_ENTRIES) - left);
  }, 0);
}

/** Every covered place, writer by writer; a gap costs nothing, however long. */
export function* placesOf({covers, gaps}: CoverageFields): Generator<Place> {
  for (const [writer, newest] of Object.entries(covers)) {
    const last = Math.min(newest, MOST_ENTRIES);
    const missing = (Object.hasOwn(gaps, writer) ? (gaps[writer] ?? []) : []).map(endsOf);
    let number = 1;
    for (const [from, to] of [...missing.sort(([one], [other]) => one - other), [last + 1, last] as const]) {
      for (; number < from && number <= last; number++) yield {writer, number};
      number = Math.max(number, to + 1);
    }
  }
}
