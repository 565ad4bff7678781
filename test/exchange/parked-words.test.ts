// Ideas and topics that two terminals move at once: each word that nobody took away is in the exported Markdown, and on
// a screen.
import fc from 'fast-check';
import {expect, it} from 'vitest';
import {incidentFolderFiles} from '../../src/exchange/incident-folder.js';
import {sourceOf} from '../../src/exchange/source.js';
import {nextSlot, slotFor} from '../../src/review/action-slots.js';
import {liveActions} from '../../src/review/actions.js';
import type {Change} from '../../src/review/changes/index.js';
import {
  actionsNotParked,
  ideaOf,
  parkingIdea,
  rewordingIdea,
  rewordingTopic,
  sendingTopic,
  topicOf,
  topicsNotActions,
} from '../../src/review/parked-ideas.js';
import {liveTopics} from '../../src/review/parking.js';
import type {Action, ParkedTopic, Review} from '../../src/review/types.js';
import {destinations, keysOf} from '../../src/review/vocabulary.js';
import type {ScreenRecord} from '../../src/screens/frame/record.js';
import {screens} from '../../src/screens/registry.js';
import {drawRow} from '../../src/screens/rows/index.js';
import {rowsOf} from '../../src/session/rows.js';
import {atTheKeys} from '../support/at-the-keys.js';
import {sampleNow, sampleReview} from '../support/sample-review.js';
import {smallJournal} from '../support/small-journal.js';

const questionId = 'signs';
const now = sampleNow('actions');
/** Without all that is the same after any step, and that each export would write again. */
const empty: Review = {
  ...sampleReview('actions'),
  parked: [],
  actions: [],
  notes: [],
  comments: [],
  checklist: [],
  incident: {startedAt: null, resolvedAt: null, keywords: []},
};

type Seen = {review: Review; word: string; nth: number};

const ideaAt = ({review, nth}: Seen): Action | undefined => liveActions(review).at(nth % liveActions(review).length);
const topicAt = ({review, nth}: Seen): ParkedTopic | undefined =>
  liveTopics(review).at(nth % liveTopics(review).length);
const ofIdea = (make: (idea: Action, seen: Seen) => Change[]) => (seen: Seen) => {
  const idea = ideaAt(seen);
  return idea ? make(idea, seen) : [];
};
const ofTopic = (make: (topic: ParkedTopic, seen: Seen) => Change[]) => (seen: Seen) => {
  const topic = topicAt(seen);
  return topic ? make(topic, seen) : [];
};

/** What moves ideas and topics and takes no word away. */
const moves = {
  hold: ({word}) => [{type: 'action-held', action: {id: `idea ${word}`, questionId, title: word}}],
  park: ({word}) => [{type: 'topic-parked', topic: {id: `topic ${word}`, questionId, text: word}}],
  choose: ofIdea(({id, status}, {review}) =>
    status !== 'chosen' && slotFor(review, id) === 'free'
      ? [{type: 'action-chosen', id, reason: '', slot: nextSlot(review)}]
      : [],
  ),
  release: ofIdea(({id, status}) => (status === 'held' ? [] : [{type: 'action-released', id}])),
  toParkingLot: ofIdea((idea, {review, word}) => parkingIdea(review, idea, `topic ${word}`)),
  send: ofTopic((topic, {review, word, nth}) => {
    const places = keysOf(destinations);
    return sendingTopic(review, topic, places[Math.floor(nth / 2) % places.length] ?? 'action', `idea ${word}`);
  }),
  sendAsAction: ofTopic((topic, {review, word}) => sendingTopic(review, topic, 'action', `idea ${word}`)),
} satisfies Record<string, (seen: Seen) => Change[]>;

/** What takes words away where they stand, or may. */
const rewrites = {
  doneWhen: ofIdea(({id}, {word}) => [{type: 'action-edited', id, fields: {doneWhen: word}}]),
  rewordIdea: ofIdea((idea, {review, word}) => rewordingIdea(review, idea, word)),
  rewordTopic: ofTopic((topic, {review, word}) => rewordingTopic(review, topic, word)),
  letGo: ofIdea(({id}, {word}) => [{type: 'action-not-now', id, reason: word}]),
  deleteIdea: ofIdea(({id}) => [{type: 'action-deleted', id, deleted: true}]),
  deleteTopic: ofTopic(({id}) => [{type: 'topic-deleted', id, deleted: true}]),
} satisfies Record<string, (seen: Seen) => Change[]>;

const deeds = {...moves, ...rewrites};
const ways = ['undo', 'redo'] as const;

const aStep = fc.record({
  /** Both do the same from the same review, neither knowing of the other. */
  who: fc.constantFrom<('mine' | 'theirs')[]>(['mine'], ['theirs'], ['mine', 'theirs']),
  what: fc.constantFrom(...keysOf(deeds), ...ways, 'toParkingLot', 'sendAsAction', 'sendAsAction'),
  nth: fc.nat(7),
  /** Made from the review as it was before the other terminal's last step. */
  isAtOnce: fc.boolean(),
});

type Step = {who: ('mine' | 'theirs')[]; what: keyof typeof deeds | 'undo' | 'redo'; nth: number; isAtOnce: boolean};

/** An idea and its topic are worded apart, and screens that are a step behind park the idea twice. */
const parkedTwice: Step[] = (
  [
    ['park', false],
    ['rewordTopic', false],
    ['sendAsAction', true],
    ['rewordIdea', false],
    ['toParkingLot', true],
    ['toParkingLot', true],
    ['hold', false],
  ] as const
).map(([what, isAtOnce]) => ({who: ['mine'], what, nth: 0, isAtOnce}));

/** A topic comes back to the parking lot with the reason for which its idea was let go. */
const withReason: Step[] = (['park', 'sendAsAction', 'letGo', 'toParkingLot'] as const).map((what) => ({
  who: ['mine', 'theirs'],
  what,
  nth: 0,
  isAtOnce: false,
}));

/** Why ideas were let go that nobody holds again: parked ones have it in their topic's detail. */
const reasonsIn = (review: Review): string[] =>
  liveActions(review).flatMap(({status, reason}) =>
    status === 'not-now' && reason.startsWith('word') ? [reason] : [],
  );

/** Each word of what was not deleted. */
const wordsIn = (review: Review): string[] => [
  ...liveActions(review).flatMap(({title, doneWhen}) => [title, doneWhen]),
  ...liveTopics(review).flatMap(({text, detail}) => [text, ...detail.split(/, (?:done when )?/)]),
  ...reasonsIn(review),
];

const exported = (review: Review): string =>
  incidentFolderFiles(sourceOf(review, now))
    .files.filter(({names}) => names[0].endsWith('.md'))
    .map(({text}) => text)
    .join('\n');

/** The actions' screen and the parking lot, with room for all. */
function onScreens(review: Review): string {
  const {situation} = atTheKeys(review);
  const shown = (['actions', 'parking'] as const).flatMap((name) =>
    rowsOf({...situation, screen: screens.all[name] as ScreenRecord}),
  );
  const context = {columns: 500, review, saving: new Set<string>(), isRoomy: true};
  return shown.flatMap((row) => drawRow(row, context).map((spans) => spans.map(({text}) => text).join(''))).join('\n');
}

/**
 * Ideas and topics that no list has, though no other thing, or one that stands for another already, stands for them.
 */
function hiddenBehindNothing(review: Review): string[] {
  const [ideas, topics] = [actionsNotParked(review), topicsNotActions(review)];
  const standsFor = new Set<string>();
  const isHidden = (id: string, other: {id: string} | undefined, shown: {id: string}[]) => {
    const isThere = other !== undefined && shown.some((each) => each.id === other.id) && !standsFor.has(other.id);
    standsFor.add(other?.id ?? id);
    return !isThere;
  };
  return [
    ...liveActions(review).filter((idea) => !ideas.includes(idea) && isHidden(idea.id, topicOf(review, idea), topics)),
    ...liveTopics(review).filter(
      (topic) => !topics.includes(topic) && isHidden(topic.id, ideaOf(review, topic), ideas),
    ),
  ].map(({id}) => id);
}

const missingFrom = (text: string, words: Iterable<string>): string[] =>
  [...words].filter((word) => !text.includes(word));

it('is so after any steps, and what moves takes no word along', () => {
  fc.assert(
    fc.property(fc.array(aStep, {minLength: 4, maxLength: 30}), (steps) => {
      const mine = smallJournal(empty, 'facilitator');
      const terminals = {mine, theirs: mine.beside('theirs', 'note-taker')};
      let earlier = mine.review;
      steps.forEach(({who, what, nth, isAtOnce}, index) => {
        const before = mine.review;
        const at = now + index;
        for (const each of who) {
          const terminal = terminals[each];
          if (what === 'undo' || what === 'redo') terminal.take(what, at, true);
          else {
            const changes = deeds[what]({review: isAtOnce ? earlier : before, word: `word${index}${each}`, nth});
            if (changes.length > 0) terminal.commit(changes, at);
          }
        }
        earlier = before;
        const {review} = mine;
        if (review === before) return;
        const words = new Set(wordsIn(review));
        expect(missingFrom(exported(review), words)).toEqual([]);
        expect(missingFrom(onScreens(review), words)).toEqual([]);
        // Whoever holds an idea again takes back why it was let go; whoever parks it does not.
        const goes = what === 'toParkingLot' && !isAtOnce ? [] : reasonsIn(before);
        const stays = wordsIn(before).filter((word) => !goes.includes(word));
        if (what in moves) expect(missingFrom([...words].join(' '), stays)).toEqual([]);
        expect(hiddenBehindNothing(review)).toEqual([]);
      });
    }),
    {numRuns: 150, examples: [[parkedTwice], [withReason]]},
  );
});
