// What Enter and Space do on a row of the close, and what ending a review asks.
import {leftOpen} from '../../review/left-open.js';
import {unsettledDrafts} from '../../session/drafts.js';
import type {Binding} from '../../session/keys/binding.js';
import {onRow, selectedRow} from '../../session/rows.js';
import {confirming, type InReview, type Outcome, sayClosed} from '../../session/situation.js';
import {choose} from '../actions/commands.js';
import {reword} from '../keys/reword.js';
import {pauseKey} from '../meeting/clock.js';
import {reopen} from '../meeting/keys.js';
import {addDetail} from '../parking/commands.js';
import {saveDraft} from './drafts.js';
import {goToOpen} from './still-open.js';

/** What has a box. */
const boxes = {
  check: ({id, item}) => ({changes: [{type: 'checklist-ticked', id, done: !item.done}]}),
  person: ({id, person}) => ({changes: [{type: 'person-edited', id, fields: {thanked: !person.thanked}}]}),
} satisfies Parameters<typeof onRow>[1];

export function enterRow(situation: InReview): Outcome {
  const isClosed = situation.review.status === 'closed';
  if (isClosed && selectedRow(situation)?.kind !== 'do') return {view: sayClosed(situation)};
  return onRow(situation, {
    ...boxes,
    topic: () => addDetail(situation),
    action: () => choose(situation),
    note: () => reword(situation),
    draft: ({draft}) => saveDraft(situation, draft),
    do({id}) {
      if (id === 'export') return {effect: {kind: 'export'}};
      if (id === 'reopen') return reopen(situation);
      return goToOpen(situation, id) ?? end(situation);
    },
  });
}

const hasBox = (situation: InReview): boolean => Object.hasOwn(boxes, selectedRow(situation)?.kind ?? '');

/** Where no box is selected, the break that Space is everywhere else. */
export const tickKey: Binding = {
  keys: pauseKey.keys,
  help: 'tick what has a box; anywhere else, pause the clock, or go on',
  short: 'tick',
  run: (situation) => (hasBox(situation) ? onRow(situation, boxes) : pauseKey.run(situation)),
  whyNot: (situation) => (hasBox(situation) ? undefined : pauseKey.whyNot(situation)),
};

/** Where anything is still open, the reason is asked for and kept. Drafts of other terminals are looked at either way. */
function end(situation: InReview): Outcome {
  const effect = {kind: 'look-at-drafts'} as const;
  const isDone = leftOpen(situation.review).length === 0 && unsettledDrafts(situation).length === 0;
  if (!isDone) return {asks: {what: 'closing'}, effect};
  const text = 'Close the review? The clock stops, and it can be opened again. Enter closes it.';
  // What is half written comes first, here and in other terminals: as soon as it is known, it stands in place of this.
  return {view: confirming(situation.view, text, {to: 'close-review'}), effect};
}
