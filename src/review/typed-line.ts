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
