// The beginning of the meeting.
import {firstQuestion} from '../../review/agenda.js';
import {screenFor} from '../../session/following.js';
import {type InReview, type Outcome, say} from '../../session/situation.js';

/** Said once: whatever comes for the facilitator alone is on this screen. */
const shareWatch =
  'The meeting has begun, and its clock with it. The screen to share is `debrief watch`: ' +
  'nudges and comments stay here.';

export function begin({review, view, screens}: InReview): Outcome {
  const first = firstQuestion(review);
  if (!first) return {view: say(view, 'This agenda has no questions: g, then n, adds one.')};
  const screen = screenFor(screens, review, first.id);
  return {
    changes: [{type: 'meeting-started'}],
    view: say({...view, screen, from: screen}, shareWatch),
  };
}
