// Paints the seconds of the header by themselves, with the cells of its bar: all but the digits is made beforehand.
import {CLOCK_ROW, RULE_ROW} from '../../screens/frame/layout.js';
import type {RunningSeconds} from '../../screens/frame/running-seconds.js';
import {asDrawn} from '../../screens/frame/signs-shown.js';
import {ansi, type Palette} from '../../screens/frame/theme.js';
import {thin} from '../../screens/frame/time-bar.js';
import type {Canvas} from './canvas.js';
import type {Piece} from './over-page.js';

const rowOf = {line: CLOCK_ROW, rule: RULE_ROW};

/** `rows`: the whole header at the first of these seconds, painted before it; null where it stands already. */
export function headerOn(
  canvas: Pick<Canvas, 'rows' | 'cells'>,
  palette: Palette,
  {column, tone, textAt, fills}: RunningSeconds,
  rows: ReadonlyMap<number, Piece> | null,
): (now: number) => void {
  const [on = '', off = ''] = ansi(palette, {tone}, '\n').split('\n');
  let whole = rows;
  let next = 0;
  return (now) => {
    if (whole) canvas.rows(whole);
    whole = null;
    for (let fill = fills[next]; fill && fill.at <= now; fill = fills[next]) {
      canvas.cells(rowOf[fill.row], fill.column, ansi(palette, {tone: fill.tone}, asDrawn(thin.spent)));
      next += 1;
    }
    canvas.cells(CLOCK_ROW, column, on + textAt(now) + off);
  };
}
