// Toned text as a terminal takes it: the one place through which every word reaches the screen.
import {cleanText} from '../../review/text.js';
import {asDrawn} from './signs-shown.js';
import type {Span} from './spans.js';
import {ansi, type Palette} from './theme.js';

/** One row; every style that it begins, it ends. */
export const drawnLine = (palette: Palette, line: readonly Span[]): string =>
  line.map((span) => ansi(palette, span, asDrawn(cleanText(span.text)).replaceAll('\n', ' '))).join('');
