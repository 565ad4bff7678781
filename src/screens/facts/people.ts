// What is done with a person of the list: a role, how involved, here or away.
import {personWith} from '../../review/people.js';
import {involvements, keysOf, type Person, type Role, roles} from '../../review/types.js';
import {onRow} from '../../session/rows.js';
import {type InReview, type Outcome, say} from '../../session/situation.js';

/** What comes behind this one, the first behind the last. */
export const after = <T>(all: readonly T[], one: T): T => all[(all.indexOf(one) + 1) % all.length] as T;

type Edit = {fields: Partial<Omit<Person, 'id'>>; says: string};

/** Changes the selected person, and says what has become of it. */
function onPerson(situation: InReview, edit: (person: Person) => Edit): Outcome {
  const edited = (person: Person): Outcome => {
    const {fields, says} = edit(person);
    return {changes: [{type: 'person-edited', id: person.id, fields}], view: say(situation.view, says)};
  };
  return onRow(situation, {person: ({person}) => edited(person)}, 'Choose a person first, with ↑ and ↓.');
}

const does: Record<Role, string> = {facilitator: 'facilitates', 'note-taker': 'takes notes'};

/** One person has a role: whoever had it before is named. */
export const nextRole = (situation: InReview): Outcome =>
  onPerson(situation, (person) => {
    const role = after([null, ...roles], person.role);
    if (role === null) return {fields: {role}, says: `${person.name} has no role now.`};
    const former = personWith(situation.review, role);
    const instead = former ? `, in place of ${former.name}` : '';
    return {fields: {role}, says: `${person.name} ${does[role]} now${instead}.`};
  });

export const nextInvolvement = (situation: InReview): Outcome =>
  onPerson(situation, ({name, involvement: old}) => {
    const involvement = after(keysOf(involvements), old);
    return {fields: {involvement}, says: `${name}: ${involvements[involvement].name}.`};
  });

export const hereOrAway = (situation: InReview): Outcome =>
  onPerson(situation, ({name, attended}) => ({
    fields: {attended: !attended},
    says: attended ? `${name} is away.` : `${name} is here.`,
  }));
