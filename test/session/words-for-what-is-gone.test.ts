// Words typed for something that another terminal takes away meanwhile: they are kept as a note, or said; never lost.
import {describe, expect, test} from 'vitest';
import type {Change} from '../../src/review/changes/index.js';
import type {TheirDraft} from '../../src/review/review-state.js';
import {draftPlace} from '../../src/session/asks/ask.js';
import type {Asks} from '../../src/session/view.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';
import type {Chapter} from '../support/sample-review.js';
import {settled} from '../support/settled.js';

const WORDS = 'zebra words';

/** Whether somebody finds them: in what is not deleted, in the open field, among the drafts, or in the message. */
const areKept = (me: Me): boolean => {
  const live = <T extends {deleted: boolean}>(items: T[]) => items.filter(({deleted}) => !deleted);
  const {review} = me;
  const seen = {...review, notes: live(review.notes), parked: live(review.parked), actions: live(review.actions)};
  return JSON.stringify([seen, me.typed, [...me.drafts.values()], me.message, me.view.query]).includes(WORDS);
};

/** Of every ask, all the ways in which what it writes to can be missing. */
const withAllGone: {[What in Asks['what']]: Extract<Asks, {what: What}>[]} = {
  note: [
    {what: 'note', questionId: 'gone'},
    {what: 'note', questionId: 'gone', noteId: 'gone'},
    {what: 'note', questionId: 'gone', momentId: 'gone'},
    {what: 'note', questionId: 'gone', answersId: 'gone'},
  ],
  'note-question': [{what: 'note-question', noteId: 'gone'}],
  topic: [
    {what: 'topic', questionId: 'gone'},
    {what: 'topic', questionId: 'gone', topicId: 'gone'},
  ],
  'topic-detail': [{what: 'topic-detail', topicId: 'gone'}],
  idea: [{what: 'idea', questionId: 'gone'}],
  moment: [{what: 'moment'}, {what: 'moment', momentId: 'gone'}],
  action: (['title', 'owner', 'due', 'doneWhen'] as const).flatMap((part) =>
    [true, false].map((goOn) => ({what: 'action', actionId: 'gone', part, goOn})),
  ),
  'slot-reason': [{what: 'slot-reason', actionId: 'gone'}],
  'not-now': [{what: 'not-now', actionId: 'gone'}],
  closing: [{what: 'closing'}],
  question: [
    {what: 'question', stageId: 'gone', afterId: null},
    {what: 'question', stageId: 'gone', afterId: 'gone'},
    {what: 'question', stageId: 'after', afterId: 'gone'},
  ],
  'question-text': [{what: 'question-text', questionId: 'gone'}],
  'skip-reason': [{what: 'skip-reason', questionId: 'gone'}],
  person: [{what: 'person'}, {what: 'person', personId: 'gone'}],
  role: [{what: 'role', personId: 'gone'}],
  nudge: [{what: 'nudge'}],
  'nudge-reply': [{what: 'nudge-reply', nudgeId: 'gone'}],
  pulse: [{what: 'pulse'}],
  review: (['reference', 'title', 'folder', 'recording'] as const).map((part) => ({what: 'review', part})),
  takeaway: (['riskAssessment', 'lessonsTo'] as const).map((part) => ({what: 'takeaway', part})),
  account: [{what: 'account', part: 'summary'}],
  'set-aside': [{what: 'set-aside', concern: 'too-short'}],
  'incident-time': [{what: 'incident-time', part: 'startedAt'}],
  minutes: [
    {what: 'minutes', stageId: 'gone'},
    {what: 'minutes', stageId: null},
  ],
  new: [{what: 'new', part: 'title'}],
  search: [{what: 'search'}],
  settling: [],
};

describe.each(Object.values(withAllGone).flat())('words in the field of %o', (asks) => {
  test.each(['facilitator', 'note-taker'] as const)('are still somewhere after Enter of the %s', (role) => {
    const me = atTheKeys('after', {role});
    me.press('esc');
    me.tell({kind: 'asked', asks});
    me.press('end', 'ctrl+u');
    me.type(WORDS);
    me.press('enter');
    expect(areKept(me)).toBe(true);
  });
});

/** Somebody works on a thing, of which they have opened a field, and another terminal takes it away. */
type Story = {at: Chapter; opens: (me: Me) => void; taken: Change; says: string; note: boolean};

const topicTaken: Change = {type: 'topic-deleted', id: 'the topic', deleted: true};
const ideaTaken: Change = {type: 'action-deleted', id: 'the idea', deleted: true};
const questionTaken: Change = {type: 'question-withdrawn', questionId: 'the question'};

const at =
  (id: string, ...keys: string[]) =>
  (me: Me) => {
    me.goTo(id);
    me.press(...keys);
  };

const topicSays = 'The topic was deleted meanwhile: the words are a note under “';
const ideaSays = 'The idea was deleted meanwhile: the words are a note on this question now.';
const questionSays = 'The question was taken out meanwhile: the words are a note under “';

const lot = (...keys: string[]) => {
  return (me: Me) => {
    me.press('v');
    at('the topic', ...keys)(me);
  };
};
const overview = (key: string) => (me: Me) => {
  me.press('g');
  at('the question', key)(me);
};

const stories: Record<string, Story> = {
  'where exactly a topic goes': {at: 'after', opens: lot('1', 'enter'), taken: topicTaken, says: topicSays, note: true},
  'a topic reworded': {at: 'after', opens: lot('r'), taken: topicTaken, says: topicSays, note: true},
  'an idea reworded': {at: 'actions', opens: at('the idea', 'r'), taken: ideaTaken, says: ideaSays, note: true},
  'why not now': {at: 'actions', opens: at('the idea', '-'), taken: ideaTaken, says: ideaSays, note: true},
  'a question reworded': {at: 'after', opens: overview('r'), taken: questionTaken, says: questionSays, note: true},
  'why a question is skipped': {
    at: 'after',
    opens: overview('S'),
    taken: questionTaken,
    says: questionSays,
    note: true,
  },
  'the name of a person': {
    at: 'after',
    opens(me) {
      me.press('P');
      at('the person', 'enter')(me);
    },
    taken: {type: 'person-removed', id: 'the person'},
    says: 'This person was taken off the list meanwhile; not saved: “zebra words”.',
    note: false,
  },
};

function sit(chapter: Chapter): Me {
  const me = atTheKeys(chapter);
  const questionId = me.open ?? '';
  const stageId = me.review.agenda.stages.find(({kind}) => kind === 'questions')?.id ?? '';
  const added: Change[] = [
    {type: 'topic-parked', topic: {id: 'the topic', questionId, text: 'A topic'}},
    {type: 'action-held', action: {id: 'the idea', questionId, title: 'An idea'}},
    {type: 'question-added', stageId, afterId: null, question: {id: 'the question', text: 'A question?'}},
    {
      type: 'person-added',
      person: {
        ...(me.review.people[0] as Me['review']['people'][number]),
        id: 'the person',
        name: 'On call',
        role: null,
      },
    },
  ];
  for (const change of added) me.meanwhile(change);
  return me;
}

describe('another terminal takes it away while the field is open', () => {
  test.each(Object.entries(stories))('%s', (_, {at: chapter, opens, taken, says, note}) => {
    const me = sit(chapter);
    opens(me);
    expect(me.typed).toBeDefined();
    me.press('end', 'ctrl+u');
    me.type(WORDS);
    me.meanwhile(taken);
    expect(me.typed).toBe(WORDS);
    me.press('enter');
    expect(me.typed).toBeUndefined();
    expect(me.message).toContain(says);
    const notes = me.review.notes.filter(({text, deleted}) => text === WORDS && !deleted);
    expect(notes).toHaveLength(note ? 1 : 0);
    expect([...me.drafts]).toEqual([]);
    if (note) me.press('u');
    expect(me.review.notes.filter(({text, deleted}) => text === WORDS && !deleted)).toEqual([]);
  });

  test.each(Object.entries(stories).filter(([, {note}]) => note))('and the draft is opened later: %s', (_, story) => {
    const me = sit(story.at);
    story.opens(me);
    const isText = me.asks?.what !== 'action';
    me.press('end', 'ctrl+u');
    me.type(WORDS);
    me.press('esc');
    me.meanwhile(story.taken);
    me.press('D');
    // The title of an action is a fact, of which no draft is kept.
    expect(me.typed).toBe(isText ? WORDS : undefined);
    me.press('enter');
    expect(me.review.notes.some(({text}) => text === WORDS)).toBe(isText);
  });

  test('an owner and a day are said, and nothing further is asked for', () => {
    for (const part of ['owner', 'due'] as const) {
      const me = sit('actions');
      me.tell({kind: 'asked', asks: {what: 'action', actionId: 'the idea', part, goOn: true}});
      me.type('zebra');
      me.meanwhile(ideaTaken);
      me.press('enter');
      expect(me.typed).toBeUndefined();
      expect(me.message).toBe('The idea was deleted meanwhile; not saved: “zebra”.');
    }
  });

  test('a field that is empty, or as it was opened, makes no note', () => {
    const me = sit('after');
    lot('r')(me);
    me.meanwhile(topicTaken);
    const before = me.changes.length;
    me.press('enter');
    expect([me.typed, me.message]).toEqual([undefined, 'The topic was deleted meanwhile.']);
    me.tell({kind: 'asked', asks: {what: 'topic-detail', topicId: 'the topic'}});
    me.press('enter');
    expect([me.typed, me.message]).toEqual([undefined, 'The topic was deleted meanwhile.']);
    expect(me.changes).toHaveLength(before);
  });

  test('a note is written anew, and it is said', () => {
    const me = atTheKeys('after');
    const [first] = me.review.notes.filter(({questionId, deleted}) => questionId === me.open && !deleted);
    const id = first?.id ?? '';
    at(id, 'r')(me);
    me.press('end', 'ctrl+u');
    me.type(WORDS);
    me.meanwhile({type: 'note-deleted', id, deleted: true});
    me.press('enter');
    expect(me.message).toBe('The note was deleted meanwhile: it is written anew.');
    expect(me.review.notes.at(-1)).toMatchObject({text: WORDS, deleted: false});
  });
});

describe('a draft of another terminal at the close', () => {
  const places: Asks[] = [
    {what: 'topic-detail', topicId: 'topic-1'},
    {what: 'topic', questionId: 'gone', topicId: 'topic-1'},
    {what: 'question-text', questionId: 'gone'},
    {what: 'action', actionId: 'gone', part: 'doneWhen', goOn: false},
    {what: 'not-now', actionId: 'gone'},
    {what: 'skip-reason', questionId: 'gone'},
  ];
  test.each(places)('is saved as a note where what it is for is gone: %o', (asks) => {
    const theirs: TheirDraft = {writer: 'w1', role: 'note-taker', place: draftPlace(asks), text: WORDS, isHere: false};
    const review = settled();
    const parked = review.parked.map((topic) => ({...topic, deleted: topic.id === 'topic-1' || topic.deleted}));
    const me = atTheKeys({...review, parked}, {theirDrafts: [theirs]});
    me.goTo('close');
    me.press('enter', 'enter');
    expect(me.review.notes.filter(({text}) => text === WORDS)).toHaveLength(1);
    expect(me.message).toContain('meanwhile: the words are a note ');
    expect(me.effects).toContainEqual({kind: 'drop-draft', draft: theirs});
    expect(me.rows.filter(({kind}) => kind === 'draft')).toEqual([]);
  });

  test('that was saved as a note is no draft any more at the terminal where it was begun', () => {
    const me = sit('after');
    lot('1', 'enter')(me);
    me.type(WORDS);
    me.press('esc');
    me.meanwhile(topicTaken);
    expect(me.drafts.size).toBe(1);
    const note = {id: 'theirs', questionId: me.open ?? '', kind: 'note', aspects: [], text: WORDS} as const;
    me.meanwhile({type: 'note-added', note: {...note, aspects: []}});
    expect([...me.drafts]).toEqual([]);
  });
});

describe('a reason that is left half written', () => {
  test('for skipping waits as a draft at its question, and D goes on with it', () => {
    const me = atTheKeys('after');
    me.press('S');
    me.type(WORDS);
    me.press('esc');
    expect(me.message).toBe('Kept as a draft: D opens it again.');
    me.press('D');
    expect([me.asks?.what, me.typed]).toEqual(['skip-reason', WORDS]);
    me.press('enter');
    const question = me.review.agenda.stages.flatMap(({questions}) => questions).find(({id}) => id === me.open);
    expect(question).toMatchObject({state: 'skipped', reason: WORDS});
    expect([...me.drafts]).toEqual([]);
  });

  test('for closing is said to come back where it is asked, and comes back there and by D; no close waits for it', () => {
    const review = settled();
    const me = atTheKeys({...review, recording: ''});
    me.goTo('close');
    me.press('enter');
    expect(me.asks).toEqual({what: 'closing'});
    me.type(WORDS);
    me.press('esc');
    expect(me.message).toBe('Kept as a draft: it is here again when the close asks for a reason.');
    me.press('D');
    expect([me.asks, me.typed]).toEqual([{what: 'closing'}, WORDS]);
    me.press('esc');
    expect(me.rows.some(({kind}) => kind === 'draft')).toBe(false);
    me.goTo('close');
    me.press('enter');
    expect([me.asks, me.typed]).toEqual([{what: 'closing'}, WORDS]);
  });

  test('for closing is told wherever the review is opened again; before the close D shows it and closes nothing', () => {
    const me = atTheKeys('after');
    const state = {
      review: me.review,
      save: {kind: 'saved'} as const,
      saving: new Set<string>(),
      notices: [],
      draftsOnlyHere: null,
      sharing: null,
      others: [],
    };
    me.tell({kind: 'opened', role: 'facilitator', state, drafts: new Map([['closing:', WORDS]])});
    expect(me.message).toBe(`D goes on with the reason left half written, “${WORDS}”.`);
    me.press('D');
    expect([me.typed, me.message]).toEqual([
      undefined,
      `Half a reason, “${WORDS}”: it is here again when the close asks for a reason.`,
    ]);
    me.press('enter', 'esc');
    expect([me.review.status, me.drafts.get('closing:')]).toEqual(['running', WORDS]);
  });

  test.for([
    [undefined, `Half a reason, “${WORDS}”: it was closed with nothing left open, and needs none.`],
    ['the room was gone', ''],
  ] as const)('of a review that was closed, because %s, D goes on with it beside a reason only', ([because, says]) => {
    const me = atTheKeys('closed');
    const review = {...me.review, ...(because !== undefined && {closedBecause: because})};
    const state = {
      review,
      save: {kind: 'saved'} as const,
      saving: new Set<string>(),
      notices: [],
      draftsOnlyHere: null,
      sharing: null,
      others: [],
    };
    me.tell({kind: 'opened', role: 'facilitator', state, drafts: new Map([['closing:', WORDS]])});
    me.press('D');
    expect([me.typed, me.message]).toEqual([because && WORDS, says]);
  });
});

describe('words that replace what somebody else has changed since the field opened', () => {
  const theirs: Change = {type: 'review-edited', fields: {title: 'Their title'}};

  function atTheTitle(): Me {
    const me = atTheKeys('preparing');
    me.goTo('title');
    me.press('enter');
    return me;
  }

  test('are asked about once, and Enter again puts them there', () => {
    const me = atTheTitle();
    me.press('ctrl+u');
    me.type('My title');
    me.meanwhile(theirs);
    me.press('enter');
    expect(me.message).toBe('Its words were changed meanwhile. Enter puts yours in their place.');
    expect([me.typed, me.review.title]).toEqual(['My title', 'Their title']);
    me.press('enter');
    expect([me.typed, me.review.title]).toEqual([undefined, 'My title']);
  });

  test('stay theirs where nothing was typed here', () => {
    const me = atTheTitle();
    me.meanwhile(theirs);
    me.press('enter');
    expect([me.typed, me.review.title]).toEqual([undefined, 'Their title']);
  });
});
