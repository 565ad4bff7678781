// The row of a stage in the chart of a meeting: a bar of its plan, filled by what it took, a line past it for what it took
// longer, and both in words.
import {cleanLine} from '../../review/text.js';
import type {RowOf} from '../../session/rows.js';
import {cutText, type Span, widthOf} from '../frame/spans.js';
import {thick} from '../frame/time-bar.js';
import type {RowContext} from './index.js';

/** Columns of a stage's title at most, and cells of the longest bar. */
const TITLE = 20;
const CELLS = 40;

/** What a stage took longer than its plan; told from the bar by its form as well. */
const OVER = '━';

export function stageMinutesLines({stage, most}: RowOf<'stage-minutes'>, {columns, aloud}: RowContext): Span[][] {
  const {title, planned, spent} = stage;
  const words = `${spent} of ${planned} min`;
  if (aloud) return [[{text: `${title}: ${words}`}]];
  const left = Math.min(TITLE, Math.floor(columns / 3));
  const name = cutText(cleanLine(title), left - 1);
  const cells = Math.max(0, Math.min(CELLS, columns - left - widthOf(words) - 3));
  const cellsOf = (minutes: number) => Math.round((Math.max(0, minutes) / most) * cells);
  return [
    [
      {text: name + ' '.repeat(left - widthOf(name)), tone: 'quiet'},
      ...barOf(cellsOf(planned), cellsOf(spent), spent > planned),
      {text: `  ${words}`, tone: 'quiet'},
    ],
  ];
}

/** The same in cells. */
function barOf(planned: number, spent: number, isOver: boolean): Span[] {
  const filled = Math.min(planned, spent);
  const spans: Span[] = [
    {text: thick.spent.repeat(filled)},
    isOver
      ? {text: OVER.repeat(Math.max(1, spent - planned)), tone: 'over'}
      : {text: thick.left.repeat(planned - filled), tone: 'quiet'},
  ];
  return spans.filter(({text}) => text !== '');
}
