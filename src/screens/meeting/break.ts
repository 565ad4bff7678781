// The line of a break: where somebody said when it ends, when that is, and then that it is time.
import {backAt, isPaused} from '../../review/clock.js';
import {timeOfDay} from '../../review/days.js';
import {type Message, type ToldOfReview, wayTo} from '../frame/message.js';

/** The break never ends by itself. */
export function breakMessage(told: ToldOfReview): Message[] {
  const until = backAt(told.state.review);
  const goesOn = `${wayTo(told, 'space')} goes on`;
  if (until === undefined) {
    const says = `${wayTo(told, '+')} says until when`;
    return isPaused(told.state.review) ? [{text: `Break · ${goesOn}, ${says}.`, tone: 'quiet'}] : [];
  }
  const when = timeOfDay(until);
  const said = told.now < until ? `Break · back at ${when}` : `Break · it is ${when}, time to go on`;
  return [{text: `${said}. ${goesOn}.`, tone: 'quiet'}];
}
