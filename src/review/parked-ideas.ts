// A parked idea and its topic, or a topic that left as an action, are one thing: which is which, and where it stands.
import {actionFacts, hasFact} from './action-facts.js';
import {liveActions, notNowActions} from './actions.js';
import type {Change} from './changes/index.js';
import {pairsOf} from './ideas-and-topics.js';
import {liveTopics} from './parking.js';
import {cleanLine} from './text.js';
import type {Action, ParkedTopic, Review} from './types.js';
import type {Destination} from './vocabulary.js';

/** The reason of an idea that left for the parking lot. */
const toParkingLot = 'Moved to the parking lot';

/** The idea that a topic was, or that it became: one at most, and of no other topic. */
export const ideaOf = (review: Review, topic: ParkedTopic): Action | undefined => pairsOf(review).ideas.get(topic.id);

/** The topic that an idea was, or that it became: one at most, and of no other idea. */
export const topicOf = (review: Review, action: Action): ParkedTopic | undefined =>
  pairsOf(review).topics.get(action.id);

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
 * What more is known of a topic, in words: its detail, and of the idea that stands here and nowhere else what the topic
 * does not say. Earlier versions wrote an idea's facts into the detail; they are not said twice.
 */
export function topicFacts(review: Review, topic: ParkedTopic): string[] {
  const idea = ideaOf(review, topic);
  const isHere = idea !== undefined && isParked(review, idea);
  const ofIdea = isHere ? [...(hasItsWords(topic, idea) ? [] : [idea.title]), ...actionFacts(review, idea)] : [];
  const isLetGo = !isHere && topic.destination === 'action' && idea?.status === 'not-now';
  if (isLetGo) return [topic.detail, `not now: ${idea.reason}`].filter(Boolean);
  const taken = topic.taken && topic.destination === 'tech-forum' ? 'taken' : '';
  return [topic.detail, ...ofIdea.filter((fact) => !hasFact(topic.detail, fact)), taken].filter(Boolean);
}

const hasItsWords = ({text}: ParkedTopic, {title}: Action): boolean => cleanLine(text) === title;

/**
 * A topic leaves for a destination. As an action it is a held idea then, and one that was let go is held again, in the
 * topic's words; sent elsewhere after all, an idea that nobody chose goes back with it. `freshId` is for an idea that
 * is new.
 */
export function sendingTopic(review: Review, topic: ParkedTopic, destination: Destination, freshId: string): Change[] {
  const {id, questionId, text} = topic;
  const idea = ideaOf(review, topic);
  const sent: Change = {type: 'topic-edited', id, fields: {destination}};
  if (destination === 'action') {
    const title = cleanLine(text);
    if (idea === undefined) return [sent, {type: 'action-held', action: {id: freshId, questionId, title, topicId: id}}];
    if (idea.status !== 'not-now') return [sent];
    const released: Change = {type: 'action-released', id: idea.id};
    return hasItsWords(topic, idea) ? [sent, released] : [sent, joined(topic, idea, 'topic'), released];
  }
  const goesBack = topic.destination === 'action' && idea?.status === 'held';
  return goesBack ? [sent, {type: 'action-not-now', id: idea.id, reason: toParkingLot}] : [sent];
}

/**
 * An idea leaves for the parking lot, where the topic it came from waits again, wherever it was to go. `freshId` is for
 * a new topic.
 */
export function parkingIdea(review: Review, action: Action, freshId: string): Change[] {
  const {id, questionId, title} = action;
  const leaves: Change = {type: 'action-not-now', id, reason: toParkingLot};
  const topic = topicOf(review, action);
  if (topic === undefined) {
    const parked: Change = {type: 'topic-parked', topic: {id: freshId, questionId, text: title, actionId: id}};
    const reason = reasonOf(action);
    const kept: Change = {type: 'topic-edited', id: freshId, fields: {detail: reason}};
    return [parked, ...(reason === '' ? [] : [kept]), leaves];
  }
  const waits: Change = {type: 'topic-edited', id: topic.id, fields: {destination: null}};
  const areOne = hasItsWords(topic, action) && topic.detail.includes(reasonOf(action));
  return [
    ...(topic.destination === null ? [] : [waits]),
    ...(areOne ? [] : [joined(topic, action, 'idea', reasonOf(action))]),
    leaves,
  ];
}

/** Why somebody chose it or let it go; empty where nobody said so. */
const reasonOf = ({reason}: Action): string => (reason === toParkingLot ? '' : reason);

/**
 * Where the two were worded apart, one takes the other's words, and the topic the reason, as the idea itself says now
 * that it was parked. Both go behind what the topic's detail says by then, which may be more than is seen here.
 */
const joined = ({id}: ParkedTopic, idea: Action, words: 'topic' | 'idea', reason = ''): Change => ({
  type: 'topic-joined',
  id,
  actionId: idea.id,
  words,
  ...(reason !== '' && {reason}),
});

/** New words for a topic, and for the idea that is one with it. */
export function rewordingTopic(review: Review, topic: ParkedTopic, text: string): Change[] {
  const idea = ideaOf(review, topic);
  const goesAlong = idea && areReworded(review, topic, idea);
  return [
    {type: 'topic-edited', id: topic.id, fields: {text}},
    ...(goesAlong ? [{type: 'action-edited', id: idea.id, fields: {title: cleanLine(text)}} as const] : []),
  ];
}

/** New words for an idea, and for the topic that is one with it. */
export function rewordingIdea(review: Review, action: Action, title: string): Change[] {
  const topic = topicOf(review, action);
  const goesAlong = topic && areReworded(review, topic, action);
  return [
    {type: 'action-edited', id: action.id, fields: {title}},
    ...(goesAlong ? [{type: 'topic-edited', id: topic.id, fields: {text: title}} as const] : []),
  ];
}

/** Two that only happen to have the same words, which no move has made one yet, are reworded apart. */
const areReworded = (review: Review, topic: ParkedTopic, idea: Action): boolean =>
  hasItsWords(topic, idea) && (topic.actionId === idea.id || idea.topicId === topic.id || isParked(review, idea));
