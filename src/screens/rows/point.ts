// The row of a point beneath its topic: ticked or not, its words, how many notes are put to it.
import {numberOfPoint} from '../../review/agenda.js';
import {counted} from '../../review/text.js';
import type {Point, Question} from '../../review/types.js';
import {type Span, widthOf} from '../frame/spans.js';
import {box} from './box.js';
import {underQuestion} from './comment.js';
import type {RowContext} from './index.js';
import {besideFacts, coverageMarks, isDone} from './overview.js';

/** A digit means a point only up to here. */
const LAST_WITH_A_KEY = 9;

export function pointLines(point: Point, topic: Question, context: RowContext): Span[][] {
  const {coverages, notes, beneathTopics} = context;
  const coverage = coverages?.get(point.id) ?? (point.state === 'covered' ? 'covered' : 'untouched');
  const count = notes?.get(point.id) ?? 0;
  const right = count > 0 ? counted(count, 'note') : '';
  const signs = signsOf(point, topic, coverage, context);
  const words = {text: point.text, ...(isDone[coverage] && {tone: 'quiet' as const})};
  // Right behind the words, as with notes; on the overview, below the facts of its topic.
  const whole = widthOf(`${signs}${point.text}  ${right}`);
  const columns = context.numbersPoints && right !== '' ? Math.min(context.columns, whole) : context.columns;
  const above = beneathTopics ? [] : underQuestion(topic.id, context);
  return [...besideFacts(signs, words, right, {...context, columns}), ...above];
}

/** Its number where that is a key, and a box; on other lists, how far it was dealt with, below the words of its topic. */
function signsOf(
  {id}: Point,
  topic: Question,
  coverage: keyof typeof coverageMarks,
  {numbersPoints, beneathTopics, aloud}: RowContext,
): string {
  if (!numbersPoints) return aloud ? `${coverage}: ` : `${beneathTopics ? '    ' : ''}${coverageMarks[coverage]} `;
  const number = numberOfPoint(topic, id);
  const key = number > LAST_WITH_A_KEY ? ' ' : String(number);
  return `${aloud ? `${number},` : key} ${box(coverage === 'covered', aloud)}`;
}
