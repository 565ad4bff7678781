// The rails as they stand beside the page, each drawn anew only where its words are others: keys cost it nothing.
import {Box} from 'ink';
import {memo} from 'react';
import type {Lists} from '../../guidance/lists.js';
import {listsAt} from '../../review/closing.js';
import type {Review} from '../../review/types.js';
import {questionInView} from '../../session/in-view.js';
import type {Model} from '../../session/model.js';
import type {Row} from '../../session/rows.js';
import {screenNamed} from '../../session/screen.js';
import type {View} from '../../session/view.js';
import {Block} from '../frame/Line.js';
import {cutSpans, type Span} from '../frame/spans.js';
import {screens} from '../registry.js';
import {rolesKnown} from '../rows/roles-beside.js';
import {agendaRail} from './agenda-rail.js';
import {questionRail} from './question-rail.js';
import {waitingRail} from './waiting-rail.js';
import type {Rail} from './widths.js';

type Beside = {
  model: Model;
  now: number;
  /** The rule between rail and page included; 0 where it does not stand. */
  columns: number;
  /** Rows that it is filled for, and those that it has. */
  rows: number;
  height: number;
};

export function AgendaBeside({model: {state, view}, now, columns, rows, height}: Beside) {
  if (!state || columns === 0) return null;
  const {review} = state;
  // Before and behind the meeting nobody looks at a question but who went to one.
  const isLooking = review.status === 'running' || view.staysAt !== null;
  const told = {review, looksAt: isLooking ? questionInView(review, view)?.id : undefined, now};
  return <Drawn rail="agenda" lines={agendaRail(told, columns - 1, rows)} columns={columns} height={height} />;
}

export function WaitingBeside({model: {state, view, role, lists}, now, columns, rows, height}: Beside) {
  if (!state || columns === 0) return null;
  const {review, others} = state;
  const {worksOn, stages} = screenNamed(screens, view.screen);
  const closing = stages?.includes('close') ? listsAt(review, questionInView(review, view)?.id ?? '') : [];
  const told = {review, others, role, worksOn, lists: closing, now, ...rolesShown(view, review, lists)};
  return <Drawn rail="waiting" lines={waitingRail(told, columns - 1, rows)} columns={columns} height={height} />;
}

export function QuestionBeside({
  model: {state, view, lists},
  row,
  columns,
  rows,
  height,
}: Beside & {row: Row | undefined}) {
  const question = row?.kind === 'question' || row?.kind === 'point' ? row.question : undefined;
  if (!state || columns === 0) return null;
  const lines = question
    ? questionRail({...state, ...rolesShown(view, state.review, lists)}, question, columns - 1, rows)
    : [];
  return <Drawn rail="question" lines={lines} columns={columns} height={height} />;
}

const rolesShown = ({rolesBeside}: View, {people}: Review, lists: Lists | null) =>
  rolesBeside ? {roles: rolesKnown(people, lists?.['words-as-names'])} : {};

type Lines = {rail: Rail; lines: Span[][]; columns: number; height: number};

const Drawn = memo(
  ({rail, lines, columns, height}: Lines) => {
    const rule = <Block lines={Array.from({length: height}, (): Span[] => [{text: '│', tone: 'quiet'}])} />;
    return (
      <Box width={columns} flexShrink={0}>
        {rail !== 'agenda' && rule}
        <Box width={columns - 1} flexShrink={0}>
          <Block lines={lines.slice(0, height).map((line) => cutSpans(line, columns - 1))} />
        </Box>
        {rail === 'agenda' && rule}
      </Box>
    );
  },
  (one, other) => one.columns === other.columns && one.height === other.height && areSame(one.lines, other.lines),
);

const areSame = (one: Span[][], other: Span[][]): boolean =>
  one.length === other.length && one.every((line, row) => isSame(line, other[row] ?? []));

const isSame = (one: Span[], other: Span[]): boolean =>
  one.length === other.length && one.every(({text, tone}, at) => text === other[at]?.text && tone === other[at]?.tone);
