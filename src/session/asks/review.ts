// A fact of the review itself: its reference, its title, its incident folder, its recording, its time zone.
import {zoneNamed} from '../../review/days.js';
import {newReviewFields} from '../../review/new-review-form.js';
import {cleanLine} from '../../review/text.js';
import {noSuchZone} from '../../review/zone-names.js';
import {say} from '../situation.js';
import type {Asks} from '../view.js';
import {type AskOf, edited, inReview, nothingSaved} from './ask.js';

type ReviewAsks = Extract<Asks, {what: 'review'}>;
export type ReviewPart = ReviewAsks['part'];

const facts: Record<ReviewPart, {label: string; needed?: true; odd?: (line: string) => string | undefined}> = {
  reference: {label: 'The incident’s reference', needed: true},
  title: {label: newReviewFields.title.name, needed: true},
  folder: {label: newReviewFields.folder.name},
  recording: {label: 'Where the recording goes'},
  zone: {
    label: newReviewFields.zone.label ?? newReviewFields.zone.name,
    needed: true,
    odd: (line) => (zoneNamed(line) === undefined ? noSuchZone(line) : undefined),
  },
};

export const review: AskOf<'review'> = {
  label: ({part}) => facts[part].label,
  about: null,
  writesTo: {},
  isOneMore: () => false,
  start: ({part}, told) => told.review?.[part] ?? '',
  draft: null,
  save: inReview((situation, asks, typed) => {
    const {part} = asks;
    const line = cleanLine(typed);
    if (line === '' && facts[part].needed) return nothingSaved(situation, asks, true);
    const odd = facts[part].odd?.(line);
    if (odd !== undefined) return {view: say(situation.view, odd, 'trouble')};
    const value = part === 'zone' ? (zoneNamed(line) ?? line) : line;
    return edited(situation, asks, situation.review, {type: 'review-edited', fields: {[part]: value}});
  }),
};
