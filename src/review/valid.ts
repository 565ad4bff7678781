// What every review obeys, however its changes arrived: used by the property tests and by `debrief doctor`.
import {withinSlots} from './actions.js';
import {allQuestions, findQuestion} from './agenda.js';
import {plannedMinutes} from './clock.js';
import {type Review, type Role, roles} from './types.js';

const twice: Record<Role, string> = {
  facilitator: 'two people facilitate',
  'note-taker': 'two people take the notes',
};

/** Each rule that the review breaks, as one sentence; empty for a valid review. */
export function brokenRules(review: Review): string[] {
  const broken: string[] = [];
  const rule = (holds: boolean, sentence: string) => {
    if (!holds) broken.push(sentence);
  };
  const unique = (ids: string[]) => new Set(ids).size === ids.length;
  rule(unique(allQuestions(review).map(({id}) => id)), 'two questions share an id');
  rule(unique(review.people.map(({id}) => id)), 'two people share an id');
  rule(unique(review.notes.map(({id}) => id)), 'two notes share an id');
  rule(unique(review.parked.map(({id}) => id)), 'two parked topics share an id');
  rule(unique(review.actions.map(({id}) => id)), 'two actions share an id');
  for (const role of roles) {
    rule(review.people.filter((person) => person.role === role).length <= 1, twice[role]);
  }
  rule((review.status === 'preparing') === (review.open === null) || review.status === 'closed', 'no question is open');
  rule(
    review.open === null || findQuestion(review, review.open.questionId) !== undefined,
    'an unknown question is open',
  );
  const questions = new Set(allQuestions(review).map(({id}) => id));
  const written = [...review.notes, ...review.parked, ...review.actions];
  rule(
    questions.size === 0 || written.every(({questionId}) => questions.has(questionId)),
    'something was written under an unknown question',
  );
  rule(withinSlots(review), 'there are more actions than slots, or one more without a reason');
  const owners = review.actions.every(({ownerId}) => !ownerId || review.people.some(({id}) => id === ownerId));
  rule(owners, 'an action belongs to nobody on the roster');
  const {opened, pauses, startedAt} = review.clock;
  rule((startedAt === null) === (opened.length === 0), 'the clock began without a question');
  rule(
    opened.every(({at}, index) => index === 0 || at >= (opened[index - 1]?.at ?? at)),
    'the clock ran backwards',
  );
  rule(
    pauses.every(({from, to}) => to === null || to >= from),
    'a pause ends before it begins',
  );
  rule(
    pauses.every(({from}, index) => index === 0 || from >= (pauses[index - 1]?.to ?? Number.POSITIVE_INFINITY)),
    'a pause began within a pause',
  );
  rule(
    review.agenda.stages.every((stage) => plannedMinutes(review, stage) >= 0),
    'a stage gave more minutes than it had',
  );
  return broken;
}
