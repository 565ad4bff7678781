// An action's row: what will be done, then its owner, its day and what it still lacks.
import {actionFacts, chosenFacts} from '../../review/action-facts.js';
import {isParked} from '../../review/parked-ideas.js';
import {because} from '../../review/text.js';
import type {Action, Review} from '../../review/types.js';
import {SAVING} from '../frame/saving.js';
import {factsLine, hanging, type Span} from '../frame/spans.js';
import type {RowContext} from './index.js';
import {withRolesBeside} from './roles-beside.js';

export function actionLines(action: Action, context: RowContext): Span[][] {
  const {columns, review, saving} = context;
  const facts = [...(review ? factsOf(review, action) : []), saving.has(action.id) && SAVING];
  return [
    ...hanging(action.status === 'done' ? '✓ ' : '', withRolesBeside(action.title, context), columns),
    ...factsLine(facts, context),
  ];
}

function factsOf(review: Review, action: Action) {
  if (action.status === 'held') return actionFacts(review, action);
  if (action.status === 'not-now') {
    const why = isParked(review, action) ? 'in the parking lot' : `not now, ${because(action.reason)}`;
    return [why, ...actionFacts(review, action)];
  }
  return [...chosenFacts(review, action), action.reason && `one more, ${because(action.reason)}`];
}
