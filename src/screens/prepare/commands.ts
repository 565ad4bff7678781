// What is settled before the meeting, of the incident, the people and the checklist; and its beginning.
import {firstQuestion} from '../../review/agenda.js';
import {involvements, keysOf, type Person, roles, severities} from '../../review/types.js';
import {isReviewPart} from '../../session/asks/review.js';
import {screenFor} from '../../session/following.js';
import {onRow} from '../../session/rows.js';
import {type InReview, type Outcome, say} from '../../session/situation.js';
import {reword} from '../keys/reword.js';

export function begin({review, view, screens}: InReview): Outcome {
  const first = firstQuestion(review);
  if (!first) return {view: say(view, 'This agenda has no question: g, then n, adds one.')};
  const screen = screenFor(screens, review, first.id);
  return {
    changes: [{type: 'meeting-started'}],
    view: say({...view, screen, from: screen}, 'The meeting has begun, and its clock with it.'),
  };
}

export const enterRow = (situation: InReview): Outcome =>
  onRow(situation, {
    detail: ({id}) => (isReviewPart(id) ? {asks: {what: 'review', part: id}} : nextSeverity(situation)),
    check: () => tick(situation),
    person: () => reword(situation),
    do: () => ({asks: {what: 'person'}}),
  });

function nextSeverity({review}: InReview): Outcome {
  return {changes: [{type: 'review-edited', fields: {severity: after(severities, review.severity)}}]};
}

/** What comes behind this one, the first behind the last. */
const after = <T>(all: readonly T[], one: T): T => all[(all.indexOf(one) + 1) % all.length] as T;

function onPerson(situation: InReview, fields: (person: Person) => Partial<Omit<Person, 'id'>>): Outcome {
  const edit = (person: Person): Outcome => ({
    changes: [{type: 'person-edited', id: person.id, fields: fields(person)}],
  });
  return onRow(situation, {person: ({person}) => edit(person)}, 'Choose a person first, with ↑ and ↓.');
}

export const nextRole = (situation: InReview): Outcome =>
  onPerson(situation, ({role}) => ({role: after([null, ...roles], role)}));

export const nextInvolvement = (situation: InReview): Outcome =>
  onPerson(situation, ({involvement}) => ({involvement: after(keysOf(involvements), involvement)}));

export const hereOrAway = (situation: InReview): Outcome =>
  onPerson(situation, ({attended}) => ({attended: !attended}));

/** Ticks what is selected; a person is here, or away. */
export function tick(situation: InReview): Outcome {
  return onRow(
    situation,
    {
      check: ({id, item}) => ({changes: [{type: 'checklist-ticked', id, done: !item.done}]}),
      person: () => hereOrAway(situation),
    },
    'Only people and the checklist are ticked.',
  );
}
