// Finds patterns in a sentence.
import {type Choice, endOf, type Item, type Pattern} from './patterns.js';
import {NAME, type Token} from './tokens.js';

export type Place = {from: number; to: number};

/** All places in a sentence, in order. */
export type Finder = (tokens: readonly Token[]) => Place[];

/** A sentence that has none of a pattern's rarest words is not gone through for it. */
export function finderOf(patterns: readonly Pattern[]): Finder {
  const all = patterns.map((pattern) => ({pattern, needs: neededBy(pattern.items), firsts: firstsOf(pattern.items)}));
  return (tokens) => {
    const there = new Set(tokens.map(({word}) => word));
    const likely = all.filter(({needs}) => needs === undefined || hasAny(there, needs));
    return tokens.flatMap((token, from) => (token.opens ? placesFrom(likely, tokens, from) : []));
  };
}

/**
 * Whether a text may hold any of these by its letters alone, a name in it being written as `@`: asked before it is taken
 * apart into words, where there are many texts.
 */
export function mayHold(patterns: readonly Pattern[]): (text: string) => boolean {
  const needs = patterns.map(({items}) => neededBy(items));
  // However an apostrophe is written, what stands before it is there.
  const beginnings = needs.flatMap((words) => [...(words ?? [''])].map((word) => word.replace(/n?t$|'.*$/, '')));
  if (beginnings.includes('')) return () => true;
  const letters = new RegExp([...new Set(beginnings)].map((each) => (each === NAME ? '@' : each)).join('|'), 'iu');
  return (text) => letters.test(text);
}

type Sought = {pattern: Pattern; firsts: ReadonlySet<string> | undefined};

function placesFrom(likely: readonly Sought[], tokens: readonly Token[], from: number): Place[] {
  const first = tokens[from];
  if (!first) return [];
  const begun = likely.filter(({firsts}) => firsts === undefined || firsts.has(first.word));
  return begun.flatMap(({pattern}) => {
    const last = tokens[endOf(pattern, tokens, from) - 1];
    return last?.closes ? [{from: first.from, to: last.to}] : [];
  });
}

/** The words that it begins with, where that is known. */
function firstsOf([first]: readonly Item[]): ReadonlySet<string> | undefined {
  return first && 'choice' in first && !first.isOptional ? beginningsOf(first.choice) : undefined;
}

/** Of the items that cannot be missing, the one with the fewest words; undefined where each takes words by their ends. */
function neededBy(items: readonly Item[]): ReadonlySet<string> | undefined {
  const all = items.flatMap((item) => ('choice' in item && !item.isOptional ? (beginningsOf(item.choice) ?? []) : []));
  return all.length === 0 ? undefined : all.reduce((fewest, each) => (each.size < fewest.size ? each : fewest));
}

/** Which words it can begin with, where that is known. */
function beginningsOf({words, begin, end, phrases}: Choice): Set<string> | undefined {
  if (begin.length > 0 || end.length > 0) return undefined;
  const all = new Set(words);
  for (const [first] of phrases) {
    const of = first && 'choice' in first && !first.isOptional ? beginningsOf(first.choice) : undefined;
    if (!of) return undefined;
    for (const each of of) all.add(each);
  }
  return all;
}

const hasAny = (there: ReadonlySet<string>, needs: ReadonlySet<string>): boolean =>
  there.size < needs.size ? [...there].some((each) => needs.has(each)) : [...needs].some((each) => there.has(each));
