// What every review obeys, however its changes arrived: used by the property tests and by `debrief doctor`.
import {withinSlots} from './action-slots.js';
import {allQuestions} from './agenda.js';
import {isUnique} from './changes/items.js';
import {minutesMoved} from './clock.js';
import type {Review} from './types.js';
import {type Role, roles} from './vocabulary.js';

const twice: Record<Role, string> = {
  facilitator: 'two people facilitate',
  'note-taker': 'two people take the notes',
};

/** Each rule that the review breaks, as one sentence; empty for a valid review. */
export function brokenRules(review: Review): string[] {
  const {status, open, people, notes, parked, actions} = review;
  const {opened, pauses, startedAt} = review.clock;
  const asked = allQuestions(review);
  const questions = new Set(asked.map(({id}) => id));
  const points = asked.flatMap((question) => question.points ?? []);
  const rules: [sentence: string, holds: boolean][] = [
    ['two questions share an id', isUnique(asked)],
    ['two people share an id', isUnique(people)],
    ['two points share an id, or one and a question', isUnique(points) && !points.some(({id}) => questions.has(id))],
    ['two notes share an id', isUnique(notes)],
    ['two parked topics share an id', isUnique(parked)],
    ['two actions share an id', isUnique(actions)],
    ...roles.map((role): [string, boolean] => [twice[role], people.filter((each) => each.role === role).length <= 1]),
    ['no question is open', (status === 'preparing') === (open === null) || status === 'closed'],
    ['an unknown question is open', open === null || questions.has(open.questionId)],
    [
      'something was written under an unknown question',
      questions.size === 0 || [...notes, ...parked, ...actions].every(({questionId}) => questions.has(questionId)),
    ],
    [
      'a note belongs to an unknown point',
      notes.every(({pointId}) => pointId === undefined || points.some(({id}) => id === pointId)),
    ],
    ['there are more actions than slots, or one more without a reason', withinSlots(review)],
    [
      'an action belongs to nobody on the roster',
      actions.every(({ownerId}) => !ownerId || people.some(({id}) => id === ownerId)),
    ],
    ['the clock began without a question', (startedAt === null) === (opened.length === 0)],
    ['the clock ran backwards', opened.every(({at}, index) => at >= (opened[index - 1]?.at ?? at))],
    ['a pause ends before it begins', pauses.every(({from, to}) => to === null || to >= from)],
    [
      'a pause began within a pause',
      pauses.every(({from}, index) => index === 0 || from >= (pauses[index - 1]?.to ?? Number.POSITIVE_INFINITY)),
    ],
    [
      'a stage gave more minutes than it had',
      // What several picked topics took of one stage at once, the longest bears.
      asked.some(({takes}) => takes) ||
        review.agenda.stages.every((stage) => stage.minutes + minutesMoved(review, stage) >= 0),
    ],
  ];
  return rules.filter(([, holds]) => !holds).map(([sentence]) => sentence);
}
