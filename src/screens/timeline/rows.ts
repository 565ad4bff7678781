// The timeline as rows: by day, each moment with the notes on it, and how long nothing is told before it.
import {dayInWords, zoneInWords} from '../../review/days.js';
import {liveNotes} from '../../review/notes.js';
import {gapsIn, timelineOf, zoneOfTimeline} from '../../review/timeline.js';
import type {Moment, Note, Review} from '../../review/types.js';
import {keyCalled} from '../../session/keys/in-words.js';
import {heading, hint, momentRow, noteRow, type Row} from '../../session/rows.js';
import type {InReview} from '../../session/situation.js';
import {spanInWords} from './axis.js';

type Told = Pick<InReview, 'review' | 'view'>;

/** The pinned ones; all of them where somebody asks for them or none is pinned. */
export function momentsShown({review, view}: Told): Moment[] {
  const all = timelineOf(review);
  const pinned = all.filter((moment) => moment.pinned);
  return view.allMoments || pinned.length === 0 ? all : pinned;
}

const none = (): string =>
  `No moment yet: ${keyCalled('add-moment')} adds one; so does “@ 23:09 what happened” in a note. ` +
  'In a shell, debrief import FILE brings in a whole timeline.';

export function rowsOfTimeline(told: Told): Row[] {
  const {review} = told;
  const shown = momentsShown(told);
  if (shown.length === 0) return [hint(none())];
  const gaps = longestBefore(review, shown);
  const notes = notesByMoment(review);
  let day = '';
  return shown.flatMap((moment): Row[] => {
    const own = dayOf(review, moment);
    const isNew = own !== day;
    day = own;
    const gap = gaps.get(moment.id);
    return [
      ...(gap === undefined
        ? []
        : [{kind: 'hint', id: `gap before ${moment.id}`, text: `${spanInWords(gap)} without an entry`} as const]),
      ...(isNew ? [heading(own)] : []),
      momentRow(moment),
      ...(notes.get(moment.id) ?? []).map(noteRow),
    ];
  });
}

/** With the zone where it is not the meeting's own. */
function dayOf(review: Review, {at}: Moment): string {
  if (at === null) return 'Without a time';
  const zone = zoneOfTimeline(review);
  return `${dayInWords(at, zone)}${zone === review.zone ? '' : ` · times in ${zoneInWords(at, zone)}`}`;
}

/** The longest gap between two moments that show, by the later one: what is told in between shortens it. */
function longestBefore(review: Review, shown: readonly Moment[]): Map<string, number> {
  const timeline = timelineOf(review);
  const gaps = gapsIn(timeline);
  const isShown = new Set(shown.map(({id}) => id));
  const longest = new Map<string, number>();
  // Before the first that shows nobody misses anything.
  let since: number | undefined;
  for (const {id} of timeline) {
    if (since !== undefined) since = Math.max(since, gaps.get(id) ?? 0);
    if (!isShown.has(id)) continue;
    if (since) longest.set(id, since);
    since = 0;
  }
  return longest;
}

function notesByMoment(review: Review): Map<string, Note[]> {
  const notes = new Map<string, Note[]>();
  for (const note of liveNotes(review)) {
    if (note.momentId !== undefined) notes.set(note.momentId, [...(notes.get(note.momentId) ?? []), note]);
  }
  return notes;
}
