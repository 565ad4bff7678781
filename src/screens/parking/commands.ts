// Where a parked topic leaves for: one digit each, and a line that says more.
import type {Change} from '../../review/changes/index.js';
import {quoted} from '../../review/changes/words.js';
import {sendingTopic} from '../../review/parked-ideas.js';
import {topicsToPlace} from '../../review/parking.js';
import type {ParkedTopic} from '../../review/types.js';
import {type Destination, destinations, keysOf} from '../../review/vocabulary.js';
import type {Binding} from '../../session/keys/binding.js';
import {rowKey} from '../../session/keys/row-keys.js';
import type {RowOf} from '../../session/rows.js';
import {type InReview, type Outcome, say} from '../../session/situation.js';
import {isRowOf} from '../rows/still-open.js';

/**
 * The selected topic leaves for this destination, and stays selected, so that its detail is what Enter asks for.
 * One that leaves as an action is among the ideas then, as a new one or with what is known of it from before.
 */
function send(situation: InReview, topic: ParkedTopic, destination: Destination): Outcome {
  const {changes, says} = sending(situation, topic, destination);
  // Sent there already: what is left is to say more of it.
  if (topic.destination === destination && changes.length === 1) return askDetail(topic.id);
  return {changes, view: say(situation.view, [...says, ...more[destination]].join(' '))};
}

/** What the leaving changes, and what there is to say of it. */
function sending({review, freshId}: InReview, topic: ParkedTopic, destination: Destination) {
  const changes = sendingTopic(review, topic, destination, freshId);
  const idea = changes.flatMap(({type}) => becameOfIdea[type] ?? []);
  return {changes, says: [`${quoted(topic.text)} ${destinations[destination].leaves}.`, ...idea]};
}

/** What Enter asks for then, in the words of its field; an action asks for its owner in its own place. */
const more: Record<Destination, string[]> = {
  'tech-forum': ['Enter says who takes it there.'],
  action: [],
  meeting: ['Enter says who takes it there.'],
  dropped: ['Enter says why.'],
};

/** What is said of the idea that a topic is, too. */
const becameOfIdea: {[Type in Change['type']]?: string} = {
  'action-held': 'It is held as an idea, too.',
  'action-released': 'The idea is held again.',
  'action-not-now': 'It is not an action idea any more.',
};

/** What the footer says of each key. */
const inShort: Record<Destination, string> = {
  'tech-forum': 'forum',
  action: 'action',
  meeting: 'meeting',
  dropped: 'drop',
};

const noTopic = 'Choose a parked topic first, with ↑ and ↓.';

/** Of the selected topic, or of all where the row is selected that counts those without a destination. */
export const destinationKeys: readonly Binding[] = keysOf(destinations).map((destination) => {
  const {leaves} = destinations[destination];
  const short = inShort[destination];
  return rowKey(
    {name: `to-${destination}`, help: `the topic ${leaves}`, group: 'parked'},
    {
      topic: {short, run: ({topic}, situation) => send(situation, topic, destination)},
      do: {
        short: `all: ${short}`,
        can: ({id}, {review}) => review.status !== 'closed' && isRowOf('topics', id),
        run: ({id}, situation) =>
          isRowOf('topics', id) ? sendAll(situation, destination) : {view: say(situation.view, noTopic)},
      },
    },
    noTopic,
  );
});

/** All topics without a destination leave for this one, in one step. */
function sendAll(situation: InReview, destination: Destination): Outcome {
  const {review, view, freshId} = situation;
  const [first, ...others] = topicsToPlace(review);
  if (!first) return {view: say(view, noTopic)};
  // The row that stood for it is gone, and Enter asks for something else than more of it.
  if (others.length === 0) {
    const {changes, says} = sending(situation, first, destination);
    return {changes, view: say(view, says.join(' '))};
  }
  const changes = [first, ...others].flatMap((topic, index) =>
    sendingTopic(review, topic, destination, `${freshId}-${index}`),
  );
  return {changes, view: say(view, `Each of ${others.length + 1} topics ${destinations[destination].leaves}.`)};
}

const askDetail = (topicId: string): Outcome => ({asks: {what: 'topic-detail', topicId}});

/** Says more about where the topic leaves for. */
export const addDetail = ({id}: RowOf<'topic'>): Outcome => askDetail(id);
