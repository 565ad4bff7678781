// What happened in the incident, or whom it touched: a text of several lines, which may be emptied.
import {cleanText} from '../../review/text.js';
import {accounts, isAccount} from '../../review/vocabulary.js';
import {type AskOf, edited, inReview} from './ask.js';

export const account: AskOf<'account'> = {
  label: ({part}) => accounts[part].name,
  about: null,
  writesTo: {},
  isOneMore: () => false,
  manyLines: true,
  openings: ({part}) => [accounts[part].asks],
  start: ({part}, {review}) => review?.[part] ?? '',
  draft: {
    noun: 'text on the incident',
    at: ([part = '']) => (isAccount(part) ? {what: 'account', part} : undefined),
    saved: ({part}, review) => [{text: review[part] ?? '', at: 0}],
  },
  save: inReview((situation, asks, typed) => {
    const {part} = asks;
    const old = {[part]: situation.review[part] ?? ''};
    return edited(situation, asks, old, {type: 'review-edited', fields: {[part]: cleanText(typed).trim()}});
  }),
};
