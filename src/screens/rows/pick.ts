// The row of a topic that can be picked to dig into: whether it is, and its minutes; of one that is behind, those it took.
import {isParked} from '../../review/parking.js';
import type {RowOf} from '../../session/rows.js';
import {atBothEnds, type Span, widthOf, wrapText} from '../frame/spans.js';
import {box} from './box.js';
import type {RowContext} from './index.js';

/** Columns that a topic keeps where its minutes are long. */
const TOPIC = 24;

export function pickLines(row: RowOf<'pick'>, context: RowContext): Span[][] {
  const {columns, isRoomy, aloud} = context;
  const {question, standing} = row;
  const isToCome = standing === 'to come' || standing === 'here';
  const mark = isToCome ? box(question.picked ?? false, aloud) : aloud ? '' : '    ';
  // Two columns apart, so that no word of the topic reads on into its minutes.
  const right = {text: ` ${factsOf(row, context).filter(Boolean).join(' · ')}`, tone: 'quiet'} as const;
  const words = (text: string): Span => ({
    text,
    ...(!isToCome ? {tone: 'quiet'} : question.picked ? {tone: 'strong'} : {}),
  });
  if (!isRoomy) return [atBothEnds([words(mark + question.text)], [right], columns)];
  const room = Math.max(TOPIC, columns - widthOf(`${mark}${right.text}`) - 1);
  const [first = '', ...rest] = wrapText(question.text, room);
  const below = rest.map((text): Span[] => [words(' '.repeat(widthOf(mark)) + text)]);
  return [atBothEnds([words(mark + first)], [right], columns), ...below];
}

function factsOf({question, standing, minutes}: RowOf<'pick'>, {review}: RowContext): (string | false | undefined)[] {
  const told = [standing === 'here' && 'here', question.picked && 'picked', question.must && 'must'];
  if (standing === 'not reached') return [...told, standing];
  if (standing === 'skipped') {
    const left = review && isParked(review, question) ? 'parked' : 'skipped';
    return [...told, left, minutes > 0 && `took ${minutes} min`];
  }
  return [...told, standing === 'behind' ? `took ${inWords(minutes)}` : inWords(minutes)];
}

const inWords = (minutes: number): string => (minutes === 0 ? 'under a minute' : `${minutes} min`);
