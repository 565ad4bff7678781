// Hints on wording: where a text looks for somebody at fault, or back with hindsight, a question to go on with.
import {type Finder, finderOf, type Place} from './finder.js';
import {ownWords, type Sentence, sentencesOf} from './own-words.js';
import {listsOfNames, readerOf, type Words} from './patterns.js';
import {type Token, tokensOf, withNames} from './tokens.js';

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

/** Made once for each list. */
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
  seekersOf.set(hints, made);
  return made;
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
  const all = sentencesOf(ownWords(text)).flatMap((each) => hintIn(each, text, reading, hints) ?? []);
  return all.find(({severity}) => severity === 'nudge') ?? all[0];
}

/** At most one hint for each sentence of a document, in the order in which they stand there. */
export function hintsIn(text: string, hints: Hints, agendaId?: string): Hint[] {
  const own = ownWords(text);
  const isOfActions = underActions(own);
  return sentencesOf(own).flatMap((each) => {
    const as = isOfActions(each.from) ? 'action' : 'note';
    return hintIn(each, text, {as, agendaId}, hints) ?? [];
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

function hintIn(sentence: Sentence, text: string, reading: Reading, hints: Hints): Hint | undefined {
  const {as, agendaId = '', dismissed = [], names} = reading;
  const read = as === 'note' && /\?["”’')*_]*$/.test(sentence.text) ? 'question' : as;
  const words = tokensOf(sentence.text);
  const tokens = names ? withNames(words, names(sentence.text)) : words;
  let found: Hint | undefined;
  for (const {family, guard, by} of seekersIn(hints)) {
    if (family.notFor.includes(agendaId) || dismissed.includes(family.family)) continue;
    if (found && family.severity === 'info') continue;
    const place = firstOutside(tokens, by[read], guard);
    if (!place) continue;
    const [from, to] = [sentence.from + place.from, sentence.from + place.to];
    const {severity, question} = family;
    const hint = {family: family.family, severity, question, from, to, match: text.slice(from, to)};
    if (severity === 'nudge') return hint;
    found = hint;
  }
  return found;
}

/** The first place that a finder finds and no guard lies over. */
function firstOutside(tokens: readonly Token[], finder: Finder, guard: Finder): Place | undefined {
  const found = finder(tokens);
  if (found.length === 0) return undefined;
  const guarded = guard(tokens);
  return found.find((one) => !guarded.some((other) => other.from < one.to && one.from < other.to));
}
