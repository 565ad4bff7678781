// The pinned moments as a picture: down a line, the further apart the more time lies between them.
import type {Element} from 'hast';
import stringWidth from 'string-width';
import {beginningInWords} from '../../../review/text.js';
import type {MomentsDrawing} from '../drawings.js';
import {element, text} from './tree.js';

/** In pixels, so that words keep their size. */
const LINE = 18;
const APART = 14;
const DAY = 26;
const TEXT_AT = 76;
const LINE_AT = 58;

/** All that time adds to the height, and the most that it adds between two. */
const STRETCH = 200;
const MOST_STRETCH = 72;

/** What a moment is told with, and what of it finds room in a line on a phone. */
const LONGEST = 90;
const COLUMNS = 32;

export function momentsSvg({days}: MomentsDrawing): Element {
  const all = days.flatMap(({moments}) => moments);
  const span = Math.max(1, (all.at(-1)?.at ?? 0) - (all[0]?.at ?? 0));
  const shapes: Element[] = [];
  const dots: number[] = [];
  let y = 0;
  let before = all[0]?.at ?? 0;
  for (const {day, moments} of days) {
    for (const [place, {at, time, text: said}] of moments.entries()) {
      y += Math.min(MOST_STRETCH, Math.round((STRETCH * (at - before)) / span));
      before = at;
      if (place === 0) {
        shapes.push(element('text', {className: ['small'], x: `${TEXT_AT}`, y: `${y + 14}`}, text(day)));
        y += DAY;
      }
      const lines = inLines(beginningInWords(said, LONGEST));
      dots.push(y + 9);
      shapes.push(
        element('text', {className: ['time'], x: '0', y: `${y + 14}`}, text(time)),
        element(
          'text',
          {x: `${TEXT_AT}`, y: `${y + 14}`},
          ...lines.map((line, place) =>
            element('tspan', {x: `${TEXT_AT}`, dy: place === 0 ? '0' : `${LINE}`}, text(line)),
          ),
        ),
      );
      y += lines.length * LINE + APART;
    }
  }
  const told = days.map(({day, moments}) => [day, ...moments.map((one) => `${one.time} ${one.text}`)].join('; '));
  const [x, ends] = [`${LINE_AT}`, {y1: `${dots[0]}`, y2: `${dots.at(-1)}`}];
  return element(
    'svg',
    {role: 'img', width: '100%', height: `${y}`},
    element('title', {}, text('Moments at a glance')),
    element('desc', {}, text(told.join('. '))),
    element('line', {x1: x, x2: x, ...ends}),
    ...dots.map((at) => element('circle', {cx: x, cy: `${at}`, r: '5'})),
    ...shapes,
  );
}

/** An SVG breaks no lines by itself. */
function inLines(said: string): string[] {
  const lines: string[] = [''];
  for (const word of said.split(' ').flatMap(inPieces)) {
    const longer = [lines.at(-1), word].filter(Boolean).join(' ');
    if (widthOf(longer) <= COLUMNS || lines.at(-1) === '') lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A word that is longer than a line. */
function inPieces(word: string): string[] {
  const pieces: string[] = [''];
  for (const {segment} of new Intl.Segmenter().segment(word)) {
    if (widthOf(`${pieces.at(-1)}${segment}`) <= COLUMNS) pieces[pieces.length - 1] += segment;
    else pieces.push(segment);
  }
  return pieces;
}

/** In the width of a small letter, a large one half as wide again. */
const widthOf = (word: string): number => stringWidth(word) + (word.match(/[\p{Lu}mw@%]/gu)?.length ?? 0) / 2;
