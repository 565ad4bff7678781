// The lines of a rail that is too long for its height: those around one of them, and how many more there are.
import {hasArrows} from '../frame/signs-shown.js';
import type {Span} from '../frame/spans.js';

export function around(lines: Span[][], line: number, height: number): Span[][] {
  if (lines.length <= height) return lines;
  const room = Math.max(0, height - 2);
  const first = Math.max(0, Math.min(lines.length - room, line - Math.floor(room / 2)));
  const below = lines.length - first - room;
  return [more('↑', first), ...lines.slice(first, first + room), more('↓', below)];
}

const ways = {'↑': 'above', '↓': 'below'};

const more = (arrow: keyof typeof ways, count: number): Span[] =>
  count === 0 ? [] : [{text: hasArrows() ? ` ${arrow} ${count} more` : ` ${count} more ${ways[arrow]}`, tone: 'quiet'}];
