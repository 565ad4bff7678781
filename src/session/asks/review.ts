// A fact of the review itself: its reference, its title, its incident folder, its recording.
import {newReviewFields} from '../../review/new-review-form.js';
import {cleanLine} from '../../review/text.js';
import type {Asks} from '../view.js';
import {type AskOf, edited, inReview, nothingSaved} from './ask.js';

type ReviewAsks = Extract<Asks, {what: 'review'}>;
export type ReviewPart = ReviewAsks['part'];

const facts: Record<ReviewPart, {label: string; needed?: true}> = {
  reference: {label: 'The incident’s reference', needed: true},
  title: {label: newReviewFields.title.name, needed: true},
  folder: {label: newReviewFields.folder.name},
  recording: {label: 'Where the recording goes'},
};

export const review: AskOf<'review'> = {
  label: ({part}) => facts[part].label,
  about: null,
  writesTo: {},
  start: ({part}, told) => told.review?.[part] ?? '',
  draft: null,
  save: inReview((situation, asks, typed) => {
    const {part} = asks;
    const line = cleanLine(typed);
    if (line === '' && facts[part].needed) return nothingSaved(situation, asks, true);
    return edited(situation, asks, situation.review, {type: 'review-edited', fields: {[part]: line}});
  }),
};
