// Earlier reviews and incidents that are like one, the likest first, with the terms that tie them.
import MiniSearch from 'minisearch';
import {sum} from '../review/clock.js';
import type {Earlier} from '../review/earlier.js';
import {letters} from '../review/letters.js';
import type {Like} from './seen-before.js';

/** How much a word says of what it was about, by where it stands. */
const weights = {title: 3, keywords: 2, summary: 1.5, learned: 1, said: 0.5};

type Field = keyof typeof weights;

/** Less than this share of what the very same words would score is chance. */
const LEAST = 0.05;

/** More words than somebody types for a search. */
const MOST_TYPED = 8;

/** Of so many words one in common is chance. */
const ENOUGH = 4;

/** So many are indexed before whoever waits for anything else has a turn. */
const AT_ONCE = 10;

/** Terms that are named, the rarest first. */
const MOST_TERMS = 5;

/**
 * Those of `others` that share more than chance with what is sought. `common`: words that say nothing
 * of an incident.
 */
export async function likest(
  sought: Earlier,
  others: readonly Earlier[],
  {common, limit}: {common: readonly string[]; limit: number},
): Promise<Like[]> {
  const terms = termsBut(common);
  const words = wordsIn(sought, terms);
  const soughtTerm = remembered((word) => {
    const term = terms(word);
    return term !== null && isSoughtIn(words, term) ? term : null;
  });
  const index = new MiniSearch<Earlier>({
    fields: Object.keys(weights),
    extractField: (earlier, field) => (field === 'id' ? earlier.id : texts[field as Field](earlier)),
    tokenize: wordsOf,
    // Nothing else can tie them, and most words are something else.
    processTerm: soughtTerm,
  });
  const byId = new Map(others.filter(({id}) => id !== sought.id).map((earlier) => [earlier.id, earlier]));
  // What is sought stands among them: its own score is what all others are measured by.
  await index.addAllAsync([sought, ...byId.values()], {chunkSize: AT_ONCE});
  const found = index.search([...words.keys()].join(' '), {
    boost: weights,
    prefix: (term) => isBeginning(words, term),
    boostTerm: (term) => words.get(term)?.weight ?? 1,
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  });
  const own = found.find(({id}) => id === sought.id)?.score ?? 1;
  const holders = new Map<string, number>();
  for (const {queryTerms} of found) for (const term of queryTerms) holders.set(term, (holders.get(term) ?? 0) + 1);
  const least = words.size < ENOUGH ? 1 : 2;
  // What many have says less. A word that comes again and again stands for no other one.
  const says = (term: string): number =>
    (words.get(term)?.weight ?? 0) * Math.log(1 + (byId.size + 1) / (holders.get(term) ?? 1));
  const allSay = sum([...words.keys()].map(says));
  return found
    .flatMap(({id, score, queryTerms}) => {
      const earlier = byId.get(id);
      const ties = [...new Set(queryTerms)].toSorted(
        (one, other) => (holders.get(one) ?? 0) - (holders.get(other) ?? 0),
      );
      const likeness = Math.min(1, score / own, sum(ties.map(says)) / allSay);
      if (!earlier || ties.length < least || likeness < LEAST) return [];
      return [{earlier, likeness, terms: ties.slice(0, MOST_TERMS).map((term) => words.get(term)?.written ?? term)}];
    })
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, limit);
}

const texts: Record<Field, (earlier: Earlier) => string> = {
  title: ({title}) => title,
  keywords: ({keywords}) => keywords.join('\n'),
  summary: ({summary}) => summary,
  learned: ({lessons, actions}) => [...lessons.map(({text}) => text), ...actions.map(({title}) => title)].join('\n'),
  said: ({said}) => said,
};

/** The terms of what is sought, each as it is written there and with the weight of the best place that it stands in. */
function wordsIn(sought: Earlier, terms: (word: string) => string | null): Words {
  const words = new Map<string, {written: string; weight: number}>();
  for (const field of Object.keys(weights) as Field[]) {
    for (const written of wordsOf(texts[field](sought))) {
      const term = terms(written);
      if (term !== null && !words.has(term)) words.set(term, {written: midSentence(written), weight: weights[field]});
    }
  }
  return words;
}

/** A word as it stands within a sentence; `DNS` stays. */
const midSentence = (word: string): string => (/^\p{Lu}\p{Ll}+$/u.test(word) ? word.toLowerCase() : word);

/** Scripts that write no blanks between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;

// Made when it is first needed: it takes longer than most texts.
let segmenter: Intl.Segmenter | undefined;

function wordsOf(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return unspaced.test(text) ? words.flatMap((word) => (unspaced.test(word) ? segmentsOf(word) : [word])) : words;
}

function segmentsOf(word: string): string[] {
  segmenter ??= new Intl.Segmenter(undefined, {granularity: 'word'});
  return [...segmenter.segment(word)].map(({segment}) => segment);
}

type Words = ReadonlyMap<string, {written: string; weight: number}>;

/** A few words that somebody typed may be beginnings. */
const isBeginning = (words: Words, term: string): boolean => words.size <= MOST_TYPED && term.length >= 4;

const isSoughtIn = (words: Words, term: string): boolean =>
  words.has(term) ||
  (words.size <= MOST_TYPED && [...words.keys()].some((word) => isBeginning(words, word) && term.startsWith(word)));

/** What a word is found by, or null where it says nothing: numbers, single letters and what is common. */
function termsBut(common: readonly string[]): (word: string) => string | null {
  const nothing = new Set(common.map((word) => letters(word)));
  return remembered((word) => {
    const small = letters(word);
    return nothing.has(small) || /^(\p{N}+|[a-z])$/u.test(small) ? null : asOne(small);
  });
}

/** The same words come again and again. */
function remembered(of: (word: string) => string | null): (word: string) => string | null {
  const known = new Map<string, string | null>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const term = of(word);
    known.set(word, term);
    return term;
  };
}

/**
 * One of several: `alerts` as `alert`, `queries` as `query`, `crashes` as `crash`; names such as `redis` stay. Where an `e`
 * may be of the word or of its plural, as in `caches` and `switches`, neither has it.
 */
function asOne(word: string): string {
  if (word.length <= 3) return word;
  if (/(?<=\p{L}{2})ies?$/u.test(word)) return word.replace(/ies?$/, 'y');
  return word.replace(/(?<=ss|us|sh|ch|x|z)es?$|(?<![siu])s$/, '');
}
