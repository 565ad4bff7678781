// Behind an undo or a redo: what was done is named, and its row is in sight.
import {screenOf} from './following.js';
import {inSight} from './in-sight.js';
import {type Event, type Model, withView} from './model.js';
import {type Situation, say} from './situation.js';
import type {View} from './view.js';

/** `situation`: what a press would be given at this moment. */
export function undone(
  model: Model,
  {says, changes}: Extract<Event, {kind: 'undone'}>,
  situation: (model: Model) => Situation,
): Model {
  const there = situation(withView(model, atMeeting(situation(model))));
  const {review, view} = there;
  const shown = review ? inSight({...there, review}, changes) : view;
  // What went by it was taken back on purpose.
  return withView(model, say({...shown, lost: null}, says));
}

/** The facilitator sees the question that the meeting is at. */
function atMeeting({view, screen, screens, review, role}: Situation): View {
  const follows = screen.stages !== undefined && review && review.status !== 'closed' && role === 'facilitator';
  return follows ? {...view, staysAt: null, screen: screenOf(screens, review)} : view;
}
