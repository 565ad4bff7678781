// What a review hands on, in a line: for the risk assessment, which playbook, who hears the lessons.
import {takeawaysOf} from '../../review/takeaways.js';
import {cleanLine} from '../../review/text.js';
import {takeaways} from '../../review/vocabulary.js';
import type {Asks} from '../view.js';
import {type AskOf, edited, inReview} from './ask.js';

export type TypedTakeaway = Extract<Asks, {what: 'takeaway'}>['part'];

export const takeaway: AskOf<'takeaway'> = {
  label: ({part}) => takeaways[part].name,
  about: null,
  writesTo: {},
  isOneMore: () => false,
  openings: ({part}) => (part === 'playbookName' ? [] : ['a line; “nothing” or “nobody” is an answer, too']),
  start: ({part}, {review}) => (review && takeawaysOf(review)[part]) ?? '',
  draft: null,
  save: inReview((situation, asks, typed) => {
    const {part} = asks;
    const old = {[part]: takeawaysOf(situation.review)[part] ?? ''};
    return edited(situation, asks, old, {type: 'takeaways-edited', fields: {[part]: cleanLine(typed)}});
  }),
};
