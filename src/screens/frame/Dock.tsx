// The place above the footer where something is typed or asked: a label, then its rows.
import {Box} from 'ink';
import type {ReactNode} from 'react';
import {Line, Lines} from './Line.js';
import {cutSpans, type Span, widthOf, widthOfSpans} from './spans.js';

/** The label's line: what is asked, what the text would become, and the two keys that end it. */
export function dockLabel(label: string, echo: string, right: string, columns: number): Span[] {
  const left: Span[] = [
    {text: '── ', tone: 'quiet'},
    {text: label, tone: 'strong'},
    ...(echo === '' ? [] : [{text: ` · ${echo}`, tone: 'key' as const}]),
    {text: ' '},
  ];
  const end: Span[] = [{text: ` ${right} ──`, tone: 'quiet'}];
  const room = Math.max(0, columns - widthOf(right) - 4);
  const shown = cutSpans(left, room);
  const rule = '─'.repeat(Math.max(0, room - widthOfSpans(shown)));
  return [...shown, {text: rule, tone: 'quiet'}, ...end];
}

/** Columns that are left between a label and what stands at its right. */
export const roomForEcho = (label: string, right: string, columns: number): number =>
  columns - widthOf(label) - widthOf(right) - 11;

type Props = {
  /** Null keeps the rows empty for whoever paints them. */
  label: Span[] | null;
  lines: Span[][];
  /** Rows in all, the label included. */
  rows: number;
  children?: ReactNode;
};

export function Dock({label, lines, rows, children}: Props) {
  return (
    <Box flexDirection="column" height={rows} flexShrink={0} overflow="hidden">
      <Line spans={label ?? []} />
      <Lines lines={lines} />
      {children}
    </Box>
  );
}
