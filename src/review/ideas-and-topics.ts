// Which idea and which parked topic are one thing: each has one other at most.
import {liveActions} from './actions.js';
import {once} from './once.js';
import {liveTopics} from './parking.js';
import {cleanLine} from './text.js';
import type {Action, ParkedTopic, Review} from './types.js';

type Pairs = {
  /** The idea of each topic that has one, by the topic's id. */
  readonly ideas: ReadonlyMap<string, Action>;
  /** The topic of each idea that has one, by the idea's id. */
  readonly topics: ReadonlyMap<string, ParkedTopic>;
};

/**
 * Who is one with whom, of all that is not deleted. Two terminals at once may link two ideas with one topic, or two
 * topics with one idea: the first keeps it, and the other is a thing of its own, so that nothing hides behind another.
 */
export const pairsOf = once((review: Review): Pairs => pairsIn(liveTopics(review), liveActions(review)));

function pairsIn(parked: ParkedTopic[], actions: Action[]): Pairs {
  const ideas = new Map<string, Action>();
  const topics = new Map<string, ParkedTopic>();
  function join(topic: ParkedTopic | undefined, idea: Action | undefined): void {
    if (!topic || !idea || ideas.has(topic.id) || topics.has(idea.id)) return;
    ideas.set(topic.id, idea);
    topics.set(idea.id, topic);
  }
  const topicOfId = new Map(parked.map((topic) => [topic.id, topic]));
  const ideaOfId = new Map(actions.map((idea) => [idea.id, idea]));
  for (const topic of parked) if (topic.actionId) join(topic, ideaOfId.get(topic.actionId));
  for (const idea of actions) if (idea.topicId) join(topicOfId.get(idea.topicId), idea);
  // Earlier versions kept no link: there the same words say it, where no third thing has them.
  const topicOfWords = byOwnWords(parked, ({text}) => cleanLine(text));
  const ideaOfWords = byOwnWords(actions, ({title}) => title);
  for (const [words, topic] of topicOfWords) {
    const idea = ideaOfWords.get(words);
    if (!topic?.actionId && !idea?.topicId) join(topic, idea);
  }
  return {ideas, topics};
}

/** Each by its words; undefined where another has the same. */
function byOwnWords<T>(items: T[], wordsOf: (item: T) => string): Map<string, T | undefined> {
  const found = new Map<string, T | undefined>();
  for (const item of items) found.set(wordsOf(item), found.has(wordsOf(item)) ? undefined : item);
  return found;
}
