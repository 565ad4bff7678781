// One whole page of the terminal as the model tells: header, body, dock and footer, a line for each row.
import {type Model, notUnderWay} from '../../session/model.js';
import {placeOf} from '../../session/rows.js';
import {agendaBeside, questionBeside, waitingBeside} from '../rails/beside.js';
import {railsBeside} from '../rails/standing.js';
import {screens} from '../registry.js';
import {sharedClock} from '../watch/shared-clock.js';
import {type Body, bodyOf} from './body.js';
import {coachRows} from './coach-rows.js';
import {dockLabel} from './dock.js';
import {dockRows} from './dock-rows.js';
import {drawnLine} from './drawn-line.js';
import {filterRow} from './filter-row.js';
import {followUpRows} from './follow-up-rows.js';
import {footerLines} from './footer.js';
import {headerLines} from './header.js';
import {clockLine, untold} from './header-clock.js';
import {headerRule} from './header-rule.js';
import {pageIn, railRows, type Size, type Taken} from './layout.js';
import {filled, inColumns, type Span} from './spans.js';
import type {Palette} from './theme.js';
import {isTooSmall, tooSmallRows} from './too-small.js';

export type Page = {
  model: Model;
  now: number;
  size: Size;
  palette: Palette;
  /** Clock and typed text are painted over rows that stay empty here. */
  painted: boolean;
};

/**
 * Its rows as a terminal takes them, none wider than it is, and which of them dock, messages and keys have; fewer rows
 * than it has where it is too small for a page.
 */
export function drawPage({palette, ...page}: Page): {rows: string[]; taken: Taken} {
  const body = bodyOf(page.model, page.now, page.size, page.painted);
  const lines = isTooSmall(page.size) ? tooSmallRows(page.size) : pageLines(page, body);
  return {rows: lines.map((line) => drawnLine(palette, line, page.size.columns)), taken: body.taken};
}

function pageLines(
  {model, now, size, painted}: Omit<Page, 'palette'>,
  {picture, taken, props, hints, messages}: Body,
): Span[][] {
  const {columns, rows} = size;
  const {view, state} = model;
  const selected = props.rows[placeOf(props.rows, props.selectedId)];
  const page = pageIn(size);
  const beside = railsBeside(model, size);
  const isShared = model.role === 'watch';
  const between = props.height + taken.coach + taken.followUp + taken.dock;
  const review = props.context.review ?? state?.review ?? null;
  const place = {columns, height: props.height, shared: view.shared};
  const headerTold = review && view.screen === screens.shared ? sharedClock(review, now, place).tells : untold;
  const rail = {model, now, rows: Math.min(railRows(size), between)};
  const header = headerLines({
    told: {...model, ...notUnderWay(model), now},
    review: props.context.review,
    heading: props.situation.screen.heading,
    clock: review && !painted ? clockLine(review, now, columns, headerTold) : null,
    rule: state && painted ? null : headerRule(review, now, columns, {isShared, told: headerTold, beside}),
    columns,
  });
  const middle = [
    ...filled(picture.lines(props), props.height),
    ...filled(coachRows(view, page, taken.coach), taken.coach),
    ...filled(followUpRows(model, page, taken.followUp), taken.followUp),
    ...filled(dockLines(model, now, page, painted), taken.dock),
  ];
  const body = sideBySide(middle, columns - beside.agenda - beside.question - beside.waiting, {
    agenda: {lines: agendaBeside({...rail, columns: beside.agenda}), columns: beside.agenda},
    question: {lines: questionBeside({...rail, columns: beside.question}, selected), columns: beside.question},
    waiting: {lines: waitingBeside({...rail, columns: beside.waiting}), columns: beside.waiting},
  });
  return filled([...header, ...body, ...footerLines(messages, hints, size, taken.message)], rows);
}

/** Where something is typed or asked; none where its rows are painted. */
function dockLines({view, state, lists}: Model, now: number, page: Size, painted: boolean): Span[][] {
  if (view.filter !== null && !view.dialog) {
    return [dockLabel('Show only', [], 'Esc shows all', page.columns), [{text: filterRow(view, page.columns).text}]];
  }
  const shown = painted && view.dialog?.kind === 'write' ? null : dockRows(view, {state, lists, now}, page);
  return shown ? [shown.label, ...shown.lines] : [];
}

/** A rail with the rule between it and the page among its columns; of 0 it does not stand. */
type Beside = {lines: Span[][]; columns: number};

const rule: Span = {text: '│', tone: 'quiet'};

/** The rows of a page with its rails at both sides. */
function sideBySide(
  middle: Span[][],
  columns: number,
  {agenda, question, waiting}: Record<'agenda' | 'question' | 'waiting', Beside>,
): Span[][] {
  const before = (row: number) =>
    agenda.columns > 0 ? [...inColumns(agenda.lines[row] ?? [], agenda.columns - 1), rule] : [];
  const behind = (row: number) =>
    [question, waiting].flatMap((rail) =>
      rail.columns > 0 ? [rule, ...inColumns(rail.lines[row] ?? [], rail.columns - 1)] : [],
    );
  return middle.map((line, row) => [...before(row), ...inColumns(line, columns), ...behind(row)]);
}
