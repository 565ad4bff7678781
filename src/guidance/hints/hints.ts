// Hints on wording: where a text looks for somebody at fault, or back with hindsight, a question to go on with.

import {type Finder, finderOf, type Place} from '../patterns/finder.js';
import {listsOfNames, readerOf, type Words} from '../patterns/patterns.js';
import {type Token, tokensOf, withNames} from '../patterns/tokens.js';
import {asAsked} from './asked.js';
import {ownWords, type Sentence, sentencesOf} from './quoted-and-code.js';

export const severities = ['info', 'nudge'] as const;
export type Severity = (typeof severities)[number];

/** What a text is: an action is its title, or an idea for one. */
export type ReadAs = 'note' | 'question' | 'action';

/**
 * `patterns`: in any text, or in one of a kind alone; `guards`: what lies over a place where nothing is meant; `notFor`:
 * ids of the agendas that have these words themselves.
 */
export type Family = {
  family: string;
  severity: Severity;
  question: string;
  patterns: {any?: string[]; question?: string[]; action?: string[]};
  guards: string[];
  notFor: string[];
};

/** `words`: the lists that patterns name. Of families, the first ones come first where several would have a say. */
export type Hints = {words: Words; families: Family[]};

/** `from` and `to`: where `match` stands in the text. */
export type Hint = Pick<Family, 'family' | 'severity' | 'question'> & {from: number; to: number; match: string};

type Seeker = {family: Family; guard: Finder; by: Record<ReadAs, Finder>};

const seekersOf = new WeakMap<Hints, Seeker[]>();

const isNudge = ({family}: Seeker): boolean => family.severity === 'nudge';

/** Made once for each list; nudges come before what is only worth knowing. */
function seekersIn(hints: Hints): Seeker[] {
  const known = seekersOf.get(hints);
  if (known) return known;
  const read = readerOf({...hints.words, ...listsOfNames});
  const finder = (patterns: readonly string[]): Finder => finderOf(patterns.map(read));
  const made = hints.families.map((family): Seeker => {
    const {any = [], question = [], action = []} = family.patterns;
    const by = {note: finder(any), question: finder([...any, ...question]), action: finder([...any, ...action])};
    return {family, guard: finder(family.guards), by};
  });
  const sorted = [...made.filter(isNudge), ...made.filter((each) => !isNudge(each))];
  seekersOf.set(hints, sorted);
  return sorted;
}

/** `dismissed`: families that somebody let go for this text; `names`: finds the people of the review in it. */
export type Reading = {
  as: ReadAs;
  agendaId?: string | undefined;
  dismissed?: readonly string[] | undefined;
  names?: ((text: string) => readonly Place[]) | undefined;
};

/** The one hint of a note, a question or an action: a nudge before what is only worth knowing. */
export function hintOn(text: string, reading: Reading, hints: Hints): Hint | undefined {
  const all = sentencesOf(ownWords(text)).flatMap((each) => {
    const [first] = hintsOf(each, text, reading, hints);
    return first ?? [];
  });
  return all.find(({severity}) => severity === 'nudge') ?? all[0];
}

/** `asked`: sentences that agendas ask themselves (`askedBy`). */
type DocumentReading = Pick<Reading, 'agendaId' | 'names'> & {asked?: ReadonlySet<string>};

/** All hints in a document, in the order in which they stand there; no two lie over the same words. */
export function hintsIn(text: string, hints: Hints, {agendaId, names, asked}: DocumentReading = {}): Hint[] {
  const own = ownWords(text);
  const isOfActions = underActions(own);
  return sentencesOf(own).flatMap((each) => {
    const as = isOfActions(each.from) ? 'action' : 'note';
    if (asked?.has(asAsked(each.text))) return [];
    const taken: Signs = new Set();
    const apart: Hint[] = [];
    for (const hint of hintsOf(each, text, {as, agendaId, names}, hints)) {
      if (isOver(hint, taken)) continue;
      mark(hint, taken);
      apart.push(hint);
    }
    return apart.toSorted((one, other) => one.from - other.from);
  });
}

/** Whether a place stands under a heading of Markdown that speaks of actions; asked in the order of the text. */
function underActions(text: string): (place: number) => boolean {
  const headings = [...text.matchAll(/^#{1,6} .*$/gm)].map(({index, 0: line}) => ({
    from: index + line.length,
    ofActions: /\b(?:actions?|action items|follow-?ups?|to-?do)\b/i.test(line),
  }));
  let [next, isOfActions] = [0, false];
  return (place) => {
    for (let heading = headings[next]; heading && heading.from <= place; heading = headings[next]) {
      isOfActions = heading.ofActions;
      next += 1;
    }
    return isOfActions;
  };
}

/** Those in a sentence, what weighs most first: nudges, and of those the families that come first. */
function* hintsOf(sentence: Sentence, text: string, reading: Reading, hints: Hints): Generator<Hint> {
  const {as, agendaId = '', dismissed = [], names} = reading;
  const read = as === 'note' && /\?["”’')*_]*$/.test(sentence.text) ? 'question' : as;
  const words = tokensOf(sentence.text);
  const tokens = names ? withNames(words, names(sentence.text)) : words;
  for (const {family, guard, by} of seekersIn(hints)) {
    if (family.notFor.includes(agendaId) || dismissed.includes(family.family)) continue;
    for (const place of outside(tokens, by[read], guard)) {
      const [from, to] = [sentence.from + place.from, sentence.from + place.to];
      const {severity, question} = family;
      yield {family: family.family, severity, question, from, to, match: text.slice(from, to)};
    }
  }
}

/** The places that a finder finds and no guard lies over. */
function outside(tokens: readonly Token[], finder: Finder, guard: Finder): Place[] {
  const found = finder(tokens);
  if (found.length === 0) return [];
  const guarded: Signs = new Set();
  for (const place of guard(tokens)) mark(place, guarded);
  return found.filter((place) => !isOver(place, guarded));
}

/** Where places lie, sign by sign: a sentence without an end may have any number of them. */
type Signs = Set<number>;

function mark({from, to}: Place, signs: Signs): void {
  for (let at = from; at < to; at += 1) signs.add(at);
}

function isOver({from, to}: Place, signs: Signs): boolean {
  for (let at = from; at < to; at += 1) if (signs.has(at)) return true;
  return false;
}
