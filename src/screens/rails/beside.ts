// The lines of the rails that stand beside the page.
import type {Lists} from '../../guidance/lists.js';
import {listsAt} from '../../review/closing.js';
import type {Review} from '../../review/types.js';
import {questionInView} from '../../session/in-view.js';
import type {Model} from '../../session/model.js';
import type {Row} from '../../session/rows.js';
import {screenNamed} from '../../session/screen.js';
import type {View} from '../../session/view.js';
import type {Span} from '../frame/spans.js';
import {screens} from '../registry.js';
import {rolesKnown} from '../rows/roles-beside.js';
import {agendaRail} from './agenda-rail.js';
import {questionRail} from './question-rail.js';
import {waitingRail} from './waiting-rail.js';

type Beside = {
  model: Model;
  now: number;
  /** The rule between rail and page included; 0 where it does not stand. */
  columns: number;
  /** Rows that it is filled for. */
  rows: number;
};

export function agendaBeside({model: {state, view}, now, columns, rows}: Beside): Span[][] {
  if (!state || columns === 0) return [];
  const {review} = state;
  // Before and behind the meeting nobody looks at a question but who went to one.
  const isLooking = review.status === 'running' || view.staysAt !== null;
  const told = {review, looksAt: isLooking ? questionInView(review, view)?.id : undefined, now};
  return agendaRail(told, columns - 1, rows);
}

export function waitingBeside({model: {state, view, role, lists}, now, columns, rows}: Beside): Span[][] {
  if (!state || columns === 0) return [];
  const {review, others} = state;
  const {worksOn, stages} = screenNamed(screens, view.screen);
  const closing = stages?.includes('close') ? listsAt(review, questionInView(review, view)?.id ?? '') : [];
  const told = {review, others, role, worksOn, lists: closing, now, ...rolesShown(view, review, lists)};
  return waitingRail(told, columns - 1, rows);
}

export function questionBeside({model: {state, view, lists}, columns, rows}: Beside, row: Row | undefined): Span[][] {
  const question = row?.kind === 'question' || row?.kind === 'point' ? row.question : undefined;
  if (!state || columns === 0 || !question) return [];
  return questionRail({...state, ...rolesShown(view, state.review, lists)}, question, columns - 1, rows);
}

const rolesShown = ({rolesBeside}: View, {people}: Review, lists: Lists | null) =>
  rolesBeside ? {roles: rolesKnown(people, lists?.['words-as-names'])} : {};
