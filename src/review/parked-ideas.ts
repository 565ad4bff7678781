// A parked idea and its topic, or a topic that left as an action, are one thing: which is which, and where it stands.
import {liveActions, notNowActions} from './actions.js';
import type {Change} from './changes/index.js';
import {liveTopics} from './parking.js';
import {cleanLine} from './text.js';
import type {Action, ParkedTopic, Review} from './types.js';
import type {Destination} from './vocabulary.js';

/** The reason of an idea that left for the parking lot. */
const toParkingLot = 'Moved to the parking lot';

/** Earlier versions kept no link between the two: there the same words say it. */
const belongTogether = (topic: ParkedTopic, action: Action): boolean =>
  topic.actionId || action.topicId
    ? topic.actionId === action.id || action.topicId === topic.id
    : cleanLine(topic.text) === action.title;

/** The idea that a topic was, or that it became. */
export const ideaOf = (review: Review, topic: ParkedTopic): Action | undefined =>
  liveActions(review).find((action) => belongTogether(topic, action));

/** The topic that an idea was, or that it became. */
export const topicOf = (review: Review, action: Action): ParkedTopic | undefined =>
  liveTopics(review).find((topic) => belongTogether(topic, action));

/** Whether an idea stands in the parking lot and nowhere else. */
export const isParked = (review: Review, action: Action): boolean =>
  action.status === 'not-now' && action.reason === toParkingLot && topicOf(review, action) !== undefined;

/** Ideas and actions but for those that stand in the parking lot. */
export const actionsNotParked = (review: Review): Action[] =>
  liveActions(review).filter((action) => !isParked(review, action));

/** Ideas that are not for now, but for those that stand in the parking lot. */
export const ideasLetGo = (review: Review): Action[] =>
  notNowActions(review).filter((action) => !isParked(review, action));

/** Topics but for those that stand among the ideas and actions. */
export const topicsNotActions = (review: Review): ParkedTopic[] =>
  liveTopics(review).filter((topic) => {
    const idea = topic.destination === 'action' ? ideaOf(review, topic) : undefined;
    return idea === undefined || isParked(review, idea);
  });

/**
 * A topic leaves for a destination. As an action it is a held idea then, and one that was let go is held again; sent
 * elsewhere after all, an idea that nobody chose goes back with it. `freshId` is for an idea that is new.
 */
export function sendingTopic(review: Review, topic: ParkedTopic, destination: Destination, freshId: string): Change[] {
  const {id, questionId, text} = topic;
  const idea = ideaOf(review, topic);
  const sent: Change = {type: 'topic-edited', id, fields: {destination}};
  if (destination === 'action') {
    if (idea === undefined) {
      return [sent, {type: 'action-held', action: {id: freshId, questionId, title: cleanLine(text), topicId: id}}];
    }
    return idea.status === 'not-now' ? [sent, {type: 'action-released', id: idea.id}] : [sent];
  }
  const goesBack = topic.destination === 'action' && idea?.status === 'held';
  return goesBack ? [sent, {type: 'action-not-now', id: idea.id, reason: toParkingLot}] : [sent];
}

/** An idea leaves for the parking lot, where the topic it came from waits again. `freshId` is for a new topic. */
export function parkingIdea(review: Review, action: Action, freshId: string): Change[] {
  const {id, questionId, title} = action;
  const leaves: Change = {type: 'action-not-now', id, reason: toParkingLot};
  const topic = topicOf(review, action);
  if (topic === undefined) {
    return [{type: 'topic-parked', topic: {id: freshId, questionId, text: title, actionId: id}}, leaves];
  }
  const reworded = cleanLine(topic.text) === title ? {} : {text: title};
  const fields = {...reworded, ...(topic.destination === 'action' && {destination: null})};
  return Object.keys(fields).length > 0 ? [{type: 'topic-edited', id: topic.id, fields}, leaves] : [leaves];
}
