// Where a parked topic leaves for: one digit each, and a line that says more.
import {liveActions} from '../../review/actions.js';
import type {Change} from '../../review/changes/index.js';
import {quoted} from '../../review/changes/words.js';
import {cleanLine} from '../../review/text.js';
import {type Destination, destinations, keysOf, type ParkedTopic} from '../../review/types.js';
import {digitOf} from '../../session/asks/topic.js';
import type {Binding} from '../../session/keys/binding.js';
import {onRow} from '../../session/rows.js';
import {type InReview, type Outcome, say} from '../../session/situation.js';

/**
 * The selected topic leaves for this destination, and stays selected, so that its detail is what Enter asks for.
 * One that leaves as an action is among the ideas then, as a new one or with what is known of it from before.
 */
function send({review, view, freshId}: InReview, topic: ParkedTopic, destination: Destination): Outcome {
  const {id, questionId, text} = topic;
  const placed = `${quoted(text)} ${destinations[destination].leaves}`;
  const title = cleanLine(text);
  const known = liveActions(review).filter((action) => action.title === title);
  const isIdea = destination !== 'action' || known.some(({status}) => status !== 'not-now');
  if (isIdea && topic.destination === destination) return {view: say(view, `${placed} already.`)};
  const changes: Change[] = [{type: 'topic-edited', id, fields: {destination}}];
  if (isIdea) return {changes, view: say(view, `${placed}.`)};
  const [former] = known;
  changes.push(
    former ? {type: 'action-released', id: former.id} : {type: 'action-held', action: {id: freshId, questionId, title}},
  );
  return {changes, view: say(view, `${placed}. It is held as an idea${former ? ' again' : ', too'}.`)};
}

/** What the footer says of each key. */
const inShort: Record<Destination, string> = {
  'tech-forum': 'forum',
  action: 'action',
  meeting: 'meeting',
  dropped: 'dropped',
};

const noTopic = 'Choose a parked topic first, with ↑ and ↓.';

export const destinationKeys: readonly Binding[] = keysOf(destinations).map((destination) => ({
  keys: [digitOf(destination)],
  help: `the topic ${destinations[destination].leaves}`,
  short: inShort[destination],
  run: (situation) => onRow(situation, {topic: ({topic}) => send(situation, topic, destination)}, noTopic),
}));

export const addDetail = (situation: InReview): Outcome =>
  onRow(
    situation,
    {topic: ({id}) => ({asks: {what: 'topic-detail', topicId: id}})},
    'Nothing is parked; p parks a topic.',
  );
