// What there is to draw of a review, as facts: each format draws it by its own means.
import type {StageMinutes} from '../../guidance/how-it-went.js';
import {localDay, timeOfDay, zoneInWords} from '../../review/days.js';
import {cleanLine} from '../../review/text.js';
import {isTimed, timelineOf, zoneOfTimeline} from '../../review/timeline.js';
import type {Instant, Review} from '../../review/types.js';

/** A moment by its time of day, and words on one line. */
export type DrawnMoment = {at: Instant; time: string; text: string};

export type MomentsDrawing = {type: 'drawing'; of: 'moments'; days: {day: string; moments: DrawnMoment[]}[]};
export type MinutesDrawing = {type: 'drawing'; of: 'minutes'; stages: Omit<StageMinutes, 'id'>[]};
export type Drawing = MomentsDrawing | MinutesDrawing;

declare module 'mdast' {
  interface RootContentMap {
    drawing: Drawing;
  }
}

/** One is no line in time. */
const FEWEST = 2;

/** The pinned moments in their order, by their days; none where fewer than two of them have a time. */
export function momentsDrawing(review: Review): MomentsDrawing[] {
  const zone = zoneOfTimeline(review);
  const pinned = timelineOf(review)
    .filter(({pinned}) => pinned)
    .filter(isTimed);
  if (pinned.length < FEWEST) return [];
  const days: MomentsDrawing['days'] = [];
  for (const {at, text} of pinned) {
    const day = `${localDay(at, zone)} (${zoneInWords(at, zone)})`;
    if (days.at(-1)?.day !== day) days.push({day, moments: []});
    days.at(-1)?.moments.push({at, time: timeOfDay(at, zone), text: cleanLine(text)});
  }
  return [{type: 'drawing', of: 'moments', days}];
}

export const minutesDrawing = (stages: MinutesDrawing['stages']): MinutesDrawing => ({
  type: 'drawing',
  of: 'minutes',
  stages: stages.map(({title, planned, spent}) => ({title: cleanLine(title), planned, spent})),
});
