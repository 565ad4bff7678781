// The two lines at the top: what is under review, who else is here and whether all is saved and shared, then the clock.
import {timeOfDay} from '../../review/days.js';
import type {Review} from '../../review/types.js';
import {waitingDrafts} from '../../session/drafts.js';
import type {Model} from '../../session/model.js';
import {DRAFT} from './drafts-mark.js';
import {othersInWords, othersShown} from './header-others.js';
import {titleSpans} from './header-title.js';
import {saveMark} from './saving.js';
import {sharingInWords} from './sharing.js';
import {atBothEnds, type Span, widthOfSpans} from './spans.js';

/** The part of the line that the title keeps while sharing can be said in fewer words. */
const PART_OF_TITLE = 1 / 4;

/** Columns of it that even the fewest words leave, so that one sees which review it is. */
const LEAST_TITLE = 6;

type Header = {
  told: Pick<Model, 'state' | 'role' | 'view' | 'drafts'> & {now: number};
  /** As this screen shows it. */
  review: Review | null;
  /** What stands there instead of the review. */
  heading: string | undefined;
  /** The clock's line; null keeps its row empty for whoever paints it. */
  clock: Span[] | null;
  /** The rule below it; null as well. */
  rule: Span[] | null;
  columns: number;
};

export function headerLines({told, review, heading, clock, rule, columns}: Header): Span[][] {
  const titleIn = (room: number): Span[] =>
    heading === undefined && review ? titleSpans(review, room) : [{text: heading ?? 'debrief', tone: 'title'}];
  const part = Math.min(widthOfSpans(titleIn(columns)), Math.floor(columns * PART_OF_TITLE));
  const beside = (right: Span[]) => columns - widthOfSpans(right) - 2;
  const ways = atTheRight(told);
  const fewest = ways.length - 2;
  const right = ways.find((spans, way) => beside(spans) >= (way < fewest ? part : LEAST_TITLE)) ?? ways.at(-1) ?? [];
  const title = titleIn(beside(right));
  return [atBothEnds([{text: ' '}, ...title], right, columns), clock ?? [], rule ?? []];
}

function asOf({sharing, review}: NonNullable<Header['told']['state']>): Span[] {
  if (!sharing || sharing.awaySince === null) return [];
  return [{text: `as of ${timeOfDay(sharing.awaySince, review.zone)} `, tone: 'quiet'}];
}

/** Who else is here, whether all is saved, and how sharing stands, from the whole words of that to none. */
function atTheRight({state, role, view, drafts, now}: Header['told']): Span[][] {
  if (!state) return [[]];
  // Whoever looks at a shared screen may otherwise take for now what was then.
  if (role === 'watch') return [asOf(state)];
  const {says, tone} = saveMark(state.save);
  const text = [othersInWords(othersShown(state, now), state.review.zone), says].filter(Boolean).join(' · ');
  const waiting = waitingDrafts({review: state.review, view, drafts}).length;
  const count: Span[] = waiting === 0 ? [] : [{text: `${DRAFT} ${waiting} · `, tone: 'quiet'}];
  const ways = [...sharingInWords(state).map((shared) => ` · ${shared}`), ''];
  return ways.map((shared) => [...count, {text, tone}, {text: `${shared} `, tone: 'quiet'}]);
}
