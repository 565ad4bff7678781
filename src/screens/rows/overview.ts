// The rows of the overview: a question with its state, its notes and its time; a stage with its minutes.
import {ideasOn} from '../../review/actions.js';
import {plannedMinutes} from '../../review/clock.js';
import {isParked} from '../../review/parking.js';
import {counted} from '../../review/text.js';
import type {Question, Review, Stage} from '../../review/types.js';
import {wholeMinutes} from '../../review/units.js';
import type {Coverage} from '../../review/vocabulary.js';
import {draftsInWords} from '../frame/drafts-mark.js';
import {atBothEnds, cutText, type Span, widthOf, wrapText} from '../frame/spans.js';
import type {Tone} from '../frame/theme.js';
import type {RowContext} from './index.js';

/** Signs that are apart without colour. */
export const coverageMarks: Record<Coverage, string> = {covered: '✓', touched: '–', untouched: '·', skipped: '×'};

/** Stands before the words of a topic that was picked to dig into. */
export const pickedMark = ({picked}: Question): string => (picked ? '◆ ' : '');

/** Nothing more is expected of these. */
export const isDone: Record<Coverage, boolean> = {covered: true, touched: false, untouched: false, skipped: true};

export function questionLines(question: Question, context: RowContext): Span[][] {
  const {columns, review, drafts, times, planned, coverages, isRoomy, aloud} = context;
  const here = review?.open?.questionId === question.id;
  const coverage = coverages?.get(question.id) ?? 'untouched';
  const spent = times?.get(question.id) ?? 0;
  const waiting = drafts?.get(question.id) ?? 0;
  const facts = [
    question.must && 'must',
    waiting > 0 && draftsInWords(waiting),
    writtenInWords(question, context),
    spentInWords(wholeMinutes(spent), planned?.get(question.id)),
  ];
  const said = review && isParked(review, question) ? 'parked' : coverage;
  const heard = [here && 'here', said, question.picked && 'picked'].filter(Boolean).join(', ');
  const signs = aloud ? `${heard}: ` : `${here ? '▸' : ' '} ${coverageMarks[coverage]} ${pickedMark(question)}`;
  const tone: Tone | undefined = here ? 'strong' : isDone[coverage] ? 'quiet' : undefined;
  const right: Span = {text: facts.filter(Boolean).join(' · '), tone: 'quiet'};
  const room = columns - widthOf(right.text) - 1;
  const words = (text: string): Span => (tone ? {text, tone} : {text});
  if (!isRoomy)
    return [
      atBothEnds([words(withReason(signs + question.text, whyLeft(question, review, aloud), room))], [right], columns),
    ];
  return wrappedBesideFacts(signs, words(question.text + whyLeft(question, review, aloud)), right, columns);
}

/** `2 notes`; where there are none, `1 idea`, since that covers a question as well. */
function writtenInWords({id, state}: Question, {review, notes}: RowContext): string {
  const count = notes?.get(id) ?? 0;
  if (count > 0) return counted(count, 'note');
  const ideas = review && state !== 'skipped' ? ideasOn(review, id).length : 0;
  return ideas > 0 ? counted(ideas, 'idea') : '';
}

/** `4 of 6 min`; of a topic that is yet to come, `6 min planned`. */
function spentInWords(spent: number, planned: number | undefined): string {
  if (planned === undefined) return spent > 0 ? `${spent} min` : '';
  return spent > 0 ? `${spent} of ${planned} min` : `${planned} min planned`;
}

/** Words behind their signs, with facts at the right of their first line, which they give way to. */
export function besideFacts(signs: string, words: Span, facts: string, {columns, isRoomy}: RowContext): Span[][] {
  const right: Span = {text: facts, tone: 'quiet'};
  if (isRoomy) return wrappedBesideFacts(signs, words, right, columns);
  return [atBothEnds([{...words, text: signs + words.text}], [right], columns)];
}

function wrappedBesideFacts(signs: string, words: Span, right: Span, columns: number): Span[][] {
  const room = columns - widthOf(right.text) - 1 - widthOf(signs);
  const [first = '', ...rest] = wrapText(words.text, Math.max(QUESTION, room));
  const below = rest.map((text): Span[] => [{...words, text: ' '.repeat(widthOf(signs)) + text}]);
  return [atBothEnds([{...words, text: signs + first}], [right], columns), ...below];
}

/** Columns that a long reason has where there is room, and those that the question keeps in any case. */
const REASON = 40;
const QUESTION = 24;

/** Behind the question why it is skipped, or that it is parked; where both have no room, of each as much as there is. */
function withReason(asked: string, why: string, room: number): string {
  if (why === '') return asked;
  const forAsked = Math.max(room - widthOf(why), room - REASON, QUESTION);
  return cutText(`${cutText(asked, forAsked)}${why}`, Math.max(0, room));
}

/** The sign before it says that it is skipped, and not that it waits in the parking lot. */
function whyLeft(question: Question, review: Review | null | undefined, isAloud = false): string {
  const parked = review && isParked(review, question);
  if (!question.reason) return parked && !isAloud ? ' · parked' : '';
  return ` · ${parked ? 'parked' : 'skipped'}: ${question.reason}`;
}

export function stageLines(stage: Stage, {columns, review, times}: RowContext): Span[][] {
  const spent = times?.get(`stage ${stage.id}`) ?? 0;
  const planned = review ? plannedMinutes(review, stage) : stage.minutes;
  const text = spent > 0 ? `${wholeMinutes(spent)} of ${planned} min` : `${planned} min`;
  return [atBothEnds([{text: stage.title, tone: 'strong'}], [{text, tone: 'quiet'}], columns)];
}
