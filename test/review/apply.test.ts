// Applying changes: whatever arrives, in whatever order, the review stays valid and nobody's words are lost.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {chosenActions, heldActions} from '../../src/review/actions.js';
import {allQuestions, findQuestion, stageOf} from '../../src/review/agenda.js';
import {brokenRules} from '../../src/review/broken-rules.js';
import type {Change} from '../../src/review/changes/index.js';
import {applyAll, applyChange} from '../../src/review/changes/index.js';
import {notesOn} from '../../src/review/notes.js';
import {personWith} from '../../src/review/people.js';
import type {Review} from '../../src/review/types.js';
import {
  arbitraryChange,
  arbitraryChanges,
  arbitraryReview,
  fold,
  foldInOrder,
  smallReview,
  smallStart,
} from '../support/arbitrary-change.js';
import {creationOf} from '../support/creation.js';
import {type Chapter, sampleAgenda, sampleReview} from '../support/sample-review.js';

const stamp = {at: smallStart, by: 'facilitator'};

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

const person = (id: string, role: 'facilitator' | 'note-taker' | null): Change => ({
  type: 'person-added',
  person: {id, name: id, involvement: 'other', role, attended: true, thanked: false},
});
const held = (id: string): Change => ({type: 'action-held', action: {id, questionId: 'q2', title: id}});
const chosen = (id: string, reason = ''): Change => ({type: 'action-chosen', id, reason});
const noteOn = (questionId: string, id = 'n1'): Change => ({
  type: 'note-added',
  note: {id, questionId, kind: 'note', aspects: [], text: 'words'},
});
const ownQuestion = (id = 'own-1', stageId = 's2', afterId: string | null = 'q2'): Change => ({
  type: 'question-added',
  stageId,
  afterId,
  question: {id, text: 'And what else?'},
});
const opens = (questionId: string): Change => ({type: 'question-opened', questionId});

const order = (review: Review, stageId: string) =>
  review.agenda.stages.find(({id}) => id === stageId)?.questions.map(({id}) => id);

describe('any changes in any order', () => {
  test('makes the same of many changes in one go as of one after the other, and leaves what was before as it was', () => {
    fc.assert(
      fc.property(arbitraryReview, arbitraryChanges(), (review, changes) => {
        const before = deepFreeze(review);
        const happened = changes.map(({change, stamp: {at, by}}) => ({change, at, by}));
        const oneByOne = happened.reduce<Review | null>((now, each) => applyChange(now, each.change, each), before);
        const inOneGo = deepFreeze(applyAll(before, happened));
        expect(inOneGo).toEqual(oneByOne);
        // What comes after a run copies what the run has made.
        expect(applyAll(inOneGo, happened)).toEqual(applyAll(oneByOne, happened));
      }),
      {numRuns: 500},
    );
  });

  test('leaves an action as it is that finds no slot, also among many changes in one go', () => {
    const all = ['a1', 'a2', 'a3', 'a4', 'a5'].flatMap((id) => [held(id), chosen(id)]);
    const happened = all.map((change) => ({change, ...stamp}));
    const review = applyAll(smallReview(), happened);
    expect(review?.actions.map(({status}) => status)).toEqual(['chosen', 'chosen', 'chosen', 'held', 'held']);
  });

  test('leave a valid review', () => {
    fc.assert(
      fc.property(arbitraryReview, arbitraryChanges(), (review, changes) => {
        expect(brokenRules(fold(review, changes))).toEqual([]);
      }),
      {numRuns: 1000},
    );
  });

  test('never touch the review or the change that they are given', () => {
    fc.assert(
      fc.property(arbitraryReview, arbitraryChange, (review, change) => {
        deepFreeze(review);
        deepFreeze(change);
        expect(() => applyChange(review, change, deepFreeze({...stamp}))).not.toThrow();
      }),
      {numRuns: 500},
    );
  });

  test('lose no question that a guide brought and no words that anybody wrote', () => {
    const ids = (review: Review) => [review.notes, review.parked, review.actions].flat().map(({id}) => id);
    fc.assert(
      fc.property(arbitraryReview, arbitraryChanges(), (review, changes) => {
        const later = fold(review, changes);
        const fromGuide = allQuestions(smallReview()).map(({id}) => id);
        expect(allQuestions(later).map(({id}) => id)).toEqual(expect.arrayContaining(fromGuide));
        expect(ids(later)).toEqual(expect.arrayContaining(ids(review)));
      }),
      {numRuns: 500},
    );
  });

  test('find the same review in two folds that part ways and meet again', () => {
    fc.assert(
      fc.property(arbitraryReview, arbitraryChanges(), arbitraryChanges(), (review, aside, changes) => {
        const first = fold(review, changes);
        fold(review, aside);
        expect(fold(review, changes)).toEqual(first);
      }),
      {numRuns: 200},
    );
  });

  test('leave the review as it is where their kind is unknown', () => {
    const review = sampleReview();
    const unknown = {type: 'question-voted', questionId: 'normal', votes: 3} as unknown as Change;
    expect(applyChange(review, unknown, stamp)).toBe(review);
    expect(applyChange(null, unknown, stamp)).toBeNull();
  });

  test('wait for the change that creates the review', () => {
    expect(applyChange(null, {type: 'meeting-started'}, stamp)).toBeNull();
  });
});

describe('a new review', () => {
  test('is created once', () => {
    const review = sampleReview();
    const again = creationOf({...review, people: [], agenda: sampleAgenda, title: 'another'});
    expect(applyChange(review, again, stamp)).toBe(review);
  });

  test.for<Chapter>(['preparing', 'opening', 'before', 'after', 'actions', 'close', 'closed'])(
    'is valid in the sample’s chapter %s',
    (chapter) => {
      expect(brokenRules(sampleReview(chapter))).toEqual([]);
      expect(sampleReview(chapter).status).toBe(chapter === 'preparing' || chapter === 'closed' ? chapter : 'running');
    },
  );

  test('takes over no more of a stamp than when and by whom', () => {
    const entry = {...stamp, w: 'writer', n: 1, l: 1, change: noteOn('q2')};
    const review = fold(smallReview(), [
      {change: noteOn('q2'), stamp: entry},
      {change: held('a1'), stamp: entry},
      {change: {type: 'topic-parked', topic: {id: 't1', questionId: 'q2', text: 'wide'}}, stamp: entry},
    ]);
    for (const item of [...review.notes, ...review.actions, ...review.parked]) expect(item).not.toHaveProperty('w');
  });
});

describe('slots', () => {
  const four = ['a1', 'a2', 'a3', 'a4', 'a5'].map(held);
  const three = [...four, chosen('a1'), chosen('a2'), chosen('a3')];
  const ids = (review: Review) => chosenActions(review).map(({id}) => id);

  test('are three', () => {
    expect(ids(foldInOrder(smallReview(), three))).toEqual(['a1', 'a2', 'a3']);
  });

  test('take a fourth for a reason only', () => {
    expect(ids(foldInOrder(smallReview(), [...three, chosen('a4', ' ')]))).toHaveLength(3);
    expect(ids(foldInOrder(smallReview(), [...three, chosen('a4', 'the client waits')]))).toHaveLength(4);
  });

  test('refuse a fifth, whatever the reason', () => {
    const full = [...three, chosen('a4', 'the client waits')];
    expect(ids(foldInOrder(smallReview(), [...full, chosen('a5', 'so does the auditor')]))).toHaveLength(4);
  });

  test('keep the reason for the fourth', () => {
    const full = [...three, chosen('a4', 'the client waits'), chosen('a4')];
    expect(chosenActions(foldInOrder(smallReview(), full)).at(-1)?.reason).toBe('the client waits');
  });

  test('are held by what is done already', () => {
    const review = foldInOrder(smallReview(), [...three, {type: 'action-done', id: 'a1'}, chosen('a4')]);
    expect(ids(review)).toEqual(['a1', 'a2', 'a3']);
  });

  test.for<Change>([chosen('a1'), {type: 'action-done', id: 'a1'}])(
    'hold an action again that comes back to find its slot taken: $type',
    (change) => {
      const review = foldInOrder(smallReview(), [
        ...four,
        chosen('a1'),
        change,
        {type: 'action-deleted', id: 'a1', deleted: true},
        chosen('a2'),
        chosen('a3'),
        chosen('a4'),
        chosen('a5', 'the client waits'),
        {type: 'action-deleted', id: 'a1', deleted: false},
      ]);
      expect(ids(review)).toEqual(['a2', 'a3', 'a4', 'a5']);
      expect(heldActions(review).map(({id}) => id)).toEqual(['a1']);
    },
  );

  test('ask an action that comes back as the fourth for a reason, too', () => {
    const review = foldInOrder(smallReview(), [
      ...three,
      {type: 'action-deleted', id: 'a1', deleted: true},
      chosen('a4'),
      {type: 'action-deleted', id: 'a1', deleted: false},
    ]);
    expect(ids(review)).toEqual(['a2', 'a3', 'a4']);
  });

  test('are needed before an action can be done', () => {
    expect(heldActions(foldInOrder(smallReview(), [held('a1'), {type: 'action-done', id: 'a1'}]))).toHaveLength(1);
  });
});

describe('actions', () => {
  test('lose their owner, not themselves, with a person who is removed', () => {
    const review = foldInOrder(smallReview(), [
      held('a1'),
      {type: 'action-edited', id: 'a1', fields: {ownerId: 'p3'}},
      {type: 'person-removed', id: 'p3'},
    ]);
    expect(review.actions[0]).toMatchObject({id: 'a1', ownerId: null, deleted: false});
  });

  test('keep what was typed beside an owner who has left the roster meanwhile', () => {
    const fields = {title: 'better words', ownerId: 'nobody'};
    const review = foldInOrder(smallReview(), [held('a1'), {type: 'action-edited', id: 'a1', fields}]);
    expect(review.actions[0]).toMatchObject({title: 'better words', ownerId: null});
  });
});

describe('roles', () => {
  test('are handed over to whoever is given them', () => {
    const review = foldInOrder(smallReview(), [{type: 'person-edited', id: 'p3', fields: {role: 'facilitator'}}]);
    expect(personWith(review, 'facilitator')?.id).toBe('p3');
    expect(review.people.find(({id}) => id === 'p1')?.role).toBeNull();
  });

  test('are handed over to somebody new', () => {
    const review = foldInOrder(smallReview(), [person('p4', 'note-taker')]);
    expect(personWith(review, 'note-taker')?.id).toBe('p4');
    expect(personWith(review, 'facilitator')?.id).toBe('p1');
  });

  test('stay where another detail is edited', () => {
    const review = foldInOrder(smallReview(), [{type: 'person-edited', id: 'p3', fields: {name: 'Second responder'}}]);
    expect(personWith(review, 'facilitator')?.id).toBe('p1');
  });
});

describe('questions', () => {
  test('open only in a running meeting, and only known ones', () => {
    expect(foldInOrder(smallReview(), [opens('q3')]).open).toBeNull();
    const review = foldInOrder(smallReview(), [{type: 'meeting-started'}, opens('nowhere')]);
    expect(review.open).toEqual({questionId: 'q1'});
  });

  test('leave one fact where both terminals open the same one', () => {
    const review = foldInOrder(smallReview(), [{type: 'meeting-started'}, opens('q2'), opens('q2')]);
    expect(review.clock.opened.map(({questionId}) => questionId)).toEqual(['q1', 'q2']);
  });

  test('begin with the first that is not skipped', () => {
    const skip: Change = {type: 'question-marked', questionId: 'q1', state: 'skipped'};
    expect(foldInOrder(smallReview(), [skip, {type: 'meeting-started'}]).open).toEqual({questionId: 'q2'});
  });

  test('are added after another, first, or last where that other has gone', () => {
    const review = foldInOrder(smallReview(), [
      ownQuestion('own-1', 's2', 'q2'),
      ownQuestion('own-2', 's2', null),
      ownQuestion('own-3', 's2', 'q6'),
    ]);
    expect(order(review, 's2')).toEqual(['own-2', 'q2', 'own-1', 'q3', 'own-3']);
  });

  test('move between stages with their state, notes and words', () => {
    const review = foldInOrder(smallReview(), [
      noteOn('q2'),
      {type: 'question-marked', questionId: 'q2', state: 'covered'},
      {type: 'question-reworded', questionId: 'q2', text: 'In other words?'},
      {type: 'question-moved', questionId: 'q2', stageId: 's3', afterId: 'q4'},
    ]);
    expect(order(review, 's2')).toEqual(['q3']);
    expect(order(review, 's3')).toEqual(['q4', 'q2', 'q5']);
    expect(findQuestion(review, 'q2')).toMatchObject({state: 'covered', text: 'In other words?', source: 'guide'});
    expect(notesOn(review, 'q2')).toHaveLength(1);
  });

  test.for<Change>([
    {type: 'question-moved', questionId: 'q2', stageId: 'nowhere', afterId: null},
    {type: 'question-moved', questionId: 'q2', stageId: 's3', afterId: 'q2'},
    {type: 'question-moved', questionId: 'nowhere', stageId: 's3', afterId: null},
  ])('stay where a move names an unknown place: %j', (change) => {
    expect(foldInOrder(smallReview(), [change])).toEqual(smallReview());
  });

  test('are withdrawn while nobody has used them', () => {
    const review = foldInOrder(smallReview(), [ownQuestion(), {type: 'question-withdrawn', questionId: 'own-1'}]);
    expect(findQuestion(review, 'own-1')).toBeUndefined();
  });

  test.for<[string, Change[]]>([
    ['a note', [noteOn('own-1')]],
    ['a deleted note, which may come back', [noteOn('own-1'), {type: 'note-deleted', id: 'n1', deleted: true}]],
    ['a parked topic', [{type: 'topic-parked', topic: {id: 't1', questionId: 'own-1', text: 'wide'}}]],
    ['a held action', [{type: 'action-held', action: {id: 'a1', questionId: 'own-1', title: 'idea'}}]],
    ['the meeting, now', [{type: 'meeting-started'}, opens('own-1')]],
    ['the meeting, for a while', [{type: 'meeting-started'}, opens('own-1'), opens('q2')]],
  ])('are not withdrawn once in use by %s', ([, uses]) => {
    const changes = [ownQuestion(), ...uses, {type: 'question-withdrawn', questionId: 'own-1'}] as Change[];
    expect(findQuestion(foldInOrder(smallReview(), changes), 'own-1')).toBeDefined();
  });

  test('are not withdrawn where a guide brought them', () => {
    const review = foldInOrder(smallReview(), [{type: 'question-withdrawn', questionId: 'q3'}]);
    expect(findQuestion(review, 'q3')).toBeDefined();
  });

  test('that were withdrawn meanwhile leave a note to the open one', () => {
    const review = foldInOrder(smallReview(), [
      {type: 'meeting-started'},
      opens('q4'),
      ownQuestion(),
      {type: 'question-withdrawn', questionId: 'own-1'},
      noteOn('own-1'),
    ]);
    expect(notesOn(review, 'q4').map(({id}) => id)).toEqual(['n1']);
  });

  test('stay those of a note that is moved to an unknown one', () => {
    const fields = {text: 'other words', questionId: 'nowhere'};
    const review = foldInOrder(smallReview(), [noteOn('q3'), {type: 'note-edited', id: 'n1', fields}]);
    expect(notesOn(review, 'q3')[0]?.text).toBe('other words');
  });

  test('stay in their stage when another moves in', () => {
    const moved: Change = {type: 'question-moved', questionId: 'q6', stageId: 's1', afterId: null};
    expect(stageOf(foldInOrder(smallReview(), [moved]), 'q6')?.id).toBe('s1');
  });
});

describe('the meeting', () => {
  const start: Change = {type: 'meeting-started'};

  test('starts once, whichever terminal is first', () => {
    const review = foldInOrder(smallReview(), [start, opens('q3'), start]);
    expect(review.clock.startedAt).toBe(smallStart);
    expect(review.open).toEqual({questionId: 'q3'});
  });

  test('pauses once and resumes once', () => {
    const review = foldInOrder(smallReview(), [
      start,
      {type: 'resumed'},
      {type: 'paused'},
      {type: 'paused'},
      {type: 'resumed'},
      {type: 'resumed'},
    ]);
    expect(review.clock.pauses).toEqual([{from: smallStart + 120_000, to: smallStart + 240_000}]);
  });

  test('cannot pause before it starts', () => {
    expect(foldInOrder(smallReview(), [{type: 'paused'}]).clock.pauses).toEqual([]);
  });

  test('withdraws its start only while nothing else was opened', () => {
    const back: Change = {type: 'meeting-start-withdrawn'};
    expect(foldInOrder(smallReview(), [start, back])).toEqual(smallReview());
    expect(foldInOrder(smallReview(), [start, opens('q2'), back]).status).toBe('running');
  });

  test('closes once, opens again where it was, and counts no time in between', () => {
    const closed = foldInOrder(smallReview(), [start, opens('q3'), {type: 'review-closed'}, {type: 'review-closed'}]);
    expect(closed).toMatchObject({status: 'closed', open: {questionId: 'q3'}});
    expect(closed.clock.closedAt).toBe(smallStart + 120_000);
    const again = foldInOrder(closed, [{type: 'review-reopened'}], smallStart + 86_400_000);
    expect(again).toMatchObject({status: 'running', open: {questionId: 'q3'}, clock: {closedAt: null}});
    expect(again.clock.pauses).toEqual([{from: smallStart + 120_000, to: smallStart + 86_400_000}]);
  });

  test('keeps why a question is skipped until it is open or covered, and an empty reason is none', () => {
    const skipped: Change = {
      type: 'question-marked',
      questionId: 'q2',
      state: 'skipped',
      reason: 'not for this incident',
    };
    const q2 = (...after: Change[]) => findQuestion(foldInOrder(smallReview(), [skipped, ...after]), 'q2');
    expect(q2()).toMatchObject({state: 'skipped', reason: 'not for this incident'});
    expect(q2({...skipped, reason: 'the guide has it'})).toMatchObject({reason: 'the guide has it'});
    for (const state of ['open', 'covered'] as const) expect(q2({...skipped, state})).not.toHaveProperty('reason');
    expect(q2({...skipped, reason: ''})).not.toHaveProperty('reason');
    // As a change of earlier versions says it.
    expect(q2({type: 'question-marked', questionId: 'q2', state: 'skipped'})).not.toHaveProperty('reason');
  });

  test('keeps why it was closed with something open until it is open again', () => {
    const closed = foldInOrder(smallReview(), [start, {type: 'review-closed', reason: 'no time'}]);
    expect(closed.closedBecause).toBe('no time');
    expect(foldInOrder(closed, [{type: 'review-reopened'}])).not.toHaveProperty('closedBecause');
    expect(foldInOrder(smallReview(), [start, {type: 'review-closed'}])).not.toHaveProperty('closedBecause');
  });

  test('keeps the reasons of two who closed it at once, each once', () => {
    const because = (reason: string): Change => ({type: 'review-closed', reason});
    const reasons = (...all: string[]) => foldInOrder(smallReview(), [start, ...all.map(because)]).closedBecause;
    expect(reasons('no time', 'tired')).toBe('no time; tired');
    expect(reasons('', 'tired', '', 'tired')).toBe('tired');
    fc.assert(
      fc.property(fc.array(fc.string({minLength: 1}), {minLength: 1, maxLength: 5}), fc.nat(4), (all, again) => {
        const kept = reasons(...all) ?? '';
        for (const reason of all) expect(kept).toContain(reason);
        expect(reasons(...all, all[again % all.length] as string)).toBe(kept);
      }),
    );
    const closed = foldInOrder(smallReview(), [start, because('no time')]);
    const both = foldInOrder(closed, [because('tired')]);
    expect({...both, closedBecause: 'no time'}).toEqual(closed);
  });

  test('that never began is preparing again when its closed review is reopened', () => {
    const review = foldInOrder(smallReview(), [{type: 'review-closed'}, {type: 'review-reopened'}]);
    expect(review).toEqual(smallReview());
  });

  test('says when it was closed, even where that happened during a break', () => {
    const review = foldInOrder(smallReview(), [start, {type: 'paused'}, opens('q2'), {type: 'review-closed'}]);
    expect(review.clock.closedAt).toBe(smallStart + 180_000);
  });

  test('still takes notes once it is closed', () => {
    expect(notesOn(foldInOrder(smallReview(), [start, {type: 'review-closed'}, noteOn('q2')]), 'q2')).toHaveLength(1);
  });

  test.for<Change>([
    {type: 'minutes-moved', stageId: 'nowhere', minutes: 5, fromStageId: null},
    {type: 'minutes-moved', stageId: 's2', minutes: 5, fromStageId: 'nowhere'},
    {type: 'minutes-moved', stageId: 's2', minutes: Number.NaN, fromStageId: 's3'},
    {type: 'minutes-moved', stageId: 's2', minutes: 5, fromStageId: 's2'},
    {type: 'minutes-moved', stageId: 's2', minutes: 11, fromStageId: 's4'},
    {type: 'minutes-moved', stageId: 's4', minutes: -11, fromStageId: null},
  ])('moves no minutes that are not there: %j', (change) => {
    expect(foldInOrder(smallReview(), [change])).toEqual(smallReview());
  });
});
