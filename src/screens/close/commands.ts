// What Enter and Space do on a row of the close, and what ending a review asks.
import {isPaused} from '../../review/clock.js';
import {asksWhy, neverOpened} from '../../review/left-open.js';
import {thanking} from '../../review/thanks.js';
import type {Question} from '../../review/types.js';
import {unsettledDrafts} from '../../session/drafts.js';
import type {Binding} from '../../session/keys/binding.js';
import {type Deed, rowKey} from '../../session/keys/row-keys.js';
import {confirming, type InReview, type Outcome, say} from '../../session/situation.js';
import {tickItem} from '../facts/people.js';
import {enterKeyWith} from '../keys/enter.js';
import {pauseKey} from '../meeting/clock.js';
import {exportOrAsk} from '../meeting/exporting.js';
import {reopen} from '../meeting/keys.js';
import {skipKey} from '../meeting/marking.js';
import {parkRestKey} from '../meeting/overtime.js';
import {parkQuestions, skipQuestions} from '../meeting/untouched.js';
import {isRowOf} from '../rows/still-open.js';
import {goToOpen} from './going-to-what-is-open.js';

/** Each person has a box here, which Enter and Space tick as they tick any. */
const toThank: Deed<'person'> = {
  short: ({person}) => (person.thanked ? 'not thanked' : 'thank'),
  run({person}, {review, view}) {
    const changes = thanking(review, person);
    const isLast = !person.thanked && changes.length > 1;
    return isLast ? {changes, view: say(view, 'Everyone has been thanked; the checklist says so, too.')} : {changes};
  },
};

/** The rows at the end of the close, and what the footer says of Enter there. */
export type Ending = 'export' | 'reopen' | 'close';
const inShort: Record<Ending, string> = {export: 'export', reopen: 'open again', close: 'close'};

/** What is still open is gone to, and what is to be done is done. */
export const closeEnterKey = enterKeyWith('change, thank, tick or do what is selected', {
  person: toThank,
  do: {
    short: ({id, leads}) => (leads ? 'go there' : inShort[id as Ending]),
    can: () => true,
    run({id}, situation) {
      if (id === 'export') return exportOrAsk(situation);
      if (id === 'reopen') return reopen(situation);
      return goToOpen(situation, id) ?? end(situation);
    },
  },
});

/** Where no box is selected, the break that Space is everywhere else. In a break it ends that, whatever is selected. */
export const tickKey: Binding = rowKey(
  {
    name: pauseKey.name,
    help: 'tick what has a box; else, and in every break, pause or carry on',
    group: 'change',
  },
  {check: unlessBreak({short: 'tick', run: tickItem}), person: unlessBreak({...toThank, short: 'tick'})},
  (situation) => pauseKey.whyNot(situation) ?? {short: pauseKey.short(situation), run: pauseKey.run},
);

/** Nobody ticks in a break, and the line that names Space means its end. */
function unlessBreak<Kind extends 'check' | 'person'>(deed: Deed<Kind>): Deed<Kind> {
  const {short} = deed;
  return {
    ...deed,
    short(row, situation) {
      if (isPaused(situation.review)) return pauseKey.short(situation);
      return typeof short === 'function' ? short(row, situation) : (short ?? '');
    },
    run: (row, situation) => (isPaused(situation.review) ? pauseKey.run(situation) : deed.run(row, situation)),
  };
}

/** Acts on the row that says how many questions were never opened, on all of them at once. */
const onNeverOpened = (
  short: string,
  run: (situation: InReview, questions: readonly Question[]) => Outcome,
): {do: Deed<'do'>} => ({
  do: {
    short,
    can: ({id}, {review}) => review.status !== 'closed' && isRowOf('questions', id),
    run: ({id}, situation) =>
      isRowOf('questions', id)
        ? run(situation, neverOpened(situation.review))
        : {view: say(situation.view, notTheirRow)},
  },
});

const notTheirRow = 'Choose the row that says how many questions were never opened, with ↑ and ↓.';

/** R and s act on them all, each with one undo. */
export const neverOpenedKeys: readonly Binding[] = [
  rowKey(
    {name: parkRestKey.name, help: 'park all questions that were never opened', group: 'parked', for: ['facilitator']},
    onNeverOpened('park them', parkQuestions),
    notTheirRow,
  ),
  rowKey(
    {name: skipKey.name, help: 'skip all questions that were never opened', group: 'move', for: ['facilitator']},
    onNeverOpened('skip them', skipQuestions),
    notTheirRow,
  ),
];

/**
 * Where anything is still open, the reason is asked for and kept. Drafts of other terminals are looked at either way.
 */
function end(situation: InReview): Outcome {
  const effect = {kind: 'look-at-drafts'} as const;
  const isDone = !asksWhy(situation.review) && unsettledDrafts(situation).length === 0;
  if (!isDone) return {asks: {what: 'closing'}, effect};
  const asks = 'Close the review? The clock stops, and it can be opened again.';
  // What is half written comes first, here and in other terminals: as soon as it is known, it stands in place of this.
  return {view: confirming(situation.view, {asks, answer: 'Enter closes it.'}, {to: 'close-review'}), effect};
}
