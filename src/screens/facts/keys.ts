// The keys of every list of people and facts.
import type {Binding} from '../../session/keys/binding.js';
import {onRow, selectedRow} from '../../session/rows.js';
import {type InReview, type Outcome, say, sayClosed} from '../../session/situation.js';
import {deleteKey} from '../keys/delete.js';
import {reword} from '../keys/reword.js';
import {changeFact, isChosen} from './facts.js';
import {hereOrAway, nextInvolvement, nextRole} from './people.js';

const addPerson = (): Outcome => ({asks: {what: 'person'}});

/** A closed review refuses all but what `changeFact` lets through. */
function enterRow(situation: InReview): Outcome {
  const row = selectedRow(situation);
  if (row?.kind !== 'detail' && situation.review.status === 'closed') return {view: sayClosed(situation)};
  return onRow(situation, {
    detail: ({id}) => changeFact(situation, id),
    check: () => tick(situation),
    person: () => reword(situation),
    do: addPerson,
  });
}

const notTicked = 'Only people and the checklist are ticked.';

/** Ticks what is selected; a person is here, or away; what is chosen goes on to the next. */
function tick(situation: InReview): Outcome {
  return onRow(
    situation,
    {
      check: ({id, item}) => ({changes: [{type: 'checklist-ticked', id, done: !item.done}]}),
      person: () => hereOrAway(situation),
      detail: ({id}) =>
        isChosen(situation.review, id) ? changeFact(situation, id) : {view: say(situation.view, notTicked)},
    },
    notTicked,
  );
}

export const factKeys: readonly Binding[] = [
  {keys: ['enter'], help: 'change or tick what is selected', short: 'change', inClosed: true, run: enterRow},
  {keys: ['space'], help: 'tick the item; a person is here, or away', short: 'tick', run: tick},
  {keys: ['n'], help: 'add people', short: 'add', run: addPerson},
  {keys: ['r'], help: 'give the person a role, or none', short: 'role', run: nextRole},
  {keys: ['i'], help: 'how the person was involved', short: 'involved', run: nextInvolvement},
  {keys: ['w'], help: 'the person is here, or away', short: 'here', run: hereOrAway},
  deleteKey,
];
