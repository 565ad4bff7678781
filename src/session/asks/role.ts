// The role that a person of the list has in the meeting: said by its first letter, and who had it before is named.
import {letters} from '../../review/letters.js';
import {personWith} from '../../review/people.js';
import type {Person, Review} from '../../review/types.js';
import {incidentManager, type Role, roles} from '../../review/vocabulary.js';
import {fieldWith} from '../field/field.js';
import {say} from '../situation.js';
import {type AskOf, edited, inReview, nothingSaved} from './ask.js';

const WITHOUT = 'without a role';
const choices: readonly string[] = [...roles, incidentManager.id, WITHOUT];

const meant = (typed: string): string[] => {
  const said = letters(typed).trim();
  return choices.filter((choice) => choice.startsWith(said));
};

const roleOf = (choice: string): Role | null => roles.find((role) => role === choice) ?? null;

const does: Record<Role, string> = {facilitator: 'facilitates', 'note-taker': 'takes notes'};

type Given = Partial<Pick<Person, 'role' | 'incidentManager'>>;

/** Whoever manages the incident may have any role in the meeting beside that; chosen once more, it is taken back. */
function givenBy({incidentManager: manages = false}: Person, choice: string): Given {
  if (choice === incidentManager.id) return {incidentManager: !manages};
  return {role: roleOf(choice), ...(choice === WITHOUT && manages && {incidentManager: false})};
}

/** What becomes of the roles, with whoever had this one before and what nobody does then. */
function inWords(review: Review, {id, name, role: old}: Person, {role, incidentManager: manages}: Given): string {
  if (role === undefined)
    return `${name} is ${manages ? '' : 'not '}the ${incidentManager.name} ${manages ? 'now' : 'any more'}`;
  const former = role && personWith(review, role);
  const instead = former && former.id !== id ? `, in place of ${former.name}` : '';
  const nobody = old && old !== role ? `; nobody ${does[old]}` : '';
  return `${name} ${role ? `${does[role]} now` : 'has no role now'}${instead}${nobody}`;
}

const NO_ROLE = `Nobody can be that here: ${choices.slice(0, -1).join(', ')}, or ${WITHOUT}.`;

const personOf = (review: Review | null, personId: string): Person | undefined =>
  review?.people.find(({id}) => id === personId);

export const role: AskOf<'role'> = {
  label: () => 'Role',
  about: ({personId}, review) => personOf(review, personId)?.name,
  writesTo: {personId: 'said'},
  isOneMore: () => false,
  enter: 'gives it',
  openings: () => ['a letter is enough'],
  echo({personId}, {text}, {review}) {
    const person = personOf(review, personId);
    const [choice] = meant(text);
    if (!review || !person || text.trim() === '') return '';
    return choice === undefined ? 'no such role' : inWords(review, person, givenBy(person, choice));
  },
  // A word that is no role leaves them all in sight.
  choices(_, {text}) {
    const narrowed = meant(text);
    return narrowed.length > 0 ? narrowed : choices;
  },
  complete(_, {text}) {
    const at = choices.indexOf(text);
    const [choice] = at === -1 ? meant(text) : [choices[(at + 1) % choices.length]];
    return choice === undefined ? undefined : fieldWith(choice);
  },
  draft: null,
  save: inReview((situation, asks, typed) => {
    const {review, view} = situation;
    const person = personOf(review, asks.personId);
    if (!person || typed.trim() === '') return nothingSaved(situation, asks);
    const [choice] = meant(typed);
    if (choice === undefined) return {view: say(view, NO_ROLE, 'trouble')};
    const given = givenBy(person, choice);
    const change = {type: 'person-edited', id: person.id, fields: given} as const;
    return edited(situation, asks, person, change, {says: `${inWords(review, person, given)}.`});
  }),
};
