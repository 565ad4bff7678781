// How a typed line says what it is: its mark gives the kind, the rest is the words.
import {readAspects, withoutTags} from './aspect-tags.js';
import {beginsWithTime} from './typed-moment.js';
import type {Note} from './types.js';
import {type Aspect, keysOf, type NoteKind, noteKinds} from './vocabulary.js';

export type MarkedKind = Exclude<NoteKind, 'note'>;

/** The kinds that a mark is typed for. */
export const markedKinds = keysOf(noteKinds).filter((kind): kind is MarkedKind => kind !== 'note');

/** `timeline`: a moment of it, whose text begins with its time. */
export type TypedLine = {becomes: NoteKind | 'parked' | 'action' | 'timeline'; aspects: Aspect[]; text: string};

/**
 * What a text typed in a field becomes. A kind’s mark counts where a blank follows it, `>` parks, `@` holds an action,
 * or before a time is a moment of the timeline; each typed twice before a blank is that character itself. Anything else stays as it was typed: `**bold**`,
 * `--option`, `+1`, `>90 %` and `@here` are words. `#` before an aspect, or before two or more letters that begin one
 * alone, gives it: at either end it is taken out, in the middle the word stays and loses its `#`; with two it keeps
 * one.
 */
export function readTypedLine(typed: string): TypedLine {
  const trimmed = typed.trim();
  const signs = signsBefore(trimmed);
  const becomes = signs.length === 1 ? meaning(signs) : undefined;
  const body = becomes ? trimmed.slice(1).trim() : trimmed.slice(isTwice(signs) ? signs.length / 2 : 0);
  return read(body, becomes);
}

/**
 * The same where somebody asks for marks to be read: each counts, with or without a blank, unless it is typed twice or
 * the line parts others, as `* * *` does.
 */
export function readEveryMark(typed: string): TypedLine {
  const trimmed = typed.trim();
  const first = trimmed[0] ?? '';
  if (trimmed.length > 2 && onlySigns.test(trimmed)) return read(trimmed, undefined);
  const becomes = meaning(first);
  const body = becomes === undefined ? trimmed : trimmed.slice(1).trim();
  return read(body, trimmed[1] === first ? undefined : becomes);
}

function read(body: string, becomes: TypedLine['becomes'] | undefined): TypedLine {
  if (becomes === 'action' && beginsWithTime(body)) return {becomes: 'timeline', aspects: [], text: body};
  const {text, aspects: found} = readAspects(body);
  return {becomes: becomes ?? 'note', aspects: found, text};
}

/** One mark, once or more, before the first blank; empty where something else stands there. */
function signsBefore(text: string): string {
  const [word = ''] = /^\S*/.exec(text) ?? [];
  const first = word[0] ?? '';
  return meaning(first) !== undefined && word === first.repeat(word.length) ? word : '';
}

/** An odd number of them is a line of its own, as `---` is, or somebody’s `!!!`. */
const isTwice = (signs: string): boolean => signs.length > 0 && signs.length % 2 === 0;

/** What the mark that a text begins with would make of it with a blank behind, where a letter follows it. */
export const markedWithBlank = (typed: string): TypedLine['becomes'] | undefined => {
  const [, mark = ''] = /^(\S)\p{L}/u.exec(typed.trimStart()) ?? [];
  return meaning(mark);
};

/** The character that a text begins with where it was typed twice; undefined where none was. */
export const typedTwice = (typed: string): string | undefined => {
  const signs = signsBefore(typed.trim());
  return isTwice(signs) ? signs.slice(0, signs.length / 2) : undefined;
};

/** A mark and a blank at the start of a line. */
const isSpaced = (line: string): boolean => signsBefore(line.trimStart()).length === 1;

/**
 * The same of a text that was written elsewhere and given whole, where `--option` and `>90 %` are words: a mark counts
 * where a space follows it, and where the text is neither a list of such lines, a box to tick, nor signs alone.
 */
export function readGivenText(given: string): TypedLine {
  const [first = '', ...others] = given.trim().split('\n');
  const isMarked = isSpaced(first) && !/^.\s\[[ xX]\]\s/.test(first) && !others.some(isSpaced);
  const isSigns = first.trim().length > 1 && onlySigns.test(first) && others.length === 0;
  return isMarked && !isSigns ? readTypedLine(given) : read(given.trim(), undefined);
}

/** Of Markdown, and of word processors, which make a dash of a hyphen; the last have no sign but in their own fonts. */
const bullets = '\\-*+–·•‣◦▪▫●○■□▸►➢➤⁃∙❖\\uf0a7\\uf0b7\\uf0d8';
const bullet = new RegExp(`^\\s*[${bullets}](?:\\s+|$)`, 'u');
/** An item of Markdown in which nothing is written. */
const emptyItem = /^\s*[-*+]\s*$/;
/** A line that parts others, however it is drawn, or says nothing in words. */
const onlySigns = new RegExp(`^[\\s${bullets}!?>@#=_~.…‒—―─━═]+$`, 'u');

/** A line of a list without its bullet, `isBullet` where it had one; the text may be empty. Signs alone stay whole. */
export function withoutBullet(line: string): {text: string; isBullet: boolean} {
  const [whole = ''] = onlySigns.test(line) && !emptyItem.test(line) ? [] : (bullet.exec(line) ?? []);
  return {text: line.slice(whole.length).trim(), isBullet: whole !== ''};
}

function meaning(mark: string): TypedLine['becomes'] | undefined {
  if (mark === '>') return 'parked';
  if (mark === '@') return 'action';
  return markedKinds.find((kind) => noteKinds[kind].mark === mark);
}

/** The text that, typed again, gives this note: for editing it. */
export function asTyped(note: Pick<Note, 'kind' | 'aspects' | 'text'>): string {
  const tags = note.aspects.map((aspect) => ` #${aspect}`).join('');
  return asKind(note.kind, withoutTags(note.text)) + tags;
}

/** What is typed as a note of this kind. */
export const asKind = (kind: NoteKind, typed: string): string =>
  kind === 'note' ? asWords(typed) : `${noteKinds[kind].mark} ${typed}`;

/** A text as it is typed where no mark is meant. */
export function asWords(text: string): string {
  const signs = signsBefore(text);
  return signs.length === 1 || isTwice(signs) ? signs + text : text;
}
