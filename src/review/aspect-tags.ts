// Aspects behind `#` in a typed text: which letters give one, and what is left of the words.
import {type Aspect, aspects} from './vocabulary.js';

/** What an aspect is called for short. */
const shortAspects = {people: 'ppl', process: 'proc', technology: 'tech'} as const satisfies Record<Aspect, string>;

/** The aspects whose name, or its short form, begins with these letters; all of them where there are none. */
export const aspectsBegun = (letters: string): Aspect[] =>
  aspects.filter((aspect) => [aspect, shortAspects[aspect]].some((name) => name.startsWith(letters.toLowerCase())));

/** One letter alone may be anything: the aspect that two or more begin, where they begin no other. */
function aspectMeant(letters: string): Aspect | undefined {
  const [aspect, ...others] = letters.length < 2 ? [] : aspectsBegun(letters);
  return others.length === 0 ? aspect : undefined;
}

const tagAtStart = /^#([A-Za-z]+)(?!\S)/;
const tagAtEnd = /(?<!\S)#([A-Za-z]+)$/;
const tagWithin = /(?<!\S)#([A-Za-z]+)(?![\p{L}\p{M}\p{N}_-])/gu;
/** A word that begins with a `#` as such; typed, it has one more. */
const tagAsWord = /(?<!\S)#+([A-Za-z]+)(?![\p{L}\p{M}\p{N}_-])/gu;
const anyTag = /(?<!\S)#(\p{L}[\p{L}\p{M}\p{N}_-]*)/gu;
const longestTag = Math.max(...aspects.map(({length}) => length)) + 2;

/**
 * The first tag of a text that gives no aspect and so stays a word of it, `#` and all; of read texts only those are
 * left.
 */
export const unknownTag = ({text}: {text: string}): string | undefined =>
  text.match(anyTag)?.find((tag) => aspectMeant(tag.slice(1)) === undefined);

/** The words as they are typed where no aspect is meant by a `#` in them: with two. */
export const withoutTags = (words: string): string =>
  words.replace(tagAsWord, (tag: string, letters: string) => (aspectMeant(letters) ? `#${tag}` : tag));

/** Where the words of a typed text end: before the aspects behind them. */
export function endOfWords(typed: string): number {
  let words = typed.trimEnd();
  for (let tag = endTag(words); tag !== undefined; tag = endTag(words)) words = beforeTag(words);
  return words.length;
}

/** The aspect at the end of a text. Only the last few characters are looked at: a pasted log is long. */
const endTag = (text: string): Aspect | undefined => aspectMeant(tagAtEnd.exec(text.slice(-longestTag))?.[1] ?? '');

const beforeTag = (text: string): string => text.slice(0, text.lastIndexOf('#')).trimEnd();

/** The words without the tags at either end, which give the aspects. Of two `#` one is left, and gives none. */
export function readAspects(body: string): {text: string; aspects: Aspect[]} {
  const found = new Set<Aspect>();
  const find = (aspect: Aspect | undefined) => aspect !== undefined && found.add(aspect);
  let text = body;
  while (find(endTag(text))) text = beforeTag(text);
  while (find(aspectMeant(tagAtStart.exec(text)?.[1] ?? ''))) text = text.slice(text.search(/\s|$/)).trimStart();
  text = text.replace(tagWithin, (tag: string, letters: string) => (find(aspectMeant(letters)) ? letters : tag));
  text = text.replace(tagAsWord, (tag, letters) => (tag.startsWith('##') && aspectMeant(letters) ? tag.slice(1) : tag));
  return {text, aspects: aspects.filter((aspect) => found.has(aspect))};
}
