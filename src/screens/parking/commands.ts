// Where a parked topic leaves for: one digit each, and a line that says more.
import type {Change} from '../../review/changes/index.js';
import {sendingTopic} from '../../review/parked-ideas.js';
import {liveTopics} from '../../review/parking.js';
import {type Destination, destinations, keysOf, type ParkedTopic} from '../../review/types.js';
import {digitOf} from '../../session/asks/topic.js';
import type {Binding} from '../../session/keys/binding.js';
import {nextWaiting, onRow} from '../../session/rows.js';
import {type InReview, type Outcome, say, select} from '../../session/situation.js';

/** The selected topic leaves for this destination; one that leaves as an action is held as an idea, too. */
function send({review, view, freshId}: InReview, topic: ParkedTopic, destination: Destination): Outcome {
  const changes = sendingTopic(review, topic, destination, freshId);
  const waited = topic.destination === null;
  const next = nextWaiting(liveTopics(review), topic.id, (other) => other.destination === null);
  const there = waited && next ? select(view, view.screen, next.id) : view;
  const idea = changes.flatMap(({type}) => becameOfIdea[type] ?? []);
  return {changes, view: say(there, [`Leaves for: ${destinations[destination].name}.`, ...idea].join(' '))};
}

/** What is said of the idea that a topic is, too. */
const becameOfIdea: {[Type in Change['type']]?: string} = {
  'action-held': 'It is held as an idea, too.',
  'action-released': 'The idea is held again.',
  'action-not-now': 'It is no idea for an action any more.',
};

/** What each key says in the help and in the footer. */
const leaving: Record<Destination, {help: string; short: string}> = {
  'tech-forum': {help: 'the topic leaves for the tech forum', short: 'forum'},
  action: {help: 'the topic leaves as an action', short: 'action'},
  meeting: {help: 'the topic leaves for another meeting', short: 'meeting'},
  dropped: {help: 'the topic is dropped', short: 'dropped'},
};

const noTopic = 'Choose a parked topic first, with ↑ and ↓.';

export const destinationKeys: readonly Binding[] = keysOf(destinations).map((destination) => ({
  keys: [digitOf(destination)],
  ...leaving[destination],
  run: (situation) => onRow(situation, {topic: ({topic}) => send(situation, topic, destination)}, noTopic),
}));

export const addDetail = (situation: InReview): Outcome =>
  onRow(
    situation,
    {topic: ({id}) => ({asks: {what: 'topic-detail', topicId: id}})},
    'Nothing is parked; p parks a topic.',
  );
