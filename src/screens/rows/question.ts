// The rows of the overview: a question with its state, its notes and its time; a stage with its minutes.
import {plannedMinutes, wholeMinutes} from '../../review/clock.js';
import type {Question, Stage} from '../../review/types.js';
import {draftsInWords} from '../frame/drafts-mark.js';
import {atBothEnds, type Span} from '../frame/spans.js';
import type {Tone} from '../frame/theme.js';
import type {RowContext} from './index.js';

export function questionLines(question: Question, {columns, review, notes, drafts, times}: RowContext): Span[][] {
  const here = review?.open?.questionId === question.id;
  const mark = {open: here ? '▸' : '·', covered: '✓', skipped: '–'}[question.state];
  const count = notes?.get(question.id) ?? 0;
  const spent = times?.get(question.id) ?? 0;
  const waiting = drafts?.get(question.id) ?? 0;
  const facts = [
    waiting > 0 && draftsInWords(waiting),
    count > 0 && `${count} ${count === 1 ? 'note' : 'notes'}`,
    wholeMinutes(spent) > 0 && `${wholeMinutes(spent)} min`,
  ];
  const text = `${mark} ${question.text}${here && question.state !== 'open' ? ' ▸' : ''}`;
  const tone: Tone | undefined = here ? 'strong' : question.state === 'open' ? undefined : 'quiet';
  const right: Span = {text: facts.filter(Boolean).join(' · '), tone: 'quiet'};
  return [atBothEnds([tone ? {text, tone} : {text}], [right], columns)];
}

export function stageLines(stage: Stage, {columns, review, times}: RowContext): Span[][] {
  const spent = times?.get(`stage ${stage.id}`) ?? 0;
  const planned = review ? plannedMinutes(review, stage) : stage.minutes;
  const text = spent > 0 ? `${wholeMinutes(spent)} of ${planned} min` : `${planned} min`;
  return [atBothEnds([{text: stage.title, tone: 'strong'}], [{text, tone: 'quiet'}], columns)];
}
