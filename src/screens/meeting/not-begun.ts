// What a note-taker who is here before the meeting begins is told: that the page follows it, and what there is to do.
import {openFindings} from '../../guidance/readiness.js';
import {screenNamed} from '../../session/screen.js';
import {type Message, type ToldOfReview, wayTo} from '../frame/message.js';

export function notBegunMessage(told: ToldOfReview): Message[] {
  const {role, view, state, screens, lists} = told;
  const waits = role === 'note-taker' && state.review.status === 'preparing';
  if (!waits || screenNamed(screens, view.screen).stages === undefined) return [];
  const says = 'The meeting has not begun; this page follows as soon as it does. You can write notes already';
  const shows = openFindings(state.review, lists).length > 0 ? 'people and what is worth a look' : 'people';
  return [{text: `${says} · ${wayTo(told, 'people')} shows ${shows}`, tone: 'quiet', reminds: 'not begun'}];
}
