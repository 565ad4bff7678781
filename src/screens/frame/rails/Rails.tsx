// The two rails as they stand beside the page, each drawn anew only where its words are others: keys cost it nothing.
import {Box} from 'ink';
import {memo} from 'react';
import {questionInView} from '../../../session/in-view.js';
import type {Model} from '../../../session/model.js';
import {screenNamed} from '../../../session/screen.js';
import {screens} from '../../registry.js';
import {Lines} from '../Line.js';
import {cutSpans, type Span, widthOfSpans} from '../spans.js';
import {agendaRail} from './agenda-rail.js';
import {waitingRail} from './waiting-rail.js';

type Beside = {
  model: Model;
  now: number;
  /** The rule between rail and page included; 0 where it does not stand. */
  columns: number;
  /** Rows that it is filled for, and those that it has. */
  rows: number;
  height: number;
};

const RULE: Span = {text: '│', tone: 'quiet'};

export function AgendaBeside({model: {state, view}, now, columns, rows, height}: Beside) {
  if (!state || columns === 0) return null;
  const {review} = state;
  const told = {review, looksAt: questionInView(review, view)?.id, now};
  const lines = linesIn(agendaRail(told, columns - 1, rows), height).map((line) => {
    const cut = cutSpans(line, columns - 1);
    return [...cut, {text: ' '.repeat(Math.max(0, columns - 1 - widthOfSpans(cut)))}, RULE];
  });
  return <Drawn lines={lines} columns={columns} />;
}

export function WaitingBeside({model: {state, view, role}, now, columns, rows, height}: Beside) {
  if (!state || columns === 0) return null;
  const {review, others} = state;
  const {worksOn} = screenNamed(screens, view.screen);
  const told = {review, others, role, worksOn, now};
  const lines = linesIn(waitingRail(told, columns - 1, rows), height);
  return <Drawn lines={lines.map((line) => [RULE, ...line])} columns={columns} />;
}

const linesIn = (lines: Span[][], height: number): Span[][] =>
  Array.from({length: height}, (_, row) => lines[row] ?? []);

const Drawn = memo(
  ({lines, columns}: {lines: Span[][]; columns: number}) => (
    <Box flexDirection="column" width={columns} flexShrink={0}>
      <Lines lines={lines} />
    </Box>
  ),
  (one, other) => one.columns === other.columns && areSame(one.lines, other.lines),
);

const areSame = (one: Span[][], other: Span[][]): boolean =>
  one.length === other.length && one.every((line, row) => isSame(line, other[row] ?? []));

const isSame = (one: Span[], other: Span[]): boolean =>
  one.length === other.length && one.every(({text, tone}, at) => text === other[at]?.text && tone === other[at]?.tone);
