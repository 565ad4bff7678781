// The meeting's time: a break, and five minutes more.
import {openStage} from '../../review/agenda.js';
import type {Change} from '../../review/changes/index.js';
import {backLater, isPaused, MINUTES_MORE, minutesMoreInWords, stageThatCanGive} from '../../review/clock.js';
import {timeOfDay} from '../../review/days.js';
import {capital} from '../../review/text.js';
import type {Binding, Standing} from '../../session/keys/binding.js';
import {keyCalled} from '../../session/keys/in-words.js';
import {confirming, type InReview, type Outcome, say} from '../../session/situation.js';

function pauseOrResume(situation: InReview): Outcome {
  return isPaused(situation.review)
    ? forEverybody(situation, {type: 'resumed'}, ['The clock is running again.'], 'Start the meeting’s clock again?')
    : forEverybody(
        situation,
        {type: 'paused'},
        // The line of the break says which keys end it, as long as it lasts.
        ['A break: the clock waits.'],
        'A break for everybody? The clock waits.',
      );
}

/**
 * What changes the meeting's time is done at once by the facilitator, and asked first of a note-taker, whose field may
 * open again behind it, so that no keys are named there.
 */
export function forEverybody(
  {view, role}: InReview,
  change: Change,
  [message, keys]: readonly [says: string, keys?: string],
  asks: string,
): Outcome {
  if (role === 'facilitator') return {changes: [change], view: say(view, keys ? `${message} ${keys}` : message)};
  return {view: confirming(view, {asks, answer: 'Enter does it for everybody.'}, {to: 'change', change, message})};
}

/** In a break everybody is back five minutes later; otherwise the open stage has five minutes more. */
const fiveMore = (situation: InReview): Outcome =>
  isPaused(situation.review) ? backFiveLater(situation) : fiveMoreForStage(situation);

function backFiveLater(situation: InReview): Outcome {
  const until = backLater(situation.review, situation.now);
  const when = `back at ${timeOfDay(until, situation.review.zone)}`;
  const change: Change = {type: 'break-planned', until};
  const says = [`A break, ${when}.`, `${keyCalled('more-minutes')} is ${minutesMoreInWords}.`] as const;
  return forEverybody(situation, change, says, `A break, ${when}?`);
}

/** Five minutes more for the open stage, from the later stage with most left; where none has any, the meeting grows. */
function fiveMoreForStage(situation: InReview): Outcome {
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
  const what = `${capital(minutesMoreInWords)} for ${stage.title}, ${from}`;
  return forEverybody(situation, change, [`${what}.`], `${what}?`);
}

export const notBegun = ({review, role}: Standing): string | undefined => {
  if (review.status !== 'preparing') return undefined;
  return role === 'facilitator'
    ? `The meeting has not begun: ${keyCalled('begin')} on the prepare screen begins it.`
    : 'The meeting has not begun: the facilitator begins it.';
};

/** Where boxes are ticked Space does that, but never while a break waits to be ended. */
export const pauseKey = {
  name: 'break',
  help: 'take a break and pause the clock, or carry on',
  group: 'time',
  short: ({review}: Standing) => (isPaused(review) ? 'carry on' : 'pause'),
  run: pauseOrResume,
  whyNot: notBegun,
} as const satisfies Binding;

export const clockKeys: readonly Binding[] = [
  pauseKey,
  {
    name: 'more-minutes',
    help: `${minutesMoreInWords}, for the stage or for a break`,
    group: 'time',
    short: `${MINUTES_MORE} more`,
    run: fiveMore,
    whyNot: notBegun,
  },
];
