// What Enter and Space do on a row of the close, and what ending a review asks.
import {leftOpen} from '../../review/left-open.js';
import {unsettledDrafts} from '../../session/drafts.js';
import type {Binding} from '../../session/keys/binding.js';
import {type Deed, rowKey} from '../../session/keys/row-keys.js';
import {confirming, type InReview, type Outcome} from '../../session/situation.js';
import {tickItem} from '../facts/people.js';
import {enterKeyWith} from '../keys/enter.js';
import {pauseKey} from '../meeting/clock.js';
import {reopen} from '../meeting/keys.js';
import {goToOpen} from './going-to-what-is-open.js';

/** Each person has a box here, which Enter and Space tick as they tick any. */
const thanking: Deed<'person'> = {
  short: ({person}) => (person.thanked ? 'not thanked' : 'thank'),
  run: ({id, person}) => ({changes: [{type: 'person-edited', id, fields: {thanked: !person.thanked}}]}),
};

/** What is still open is gone to, and what is to be done is done. */
export const closeEnterKey = enterKeyWith('change, thank, tick or do what is selected', {
  person: thanking,
  do: {
    short: 'do it',
    can: () => true,
    run({id}, situation) {
      if (id === 'export') return {effect: {kind: 'export'}};
      if (id === 'reopen') return reopen(situation);
      return goToOpen(situation, id) ?? end(situation);
    },
  },
});

/** Where no box is selected, the break that Space is everywhere else. */
export const tickKey: Binding = rowKey(
  {keys: pauseKey.keys, help: 'tick what has a box; anywhere else, take a break, or go on', group: 'change'},
  {check: {short: 'tick', run: tickItem}, person: {...thanking, short: 'tick'}},
  (situation) => pauseKey.whyNot(situation) ?? {short: pauseKey.short, run: pauseKey.run},
);

/**
 * Where anything is still open, the reason is asked for and kept. Drafts of other terminals are looked at either way.
 */
function end(situation: InReview): Outcome {
  const effect = {kind: 'look-at-drafts'} as const;
  const isDone = leftOpen(situation.review).length === 0 && unsettledDrafts(situation).length === 0;
  if (!isDone) return {asks: {what: 'closing'}, effect};
  const text = 'Close the review? The clock stops, and it can be opened again. Enter closes it.';
  // What is half written comes first, here and in other terminals: as soon as it is known, it stands in place of this.
  return {view: confirming(situation.view, text, {to: 'close-review'}), effect};
}
