// A note's row: its mark in the colour of its kind, its words, its aspects; and the same colours where a note is typed.

import {findQuestion, numberOfPoint, pointOf} from '../../review/agenda.js';
import {readTypedLine} from '../../review/typed-line.js';
import type {Note} from '../../review/types.js';
import {isNoteKind, keysOf, type NoteKind, noteKinds} from '../../review/vocabulary.js';
import {SAVING} from '../frame/saving.js';
import {hanging, type Span, widthOf, widthOfSpans} from '../frame/spans.js';
import type {Tone} from '../frame/theme.js';
import {underQuestion} from './comment.js';
import type {RowContext} from './index.js';
import {BEHIND_TIME} from './moment.js';
import {withRolesBeside} from './roles-beside.js';

const tones: Record<NoteKind, Tone | undefined> = {
  note: undefined,
  well: 'well',
  better: 'better',
  decision: 'decision',
  question: 'open',
  moment: 'moment',
};

/** Names of kinds behind their marks, each mark as it stands before a note. */
export const marksInTones = (text: string): Span[] =>
  text.split(/(?<=^| )(\S)(?= |$)/u).map((piece) => {
    const kind = keysOf(noteKinds).find((one) => noteKinds[one].mark === piece);
    return {text: piece, tone: (kind && tones[kind]) ?? 'quiet'};
  });

/** What a typed line would become, in the tone of that kind. */
export function becomesInTone(says: string, typed: string): Span {
  const {becomes} = readTypedLine(typed);
  return {text: says, tone: (isNoteKind(becomes) && tones[becomes]) || 'key'};
}

/** A note of no other kind is its words alone. */
const spoken = ({kind}: Note, name: string): string => (kind === 'note' ? '' : `${name}: `);

/** The first line with these words before it, and those below as far in. */
const beside =
  (words: string) =>
  (line: Span[], index: number): Span[] =>
    words === '' ? line : [{text: index === 0 ? words : ' '.repeat(widthOf(words)), tone: 'quiet'}, ...line];

/** The point that it is put to, by its number, on the list that numbers them. */
function toPoint(note: Note, {review, numbersPoints, aloud}: RowContext): string[] {
  const point = review && numbersPoints ? pointOf(review, note) : undefined;
  const question = review && point && findQuestion(review, note.questionId);
  if (!question) return [];
  return [aloud ? `with: ${point.text}` : `↳ ${numberOfPoint(question, point.id)}`];
}

export function noteLines(note: Note, context: RowContext): Span[][] {
  const {columns, saving, aloud, when, beneathMoments} = context;
  const {mark, name} = noteKinds[note.kind];
  const indent = beneathMoments && !aloud ? BEHIND_TIME : '';
  const taken = when ? `${when(note.at)}${aloud ? ', ' : '  '}` : indent;
  const sign = aloud ? spoken(note, name) : `${mark} `;
  const lines = hanging(
    sign,
    withRolesBeside(note.text, context),
    columns - widthOf(taken),
    undefined,
    tones[note.kind],
  ).map(beside(taken));
  const aspects = note.aspects.map((aspect) => `#${aspect}`);
  const extras = [...aspects, ...toPoint(note, context), ...(saving.has(note.id) ? [SAVING] : [])];
  const last = lines.at(-1);
  const extra: Span = {text: `  ${extras.join(' ')}`, tone: 'quiet'};
  if (extras.length > 0 && last && widthOfSpans([...last, extra]) <= columns) last.push(extra);
  else if (extras.length > 0) lines.push(beside(taken)([extra], lines.length));
  return [...lines, ...underQuestion(note.questionId, context, context.review && pointOf(context.review, note)?.text)];
}
