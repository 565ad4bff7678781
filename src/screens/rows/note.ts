// A note's row: its mark in the colour of its kind, its words, its aspects; and the same colours where a note is typed.

import {findQuestion, numberOfPoint, pointOf} from '../../review/agenda.js';
import {answersTo, nameOfNote, questionAnsweredBy} from '../../review/open-questions.js';
import {cleanLine} from '../../review/text.js';
import {momentOfNote, momentShortly} from '../../review/timeline.js';
import {readTypedLine} from '../../review/typed-line.js';
import type {Note} from '../../review/types.js';
import {isNoteKind, keysOf, type NoteKind, noteKinds} from '../../review/vocabulary.js';
import {SAVING} from '../frame/saving.js';
import {factsLine, hanging, type Span, widthOf, widthOfSpans} from '../frame/spans.js';
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

/** The moment that it is about, wherever it does not stand beneath it. */
function onMoment(note: Note, {review, beneathMoments, aloud}: RowContext): string[] {
  const moment = review && !beneathMoments ? momentOfNote(review, note) : undefined;
  return review && moment ? [`${aloud ? 'on the moment' : '↳'} ${momentShortly(review, moment)}`] : [];
}

/** The words of its answers, where questions stand without them. */
const answerLines = (answers: readonly Note[], {columns, aloud, withAnswers}: RowContext): Span[][] =>
  withAnswers
    ? answers.flatMap(({text}) => hanging(aloud ? 'answer: ' : '  ↳ ', text, columns, undefined, 'quiet'))
    : [];

/** The open question that it answers. */
function answeredLine(note: Note, context: RowContext): Span[][] {
  const question = context.review && questionAnsweredBy(context.review, note);
  return factsLine(question ? [`${context.aloud ? '' : '↳ '}answers: ${cleanLine(question.text)}`] : [], context);
}

export function noteLines(note: Note, context: RowContext): Span[][] {
  const {columns, review, saving, aloud, when, beneathMoments} = context;
  const {mark, name} = noteKinds[note.kind];
  const indent = beneathMoments && !aloud ? BEHIND_TIME : '';
  const taken = when ? `${when(note.at)}${aloud ? ', ' : '  '}` : indent;
  const sign = aloud ? spoken(note, review ? nameOfNote(review, note) : name) : `${mark} `;
  const lines = hanging(
    sign,
    withRolesBeside(note.text, context),
    columns - widthOf(taken),
    undefined,
    tones[note.kind],
  ).map(beside(taken));
  const aspects = note.aspects.map((aspect) => `#${aspect}`);
  const answers = review ? answersTo(review, note) : [];
  const isAnswered = answers.length > 0 && !aloud ? ['✓ answered'] : [];
  const extras = [...aspects, ...isAnswered, ...toPoint(note, context), ...onMoment(note, context)];
  if (saving.has(note.id)) extras.push(SAVING);
  const last = lines.at(-1);
  const extra: Span = {text: `  ${extras.join(' ')}`, tone: 'quiet'};
  if (extras.length > 0 && last && widthOfSpans([...last, extra]) <= columns) last.push(extra);
  else if (extras.length > 0) lines.push(beside(taken)([extra], lines.length));
  const behind = {...context, columns: columns - widthOf(taken)};
  const below = [...answerLines(answers, behind), ...answeredLine(note, behind)].map((line) => beside(taken)(line, 1));
  return [...lines, ...below, ...underQuestion(note.questionId, context, review && pointOf(review, note)?.text)];
}
