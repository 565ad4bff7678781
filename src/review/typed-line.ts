// How a typed line says what it is: the kinds, their marks, and the aspects.
import type {Note} from './types.js';
import {type Aspect, aspects, keysOf, type NoteKind, noteKinds} from './vocabulary.js';

export type MarkedKind = Exclude<NoteKind, 'note'>;

/** The kinds that a mark is typed for. */
export const markedKinds = keysOf(noteKinds).filter((kind): kind is MarkedKind => kind !== 'note');

export type TypedLine = {becomes: NoteKind | 'parked' | 'action'; aspects: Aspect[]; text: string};

/**
 * What a typed text becomes. Its first character may be a kind's mark, `>` parks, `@` holds an action; the same mark
 * twice is that character itself. `#` before an aspect, or before two or more letters that begin one alone, gives it:
 * at either end it is taken out, in the middle the word stays and loses its `#`.
 */
export function readTypedLine(typed: string): TypedLine {
  const trimmed = typed.trim();
  const first = trimmed[0] ?? '';
  const becomes = meaning(first);
  const doubled = becomes !== undefined && trimmed[1] === first;
  const body = becomes === undefined ? trimmed : trimmed.slice(1).trim();
  const {text, aspects: found} = readAspects(body);
  return {becomes: becomes === undefined || doubled ? 'note' : becomes, aspects: found, text};
}

function meaning(mark: string): TypedLine['becomes'] | undefined {
  if (mark === '>') return 'parked';
  if (mark === '@') return 'action';
  return markedKinds.find((kind) => noteKinds[kind].mark === mark);
}

/** The text that, typed again, gives this note: for editing it. */
export function asTyped(note: Pick<Note, 'kind' | 'aspects' | 'text'>): string {
  const tags = note.aspects.map((aspect) => ` #${aspect}`).join('');
  if (note.kind !== 'note') return `${noteKinds[note.kind].mark} ${note.text}${tags}`;
  const first = note.text[0] ?? '';
  return `${meaning(first) === undefined ? '' : first}${note.text}${tags}`;
}

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
const anyTag = /(?<!\S)#(\p{L}[\p{L}\p{M}\p{N}_-]*)/gu;
const longestTag = Math.max(...aspects.map(({length}) => length)) + 2;

/**
 * The first tag of a text that gives no aspect and so stays a word of it, `#` and all; of read texts only those are
 * left.
 */
export const unknownTag = ({text}: Pick<TypedLine, 'text'>): string | undefined => text.match(anyTag)?.[0];

/** Where the words of a typed text end: before the aspects behind them. */
export function endOfWords(typed: string): number {
  let words = typed.trimEnd();
  for (let tag = endTag(words); tag !== undefined; tag = endTag(words)) words = beforeTag(words);
  return words.length;
}

/** The aspect at the end of a text. Only the last few characters are looked at: a pasted log is long. */
const endTag = (text: string): Aspect | undefined => aspectMeant(tagAtEnd.exec(text.slice(-longestTag))?.[1] ?? '');

const beforeTag = (text: string): string => text.slice(0, text.lastIndexOf('#')).trimEnd();

function readAspects(body: string): {text: string; aspects: Aspect[]} {
  const found = new Set<Aspect>();
  const find = (aspect: Aspect | undefined) => aspect !== undefined && found.add(aspect);
  let text = body;
  while (find(endTag(text))) text = beforeTag(text);
  while (find(aspectMeant(tagAtStart.exec(text)?.[1] ?? ''))) text = text.slice(text.search(/\s|$/)).trimStart();
  text = text.replace(tagWithin, (tag: string, letters: string) => (find(aspectMeant(letters)) ? letters : tag));
  return {text, aspects: aspects.filter((aspect) => found.has(aspect))};
}
