// A fact of the review itself: its reference, its title, its incident folder, its recording, its time zone,
// what to change next time.
import {newReviewFields} from '../../review/new-review-form.js';
import {cleanLine} from '../../review/text.js';
import {noSuchZone, zoneTyped} from '../../review/zone-names.js';
import {say} from '../situation.js';
import type {Asks} from '../view.js';
import {type AskOf, edited, inReview, nothingSaved} from './ask.js';

type ReviewAsks = Extract<Asks, {what: 'review'}>;
export type ReviewPart = ReviewAsks['part'];

/** `read`: the value that a line means, or why it means none. @default the line itself */
type Row = {label: string; needed?: true; read?(line: string): {value: string} | {why: string}};

const facts: Record<ReviewPart, Row> = {
  reference: {label: 'The incident’s reference', needed: true},
  title: {label: newReviewFields.title.name, needed: true},
  folder: {label: newReviewFields.folder.name},
  recording: {label: 'Where the recording goes'},
  nextTime: {label: 'What would you change next time?'},
  zone: {
    label: newReviewFields.zone.label ?? newReviewFields.zone.name,
    needed: true,
    read(line) {
      const value = zoneTyped(line);
      return value === undefined ? {why: noSuchZone(line)} : {value};
    },
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
    const {needed, read} = facts[part];
    if (line === '' && needed) return nothingSaved(situation, asks, true);
    const meant = read?.(line) ?? {value: line};
    if ('why' in meant) return {view: say(situation.view, meant.why, 'trouble')};
    return edited(situation, asks, situation.review, {type: 'review-edited', fields: {[part]: meant.value}});
  }),
};
