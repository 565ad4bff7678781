// What a meeting is told of earlier ones: which were like this, which of their actions are still open, and what those who
// held the last one would change.
import {dueInWords, localDay, type Zone} from '../review/days.js';
import {type Earlier, type EarlierAction, openInWords, outcomeOf} from '../review/earlier.js';
import {inSeries} from '../review/text.js';
import type {Instant} from '../review/types.js';
import {noteKinds} from '../review/vocabulary.js';

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
  return day === null ? name : `${name} (${withoutWeekday(dueInWords(day))})`;
}

/** The day of the week says nothing years later. */
const withoutWeekday = (day: string): string => day.replace(/^\p{L}+ (?=\d)/u, '');

/** Neither is anything like it, nor anything open. */
export const isNothing = ({like, open}: SeenBefore): boolean => like.length === 0 && open.length === 0;

/** Those of which a meeting is told without asking for more. */
export const likest = ({like}: SeenBefore): readonly Like[] => like.slice(0, MOST_TOLD);

/** Those with open actions that are not like it. */
export function othersOpen({like, open}: SeenBefore): Earlier[] {
  const named = new Set(like.map(({earlier}) => earlier.id));
  return open.filter(({id}) => !named.has(id));
}

/** Lessons told of each in a meeting, at most. */
const FEW_LESSONS = 3;

/**
 * The same with what ties them, what was learned (of that `most`), and what became of the actions: a line each, indented
 * below its name.
 */
export function likeWhole(
  {earlier, terms}: Like,
  now: Instant,
  zone: Zone | undefined,
  most: number = FEW_LESSONS,
): string[] {
  const {link, lessons, actions} = earlier;
  const more = lessons.length - most;
  return [
    nameOfEarlier(earlier),
    `  in both: ${inSeries(terms)}`,
    ...(link ? [`  ${link}`] : []),
    ...lessons.slice(0, most).map(({kind, text}) => `  ${noteKinds[kind].mark} ${text.replaceAll('\n', ' ')}`),
    ...(more > 0 ? [`  and ${more} more of what was learned`] : []),
    ...actions.map((action) => `  action: ${actionInWords(action, now, zone)}`),
  ];
}

/** `Alert on it (overdue · Platform engineer · due Tue 1 Dec 2026)` */
export const actionInWords = (action: EarlierAction, now: Instant, zone: Zone | undefined): string =>
  `${action.title} (${[
    outcomeOf(action, now, zone),
    action.owner,
    action.due === null ? '' : `due ${dueInWords(action.due)}`,
  ]
    .filter(Boolean)
    .join(' · ')})`;

/** In a sentence: `From earlier reviews: 3 actions open of INC-5, 1 overdue.` Empty for none. */
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

/** Before a meeting, in a line: `From INC-5 (24 Nov), to change: a shorter opening`. Empty for none. */
export function lastTimeInWords({last}: SeenBefore, now: Instant, zone: Zone): string {
  if (!last?.nextTime) return '';
  const day = withoutWeekday(dueInWords(localDay(last.nextTime.heldAt, zone), now, zone));
  return `From ${last.reference || last.title} (${day}), to change: ${last.nextTime.text}`;
}
