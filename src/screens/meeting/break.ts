// A break in words: until when it is, or since when, for the line above the keys and for the shared screen's page.
import {backAt, isPaused} from '../../review/clock.js';
import {timeOfDay} from '../../review/days.js';
import type {Instant, Review} from '../../review/types.js';
import {type Message, type ToldOfReview, wayTo} from '../frame/message.js';

/** The same words wherever a break is shown; `at` is a time of day. */
const breakWords = {
  isOn: 'Break',
  until: (at: string) => `back at ${at}`,
  isOver: 'time to carry on',
  since: (at: string) => `since ${at}`,
} as const;

/** Where nobody has said when it goes on, only its beginning is known. It never ends by itself. */
export function breakInWords(review: Review, now: Instant): string {
  const until = backAt(review);
  if (until !== undefined) return now < until ? breakWords.until(timeOfDay(until, review.zone)) : breakWords.isOver;
  const from = review.clock.pauses.at(-1)?.from;
  return from === undefined ? '' : breakWords.since(timeOfDay(from, review.zone));
}

/** In a line, for a small window and for whoever has the screen read aloud. */
export const spokenBreak = (review: Review, now: Instant): string =>
  `${breakWords.isOn} · ${breakInWords(review, now)}`;

/** In capitals, which is all that large letters have. */
export const BREAK_ALOUD = breakWords.isOn.toUpperCase();

/** Where somebody said when it ends, when that is, and then since when it is time. */
export function breakMessage(told: ToldOfReview): Message[] {
  const {review} = told.state;
  const until = backAt(review);
  const endsIt = `${wayTo(told, 'break', 'the meeting')} ends it`;
  if (until === undefined) {
    const says = `${wayTo(told, 'more-minutes', 'the meeting')} says until when`;
    return isPaused(review) ? [{text: `${breakWords.isOn} · ${endsIt}, ${says}.`, tone: 'quiet'}] : [];
  }
  const since = told.now < until ? '' : ` ${breakWords.since(timeOfDay(until, review.zone))}`;
  return [{text: `${spokenBreak(review, told.now)}${since}. ${endsIt}.`, tone: 'quiet'}];
}
