// Nudges pass from the note-taker to the facilitator, on whichever screen either is.
import {openNudges} from '../../session/asks/nudge.js';
import type {Binding} from '../../session/keys/binding.js';
import {type InReview, type Outcome, say} from '../../session/situation.js';
import {type Message, type ToldOfReview, wayTo} from '../frame/message.js';

/** The facilitator has seen the oldest nudge. */
function seen({review, view}: InReview): Outcome {
  const [first] = openNudges(review);
  return first
    ? {changes: [{type: 'nudge-answered', id: first.id}], view: {...view, message: null}}
    : {view: say(view, 'No nudge waits.')};
}

export const nudgeKeys: readonly Binding[] = [
  {
    keys: ['m'],
    help: 'send the facilitator a line',
    short: 'nudge',
    for: ['note-taker'],
    run: () => ({asks: {what: 'nudge'}}),
  },
  {keys: ['m'], help: 'the note-taker’s nudge is seen', for: ['facilitator'], run: seen},
];

/** The oldest nudge, on the facilitator's screen. */
export function nudgeMessage(told: ToldOfReview): Message[] {
  const [first, ...more] = told.role === 'facilitator' ? openNudges(told.state.review) : [];
  if (!first) return [];
  const others = more.length > 0 ? ` (${more.length} more)` : '';
  return [{text: `From the note-taker: ${first.text}${others} · ${wayTo(told, 'm')} marks it seen`, tone: 'key'}];
}
