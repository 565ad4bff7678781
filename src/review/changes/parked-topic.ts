// What happens to topics in the parking lot.
import {cleanLine} from '../text.js';
import type {ParkedTopic, Review} from '../types.js';
import {destinations, keysOf} from '../vocabulary.js';
import {adding, deleting, editing, written, writtenFields} from './add-edit-delete.js';
import {pairs, placed, remade, same, withId} from './items.js';
import {back, kind, moved, type Seen, type Undo} from './kind.js';
import {flag, line, maybe, object, oneOf, orNull, text} from './shape.js';
import {named} from './words.js';

const topicFields = {text: line, destination: orNull(oneOf(keysOf(destinations))), detail: text};
export const topicShape = object<ParkedTopic>({
  id: line,
  questionId: line,
  ...topicFields,
  actionId: maybe(line),
  parkedQuestionId: maybe(line),
  ...writtenFields,
  taken: maybe(flag),
});

const blank = {destination: null, detail: ''};

export const topicChanges = {
  'topic-parked': adding<'topic', Pick<ParkedTopic, 'id' | 'questionId' | 'text' | 'actionId' | 'parkedQuestionId'>>(
    'topic',
    {id: line, questionId: line, text: line, actionId: maybe(line), parkedQuestionId: maybe(line)},
    (topic, review, stamp) => ({
      ...placed(review, topic),
      ...blank,
      ...written(review, stamp),
    }),
    ({text: words}) => words,
    {is: 'parked'},
  ),
  'topic-edited': editing('topic', topicFields, fieldsInWords, undefined, blank),
  'topic-deleted': deleting('topic', ({text: words}) => words),
  'topic-taken': kind<{id: string; taken: boolean}>({id: line, taken: flag})({
    apply: (review, {id, taken}) => {
      const topic = withId(review.parked, id);
      if (!topic || isTaken(topic) === taken) return review;
      return {...review, parked: remade(review.parked, id, (old) => marked(old, taken))};
    },
    undo({id, taken}, {before, now}): Undo {
      const [old, current] = [withId(before.parked, id), withId(now.parked, id)];
      return old && current && isTaken(current) === taken
        ? back({type: 'topic-taken', id, taken: isTaken(old)})
        : moved('That topic');
    },
    says({id}, {to}) {
      const topic = withId(to.parked, id);
      const words = named(to.parked, id, ({text: said}) => said, 'that topic');
      return `${words} ${topic && isTaken(topic) ? 'is taken to the wider forum' : 'waits for the wider forum'}`;
    },
    difference: (from, to) =>
      pairs(from.parked, to.parked)
        .map(({now}) => ({was: withId(from.parked, now.id)?.taken === true, now}))
        .filter(({was, now}) => was !== isTaken(now))
        .map(({now}) => ({id: now.id, taken: isTaken(now)})),
  }),
  /**
   * A topic and the idea that is one with it take the words of one of them, as both read then: whoever asked for it may
   * have seen others, and nobody's may go. The topic's detail keeps those that give way, and the idea's reason.
   */
  'topic-joined': kind<Joined>({id: line, actionId: line, words: oneOf(['topic', 'idea']), reason: maybe(line)})({
    apply: joined,
    undo({id, actionId}, {before, after, now}): Undo {
      const [old, made, current] = [before, after, now].map((review) => wordsOf(review, id, actionId));
      if (!old || !same(made, current)) return moved('That topic');
      const {title, ...fields} = old;
      return back({type: 'topic-edited', id, fields}, {type: 'action-edited', id: actionId, fields: {title}});
    },
    says: ({id}, {to, isBack}) => {
      const topic = named(to.parked, id, ({text: words}) => words, 'that topic');
      return `${topic} has ${isBack ? 'words of its own' : 'the same words as its idea'}`;
    },
    difference: null,
  }),
};

const isTaken = ({taken}: ParkedTopic): boolean => taken === true;

function marked({taken: _, ...topic}: ParkedTopic, taken: boolean): ParkedTopic {
  return taken ? {...topic, taken} : topic;
}

type Joined = {id: string; actionId: string; words: 'topic' | 'idea'; reason?: string};

function wordsOf(review: Review, id: string, actionId: string) {
  const topic = withId(review.parked, id);
  const idea = withId(review.actions, actionId);
  if (!topic || !idea || topic.deleted || idea.deleted) return undefined;
  return {text: topic.text, detail: topic.detail, title: idea.title};
}

function joined(review: Review, {id, actionId, words, reason = ''}: Joined): Review {
  const found = wordsOf(review, id, actionId);
  const text = found && cleanLine(found.text);
  if (!found || text === undefined) return review;
  const [kept, other] = words === 'topic' ? [text, found.title] : [found.title, text];
  const gone = other === kept ? '' : other;
  const detail = [reason, gone].reduce(withWords, found.detail);
  if (gone === '' && detail === found.detail) return review;
  const fields = {detail, ...(words === 'idea' && gone !== '' && {text: kept})};
  return {
    ...review,
    parked: remade(review.parked, id, (topic) => ({...topic, ...fields})),
    actions: remade(review.actions, actionId, (idea) => ({...idea, title: kept})),
  };
}

/** With these words at its end, unless it has them. */
const withWords = (detail: string, words: string): string =>
  detail.includes(words) ? detail : [detail, words].filter(Boolean).join(', ');

function fieldsInWords({id, fields}: {id: string; fields: Partial<ParkedTopic>}, {to}: Seen): string {
  const topic = named(to.parked, id, ({text: words}) => words, 'that topic');
  const {destination = null, detail = ''} = withId(to.parked, id) ?? {};
  if (fields.destination !== undefined) {
    return `${topic} ${destination ? destinations[destination].leaves : 'has no destination yet'}`;
  }
  if (fields.detail !== undefined) return `${topic} ${detail === '' ? 'no longer says' : 'says'} where exactly it goes`;
  return `the topic reads ${topic}`;
}
