// What is said of journals that hold no beginning of a review: what is missing, what can be read, and what to do.
import {counted} from '../../review/text.js';
import {journalNotices} from '../notices.js';
import type {JournalState} from './progress.js';

/** In a sentence or two, behind a colon; `changes`: how many of them can be read. */
export function whyNoBeginning(states: readonly JournalState[], changes: number): string {
  const [unread] = journalNotices(states.map((state) => ({...state, damaged: 0})));
  if (unread !== undefined) return unread;
  const damaged = states.filter((state) => state.damaged > 0).map(({name}) => `journal/${name}`);
  const rest = readable(states, changes);
  if (damaged.length > 0) {
    return `what made it is damaged or missing (${nameOrNumber(damaged)} has damaged lines)${rest}. ${remedy}`;
  }
  if (states.length === 0) return `there is no journal in it. ${remedy}`;
  return `the journal that made it is missing${rest}. ${remedy}`;
}

const remedy = 'Put what is missing back into its folder journal, from a backup or a copy; what is there can stay.';

function readable(states: readonly JournalState[], changes: number): string {
  if (changes === 0) return '';
  const names = states.map(({name}) => `journal/${name}`);
  return `; ${counted(changes, 'change')} can be read in ${nameOrNumber(names)}`;
}

const nameOrNumber = (names: readonly string[]): string =>
  names.length === 1 ? (names[0] ?? '') : `${names.length} journals`;
