// What an item of the checklist says: `{minutes}` in it stands for what the meeting is planned for now.
import {plannedInAll} from './clock.js';
import type {ChecklistItem, Review} from './types.js';
import {minutesInWords} from './units.js';

type Item = Pick<ChecklistItem, 'text'>;

export const checklistWords = (review: Review, item: Item): string => checklistWordsFor(plannedInAll(review), item);

/** The same of a meeting of so many minutes. */
export const checklistWordsFor = (minutes: number, {text}: Item): string =>
  text.replaceAll('{minutes}', minutesInWords(minutes));
