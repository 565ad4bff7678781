// How the patterns of hints are written, and what each becomes: words in a row, some of which stand for a list of words.
import {asOne, NAME, OWN_NAME, type Token} from './tokens.js';

/**
 * A pattern is words with blanks between. `a|b`: one of these; `[a]`: it may be missing; `<list>`: a phrase of that list;
 * `ca*`, `*ly`: a word that begins or ends so; `_`: a word that may be missing; `..`: up to three of them, no numbers;
 * `^` and `$`: where a sentence begins and ends. `<name>` and `<own-name>` are names of the review's people.
 */
export type Words = Readonly<Record<string, readonly string[]>>;

/** The lists that are there without being written: the names of a review's people. */
export const listsOfNames: Words = {name: [NAME], 'own-name': [OWN_NAME]};

/** Lists within lists, at most. */
const DEEPEST = 4;

const anchors: ReadonlySet<string> = new Set(['^', '$']);
const listed = /^<([a-z][a-z-]*)>$/;
const word = /^(?:\*?[\p{L}\p{M}\p{N}'’]+\*?|[\p{L}\p{M}\p{N}'’]+(?:-[\p{L}\p{M}\p{N}'’]+)+)$/u;

const inPattern = (pattern: string): string[] => pattern.trim().split(/\s+/);
const isGap = (each: string): boolean => each === '_' || each === '..';
const alternatives = (each: string): string[] => each.replace(/^\[(.*)\]$/, '$1').split('|');

/** What is wrong with a pattern, or with a phrase of a list, in words; undefined where nothing is. */
export function wrongIn(pattern: string, words: Words, is: 'pattern' | 'phrase'): string | undefined {
  const items = inPattern(pattern);
  if (items.every((each) => anchors.has(each) || isGap(each) || each.startsWith('['))) {
    return 'a word that cannot be missing is needed';
  }
  for (const [place, each] of items.entries()) {
    const isEdge = is === 'pattern' && ((each === '^' && place === 0) || (each === '$' && place === items.length - 1));
    if (anchors.has(each) && !isEdge) {
      return is === 'pattern' ? `${each} stands only at an end of a pattern` : `${each} has no place here`;
    }
    if (anchors.has(each) || isGap(each)) continue;
    for (const one of alternatives(each)) {
      const name = listed.exec(one)?.[1];
      if (name === undefined && !word.test(one)) return `“${one}” is neither a word nor a list in < >`;
      if (name !== undefined && !Object.hasOwn(words, name)) return `there is no list <${name}> here`;
    }
  }
  return undefined;
}

/** Whether lists stand within this list more than a few deep, as one does that names itself. */
export function isTooDeep(name: string, words: Words): boolean {
  let within = new Set([name]);
  // However often a list is named, it is looked into once at each depth.
  for (let depth = 0; depth <= DEEPEST; depth += 1) {
    within = new Set([...within].flatMap((each) => listsIn(words[each] ?? [])));
  }
  return within.size > 0;
}

const listsIn = (phrases: readonly string[]): string[] =>
  phrases
    .flatMap(inPattern)
    .flatMap(alternatives)
    .flatMap((one) => listed.exec(one)?.[1] ?? []);

/** One of many words or phrases: whole words, the ends of words, and words in a row. */
export type Choice = {words: Set<string>; begin: string[]; end: string[]; phrases: Item[][]};

/** `most`: of a gap, how many words it takes. */
export type Item = {choice: Choice; isOptional: boolean} | {most: 1 | 3};

export type Pattern = {items: Item[]; begins: boolean; ends: boolean};

/** Reads patterns that name these lists; each list is read once. */
export function readerOf(words: Words): (pattern: string) => Pattern {
  const lists = new Map<string, Choice>();
  const listNamed = (name: string): Choice => {
    const known = lists.get(name);
    if (known) return known;
    const made: Choice = {words: new Set(), begin: [], end: [], phrases: []};
    lists.set(name, made);
    for (const phrase of words[name] ?? []) takeIn(made, inPattern(phrase));
    return made;
  };
  const takeIn = (into: Choice, items: readonly string[]): void => {
    const [first = ''] = items;
    if (items.length > 1 || first.startsWith('[') || isGap(first)) into.phrases.push(items.map(itemOf));
    else for (const one of alternatives(first)) takeOne(into, one);
  };
  const takeOne = (into: Choice, one: string): void => {
    const name = listed.exec(one)?.[1];
    const parts = asOne(one).split('-');
    if (name !== undefined) {
      const {words: all, begin, end, phrases} = listNamed(name);
      for (const each of all) into.words.add(each);
      addNew(into.begin, begin);
      addNew(into.end, end);
      addNew(into.phrases, phrases);
    } else if (one.startsWith('*')) into.end.push(asOne(one.slice(1)));
    else if (one.endsWith('*')) into.begin.push(asOne(one.slice(0, -1)));
    else if (parts.length > 1) into.phrases.push(parts.map(itemOf));
    else into.words.add(asOne(one));
  };
  const itemOf = (each: string): Item => {
    if (isGap(each)) return {most: each === '_' ? 1 : 3};
    const choice: Choice = {words: new Set(), begin: [], end: [], phrases: []};
    for (const one of alternatives(each)) takeOne(choice, one);
    return {choice, isOptional: each.startsWith('[')};
  };
  return (pattern) => {
    const items = inPattern(pattern);
    const begins = items[0] === '^';
    const ends = items.at(-1) === '$';
    return {begins, ends, items: items.slice(begins ? 1 : 0, ends ? -1 : undefined).map(itemOf)};
  };
}

/** A list that is named twice says nothing more. */
function addNew<Each>(to: Each[], more: readonly Each[]): void {
  const there = new Set(to);
  for (const each of more) if (!there.has(each)) to.push(each);
}

/** Where a pattern that begins with this word ends, the furthest place; -1 where it does not fit. */
export function endOf({items, begins, ends}: Pattern, tokens: readonly Token[], from: number): number {
  if (begins && from > 0) return -1;
  const all = endsOf(items, tokens, from, from);
  return Math.max(-1, ...(ends ? all.filter((end) => end === tokens.length) : all));
}

/** Each place once behind each item: many gaps in a row have more ways through them than can be gone. */
function endsOf(items: readonly Item[], tokens: readonly Token[], from: number, place: number): readonly number[] {
  let places = [place];
  for (const item of items) places = [...new Set(places.flatMap((each) => stepsOf(item, tokens, from, each)))];
  return places;
}

/** The places behind what the item takes here. */
function stepsOf(item: Item, tokens: readonly Token[], from: number, place: number): number[] {
  const token = tokens[place];
  const isNext = token !== undefined && (place === from || token.isJoined);
  if ('most' in item) {
    const steps = [place];
    for (let next = place; steps.length <= item.most; next += 1) {
      const taken = tokens[next];
      if (!taken || (next > from && !taken.isJoined) || (item.most > 1 && taken.hasDigit)) break;
      steps.push(next + 1);
    }
    return steps;
  }
  const skipped = item.isOptional ? [place] : [];
  if (!isNext) return skipped;
  const {choice} = item;
  const phrases = choice.phrases.flatMap((phrase) => endsOf(phrase, tokens, from, place));
  return hasWord(choice, token.word) ? [place + 1, ...phrases, ...skipped] : [...phrases, ...skipped];
}

const hasWord = ({words, begin, end}: Choice, one: string): boolean =>
  words.has(one) ||
  begin.some((each) => one.startsWith(each)) ||
  end.some((each) => one.endsWith(each) && one.length > each.length);
