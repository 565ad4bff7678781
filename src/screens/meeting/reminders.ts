// What the facilitator is reminded of, a quiet line each at its time: hands for what was learned, who was not heard yet.
import {reminderAt} from '../../guidance/reminders.js';
import type {Instant} from '../../review/types.js';
import {notHeard} from '../../review/voices.js';
import type {Binding} from '../../session/keys/binding.js';
import type {Model} from '../../session/model.js';
import {screenNamed} from '../../session/screen.js';
import {type Message, type ToldOfReview, wayTo} from '../frame/message.js';
import {notBegun} from './clock.js';

export const pulseKey: Binding = {
  name: 'count-hands',
  help: 'who has learned something? count the hands',
  group: 'together',
  run: ({review: {pulses = []}}) => ({asks: {what: 'pulse', before: pulses.length}}),
  whyNot: notBegun,
};

/** Names that are said, at most. */
const MOST_NAMES = 3;

/** On the meeting's own screens: whoever looks at something else is left alone. */
export function reminderMessage(told: ToldOfReview): Message[] {
  const {role, now, state, view, screens, lists} = told;
  const isAtMeeting = role === 'facilitator' && screenNamed(screens, view.screen).stages !== undefined;
  const reminds = isAtMeeting ? reminderAt(state.review, now, lists?.reminders) : undefined;
  if (reminds === undefined) return [];
  if (reminds === 'voices') {
    const end = ` · ${wayTo(told, 'people')} marks who spoke`;
    return [{text: `Not heard yet: ${notHeardInWords(told)}`, end, tone: 'quiet', reminds}];
  }
  return [
    {
      text: 'Who has learned something?',
      end: ` · ${wayTo(told, 'count-hands')} counts the hands`,
      tone: 'quiet',
      reminds,
    },
  ];
}

function notHeardInWords({state: {review}}: ToldOfReview): string {
  const names = notHeard(review).map(({name}) => name);
  const more = names.length - MOST_NAMES;
  return [...names.slice(0, MOST_NAMES), ...(more > 0 ? [`${more} more`] : [])].join(' · ');
}

/** Whether another line is due at one moment than was at another: nothing else tells of it. */
export function isReminderBehind({role, state, lists}: Model, drawn: Instant, now: Instant): boolean {
  if (role !== 'facilitator' || !state) return false;
  const times = lists?.reminders;
  return reminderAt(state.review, drawn, times) !== reminderAt(state.review, now, times);
}
