// The line that says that there are comments nobody here has seen yet.
import {liveComments} from '../../review/comments.js';
import {screenNamed} from '../../session/screen.js';
import {type Message, type ToldOfReview, wayTo} from '../frame/message.js';

export function commentsMessage(told: ToldOfReview): Message[] {
  const {screens, view, state} = told;
  const fresh = liveComments(state.review).filter(({id}) => !view.seenComments.includes(id));
  if (fresh.length === 0 || screenNamed(screens, view.screen).worksOn === 'comments') return [];
  const what = fresh.length === 1 ? 'One comment' : `${fresh.length} comments`;
  const reminds = `comments ${fresh.map(({id}) => id).join(' ')}`;
  return [{text: `${what} from outside the meeting · ${wayTo(told, 'comments')} shows them`, tone: 'key', reminds}];
}
