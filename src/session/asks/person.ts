// A person of the roster: a name, or the role that stands for one.
import {cleanLine} from '../../review/text.js';
import {type AskOf, done, edited, inReview, nothingSaved} from './ask.js';

export const person: AskOf<'person'> = {
  label: ({personId}) => (personId ? 'Name or role of this person' : 'Name or role of a person'),
  start: ({personId}, {review}) => review?.people.find(({id}) => id === personId)?.name ?? '',
  draft: null,
  save: inReview((situation, asks, typed) => {
    const {freshId: id, review} = situation;
    const {personId} = asks;
    const name = cleanLine(typed);
    if (name === '') return nothingSaved(situation, asks, personId !== undefined);
    if (personId) {
      const old = review.people.find((known) => known.id === personId);
      return edited(situation, asks, old, {type: 'person-edited', id: personId, fields: {name}});
    }
    const added = {id, name, involvement: 'other' as const, role: null, attended: true, thanked: false};
    return done(situation, [{type: 'person-added', person: added}], {
      says: 'Added: i says how involved, r gives a role.',
      selects: id,
    });
  }),
};
