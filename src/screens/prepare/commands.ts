// The beginning of the meeting.
import {firstQuestion} from '../../review/agenda.js';
import {screenFor} from '../../session/following.js';
import {type InReview, type Outcome, say} from '../../session/situation.js';
import {namedAtStart} from './concerns.js';

/** Said once: whatever comes for the facilitator alone is on this screen. */
const shareWatch =
  'The meeting has begun, and its clock with it. The screen to share is `debrief watch`: ' +
  'nudges and comments stay here.';

/** What is open is named once, and the next press begins. */
export function begin(situation: InReview): Outcome {
  const {review, view, screens} = situation;
  const first = firstQuestion(review);
  if (!first) return {view: say(view, 'This agenda has no questions: g, then n, adds one.')};
  const named = namedAtStart(situation);
  if (named) return {view: say({...view, toldConcerns: named.told}, named.says)};
  const screen = screenFor(screens, review, first.id);
  return {
    changes: [{type: 'meeting-started'}],
    view: say({...view, screen, from: screen}, shareWatch),
  };
}
