// A topic is picked to dig into, or let go again: the minutes of all that is still to come follow.
import {applyChange} from '../../review/changes/index.js';
import {minutesToCome} from '../../review/minutes-to-come.js';
import {togglePick} from '../../review/picking.js';
import {minutesInWords} from '../../review/units.js';
import type {Binding} from '../../session/keys/binding.js';
import {keyNames} from '../../session/keys/in-words.js';
import {type Deed, rowKey} from '../../session/keys/row-keys.js';
import {keysFor} from '../../session/keys/table.js';
import type {RowOf} from '../../session/rows.js';
import {type InReview, type Outcome, say} from '../../session/situation.js';
import {enterKeyWith} from '../keys/enter.js';
import {forEverybody} from '../meeting/clock.js';

const help = 'pick the topic to dig into, or let it go';

function toggle(row: RowOf<'pick'>, situation: InReview): Outcome {
  const {review, view, role, now} = situation;
  const {id, question, standing} = row;
  if (standing === 'behind') return {view: say(view, 'That topic is behind you: its minutes are what it took.')};
  if (standing === 'skipped') return {view: say(view, 'That topic is skipped, so it has no minutes.')};
  if (standing === 'not reached') return {view: say(view, 'Its stage is behind you: picking gives it no minutes.')};
  const change = togglePick(review, question, now);
  const then = applyChange(review, change, {at: now, by: role}) ?? review;
  const has = minutesToCome(then, now).get(id) ?? 0;
  const says = question.picked ? `Not picked any more: ${minutesInWords(has)}.` : pickedInWords(has, row.minutes);
  // Before the meeting nobody’s time changes under them.
  if (review.status === 'preparing') return {changes: [change], view: say(view, says)};
  const asks = question.picked ? 'Let this topic go, for everybody?' : 'Pick this topic to dig into, for everybody?';
  return forEverybody(situation, change, [says], asks);
}

const pickedInWords = (minutes: number, before: number): string =>
  minutes > before
    ? `Picked: ${minutesInWords(minutes)} to dig into it.`
    : `Picked: it keeps its ${minutesInWords(minutes)}, as no other topic has any to spare.`;

const toPick: Deed<'pick'> = {
  short: ({question}) => (question.picked ? 'let go' : 'pick'),
  can: ({standing}, {review}) => review.status !== 'closed' && (standing === 'here' || standing === 'to come'),
  run: toggle,
};

const enterPicks = enterKeyWith(help, {pick: toPick});

/** The key as the foot of the page names it. */
export const pickKeyName = keyNames(keysFor('enter'));

/** Nothing else is listed here; a question of another stage has no minutes of its own. */
export const pickKeys: readonly Binding[] = [
  enterPicks,
  rowKey({name: 'tick', help, group: 'time', hinted: () => false}, {pick: toPick}, 'There is no topic to pick.'),
];
