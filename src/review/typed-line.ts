// How a typed line says what it is: its mark gives the kind, the rest is the words.
import {readAspects} from './aspect-tags.js';
import type {Note} from './types.js';
import {type Aspect, keysOf, type NoteKind, noteKinds} from './vocabulary.js';

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

const startsWithMark = (line: string): boolean => meaning(line.trimStart()[0] ?? '') !== undefined;

/** A mark and a space at the start of a line. */
const isSpaced = (line: string): boolean => startsWithMark(line) && /^\s*\S(?:\s|$)/.test(line);

/**
 * The same of a text that was written elsewhere and given whole, where `--option` and `>90 %` are words: a mark counts
 * where a space follows it, and where the text is neither a list of such lines nor signs alone.
 */
export function readGivenText(given: string): TypedLine {
  const [first = '', ...others] = given.trim().split('\n');
  const isMarked = isSpaced(first) && !others.some(isSpaced);
  const onlySigns = first.trim().length > 1 && !/[^\s+\-!?*>@]/.test(first) && others.length === 0;
  if (isMarked && !onlySigns) return readTypedLine(given);
  const {text, aspects: found} = readAspects(given.trim());
  return {becomes: 'note', aspects: found, text};
}

/** A line of a list without its bullet, `isBullet` where it had one; the text may be empty. */
export function withoutBullet(line: string): {text: string; isBullet: boolean} {
  const [whole = ''] = /^\s*[-*+•‣◦▪●](?:\s+|$)/u.exec(line) ?? [];
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
  if (note.kind !== 'note') return `${noteKinds[note.kind].mark} ${note.text}${tags}`;
  const first = note.text[0] ?? '';
  return `${meaning(first) === undefined ? '' : first}${note.text}${tags}`;
}
