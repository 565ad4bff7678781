// The row of a half-written text: its words, what it is and whose.
import {findQuestion} from '../../review/agenda.js';
import type {RowOf} from '../../session/rows.js';
import {DRAFT} from '../frame/drafts-mark.js';
import {factsLine, hanging, type Span} from '../frame/spans.js';
import type {RowContext} from './index.js';

export function draftLines({draft, placed}: RowOf<'draft'>, context: RowContext): Span[][] {
  const {text, noun, questionId, theirs} = draft;
  const {columns, review} = context;
  const whose = theirs && `the ${theirs.role}’s${theirs.isHere ? ', who is here' : ''}`;
  const question = review && questionId && !placed ? findQuestion(review, questionId)?.text : undefined;
  const facts = [whose ? `${noun}, ${whose}` : `my ${noun}`, question];
  return [...hanging(`${DRAFT} `, firstLines(text), columns), ...factsLine(facts, context)];
}

/** Lines of a long text that a list shows of it. */
const MOST_LINES = 3;

function firstLines(text: string): string {
  const lines = text.split('\n');
  if (lines.length <= MOST_LINES) return text;
  return [...lines.slice(0, MOST_LINES - 1), `… and ${lines.length - MOST_LINES + 1} more lines`].join('\n');
}
