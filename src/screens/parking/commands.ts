// Where a parked topic leaves for: one digit each, and a line that says more.
import {liveActions} from '../../review/actions.js';
import type {Change} from '../../review/changes/index.js';
import {liveTopics} from '../../review/parking.js';
import {cleanLine} from '../../review/text.js';
import {type Destination, destinations, keysOf, type ParkedTopic} from '../../review/types.js';
import {digitOf} from '../../session/asks/topic.js';
import type {Binding} from '../../session/keys/binding.js';
import {rowKey} from '../../session/keys/row-keys.js';
import {nextWaiting, type RowOf} from '../../session/rows.js';
import {type InReview, type Outcome, say, select} from '../../session/situation.js';

/** The selected topic leaves for this destination; one that leaves as an action is held as an idea, too. */
function send({review, view, freshId}: InReview, topic: ParkedTopic, destination: Destination): Outcome {
  const {id, questionId} = topic;
  const title = cleanLine(topic.text);
  const changes: Change[] = [{type: 'topic-edited', id, fields: {destination}}];
  const known = liveActions(review).some((action) => action.title === title);
  const isHeld = destination === 'action' && !known;
  if (isHeld) changes.push({type: 'action-held', action: {id: freshId, questionId, title}});
  const waited = topic.destination === null;
  const next = nextWaiting(liveTopics(review), id, (other) => other.destination === null);
  const there = waited && next ? select(view, view.screen, next.id) : view;
  const held = isHeld ? ' It is held as an idea, too.' : '';
  return {changes, view: say(there, `Leaves for: ${destinations[destination].name}.${held}`)};
}

/** What each key says in the help and in the footer. */
const leaving: Record<Destination, {help: string; short: string}> = {
  'tech-forum': {help: 'the topic leaves for the tech forum', short: 'forum'},
  action: {help: 'the topic leaves as an action', short: 'action'},
  meeting: {help: 'the topic leaves for another meeting', short: 'meeting'},
  dropped: {help: 'the topic is dropped', short: 'dropped'},
};

const noTopic = 'Choose a parked topic first, with ↑ and ↓.';

export const destinationKeys: readonly Binding[] = keysOf(destinations).map((destination) => {
  const {help, short} = leaving[destination];
  return rowKey(
    {keys: [digitOf(destination)], help, group: 'parked'},
    {topic: {short, run: ({topic}, situation) => send(situation, topic, destination)}},
    noTopic,
  );
});

/** Says more about where the topic leaves for. */
export const addDetail = ({id}: RowOf<'topic'>): Outcome => ({asks: {what: 'topic-detail', topicId: id}});
