// The keys of every list of people and facts.
import {attendanceOf} from '../../review/people.js';
import type {Binding} from '../../session/keys/binding.js';
import {type Deed, rowKey} from '../../session/keys/row-keys.js';
import type {KeyName} from '../../session/keys/table.js';
import {say} from '../../session/situation.js';
import {deleteKeys} from '../keys/delete.js';
import {enterKey} from '../keys/enter.js';
import {canChange, changeFact, isChosen} from './facts.js';
import {addPerson, giveRole, heardOrNot, hereOrAway, nextAttendance, nextInvolvement, tickItem} from './people.js';

const notTicked = 'Only people and the checklist can be ticked.';

/** Ticks what is selected; a person is here, left early, or is away; what is chosen goes on to the next. */
const tickKey: Binding = rowKey(
  {name: 'tick', help: 'tick the item; a person is here, left early, or is away', group: 'people'},
  {
    check: {run: tickItem},
    person: {run: hereOrAway},
    detail: {
      can: ({id}, situation) => isChosen(situation.review, id) && canChange(situation, id),
      run: ({id}, situation) =>
        isChosen(situation.review, id) ? changeFact(situation, id) : {view: say(situation.view, notTicked)},
    },
  },
  notTicked,
);

const personKey = (name: KeyName, help: string, deed: Deed<'person'>): Binding =>
  rowKey({name, help, group: 'people'}, {person: deed}, 'Choose a person first, with ↑ and ↓.');

export const factKeys: readonly Binding[] = [
  enterKey,
  tickKey,
  {name: 'add-people', help: 'add people', group: 'people', short: 'add people', run: addPerson},
  personKey('give-role', 'give the person a role, or none', {short: 'role', run: giveRole}),
  personKey('involvement', 'how the person was involved', {short: 'involved', run: nextInvolvement}),
  personKey('attendance', 'the person is here, left early, or is away', {
    short: ({person}, {review}) => nextAttendance(person, review),
    run: hereOrAway,
  }),
  personKey('has-spoken', 'the person has spoken in the meeting, or not yet', {
    can: ({person}, {review}) => review.status === 'running' && attendanceOf(person) !== 'away',
    short: ({person}) => (person.spoke ? 'not heard' : 'heard'),
    run: heardOrNot,
  }),
  ...deleteKeys,
];
