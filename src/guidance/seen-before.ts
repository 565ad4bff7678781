// What a meeting is told of earlier ones: which were like this, which of their actions are still open, and what those who
// held the last one would change.
import {dueInWords, type Zone} from '../review/days.js';
import {type Earlier, openInWords} from '../review/earlier.js';
import {inSeries} from '../review/text.js';
import type {Instant} from '../review/types.js';

/** `likeness`: 0 to 1, where 1 is the same words; `terms`: the words that tie them, the rarest first. */
export type Like = {earlier: Earlier; likeness: number; terms: string[]};

/**
 * `open`: other reviews of this home with open actions, those that are like it first, then the latest; `last`: the one
 * among them all that was held last and says what to change next time.
 */
export type SeenBefore = {like: readonly Like[]; open: readonly Earlier[]; last?: Earlier};

/** How many are told in a meeting, and how many are looked for, since of those the open actions come first. */
const MOST_TOLD = 3;
export const MOST_LIKE = 20;

/** `INC-5 · Mail queue stopped (3 Mar 2025)` */
export function nameOfEarlier({reference, title, day}: Earlier): string {
  const name = [reference, title].filter(Boolean).join(' · ');
  return day === null ? name : `${name} (${dayWithYear(day)})`;
}

/** The day of the week says nothing years later. */
const dayWithYear = (day: string): string => dueInWords(day).replace(/^\p{L}+ (?=\d)/u, '');

/** Below the question that asks for it: a line for each of the likest. */
export const likeInWords = ({like}: SeenBefore, now: Instant, zone: Zone): string[] =>
  like.slice(0, MOST_TOLD).map(({earlier, terms}) => {
    const open = openInWords(earlier, now, zone);
    return `${nameOfEarlier(earlier)}${open && `, ${open}`}: ${inSeries(terms)}`;
  });

/** Before a meeting, in a sentence: `From earlier reviews: 3 actions open of INC-5, 1 overdue.` Empty for none. */
export function stillOpenInWords({open}: SeenBefore, now: Instant, zone: Zone): string {
  const more = open.length - MOST_TOLD;
  const told = open.slice(0, MOST_TOLD).map((earlier) => openInWords(earlier, now, zone, ` of ${earlier.reference}`));
  if (told.length === 0) return '';
  return `From earlier reviews: ${[...told, ...(more > 0 ? [`and some of ${more} more`] : [])].join('; ')}.`;
}

/** Of these the one that was held last and says what to change next time. */
export function lastWithLesson(earlier: readonly Earlier[]): Earlier | undefined {
  const heldAt = ({nextTime}: Earlier) => nextTime?.heldAt ?? 0;
  return earlier
    .filter(({nextTime}) => nextTime)
    .reduce<Earlier | undefined>((last, each) => (last && heldAt(last) >= heldAt(each) ? last : each), undefined);
}

/** Before a meeting, in a line: `Last time, INC-5: a shorter opening`. Empty for none. */
export function lastTimeInWords({last}: SeenBefore): string {
  if (!last?.nextTime) return '';
  return `Last time${last.reference === '' ? '' : `, ${last.reference}`}: ${last.nextTime.text}`;
}
