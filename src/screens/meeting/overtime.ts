// What is offered when a stage's time is used up: minutes more, parking the rest, going on. Nothing of it happens by
// itself.
import {hasTopics, openStage, questionOfNextStage} from '../../review/agenda.js';
import {isPaused, MINUTES_MORE, readClock, stageThatCanGive} from '../../review/clock.js';
import {untouchedQuestions} from '../../review/coverage.js';
import {mustsInWords, openMusts} from '../../review/musts.js';
import type {Question, Review} from '../../review/types.js';
import type {Binding} from '../../session/keys/binding.js';
import {keyCalled} from '../../session/keys/in-words.js';
import {screenNamed} from '../../session/screen.js';
import {confirming, type InReview, type Outcome, say} from '../../session/situation.js';
import type {Message, ToldOfReview} from '../frame/message.js';
import {notBegun} from './clock.js';
import {askToLeaveStage} from './moving.js';
import {parkQuestions} from './untouched.js';

/** What can be parked of the open stage: an opening, actions and the close belong to every meeting. */
function restOfStage(review: Review): Question[] {
  const stage = openStage(review);
  return stage && hasTopics(stage) ? untouchedQuestions(review, stage) : [];
}

/**
 * Each becomes a topic in the parking lot and is skipped on the agenda, all of them in one step. Before the time is up it
 * asks first: one letter of a sentence must not put away a stage.
 */
function parkRest(situation: InReview): Outcome {
  const {review, view, now} = situation;
  const rest = restOfStage(review);
  const parked = rest.length > 0 ? parkQuestions(situation, rest) : undefined;
  const {stage: time} = readClock(review, now);
  if (!parked?.changes || time.spent >= time.planned) return parked ?? nothingToPark(situation);
  const [change, ...more] = parked.changes;
  if (!change) return parked;
  const asks = `Park ${rest.length === 1 ? 'the question' : `the ${rest.length} questions`} of this stage that nobody has come to?`;
  const message = parked.view?.message?.text ?? '';
  return {view: confirming(view, {asks, answer: 'Enter parks.'}, {to: 'change', change, more, message})};
}

function nothingToPark(situation: InReview): Outcome {
  const stage = openStage(situation.review);
  const why =
    stage && hasTopics(stage)
      ? 'Nothing is left to park: every question here was opened or marked.'
      : `What belongs to every meeting is not parked: ${keyCalled('skip')} skips a question, ${keyCalled('next-stage')} goes on.`;
  return {view: say(situation.view, why)};
}

/** The next stage, whatever is left of this one. */
function goOn(situation: InReview): Outcome {
  const next = questionOfNextStage(situation.review);
  return next ? askToLeaveStage(situation, next.id) : {view: say(situation.view, 'This is the last stage.')};
}

/** Whatever the time is: a stage may be ended early, too. */
export const parkRestKey: Binding = {
  name: 'park-rest',
  help: 'park the stage’s untouched questions',
  group: 'time',
  for: ['facilitator'],
  run: parkRest,
  whyNot: notBegun,
};

export const endingStageKeys: readonly Binding[] = [
  parkRestKey,
  {
    name: 'next-stage',
    help: 'go on to the next stage',
    group: 'move',
    for: ['facilitator'],
    run: goOn,
    whyNot: notBegun,
  },
];

/** Of what is offered only what would do something; where these keys are not, only that the time is up. */
export function overtimeMessage({role, overtime, screens, view, state: {review}, now}: ToldOfReview): Message[] {
  const stage = openStage(review);
  if (!overtime || role !== 'facilitator' || !stage || isPaused(review)) return [];
  if (!screenNamed(screens, view.screen).stages) return [{text: `Time is up: ${stage.title}`, tone: 'warm'}];
  const giver = stageThatCanGive(review, stage.id, MINUTES_MORE, now);
  const offers = [
    `${keyCalled('more-minutes')} ${MINUTES_MORE} minutes${giver ? ` from ${giver.title}` : ''}`,
    restOfStage(review).length > 0 && `${keyCalled('park-rest')} parks the rest`,
    questionOfNextStage(review) && `${keyCalled('next-stage')} goes on`,
  ];
  const musts = openMusts(review, stage).length;
  const open = musts > 0 ? `, ${mustsInWords(musts)}` : '';
  return [{text: `Time is up${open}: ${offers.filter(Boolean).join(' · ')}`, tone: 'warm'}];
}
