// Which section of a document is its timeline, and where that ends.
import {scannerOf} from '../../../review/times-told/scanner.js';
import {takeDay} from '../../../review/times-told/written-day.js';
import {timeAtHead} from '../../../review/times-told/written-time.js';
import type {Heading, PlacedHeading} from './headings.js';
import type {TimelineWords} from './words.js';

/**
 * Of the sections that are called so, the first that tells a time, or where that leaves it to one within itself, as the
 * title of a document does, that one.
 */
export function timelineAmong(
  headings: readonly PlacedHeading[],
  lines: readonly string[],
  {isTimelineTitle}: TimelineWords,
): PlacedHeading | undefined {
  const called = withEnds(headings, lines.length).filter(({text}) => isTimelineTitle(text));
  const tellsTime = (from: number, to: number) => lines.slice(from, to).some((line) => /\d:\d\d/.test(line));
  const first = called.find(({at, length, end}) => tellsTime(at + length, end)) ?? called[0];
  if (!first) return undefined;
  const within = called.filter(({at, level}) => at > first.at && at < first.end && level > first.level);
  const [only] = within;
  const isAlone = only && within.length === 1 && only.level <= 6;
  return isAlone && tellsTime(only.at, only.end) && !tellsTime(first.at + first.length, only.at) ? only : first;
}

/** Each with the line at which the next of its level or above stands; from the last on, so that none is looked for. */
function withEnds(headings: readonly PlacedHeading[], last: number): (PlacedHeading & {end: number})[] {
  const next: number[] = [];
  return headings
    .toReversed()
    .map((heading) => {
      const end = Math.min(last, ...next.slice(0, heading.level + 1).filter(Number.isFinite));
      next[heading.level] = heading.at;
      return {...heading, end};
    })
    .toReversed();
}

export const isOutside =
  (timeline: PlacedHeading & {end: number}) =>
  ({at, level}: PlacedHeading): boolean =>
    (at < timeline.at || at >= timeline.end) && level <= timeline.level;

/** A day, a time or a kind of moment of the same level is a part of the timeline still. */
export const endsSection = ({level, text}: Heading, start: Heading, {kindNamed}: TimelineWords): boolean =>
  level <= start.level && !takeDay(scannerOf(text)) && !timeAtHead(text) && !(level > 6 && kindNamed(text));
