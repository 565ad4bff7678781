// The two lines at the top: what is under review, who else is here and whether all is saved, then the clock.
import {Box} from 'ink';
import type {Review} from '../../review/types.js';
import {waitingDrafts} from '../../session/drafts.js';
import type {Model} from '../../session/model.js';
import {DRAFT} from './drafts-mark.js';
import {othersInWords, othersShown} from './header-others.js';
import {titleSpans} from './header-title.js';
import {Line} from './Line.js';
import {saveMark} from './saving.js';
import {atBothEnds, type Span, widthOfSpans} from './spans.js';

type Props = {
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

export function Header({told, review, heading, clock, rule, columns}: Props) {
  const right = othersAndSaving(told);
  const room = columns - widthOfSpans(right) - 2;
  const title: Span[] =
    heading === undefined && review ? titleSpans(review, room) : [{text: heading ?? 'debrief', tone: 'title'}];
  return (
    <Box flexDirection="column" height={3} flexShrink={0}>
      <Line spans={atBothEnds([{text: ' '}, ...title], right, columns)} />
      <Line spans={clock ?? []} />
      <Line spans={rule ?? []} />
    </Box>
  );
}

function othersAndSaving({state, role, view, drafts, now}: Props['told']): Span[] {
  if (!state || role === 'watch') return [];
  const {says, tone} = saveMark(state.save);
  const text = [othersInWords(othersShown(state, now), state.review.zone), says].filter(Boolean).join(' · ');
  const waiting = waitingDrafts({review: state.review, view, drafts}).length;
  const count: Span[] = waiting === 0 ? [] : [{text: `${DRAFT} ${waiting} · `, tone: 'quiet'}];
  return [...count, {text: `${text} `, tone}];
}
