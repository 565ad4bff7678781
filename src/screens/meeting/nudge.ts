// Nudges pass from the note-taker to the facilitator, on whichever screen either is.
import {quoted} from '../../review/changes/words.js';
import {openNudges} from '../../review/nudges.js';
import type {Binding} from '../../session/keys/binding.js';
import {type InReview, type Outcome, say} from '../../session/situation.js';
import {canReach, type Message, type ToldOfReview, wayTo} from '../frame/message.js';

/** The oldest nudge is answered: the field says that it is seen, and takes a line back. */
function answer({review, view}: InReview): Outcome {
  const [first] = openNudges(review);
  return first ? {asks: {what: 'nudge-reply', nudgeId: first.id}} : {view: say(view, 'No nudge is waiting.')};
}

export const nudgeKeys: readonly Binding[] = [
  {
    name: 'nudge',
    help: 'send the facilitator a line',
    group: 'together',
    short: 'nudge',
    for: ['note-taker'],
    run: () => ({asks: {what: 'nudge'}}),
  },
  {name: 'nudge', help: 'answer the note-taker’s nudge', group: 'together', for: ['facilitator'], run: answer},
];

/** The oldest nudge, on the facilitator's screen. */
export function nudgeMessage(told: ToldOfReview): Message[] {
  const [first, ...more] = told.role === 'facilitator' ? openNudges(told.state.review) : [];
  if (!first || !canReach(told, 'nudge')) return [];
  const others = more.length > 0 ? ` (${more.length} more)` : '';
  const {dialog} = told.view;
  const isAnswered = dialog?.kind === 'write' && dialog.asks.what === 'nudge-reply';
  const end = isAnswered ? '' : ` · ${wayTo(told, 'nudge')} answers`;
  return [{text: `From the note-taker: ${first.text}${others}`, end, tone: 'key'}];
}

/** What came of the note-taker's nudge, until the note-taker goes on. */
export function answerMessage({role, view, state: {review}}: ToldOfReview): Message[] {
  const nudge = role === 'note-taker' && review.nudges.find(({id}) => id === view.answeredNudge);
  if (!nudge || nudge.reply === undefined) return [];
  const text =
    nudge.reply === '' ? `Seen: ${nudge.text}` : `From the facilitator, on ${quoted(nudge.text)}: ${nudge.reply}`;
  return [{text, tone: 'key'}];
}
