// Commands on the clock: a break, and five minutes more.
import {openStage} from '../../review/agenda.js';
import {isPaused, stageThatCanGive} from '../../review/clock.js';
import {type InReview, type Outcome, say} from '../outcome.js';

/** How many minutes one press of `+` gives. */
export const MINUTES_MORE = 5;

export const pauseOrResume = ({review, view}: InReview): Outcome =>
  isPaused(review)
    ? {changes: [{type: 'resumed'}], view: say(view, 'Going on.')}
    : {changes: [{type: 'paused'}], view: say(view, 'A break: the clock waits. Space goes on.')};

/** Five minutes more for the open stage, from the later stage with most left; where none has any, the meeting grows. */
export function fiveMore({review, view, now}: InReview): Outcome {
  const stage = openStage(review);
  if (!stage) return {};
  const giver = stageThatCanGive(review, stage.id, MINUTES_MORE, now);
  const from = giver
    ? `from ${giver.title}`
    : 'and the meeting ends five minutes later: no later stage has them to give';
  return {
    changes: [{type: 'minutes-moved', stageId: stage.id, minutes: MINUTES_MORE, fromStageId: giver?.id ?? null}],
    view: say(view, `Five minutes more for ${stage.title}, ${from}.`),
  };
}
