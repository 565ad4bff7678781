// The line of a break of which somebody said when it ends: until then when that is, and then that it is time.
import {backAt} from '../../review/clock.js';
import {timeOfDay} from '../../review/days.js';
import {type Message, type ToldOfReview, wayTo} from '../frame/message.js';

/** The break never ends by itself. */
export function breakMessage(told: ToldOfReview): Message[] {
  const until = backAt(told.state.review);
  if (until === undefined) return [];
  const when = timeOfDay(until);
  const said = told.now < until ? `Break · back at ${when}` : `Break · it is ${when}, time to go on`;
  return [{text: `${said}. ${wayTo(told, 'space')} goes on.`, tone: 'quiet'}];
}
