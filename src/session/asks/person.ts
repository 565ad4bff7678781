// A person of the roster: a name, or the role that stands for one.
import {cleanLine} from '../../review/text.js';
import type {Asks} from '../view.js';
import {type Ask, done, inReview, nothingSaved} from './ask.js';

export const person: Ask<Extract<Asks, {what: 'person'}>> = {
  label: ({personId}) => (personId ? 'Name or role of this person' : 'Name or role of a person'),
  start: ({personId}, {review}) => review?.people.find(({id}) => id === personId)?.name ?? '',
  save: inReview((situation, asks, typed) => {
    const {freshId: id, review} = situation;
    const {personId} = asks;
    const name = cleanLine(typed);
    if (name === '') return nothingSaved(situation, asks, personId !== undefined);
    if (review.people.some((known) => known.id === personId && known.name === name)) {
      return nothingSaved(situation, asks);
    }
    if (personId) return done(situation, [{type: 'person-edited', id: personId, fields: {name}}]);
    const added = {id, name, involvement: 'other' as const, role: null, attended: true, thanked: false};
    return done(situation, [{type: 'person-added', person: added}], {
      says: 'Added: i says how involved, r gives a role.',
      selects: id,
    });
  }),
};
