// Commands on the clock: a break, and five minutes more.
import {openStage} from '../../review/agenda.js';
import type {Change} from '../../review/changes/index.js';
import {isPaused, MINUTES_MORE, stageThatCanGive} from '../../review/clock.js';
import {type InReview, type Outcome, say} from '../outcome.js';

export const pauseOrResume = (situation: InReview): Outcome =>
  isPaused(situation.review)
    ? forEverybody(situation, {type: 'resumed'}, 'Going on.', 'Go on with the meeting’s clock?')
    : forEverybody(
        situation,
        {type: 'paused'},
        'A break: the clock waits. Space goes on.',
        'A break for everybody? The clock waits.',
      );

/** What changes the meeting's time is done at once by the facilitator, and asked first of a note-taker. */
function forEverybody({view, role}: InReview, change: Change, message: string, question: string): Outcome {
  if (role === 'facilitator') return {changes: [change], view: say(view, message)};
  const text = `${question} Enter does it for everybody.`;
  return {view: {...view, message: null, dialog: {kind: 'confirm', text, agreement: {to: 'change', change, message}}}};
}

/** Five minutes more for the open stage, from the later stage with most left; where none has any, the meeting grows. */
export function fiveMore(situation: InReview): Outcome {
  const {review, now} = situation;
  const stage = openStage(review);
  if (!stage) return {};
  const giver = stageThatCanGive(review, stage.id, MINUTES_MORE, now);
  const from = giver ? `from ${giver.title}` : 'on top: no later stage has them to give';
  const change: Change = {
    type: 'minutes-moved',
    stageId: stage.id,
    minutes: MINUTES_MORE,
    fromStageId: giver?.id ?? null,
  };
  const what = `ive minutes more for ${stage.title}, ${from}`;
  return forEverybody(situation, change, `F${what}.`, `F${what}?`);
}
