// Toned text as a terminal takes it: the one place through which every word reaches the screen.
import {cleanText} from '../../review/text.js';
import {asDrawn} from './signs-shown.js';
import {cutSpans, type Span} from './spans.js';
import {ansi, type Palette} from './theme.js';

/** One row, cut to `columns`; every style that it begins, it ends. */
export const drawnLine = (palette: Palette, line: readonly Span[], columns: number): string =>
  cutSpans(line.map(onOneLine), columns)
    .map((span) => ansi(palette, span, asDrawn(span.text)))
    .join('');

const onOneLine = (span: Span): Span => ({...span, text: cleanText(span.text).replaceAll('\n', ' ')});
