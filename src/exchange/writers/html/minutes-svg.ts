// Minutes planned and spent as a picture: two bars for each stage from one beginning.
import type {Element} from 'hast';
import {beginningInWords} from '../../../review/text.js';
import type {MinutesDrawing} from '../drawings.js';
import {element, text} from './tree.js';

/** In pixels, so that words keep their size; widths are a share of the page. */
const ROW = 56;
const BAR = 9;

/** Of the width: behind the longest bar its number finds room on a phone. */
const LONGEST_BAR = 68;

/** What finds room above the bars on a phone. */
const LONGEST_TITLE = 24;

export function minutesSvg({stages}: MinutesDrawing): Element {
  const most = Math.max(1, ...stages.flatMap(({planned, spent}) => [planned, spent]));
  const bar = (what: 'planned' | 'spent', minutes: number, y: number) => {
    const width = `${((LONGEST_BAR * minutes) / most).toFixed(1)}%`;
    return [
      element('rect', {className: [what], x: '0', y: `${y}`, width, height: `${BAR}`, rx: '2'}),
      element('text', {className: ['small'], x: width, dx: '6', y: `${y + BAR}`}, text(`${minutes} ${what}`)),
    ];
  };
  const rows = stages.flatMap(({title, planned, spent}, place) => [
    element('text', {x: '0', y: `${place * ROW + 15}`}, text(beginningInWords(title, LONGEST_TITLE))),
    ...bar('planned', planned, place * ROW + 22),
    ...bar('spent', spent, place * ROW + 36),
  ]);
  const told = stages.map(({title, planned, spent}) => `${title}: ${planned} planned, ${spent} spent`).join('; ');
  return element(
    'svg',
    {role: 'img', width: '100%', height: `${stages.length * ROW}`},
    element('title', {}, text('Minutes planned and spent')),
    element('desc', {}, text(told)),
    ...rows,
  );
}
