// An action's row: what will be done, then its owner, its day and what it still lacks.
import {actionFacts, chosenFacts} from '../../review/action-facts.js';
import {ownerOf} from '../../review/actions.js';
import {isParked} from '../../review/parked-ideas.js';
import {because} from '../../review/text.js';
import type {Action, Review} from '../../review/types.js';
import {SAVING} from '../frame/saving.js';
import {factsLine, hanging, type Span} from '../frame/spans.js';
import type {RowContext} from './index.js';
import {withRolesBeside, withRolesInWords} from './roles-beside.js';

export function actionLines(action: Action, context: RowContext): Span[][] {
  const {columns, review, saving} = context;
  const facts = [
    ...(review ? withOwnersRole(factsOf(review, action), review, action, context) : []),
    saving.has(action.id) && SAVING,
  ];
  return [
    ...hanging(action.status === 'done' ? '✓ ' : '', withRolesBeside(action.title, context), columns),
    ...factsLine(facts, context),
  ];
}

/** Whose it is with the role, as in the texts of others. */
function withOwnersRole(facts: ReturnType<typeof factsOf>, review: Review, action: Action, context: RowContext) {
  const owner = ownerOf(review, action)?.name;
  return facts.map((fact) => (fact && fact === owner ? withRolesInWords(fact, context) : fact));
}

function factsOf(review: Review, action: Action) {
  if (action.status === 'held') return actionFacts(review, action);
  if (action.status === 'not-now') {
    const why = isParked(review, action) ? 'in the parking lot' : `not now, ${because(action.reason)}`;
    return [why, ...actionFacts(review, action)];
  }
  return [...chosenFacts(review, action), action.reason && `one more, ${because(action.reason)}`];
}
