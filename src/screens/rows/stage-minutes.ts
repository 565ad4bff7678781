// The row of a stage in the chart of a meeting: a bar of the minutes that it took, with the end of its plan in it, and
// both in words.
import type {RowOf} from '../../session/rows.js';
import {cutText, type Span, widthOf} from '../frame/spans.js';
import {thick} from '../frame/time-bar.js';
import type {RowContext} from './index.js';

/** Columns of a stage's title at most, and cells of the longest bar. */
const TITLE = 20;
const CELLS = 40;

/** Where the plan ends, in the bar of a stage that took longer. */
const END_OF_PLAN = '│';

export function stageMinutesLines({stage, most}: RowOf<'stage-minutes'>, {columns, aloud}: RowContext): Span[][] {
  const {title, planned, spent} = stage;
  const words = `${spent} of ${planned} min`;
  if (aloud) return [[{text: `${title}: ${words}`}]];
  const left = Math.min(TITLE, Math.floor(columns / 3));
  const name = cutText(title, left - 1);
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

function barOf(planned: number, spent: number, isOver: boolean): Span[] {
  const within = Math.min(planned, spent);
  const spans: Span[] = isOver
    ? [{text: END_OF_PLAN}, {text: thick.spent.repeat(Math.max(0, spent - planned - 1)), tone: 'over'}]
    : [{text: thick.left.repeat(planned - within), tone: 'quiet'}];
  return [{text: thick.spent.repeat(within)}, ...spans].filter(({text}) => text !== '');
}
