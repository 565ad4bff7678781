// How a meeting went: the minutes that its stages were to take and took, how far it came, who learned, who was heard.
import {minutesOfParts, readClock, spentShown, sum, withTakenPlanned} from '../review/clock.js';
import {coverageInWords} from '../review/coverage.js';
import type {Instant, Review} from '../review/types.js';
import {MINUTE, wholeMinutes} from '../review/units.js';
import {voicesCounted} from '../review/voices.js';

/** Whole minutes: planned as the meeting began, whatever was moved in it; spent as the agenda shows them. */
export type StageMinutes = {id: string; title: string; planned: number; spent: number};

/** Of every stage, in their order; none before the meeting began. */
export function stageMinutes(review: Review, now: Instant): StageMinutes[] {
  if (review.clock.startedAt === null) return [];
  const stages = withTakenPlanned(review);
  const planned = minutesOfParts(stages.map(({minutes}) => minutes * MINUTE));
  const spent = spentShown(review, now).stages;
  return stages.map(({id, title}, index) => ({
    id,
    title,
    planned: planned[index] ?? 0,
    spent: wholeMinutes(spent.get(id) ?? 0),
  }));
}

/** Those of the whole meeting; spent, as the header has them. */
export const minutesInAll = (review: Review, now: Instant): {planned: number; spent: number} => ({
  planned: sum(stageMinutes(review, now).map(({planned}) => planned)),
  spent: wholeMinutes(readClock(review, now).meeting.spent),
});

/** What was counted of it, a line each; nothing of what nobody counted. */
export function countedInWords(review: Review): string[] {
  const {heard, present} = voicesCounted(review);
  const hands = (review.pulses ?? []).map((pulse) => String(pulse.hands));
  return [
    `${coverageInWords(review)}.`,
    hands.length === 0 ? '' : `Hands for “I learned something”: ${hands.join(', then ')}.`,
    heard === 0 ? '' : `Heard: ${heard} of the ${present} who were there.`,
  ].filter((line) => line !== '');
}
