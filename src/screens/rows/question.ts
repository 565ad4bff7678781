// The rows of the overview: a question with its state, its notes and its time; a stage with its minutes.
import {plannedMinutes, wholeMinutes} from '../../review/clock.js';
import type {Question, Stage} from '../../review/types.js';
import type {Coverage} from '../../review/vocabulary.js';
import {draftsInWords} from '../frame/drafts-mark.js';
import {atBothEnds, type Span} from '../frame/spans.js';
import type {Tone} from '../frame/theme.js';
import type {RowContext} from './index.js';

/** Signs that are apart without colour. */
const marks: Record<Coverage, string> = {covered: '✓', touched: '–', untouched: '·', skipped: '×'};

/** Nothing more is expected of these. */
const isDone: Record<Coverage, boolean> = {covered: true, touched: false, untouched: false, skipped: true};

export function questionLines(question: Question, context: RowContext): Span[][] {
  const {columns, review, notes, drafts, times, coverages} = context;
  const here = review?.open?.questionId === question.id;
  const coverage = coverages?.get(question.id) ?? 'untouched';
  const count = notes?.get(question.id) ?? 0;
  const spent = times?.get(question.id) ?? 0;
  const waiting = drafts?.get(question.id) ?? 0;
  const facts = [
    waiting > 0 && draftsInWords(waiting),
    count > 0 && `${count} ${count === 1 ? 'note' : 'notes'}`,
    wholeMinutes(spent) > 0 && `${wholeMinutes(spent)} min`,
  ];
  const text = `${here ? '▸' : ' '} ${marks[coverage]} ${question.text}`;
  const tone: Tone | undefined = here ? 'strong' : isDone[coverage] ? 'quiet' : undefined;
  const right: Span = {text: facts.filter(Boolean).join(' · '), tone: 'quiet'};
  return [atBothEnds([tone ? {text, tone} : {text}], [right], columns)];
}

export function stageLines(stage: Stage, {columns, review, times}: RowContext): Span[][] {
  const spent = times?.get(`stage ${stage.id}`) ?? 0;
  const planned = review ? plannedMinutes(review, stage) : stage.minutes;
  const text = spent > 0 ? `${wholeMinutes(spent)} of ${planned} min` : `${planned} min`;
  return [atBothEnds([{text: stage.title, tone: 'strong'}], [{text, tone: 'quiet'}], columns)];
}
