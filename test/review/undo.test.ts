// Undo: my last change goes back to what was before, and nothing that anybody did since is touched.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {absencesOf} from '../../src/review/absences.js';
import {chosenActions} from '../../src/review/actions.js';
import {allQuestions, stageOf} from '../../src/review/agenda.js';
import {brokenRules} from '../../src/review/broken-rules.js';
import type {Change} from '../../src/review/changes/index.js';
import {undoOf} from '../../src/review/changes/index.js';
import {isPaused, plannedMinutes} from '../../src/review/clock.js';
import type {Review} from '../../src/review/types.js';
import {MINUTE} from '../../src/review/units.js';
import {
  arbitraryChange,
  arbitraryChanges,
  arbitraryReview,
  fold,
  foldInOrder,
  type Stamped,
  smallReview,
  smallStart,
} from '../support/arbitrary-change.js';

const later = smallStart + 1_000_000_000;
const mine = (change: Change): Stamped => ({change, stamp: {at: later, by: 'facilitator'}});
const othersChanges = arbitraryChanges({by: 'note-taker', maxLength: 8});

/** Before my change, after it, after what the others did then, and after my undo. */
function story(before: Review, change: Change, others: Stamped[]) {
  const after = fold(before, [mine(change)]);
  const now = fold(after, others);
  const undo = undoOf(change, before, now);
  const undone = 'changes' in undo ? foldInOrder(now, undo.changes, later + 1000) : now;
  return {before, after, now, undo, undone};
}

/**
 * Every value that a person could have set, under a name of its own; the clock as far as it is state and not history.
 */
function fieldsOf(review: Review): Map<string, string> {
  const fields = new Map<string, string>();
  const take = (place: string, values: object) => {
    for (const [key, value] of Object.entries(values)) fields.set(`${place} ${key}`, JSON.stringify(value));
  };
  const {reference, title, severity, folder, recording, kind = 'incident', security = false, status, open} = review;
  const state = isPaused(review) ? 'paused' : status;
  take('review', {reference, title, severity, folder, recording, kind, security, state, open});
  for (const person of review.people) take(`person ${person.id}`, person);
  for (const item of review.checklist) take(`item ${item.id}`, item);
  for (const question of allQuestions(review)) {
    take(`question ${question.id}`, {...question, stage: stageOf(review, question.id)?.id});
  }
  for (const stage of review.agenda.stages) take(`stage ${stage.id}`, {planned: plannedMinutes(review, stage)});
  for (const note of review.notes) take(`note ${note.id}`, note);
  for (const topic of review.parked) take(`topic ${topic.id}`, topic);
  for (const action of review.actions) take(`action ${action.id}`, action);
  // By which one it is: its times move as those of a wrong clock are put right.
  for (const [index, {isBreak}] of absencesOf(review).entries()) take(`absence ${index}`, {isBreak});
  return fields;
}

function differences(a: Review, b: Review): string[] {
  const [left, right] = [fieldsOf(a), fieldsOf(b)];
  // A meeting that has begun anew, by an undo, has a clock of its own.
  const hasBegunAnew = ({clock}: Review) => clock.startedAt !== null && clock.startedAt >= later;
  const isOneMeeting = hasBegunAnew(a) === hasBegunAnew(b);
  const keys = [...new Set([...left.keys(), ...right.keys()])];
  return keys.filter((key) => left.get(key) !== right.get(key) && (isOneMeeting || !key.startsWith('absence')));
}

const order = (review: Review) =>
  review.agenda.stages.map((stage) => stage.questions.map(({id}) => id).join(' ')).join(' | ');

/** Without what was deleted, which nobody sees and which keeps no slot. */
const shown = (review: Review): Review => ({
  ...review,
  notes: review.notes.filter(({deleted}) => !deleted),
  parked: review.parked.filter(({deleted}) => !deleted),
  actions: review.actions.filter(({deleted}) => !deleted),
  comments: review.comments.filter(({deleted}) => !deleted),
  nudges: review.nudges.filter(({answered}) => !answered),
  handover: review.handover?.taken ? null : review.handover,
});

const spanBefore = {from: smallStart - 60 * MINUTE, to: smallStart - 30 * MINUTE};

/** In a break, with times that were set back by days and go forward again with whatever comes behind the break. */
const inBreak = fold(smallReview(), [
  {change: {type: 'meeting-started'}, stamp: {at: smallStart, by: 'facilitator'}},
  {change: {type: 'times-set-back', to: smallStart - 1_000_000_000}, stamp: {at: smallStart, by: 'facilitator'}},
  {change: {type: 'absence-noticed', ...spanBefore}, stamp: {at: smallStart, by: 'facilitator'}},
  {change: {type: 'paused'}, stamp: {at: smallStart + 720 * MINUTE - 1000, by: 'facilitator'}},
]);
const noBreak: Change = {type: 'pause-withdrawn'};

/** Before the meeting, and an agenda that comes without the tick. */
const ticked = foldInOrder(smallReview(), [{type: 'checklist-ticked', id: 'c1', done: true}]);
const clearing: Change = {
  type: 'agenda-chosen',
  agenda: {...smallReview().agenda, title: 'Another agenda'},
  checklist: smallReview().checklist,
};

const settledByOther: Stamped = {
  change: {type: 'absence-settled', ...spanBefore, isBreak: false},
  stamp: {at: smallStart, by: 'note-taker'},
};

describe('with nothing done since', () => {
  test('the review is as it was before', () => {
    fc.assert(
      fc.property(arbitraryReview, arbitraryChange, (review, change) => {
        const {before, undo, undone} = story(review, change, []);
        if (!('changes' in undo)) return;
        expect(differences(shown(before), shown(undone)), JSON.stringify(change)).toEqual([]);
        expect(order(undone)).toBe(order(before));
      }),
      {
        numRuns: 800,
        examples: [
          [inBreak, noBreak],
          [inBreak, {type: 'meeting-start-withdrawn'}],
          [ticked, clearing],
        ],
      },
    );
  });

  /** What others have seen and acted on is answered by a new change, never taken back. */
  const staysDone = ['absence-noticed', 'facilitation-taken'];
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

  test('a reason is given only where the change had no effect, or is for good', () => {
    fc.assert(
      fc.property(arbitraryReview, arbitraryChange, (review, change) => {
        const {before, after, undo} = story(review, change, []);
        if ('changes' in undo) return;
        // A reason that came on top of another's goes only with the close.
        const isSecondReason = change.type === 'review-closed' && before.status === 'closed';
        if (!same(after, before) && (isSecondReason || staysDone.includes(change.type))) return;
        expect(undo).toEqual({why: 'That change had no effect: nothing to undo'});
        expect(after).toEqual(before);
      }),
      {numRuns: 800},
    );
  });
});

describe('with others at work since', () => {
  const afterOthers = (check: (told: ReturnType<typeof story>) => void) =>
    fc.assert(
      fc.property(arbitraryReview, arbitraryChange, othersChanges, (review, change, others) =>
        check(story(review, change, others)),
      ),
      {numRuns: 800, examples: [[inBreak, noBreak, [settledByOther]]]},
    );

  test('what they did keeps its value', () => {
    afterOthers(({before, after, now, undone}) => {
      const byMe = differences(before, after);
      const byThem = differences(after, now).filter((field) => !byMe.includes(field));
      // An action that comes back to full slots is held again: that status is the slots' doing, not the undo's.
      const back = undone.actions.filter(
        ({id, deleted}) => !deleted && now.actions.some((old) => old.id === id && old.deleted),
      );
      const bySlots = back.flatMap(({id}) => [`action ${id} status`, `action ${id} reason`]);
      const changed = differences(now, undone).filter((field) => !bySlots.includes(field));
      expect(changed.filter((field) => !byMe.includes(field))).toEqual([]);
      expect(changed.filter((field) => byThem.includes(field))).toEqual([]);
    });
  });

  test('nothing of theirs vanishes from sight', () => {
    afterOthers(({after, now, undone}) => {
      const visible = new Set([...fieldsOf(shown(undone)).keys()]);
      const theirs = differences(shown(after), shown(now)).filter((field) => fieldsOf(shown(now)).has(field));
      const gone = theirs.filter((field) => !visible.has(field));
      expect(gone).toEqual([]);
    });
  });

  test('what they left alone of mine is back, or a reason is given', () => {
    afterOthers(({before, after, now, undo, undone}) => {
      if (!('changes' in undo)) return;
      const theirs = differences(after, now);
      const untouched = differences(before, after).filter((field) => !theirs.includes(field));
      const inDeleted = (field: string) => {
        const [kind, id] = field.split(' ');
        return kind === 'action' && before.actions.some((action) => action.id === id && action.deleted);
      };
      const left = differences(before, undone).filter((field) => untouched.includes(field) && !inDeleted(field));
      // What was added is deleted rather than taken out, so that it can come back.
      const added = left.filter((field) => !fieldsOf(before).has(field));
      expect(left.filter((field) => !added.includes(field) && !isTaken(field, before, undone))).toEqual([]);
      for (const field of added) expect(fieldsOf(shown(undone)).has(field)).toBe(false);
    });
  });

  test('the review stays valid', () => {
    afterOthers(({undone}) => {
      expect(brokenRules(undone)).toEqual([]);
    });
  });

  /** A role stays with whoever was given it since, and nobody owns an action without being on the roster. */
  function isTaken(field: string, before: Review, now: Review): boolean {
    const [kind, id, key] = field.split(' ');
    if (kind === 'action' && key === 'ownerId') {
      const ownerId = before.actions.find((action) => action.id === id)?.ownerId;
      return !now.people.some((person) => person.id === ownerId);
    }
    if (kind !== 'person' || key !== 'role') return false;
    const role = before.people.find((person) => person.id === id)?.role;
    return now.people.some((person) => person.id !== id && person.role === role);
  }
});

describe('a reason is given instead of undoing', () => {
  const noteAdded = {
    type: 'note-added' as const,
    note: {id: 'n1', questionId: 'q2', kind: 'note' as const, aspects: [], text: 'mine'},
  };
  const held: Change[] = ['a1', 'a2', 'a3', 'a4', 'a5'].map((id) => ({
    type: 'action-held',
    action: {id, questionId: 'q2', title: id},
  }));
  const chosen = (id: string, reason = ''): Change => ({type: 'action-chosen', id, reason});
  const started: Change[] = [{type: 'meeting-started'}];
  type Case = {already?: Change[]; mine: Change; theirs: Change[]} & ({why: string} | {since: string});

  test.for<[string, Case]>([
    [
      'a note that another has put in better words',
      {
        mine: noteAdded,
        theirs: [{type: 'note-edited', id: 'n1', fields: {text: 'better'}}],
        since: 'That note has changed again since',
      },
    ],
    [
      'an idea that another has chosen',
      {
        mine: {type: 'action-held', action: {id: 'a1', questionId: 'q2', title: 'idea'}},
        theirs: [chosen('a1')],
        since: 'That action has changed again since',
      },
    ],
    [
      'a person who owns an action',
      {
        already: held,
        mine: {
          type: 'person-added',
          person: {id: 'p4', name: 'Analyst', involvement: 'other', role: null, attended: true, thanked: false},
        },
        theirs: [{type: 'action-edited', id: 'a1', fields: {ownerId: 'p4'}}],
        since: 'Analyst owns an action now',
      },
    ],
    [
      'an action whose slot was taken',
      {
        already: [...held, chosen('a1'), chosen('a2'), chosen('a3')],
        mine: {type: 'action-released', id: 'a1'},
        theirs: [chosen('a4')],
        since: 'Its slot has been taken since',
      },
    ],
    [
      'a pause that the other terminal had begun',
      {
        already: [...started, {type: 'paused'}],
        mine: {type: 'paused'},
        theirs: [],
        why: 'That change had no effect: nothing to undo',
      },
    ],
    [
      'a pause after which there was another',
      {
        already: started,
        mine: {type: 'paused'},
        theirs: [{type: 'resumed'}, {type: 'paused'}],
        since: 'The pause has changed again since',
      },
    ],
    [
      'minutes that went on to the next stage',
      {
        mine: {type: 'minutes-moved', stageId: 's3', minutes: 5, fromStageId: 's4'},
        theirs: [{type: 'minutes-moved', stageId: 's2', minutes: 22, fromStageId: 's3'}],
        since: 'After has passed those minutes on',
      },
    ],
    [
      'a start after which the meeting moved on',
      {
        mine: {type: 'meeting-started'},
        theirs: [{type: 'question-opened', questionId: 'q2'}],
        why: 'The meeting has moved on since it began: its start stays',
      },
    ],
    [
      'a question that is in use',
      {
        mine: {type: 'question-added', stageId: 's2', afterId: null, question: {id: 'n', text: 'What else?'}},
        theirs: [{...noteAdded, note: {...noteAdded.note, questionId: 'n'}}],
        why: 'That question is in use now: it stays, and can be skipped',
      },
    ],
  ])('%s', ([, {already = [], mine: change, theirs, ...reason}]) => {
    const before = foldInOrder(smallReview(), already);
    const others = theirs.map((other, index) => ({change: other, stamp: {at: later + index, by: 'note-taker'}}));
    expect(story(before, change, others).undo).toEqual(reason);
  });
});

test('a fourth without a reason of its own gets its slot back', () => {
  const changes: Change[] = ['a1', 'a2', 'a3', 'a4'].flatMap((id): Change[] => [
    {type: 'action-held', action: {id, questionId: 'q2', title: id}},
    {type: 'action-chosen', id, reason: id === 'a4' ? 'the client waits' : ''},
  ]);
  const {undone} = story(foldInOrder(smallReview(), changes), {type: 'action-released', id: 'a1'}, []);
  expect(chosenActions(undone)).toHaveLength(4);
});
