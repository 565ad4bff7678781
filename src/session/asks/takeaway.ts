// What a review hands on, in a line: for the risk assessment, which playbook, who hears the lessons.
import {takeawaysOf} from '../../review/takeaways.js';
import {cleanLine} from '../../review/text.js';
import {takeaways} from '../../review/vocabulary.js';
import type {Asks} from '../view.js';
import {type AskOf, edited, inReview} from './ask.js';

export type TypedTakeaway = Extract<Asks, {what: 'takeaway'}>['part'];

/** That there is nothing to hand on is said, rather than left out. */
const openings: Record<TypedTakeaway, readonly string[]> = {
  riskAssessment: ['a few words; “nothing” is an answer, too', 'a few words, or “nothing”', 'or “nothing”'],
  playbookName: ['its name, or where it is'],
  lessonsTo: ['teams, suppliers, clients; “nobody” is an answer, too', 'teams, clients, or “nobody”', 'or “nobody”'],
};

export const takeaway: AskOf<'takeaway'> = {
  label: ({part}) => takeaways[part].name,
  about: null,
  writesTo: {},
  isOneMore: () => false,
  openings: ({part}) => openings[part],
  start: ({part}, {review}) => (review && takeawaysOf(review)[part]) ?? '',
  draft: null,
  save: inReview((situation, asks, typed) => {
    const {part} = asks;
    const old = {[part]: takeawaysOf(situation.review)[part] ?? ''};
    return edited(situation, asks, old, {type: 'takeaways-edited', fields: {[part]: cleanLine(typed)}});
  }),
};
