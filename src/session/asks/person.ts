// People of the roster: names, or the roles that stand for them, one or many at once.
import type {Change} from '../../review/changes/index.js';
import {isSameName, newPerson} from '../../review/people.js';
import {cleanLine, inSeries} from '../../review/text.js';
import {NOT_ALL_THANKED, thanksTicked} from '../../review/thanks.js';
import type {Review} from '../../review/types.js';
import {say, select} from '../situation.js';
import {type AskOf, done, edited, inReview, nothingSaved} from './ask.js';

export const person: AskOf<'person'> = {
  label: ({personId}) => (personId ? 'Name or role of this person' : 'Names or roles, with commas between'),
  about: ({personId}, review) => review?.people.find(({id}) => id === personId)?.name,
  writesTo: {personId: 'said'},
  isOneMore: ({personId}) => personId === undefined,
  lineBreak: ', ',
  start: ({personId}, {review}) => review?.people.find(({id}) => id === personId)?.name ?? '',
  draft: null,
  echo({personId}, {text}) {
    const count = personId ? 0 : namesIn(text).length;
    return count > 1 ? `${count} people` : '';
  },
  save: inReview((situation, asks, typed) => {
    const {freshId, review, view} = situation;
    const {personId} = asks;
    const name = cleanLine(typed);
    if (personId) {
      if (name === '') return nothingSaved(situation, asks, true);
      const old = review.people.find((known) => known.id === personId);
      const taken = review.people.find((other) => other.id !== personId && isSameName(other.name, name));
      if (taken && old && !isSameName(old.name, name)) {
        const says = `${taken.name} is on the list already: tell the two apart, such as ${taken.name} (support).`;
        return {view: say(situation.view, says, 'trouble')};
      }
      return edited(situation, asks, old, {type: 'person-edited', id: personId, fields: {name}});
    }
    const names = namesIn(typed);
    const known = names.flatMap((each) => personNamed(review, each) ?? []);
    const fresh = names.filter((each) => !personNamed(review, each));
    const already = known.length > 0 ? `On the list already: ${inSeries(known.map((each) => each.name))}.` : '';
    if (fresh.length === 0) {
      const closed = nothingSaved(situation, asks);
      const [first] = known;
      return first && closed.view
        ? {...closed, view: say(select(closed.view, view.screen, first.id), already)}
        : closed;
    }
    const people = fresh.map((name, index) => newPerson(index === 0 ? freshId : `${freshId}-${index + 1}`, {name}));
    const added = people.length === 1 ? 'Added' : `${people.length} people added`;
    const thanks = thanksTicked(review, [...review.people, ...people]);
    const more = thanks.length > 0 ? NOT_ALL_THANKED : already;
    return done(situation, [...people.map((each): Change => ({type: 'person-added', person: each})), ...thanks], {
      says: `${added}: i says how involved, r gives a role. ${more}`.trim(),
      selects: people[0]?.id,
    });
  }),
};

/** What a list that was copied from elsewhere has before its lines. */
const listSign = /^(?:[-*•·–]|\d+[.)])\s+/;

/** Each name once, between commas, semicolons or line ends. */
function namesIn(typed: string): string[] {
  const names = typed
    .split(/[,;\n]/)
    .map((part) => cleanLine(part).replace(listSign, ''))
    .filter(Boolean);
  return names.filter((name, index) => names.findIndex((other) => isSameName(other, name)) === index);
}

const personNamed = ({people}: Review, name: string) => people.find((person) => isSameName(person.name, name));
