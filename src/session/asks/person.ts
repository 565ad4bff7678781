// People of the roster: names, or the roles that stand for them, one or many at once.
import type {Change} from '../../review/changes/index.js';
import {isSameName, newPerson, personWith} from '../../review/people.js';
import {cleanLine, inSeries} from '../../review/text.js';
import {NOT_ALL_THANKED, thanksTicked} from '../../review/thanks.js';
import {MAIL_LEFT_OUT, onTheListAs, peopleIn, personIn, rolesNotGiven, saidOfMail} from '../../review/typed-people.js';
import type {Person, Review} from '../../review/types.js';
import {keyCalled} from '../keys/in-words.js';
import {say, select} from '../situation.js';
import {type AskOf, done, draftPlace, edited, inReview, nothingSaved} from './ask.js';

export const person: AskOf<'person'> = {
  label: ({personId}) => (personId ? 'Name or role of this person' : 'Names or roles'),
  about: ({personId}, review) => review?.people.find(({id}) => id === personId)?.name,
  writesTo: {personId: 'said'},
  isOneMore: ({personId}) => personId === undefined,
  openings: ({personId, added}) => (personId ? [] : added ? forTheNext : forTheFirst),
  lineBreak: '; ',
  start: ({personId}, {review}) => review?.people.find(({id}) => id === personId)?.name ?? '',
  // A name that is there is a fact; a list that was pasted would be lost.
  draft: {
    noun: 'list of names',
    at: ([personId = '']) => (personId === '' ? {what: 'person'} : undefined),
    saved: (_, review, words) => (areOnTheList(review, words) ? [{text: words, at: 0}] : []),
  },
  ended: ({added = 0}) =>
    added > 0
      ? `${addedInWords(added)}: ${keyCalled('involvement')} says how involved, ${keyCalled('give-role')} gives a role.`
      : '',
  echo({personId}, {text}) {
    const count = personId ? 0 : peopleIn(text).people.length;
    return count > 1 ? `${count} people` : '';
  },
  save: inReview((situation, asks, typed) => {
    const {freshId, review, view} = situation;
    const {personId} = asks;
    if (personId) {
      const {name, role, alsoRole, involvement, incidentManager} = personIn(typed);
      if (name === '') return nothingSaved(situation, asks, true);
      const old = review.people.find((known) => known.id === personId);
      const taken = review.people.find((other) => other.id !== personId && isSameName(other.name, name));
      if (taken && old && !isSameName(old.name, name)) {
        const says = `${taken.name} is on the list already: tell the two apart, such as ${taken.name} (support).`;
        return {view: say(situation.view, says, 'trouble')};
      }
      if (role && alsoRole) {
        return {view: say(situation.view, `One person has one role: ${role}, or ${alsoRole}.`, 'trouble')};
      }
      const does = {
        ...(role && {role}),
        ...(involvement !== 'other' && {involvement}),
        ...(incidentManager && {incidentManager}),
      };
      const says = saidOfMail(typed, name) || undefined;
      const change = {type: 'person-edited', id: personId, fields: {name, ...does}} as const;
      const made = edited(situation, asks, old, change, {says});
      return says && made.view ? {...made, view: say(made.view, says)} : made;
    }
    if (cleanLine(typed) === '') {
      const {view = situation.view, draft} = nothingSaved(situation, asks);
      const says = person.ended?.(asks);
      return {view: says ? say(view, says) : view, ...(draft && {draft})};
    }
    const {people: typedPeople, hasMail, alsoFor, notGiven} = peopleIn(typed);
    const known = typedPeople.flatMap((each) => onTheListAs(review.people, each) ?? []);
    const fresh = typedPeople.filter((each) => !onTheListAs(review.people, each));
    const ofKnown = typedPeople.flatMap((each) => {
      const there = onTheListAs(review.people, each);
      return there ? rolesNotGiven(there, {role: each.role}) : [];
    });
    const withoutRole = [...notGiven, ...ofKnown].map(({name, role}) => `${name} is not the ${role} by this.`);
    const already = known.length > 0 ? `On the list already: ${inSeries(known.map((each) => each.name))}.` : '';
    if (fresh.length === 0) {
      const [first] = known;
      const says = [already, ...withoutRole, hasMail ? MAIL_LEFT_OUT : ''].filter(Boolean).join(' ') || NO_NAME;
      const draft = first && {place: draftPlace(asks), text: ''};
      return {view: first ? select(view, view.screen, first.id) : view, asks, says, ...(draft && {draft})};
    }
    const people = fresh.map((each, index) => newPerson(index === 0 ? freshId : `${freshId}-${index + 1}`, each));
    const thanks = thanksTicked(review, [...review.people, ...people]);
    const more = [
      ...people.flatMap((each) => roleGiven(review, each)),
      ...alsoFor.map(({name, role}) => `One person is the ${role}: ${name} has no role.`),
      ...withoutRole,
      hasMail ? MAIL_LEFT_OUT : '',
      thanks.length > 0 ? NOT_ALL_THANKED : already,
    ];
    return done(situation, [...people.map((each): Change => ({type: 'person-added', person: each})), ...thanks], {
      says: [`${addedInWords(people.length)}.`, ...more].filter(Boolean).join(' '),
      selects: people[0]?.id,
      opens: {what: 'person', added: (asks.added ?? 0) + people.length},
    });
  }),
};

function areOnTheList(review: Review, words: string): boolean {
  const {people} = peopleIn(words);
  return people.length > 0 && people.every((each) => onTheListAs(review.people, each) !== undefined);
}

const forTheFirst = ['one by one, or with commas between', 'one by one, or with commas'];
const forTheNext = ['the next one'];

const NO_NAME = 'There is no name in that yet.';

const addedInWords = (count: number): string => (count === 1 ? 'Added' : `${count} people added`);

/** Whoever had the role before is named. */
function roleGiven(review: Review, {name, role}: Person): string[] {
  if (role === null) return [];
  const former = personWith(review, role);
  return [`${name} is the ${role}${former ? `, in place of ${former.name}` : ''}.`];
}
