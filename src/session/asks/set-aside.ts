// Why the meeting may begin though something stands against it.
import {findingsOf} from '../../guidance/readiness.js';
import {cleanLine} from '../../review/text.js';
import {concerns, isConcern} from '../../review/vocabulary.js';
import {closed, say} from '../situation.js';
import {type AskOf, done, draftPlace, inReview} from './ask.js';

export const setAside: AskOf<'set-aside'> = {
  label: () => 'Set it aside, because',
  about: ({concern}, review) =>
    // What goes by numbers is not known here; it has a short name.
    (review && findingsOf(review, null).find((found) => found.concern === concern)?.what) ?? concerns[concern].name,
  writesTo: {},
  isOneMore: () => false,
  openings: () => ['a few words; the record keeps them'],
  enter: 'sets it aside',
  draft: {
    noun: 'reason',
    at: ([concern = '']) => (isConcern(concern) ? {what: 'set-aside', concern} : undefined),
    saved: ({concern}, {setAside = []}) =>
      setAside.flatMap((aside) => (aside.concern === concern ? [{text: aside.reason, at: aside.at}] : [])),
  },
  save: inReview((situation, asks, typed) => {
    const {review, lists, view} = situation;
    const reason = cleanLine(typed);
    if (reason === '') return {view: say(view, 'Say why in a few words; Esc leaves it open.')};
    const found = findingsOf(review, lists).find(({concern}) => concern === asks.concern);
    if (!found) {
      return {view: say(closed(view), 'That is settled meanwhile.'), draft: {place: draftPlace(asks), text: ''}};
    }
    return done(situation, [{type: 'concern-set-aside', concern: found.concern, says: found.says, reason}], {
      says: 'Set aside, with your reason.',
    });
  }),
};
