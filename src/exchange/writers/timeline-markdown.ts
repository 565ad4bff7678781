// The incident's timeline in Markdown: day by day, pinned moments with their time strong, each with the notes about it.
import type {ListItem, RootContent} from 'mdast';
import {localDay, timeOfDay, zoneInWords} from '../../review/days.js';
import {liveNotes} from '../../review/notes.js';
import {isTimed, timelineOf, timeOfMoment, zoneOfTimeline} from '../../review/timeline.js';
import type {Moment, Review} from '../../review/types.js';
import {momentKinds} from '../../review/vocabulary.js';
import {momentsDrawing} from './drawings.js';
import {listed, plain, quiet, section, strong, withBeneath, writtenItem} from './markdown.js';
import {noteBeneathMoment} from './notes-markdown.js';

/** In the zone of the timeline, which each day names; what has no time stands at the end. */
export function timelineSection(review: Review): RootContent[] {
  const zone = zoneOfTimeline(review);
  const days = new Map<string, ListItem[]>();
  for (const moment of timelineOf(review)) {
    const day = isTimed(moment) ? `${localDay(moment.at, zone)} (${zoneInWords(moment.at, zone)})` : 'Without a time';
    days.set(day, [...(days.get(day) ?? []), momentItem(review, moment)]);
  }
  const byDay = [...days].flatMap(([day, items]) => section(day, listed(items), 3));
  // By itself, since a timeline that is read again is all that stands under its heading.
  return [...section('Moments at a glance', momentsDrawing(review)), ...section('Timeline', byDay)];
}

function momentItem(review: Review, moment: Moment): ListItem {
  const {id, text, pinned, visited, kind, actor} = moment;
  const time = timeOf(review, moment);
  const facts = [visited ? 'looked at in the meeting' : '', kind ? momentKinds[kind].name : '', actor].filter(Boolean);
  const notes = liveNotes(review).filter(({momentId}) => momentId === id);
  return withBeneath(
    writtenItem(
      time === '' ? [] : [pinned ? strong(time) : plain(time), plain(' ')],
      text,
      facts.length > 0 ? [plain(' '), quiet(`(${facts.join(', ')})`)] : [],
    ),
    notes.map((note) => noteBeneathMoment(review, note)),
  );
}

/** `22:52`, `22:52–23:01`, `22:52–2018-10-22 03:01`, and `about 22:52`, since a sign for it may be one of Markdown. */
function timeOf(review: Review, moment: Moment): string {
  const began = timeOfMoment(review, moment, 'about ');
  const {at, until} = moment;
  if (at === null || until === undefined) return began;
  const zone = zoneOfTimeline(review);
  const [day, lastDay] = [localDay(at, zone), localDay(until, zone)];
  return `${began}–${day === lastDay ? '' : `${lastDay} `}${timeOfDay(until, zone)}`;
}
