// What is done with a person of the list: a role, how involved, here or away.
import {namesToTell} from '../../review/names-twice.js';
import {attendanceOf} from '../../review/people.js';
import {attending, NOT_ALL_THANKED} from '../../review/thanks.js';
import type {Person, Review} from '../../review/types.js';
import {type Attendance, attendances, involvements, keysOf} from '../../review/vocabulary.js';
import {heardIn} from '../../review/voices.js';
import {keyCalled} from '../../session/keys/in-words.js';
import type {RowOf} from '../../session/rows.js';
import {type InReview, type Outcome, say} from '../../session/situation.js';
import {after} from '../rows/one-of-a-few.js';

type Edit = {fields: Partial<Omit<Person, 'id'>>; says: string};

/** Changes the person of a row, and says what has become of it. */
const onPerson =
  (edit: (person: Person, situation: InReview) => Edit) =>
  ({person}: RowOf<'person'>, situation: InReview): Outcome => {
    const {fields, says} = edit(person, situation);
    return {changes: [{type: 'person-edited', id: person.id, fields}], view: say(situation.view, says)};
  };

/** What is said above the list while it has a name twice, with the keys that mend it; else empty. */
export function namesInWords(review: Review | null): string {
  const names = review ? namesToTell(review) : [];
  return names.length === 0
    ? ''
    : `${names.join(' ')} Enter gives another name, ${keyCalled('delete')} takes one off the list. `;
}

export const addPerson = (): Outcome => ({asks: {what: 'person'}});

/** An item of the checklist is done, or not after all. */
export const tickItem = ({id, item}: RowOf<'check'>): Outcome => ({
  changes: [{type: 'checklist-ticked', id, done: !item.done}],
});

/** A letter of a name that is typed where no field is open takes nobody's role away: the field says whose it was. */
export const giveRole = ({id}: RowOf<'person'>): Outcome => ({asks: {what: 'role', personId: id}});

export const nextInvolvement = onPerson(({name, involvement: old}) => {
  const involvement = after(keysOf(involvements), old);
  return {fields: {involvement}, says: `${name}: ${involvements[involvement].name}.`};
});

/** What a note says by its head is so as long as the note is there. */
export function heardOrNot(row: RowOf<'person'>, situation: InReview): Outcome {
  const {person} = row;
  const {review, view} = situation;
  if (review.status !== 'running') return {view: say(view, 'Who has spoken is marked while the meeting runs.')};
  if (attendanceOf(person) === 'away') return {view: say(view, `${person.name} is away.`)};
  if (!person.spoke && heardIn(review).has(person.id))
    return {view: say(view, `A note says what ${person.name} said.`)};
  return onPerson(({name, spoke}) => ({
    fields: {spoke: !spoke},
    says: spoke ? `${name} has not spoken yet.` : `${name} has spoken.`,
  }))(row, situation);
}

/** The item that says whether everyone is thanked goes along. */
export function hereOrAway({person}: RowOf<'person'>, {review, view}: InReview): Outcome {
  const attendance = nextAttendance(person, review);
  const changes = attending(review, person, attendance);
  const thanks = attendance === 'away' ? 'Everyone has been thanked; the checklist says so, too.' : NOT_ALL_THANKED;
  const says = `${person.name} ${attends[attendance]}`;
  return {changes, view: say(view, changes.length > 1 ? `${says} ${thanks}` : says)};
}

/** What comes next; before the meeting has begun nobody can leave it early. */
export function nextAttendance(person: Person, {clock}: Review): Attendance {
  const next = after(keysOf(attendances), attendanceOf(person));
  return next === 'left early' && clock.startedAt === null ? 'away' : next;
}

const attends: Record<Attendance, string> = {
  here: 'is here.',
  'left early': 'left early, and counts as present.',
  away: 'is away.',
};
