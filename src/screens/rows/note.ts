// A note's row: its mark in the colour of its kind, its words, its aspects.
import {findQuestion, numberOfPoint, pointOf} from '../../review/agenda.js';
import type {Note} from '../../review/types.js';
import {type NoteKind, noteKinds} from '../../review/vocabulary.js';
import {SAVING} from '../frame/saving.js';
import {hanging, type Span, widthOfSpans} from '../frame/spans.js';
import type {Tone} from '../frame/theme.js';
import {underQuestion} from './comment.js';
import type {RowContext} from './index.js';

const tones: Record<NoteKind, Tone | undefined> = {
  note: undefined,
  well: 'good',
  better: 'warm',
  decision: 'strong',
  question: 'key',
  moment: 'strong',
};

/** A note of no other kind is its words alone. */
const spoken = ({kind}: Note, name: string): string => (kind === 'note' ? '' : `${name}: `);

/** The point that it is put to, by its number, on the list that numbers them. */
function toPoint(note: Note, {review, numbersPoints, aloud}: RowContext): string[] {
  const point = review && numbersPoints ? pointOf(review, note) : undefined;
  const question = review && point && findQuestion(review, note.questionId);
  if (!question) return [];
  return [aloud ? `with: ${point.text}` : `↳ ${numberOfPoint(question, point.id)}`];
}

export function noteLines(note: Note, context: RowContext): Span[][] {
  const {columns, saving, aloud} = context;
  const {mark, name} = noteKinds[note.kind];
  const lines = hanging(aloud ? spoken(note, name) : `${mark} `, note.text, columns, undefined, tones[note.kind]);
  const aspects = note.aspects.map((aspect) => `#${aspect}`);
  const extras = [...aspects, ...toPoint(note, context), ...(saving.has(note.id) ? [SAVING] : [])];
  const last = lines.at(-1);
  const extra: Span = {text: `  ${extras.join(' ')}`, tone: 'quiet'};
  if (extras.length > 0 && last && widthOfSpans([...last, extra]) <= columns) last.push(extra);
  else if (extras.length > 0) lines.push([extra]);
  return [...lines, ...underQuestion(note.questionId, context, context.review && pointOf(context.review, note)?.text)];
}
