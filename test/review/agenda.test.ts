// Finding one's way through an agenda: what comes next, what was before, what is covered, and minutes that fit.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
  allQuestions,
  findQuestion,
  fitMinutes,
  freshChecklist,
  freshStages,
  isLastOfStage,
  openQuestion,
  openStage,
  questionBeside,
  questionOfNextStage,
  stageOf,
} from '../../src/review/agenda.js';
import type {Change} from '../../src/review/changes/index.js';
import {
  coverage,
  coverageByQuestion,
  coverageInWords,
  coverageUnmarked,
  untouchedQuestions,
} from '../../src/review/coverage.js';
import type {Review, Stage} from '../../src/review/types.js';
import {MINUTE} from '../../src/review/units.js';
import {fold, foldInOrder, smallReview} from '../support/arbitrary-change.js';
import {creationOf} from '../support/creation.js';
import {sampleAgenda, sampleReview} from '../support/sample-review.js';

const marked = (state: 'covered' | 'skipped', ...ids: string[]): Change[] =>
  ids.map((questionId) => ({type: 'question-marked', questionId, state}));
const skipping = (...ids: string[]) => foldInOrder(smallReview(), marked('skipped', ...ids));

/** Every question on the way from one end to the other. */
function walk(review: Review, from: string, by: 1 | -1): string[] {
  const next = questionBeside(review, from, by);
  return next ? [next.id, ...walk(review, next.id, by)] : [];
}

describe('the way through', () => {
  test('goes on across stages and ends with the last', () => {
    expect(walk(smallReview(), 'q1', 1)).toEqual(['q2', 'q3', 'q4', 'q5', 'q6']);
    expect(walk(smallReview(), 'q6', -1)).toEqual(['q5', 'q4', 'q3', 'q2', 'q1']);
  });

  test('passes over what is skipped, both ways', () => {
    expect(walk(skipping('q2', 'q4', 'q5'), 'q1', 1)).toEqual(['q3', 'q6']);
    expect(walk(skipping('q2', 'q4', 'q5'), 'q6', -1)).toEqual(['q3', 'q1']);
  });

  test('goes on from a question that was itself skipped', () => {
    expect(questionBeside(skipping('q2'), 'q2', 1)?.id).toBe('q3');
    expect(questionBeside(skipping('q2'), 'q2', -1)?.id).toBe('q1');
  });

  test('ends where nothing but skipped questions comes', () => {
    expect(questionBeside(skipping('q6'), 'q5', 1)).toBeUndefined();
    expect(questionBeside(skipping('q1'), 'q2', -1)).toBeUndefined();
  });
});

describe('leaving a stage', () => {
  test('is seen at its last question', () => {
    expect(['q1', 'q2', 'q3', 'q4', 'q5', 'q6'].filter((id) => isLastOfStage(smallReview(), id))).toEqual([
      'q1',
      'q3',
      'q5',
      'q6',
    ]);
  });

  test('is seen where the rest of the stage is skipped', () => {
    expect(isLastOfStage(skipping('q3'), 'q2')).toBe(true);
  });
});

describe('lookups', () => {
  test('find a question and its stage, or nothing', () => {
    expect(findQuestion(smallReview(), 'q5')?.text).toBe('What about q5?');
    expect(stageOf(smallReview(), 'q5')?.id).toBe('s3');
    expect([findQuestion(smallReview(), 'nowhere'), stageOf(smallReview(), 'nowhere')]).toEqual([undefined, undefined]);
  });

  test('find what is open, once the meeting runs', () => {
    expect([openQuestion(smallReview()), openStage(smallReview())]).toEqual([undefined, undefined]);
    expect(openQuestion(sampleReview())?.id).toBe('decisions');
    expect(openStage(sampleReview())?.title).toBe('After the event');
  });

  test('count what is covered in the middle stages', () => {
    const review = foldInOrder(smallReview(), [
      ...marked('covered', 'q1', 'q2', 'q4'),
      ...marked('skipped', 'q3', 'q6'),
    ]);
    expect(coverage(review)).toEqual({covered: 2, touched: 0, untouched: 3, skipped: 1, total: 6});
    expect(coverageInWords(review)).toBe('2 of 6 questions and points covered, 1 skipped');
  });

  test('give every question in the order of the agenda', () => {
    expect(allQuestions(smallReview()).map(({id}) => id)).toEqual(['q1', 'q2', 'q3', 'q4', 'q5', 'q6']);
  });
});

describe('coverage', () => {
  const note: Change = {
    type: 'note-added',
    note: {id: 'fresh', questionId: 'noticed', kind: 'note', aspects: [], text: 'A customer called'},
  };
  const opened: Change = {type: 'question-opened', questionId: 'noticed'};
  const read = (...changes: Change[]) =>
    coverageByQuestion(foldInOrder(sampleReview('opening'), changes)).get('noticed');

  test('is read of what happened: open and noted is covered, one alone is a touch', () => {
    expect(read()).toBe('untouched');
    expect(read(opened)).toBe('touched');
    expect(read(note)).toBe('touched');
    expect(read(note, opened)).toBe('covered');
    expect(read(note, opened, {type: 'note-deleted', id: 'fresh', deleted: true})).toBe('touched');
  });

  test('a note from before the meeting is a touch: nobody has talked of it yet', () => {
    const history: Change[] = [note, {type: 'meeting-started'}, opened];
    const behind = (...changes: Change[]) =>
      coverageByQuestion(foldInOrder(sampleReview('preparing'), [...history, ...changes])).get('noticed');
    expect(behind()).toBe('touched');
    expect(behind({...note, note: {...note.note, id: 'later'}})).toBe('covered');
  });

  test('is read of the order of what happened, also where a clock was ahead as the meeting began', () => {
    const before: Change = {...note, note: {...note.note, id: 'before', questionId: 'response'}};
    const from = sampleReview('preparing').createdAt;
    const history: [Change, minute: number][] = [
      [before, 30],
      [{type: 'meeting-started'}, 20],
      [opened, 21],
      [note, 2],
      [{...opened, questionId: 'response'}, 22],
    ];
    const review = fold(
      sampleReview('preparing'),
      history.map(([change, minute]) => ({change, stamp: {at: from + minute * MINUTE, by: 'facilitator'}})),
    );
    expect(coverageByQuestion(review).get('noticed')).toBe('covered');
    expect(coverageByQuestion(review).get('response')).toBe('touched');
  });

  test('is covered by an idea as by a note; what is parked for another place is a touch', () => {
    const id = 'fresh';
    expect(read(opened, {type: 'action-held', action: {id, questionId: 'noticed', title: 'An alarm'}})).toBe('covered');
    const parked: Change = {type: 'topic-parked', topic: {id, questionId: 'noticed', text: 'Alarms everywhere'}};
    expect([read(parked), read(opened, parked)]).toEqual(['touched', 'touched']);
  });

  test('is what somebody said, whatever happened', () => {
    expect(read(...marked('covered', 'noticed'))).toBe('covered');
    expect(read(note, opened, ...marked('skipped', 'noticed'))).toBe('skipped');
    const review = foldInOrder(sampleReview('opening'), [note, opened, ...marked('skipped', 'noticed')]);
    const question = findQuestion(review, 'noticed');
    expect(question && coverageUnmarked(review)(question)).toBe('covered');
  });

  test('is none by what somebody says from outside', () => {
    const comment = {id: 'outside', questionId: 'noticed', text: 'It was the cache', at: 0};
    expect(read(opened, {type: 'comment-added', comment} as Change)).toBe('touched');
  });
});

describe('untouched', () => {
  /** What nobody has come to of the stage after the event, in the sample meeting and after these changes. */
  const untouched = (...changes: Change[]) => {
    const review = foldInOrder(sampleReview('opening'), changes);
    const stage = stageOf(review, 'noticed');
    return stage ? untouchedQuestions(review, stage).map(({id}) => id) : [];
  };
  const all = ['noticed', 'response', 'decisions', 'communications'];
  const written = {id: 'fresh', questionId: 'decisions'};

  test('is what was never open, neither covered nor skipped', () => {
    expect(untouched()).toEqual(all);
    expect(untouched({type: 'question-opened', questionId: 'noticed'})).toEqual(all.slice(1));
    expect(untouched(...marked('covered', 'noticed'), ...marked('skipped', 'response'))).toEqual(all.slice(2));
  });

  test.for<[string, Change]>([
    ['a note', {type: 'note-added', note: {...written, kind: 'note', aspects: [], text: 'Said ahead'}}],
    ['a topic', {type: 'topic-parked', topic: {...written, text: 'For the forum'}}],
    ['an idea', {type: 'action-held', action: {...written, title: 'Rehearse it'}}],
  ])('is nothing that has %s under it, unless that is deleted', ([, change]) => {
    expect(untouched(change)).toEqual(['noticed', 'response', 'communications']);
    const deleted = (['note', 'topic', 'action'] as const).map(
      (noun): Change => ({type: `${noun}-deleted`, id: 'fresh', deleted: true}),
    );
    expect(untouched(change, ...deleted)).toEqual(all);
  });
});

test('the next stage begins with its first question that is not skipped; behind the last comes none', () => {
  const at = (questionId: string, ...changes: Change[]) =>
    questionOfNextStage(foldInOrder(sampleReview('opening'), [{type: 'question-opened', questionId}, ...changes]))?.id;
  expect(at('normal')).toBe('noticed');
  expect(at('normal', ...marked('skipped', 'noticed'))).toBe('response');
  expect(at('communications', ...marked('skipped', 'choose-actions'))).toBe('read-back');
  expect(at('read-back')).toBeUndefined();
});

describe('a fresh agenda', () => {
  test('has every question open and every item to do', () => {
    expect(new Set(freshStages(sampleAgenda).flatMap(({questions}) => questions.map(({state}) => state)))).toEqual(
      new Set(['open']),
    );
    expect(freshChecklist(sampleAgenda).every(({done}) => !done)).toBe(true);
  });

  test('keeps its minutes unless others are wanted', () => {
    expect(minutesOf(freshStages(sampleAgenda))).toEqual([10, 25, 30, 15, 10]);
    expect(minutesOf(fitMinutes(freshStages(sampleAgenda), 60))).toEqual([7, 17, 19, 10, 7]);
    expect(minutesOf(fitMinutes(freshStages(sampleAgenda), 120))).toEqual([13, 33, 41, 20, 13]);
  });

  test('fits into any length that gives each stage a minute', () => {
    const planned = fc.array(fc.integer({min: 1, max: 120}), {minLength: 1, maxLength: 12});
    fc.assert(
      fc.property(planned, fc.integer({min: 0, max: 600}), (minutes, spare) => {
        const stages = minutes.map((length, index) => stage(`s${index}`, length));
        const wanted = stages.length + spare;
        const fitted = minutesOf(fitMinutes(stages, wanted));
        expect(fitted.reduce((sum, length) => sum + length, 0)).toBe(wanted);
        expect(Math.min(...fitted)).toBeGreaterThanOrEqual(1);
        expect(fitted.every(Number.isInteger)).toBe(true);
        expect(minutesOf(stages)).toEqual(minutes);
      }),
      {numRuns: 1000},
    );
  });

  test('becomes a review that everybody is expected to attend', () => {
    const {review} = creationOf({
      id: 'r1',
      reference: 'INC-1',
      title: 'Incident',
      severity: 'minor',
      people: [{id: 'p1', name: 'Facilitator', involvement: 'other', role: 'facilitator'}],
      agenda: sampleAgenda,
      minutes: 60,
      actionLimit: 3,
    });
    expect(review.people[0]).toMatchObject({attended: true, thanked: false});
    expect(review.agenda.minutes).toBe(60);
    expect(review).toMatchObject({folder: '', recording: '', incident: {startedAt: null, keywords: []}});
  });
});

function minutesOf(stages: Stage[]) {
  return stages.map(({minutes}) => minutes);
}

function stage(id: string, minutes: number): Stage {
  return {id, kind: 'questions', title: id, minutes, questions: []};
}
