// How a typed line says what it is: the kinds, their marks, and the aspects.
import {type Aspect, aspects, keysOf, type Note, type NoteKind, noteKinds, type Review} from './types.js';

export type MarkedKind = Exclude<NoteKind, 'note'>;

/** The kinds that a mark is typed for. */
export const markedKinds = keysOf(noteKinds).filter((kind): kind is MarkedKind => kind !== 'note');

export type TypedLine = {becomes: NoteKind | 'parked' | 'action'; aspects: Aspect[]; text: string};

/**
 * What a typed text becomes. Its first character may be a kind's mark, `>` parks, `@` holds an action; the same mark
 * twice is that character itself. `#` before an aspect gives it: at either end it is taken out, in the middle the word
 * stays and loses its `#`.
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

const names = aspects.join('|');
const tagAtStart = new RegExp(`^#(${names})(?!\\S)`, 'i');
const tagAtEnd = new RegExp(`(?<!\\S)#(${names})$`, 'i');
const tagWithin = new RegExp(`(?<!\\S)#(${names})(?![\\w-])`, 'gi');
const longestTag = Math.max(...aspects.map(({length}) => length)) + 2;

function readAspects(body: string): {text: string; aspects: Aspect[]} {
  const found = new Set<string>();
  const find = (tag: RegExpExecArray | null) => tag?.[1] !== undefined && found.add(tag[1].toLowerCase());
  let text = body;
  // Only the last few characters are looked at: a pasted log is long.
  while (find(tagAtEnd.exec(text.slice(-longestTag)))) text = text.slice(0, text.lastIndexOf('#')).trimEnd();
  while (find(tagAtStart.exec(text))) text = text.slice(text.search(/\s|$/)).trimStart();
  text = text.replace(tagWithin, (_, aspect: string) => {
    found.add(aspect.toLowerCase());
    return aspect;
  });
  return {text, aspects: aspects.filter((aspect) => found.has(aspect))};
}

export const liveNotes = (review: Review): Note[] => review.notes.filter(({deleted}) => !deleted);

export const notesOn = (review: Review, questionId: string): Note[] =>
  review.notes.filter((note) => note.questionId === questionId && !note.deleted);
