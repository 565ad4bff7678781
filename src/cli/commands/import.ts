// `debrief import`: brings the incident's timeline into a review, from whatever it was written in, or earlier incidents.
import {dayInWords, timeOfDay, zoneInWords} from '../../review/days.js';
import {counted, firstOf, inSeries} from '../../review/text.js';
import {isTimed, timelineOf, zoneOfTimeline} from '../../review/timeline.js';
import {instantWritten} from '../../review/written-times.js';
import {readReview} from '../../store/shelf/read-review.js';
import type {CallOf} from '../command-table.js';
import {importIncidents} from '../reviews/incidents-in.js';
import {listsToReadBy} from '../reviews/lists.js';
import {reviewMeant} from '../reviews/review-meant.js';
import {settled} from '../reviews/timeline-days-and-zones.js';
import {timelineIn} from '../reviews/timeline-file.js';
import {type Brought, bringIn, broughtInWords} from '../reviews/timeline-in.js';
import {answerWritten, note} from '../streams/printing.js';
import {surroundings} from '../surroundings.js';

/** Says what was taken, and what was not, once it is on the disk. */
export async function run({
  words: [name = ''],
  options: {incidents, ...options},
}: CallOf<'import'>): Promise<undefined> {
  if (incidents) return importIncidents(name, options);
  const {home, preferences} = surroundings(options);
  const file = await timelineIn(name, await listsToReadBy(), {keepsAll: options['keep-all']});
  const folder = await reviewMeant(home, options.review, {open: true});
  const {review} = await readReview(folder);
  const where = await settled(file, options, {
    zone: review.timelineZone ?? review.zone,
    began: instantWritten(review.incident.startedAt, review.zone) ?? timelineOf(review).find(isTimed)?.at,
  });
  const by = options.by ?? (preferences.by || 'shell');
  const brought = await bringIn(folder, file, where, {by, people: file.read.facts.people});
  const {added, known} = brought;
  const ids = added.map(({id}) => id);
  const untimed = added.filter(({at}) => at === null).length;
  const value = {
    review: review.id,
    reference: review.reference,
    added: ids,
    known,
    untimed,
    folded: file.read.folded,
    leftOut: brought.leftOut,
    told: brought.told,
    people: brought.people.map((person) => person.name),
    timelineZone: brought.review.timelineZone ?? null,
  };
  answerWritten('imported', options, value, [importedInWords(brought)], ids);
  if (options.quiet) return;
  for (const sentence of [...broughtInWords(file, brought), ...where.says]) note(sentence);
}

const PEOPLE_NAMED = 5;

/** `Imported into INC-7: 17 moments, Sun 21 Oct 2018 22:52 to Mon 22 Oct 2018 23:03 (UTC), and its summary.` */
function importedInWords({review, added, told, people}: Brought): string {
  const zone = zoneOfTimeline(review);
  const times = added.filter(isTimed).map(({at}) => at);
  const began = Math.min(...times);
  const ends = [began, Math.max(...times)].map((at) => `${dayInWords(at, zone)} ${timeOfDay(at, zone)}`);
  const span = times.length === 0 ? '' : `, ${[...new Set(ends)].join(' to ')} (${zoneInWords(began, zone)})`;
  const moments = added.length === 0 ? [] : [`${counted(added.length, 'moment')}${span}`];
  const texts = told.length === 0 ? [] : [`its ${inSeries(told)}`];
  const names = people.map(({name}) => name);
  const away = people.some(({attended}) => attended) ? '' : ', marked as away';
  const joined = people.length === 0 ? [] : [`${inSeries(firstOf(names, PEOPLE_NAMED))} on the list of people${away}`];
  const came = [...moments, ...texts, ...joined];
  return came.length === 0
    ? `Nothing in it is new to ${review.reference}.`
    : `Imported into ${review.reference}: ${came.join(', and ')}.`;
}
