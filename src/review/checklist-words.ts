// What an item of the checklist says: `{minutes}` in it stands for what the meeting is planned for now.
import {plannedInAll} from './clock.js';
import type {ChecklistItem, Review} from './types.js';
import {minutesInWords} from './units.js';

export const checklistWords = (review: Review, {text}: Pick<ChecklistItem, 'text'>): string =>
  text.replaceAll('{minutes}', minutesInWords(plannedInAll(review)));
