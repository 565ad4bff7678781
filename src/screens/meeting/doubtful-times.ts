// Times of the meeting that are ahead of the clock here: the line that says so, and the key that sets them back.
import {aheadBy, aheadInWords} from '../../review/doubtful-times.js';
import type {Binding} from '../../session/keys/binding.js';
import {type InReview, type Outcome, say} from '../../session/situation.js';
import {canReach, type Message, type ToldOfReview, wayTo} from '../frame/message.js';
import {forEverybody, notBegun} from './clock.js';

function setBack(situation: InReview): Outcome {
  const {review, view, now} = situation;
  const ahead = aheadBy(review, now);
  if (ahead === undefined) return {view: say(view, 'The times of the meeting agree with the clock here.')};
  const what = `Times that are ${aheadInWords(ahead)} ahead are set back to this moment`;
  return forEverybody(situation, {type: 'times-set-back', to: now}, [`${what}.`], `${what}?`);
}

export const timesKey: Binding = {
  // No letter: a sentence typed without a field often begins with one.
  name: 'set-times-back',
  help: 'set times back that are ahead of the clock',
  group: 'time',
  run: setBack,
  hinted: ({review, now}) => review !== null && aheadBy(review, now) !== undefined,
  whyNot: notBegun,
};

export function doubtfulTimesMessage(told: ToldOfReview): Message[] {
  const {state, now} = told;
  const ahead = state.review.status === 'running' ? aheadBy(state.review, now) : undefined;
  if (ahead === undefined || !canReach(told, 'set-times-back')) return [];
  const way = wayTo(told, 'set-times-back');
  const text = `The meeting’s times are ${aheadInWords(ahead)} ahead of the clock: ${way} sets them back.`;
  return [{text, tone: 'warm'}];
}
