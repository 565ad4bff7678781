// `debrief import`: brings the incident's timeline into a review, from whatever it was written in, or earlier incidents.
import {dayInWords, timeOfDay, zoneInWords} from '../../review/days.js';
import type {ReviewState} from '../../review/review-state.js';
import {counted, firstOf, inSeries} from '../../review/text.js';
import {isTimed, timelineOf, zoneOfTimeline} from '../../review/timeline.js';
import {instantWritten} from '../../review/written-times.js';
import {readReview} from '../../store/shelf/read-review.js';
import type {CallOf} from '../command-table.js';
import type {Fetched} from '../other-tools/fetched-incident.js';
import {importIncidents} from '../reviews/incidents-in.js';
import {listsToReadBy} from '../reviews/lists.js';
import {reviewMeant} from '../reviews/review-meant.js';
import {settled} from '../reviews/timeline-days-and-zones.js';
import {type TimelineFile, timelineIn} from '../reviews/timeline-file.js';
import {type Brought, bringIn, broughtInWords, timesTold, together} from '../reviews/timeline-in.js';
import {tellWaiting} from '../reviews/with-others.js';
import {answerWritten, note, noteWait} from '../streams/printing.js';
import {surroundings} from '../surroundings.js';
import {UsageError} from '../usage-error.js';

/** Says what was taken, and what was not, once it is on the disk. */
export async function run({
  words: [name = ''],
  options: {incidents, ...options},
}: CallOf<'import'>): Promise<undefined> {
  if (incidents && options.from !== undefined) {
    throw new UsageError('--incidents reads files, and --from another tool: name one of them.');
  }
  if (incidents) return importIncidents(name, options);
  const {home, preferences} = surroundings(options);
  const {files, says: leftOut} =
    options.from === undefined ? {files: [await fileNamed(name, options)], says: []} : await filesFrom(name, options);
  // What is of an incident elsewhere belongs to the review of that incident.
  const meant = options.review ?? (options.from === undefined ? undefined : name);
  const folder = await reviewMeant(home, meant, {open: true});
  const by = options.by ?? (preferences.by || 'shell');
  const all: Brought[] = [];
  let saved: ReviewState | undefined;
  const says: string[] = [...leftOut];
  for (const file of files) {
    const {review} = await readReview(folder);
    const where = await settled(file, options, {
      zone: review.timelineZone ?? review.zone,
      began: instantWritten(review.incident.startedAt, review.zone) ?? timelineOf(review).find(isTimed)?.at,
    });
    const onClosed = (state: ReviewState) => {
      saved = state;
    };
    all.push(await bringIn(folder, file, where, {by, people: file.read.facts.people, onClosed}));
    says.push(...where.says);
  }
  const brought = together(all);
  const {added, known} = brought;
  const ids = added.map(({id}) => id);
  const untimed = added.filter(({at}) => at === null).length;
  const value = {
    review: brought.review.id,
    reference: brought.review.reference,
    added: ids,
    known,
    untimed,
    folded: brought.folded,
    leftOut: brought.leftOut,
    told: brought.told,
    people: brought.people.map((person) => person.name),
    timelineZone: brought.review.timelineZone ?? null,
  };
  answerWritten('imported', options, value, [importedInWords(brought)], ids);
  if (options.quiet) return;
  for (const sentence of [...broughtInWords(brought), ...says]) note(sentence);
  if (saved) await tellWaiting(saved, folder);
}

type Options = CallOf<'import'>['options'];

const fileNamed = async (name: string, options: Options): Promise<TimelineFile> =>
  timelineIn(name, await listsToReadBy(), {keepsAll: options['keep-all']});

async function filesFrom(name: string, options: Options): Promise<Fetched> {
  if (options.from !== 'incident.io') throw new UsageError(`--from takes incident.io, not ${options.from}.`);
  const [{incidentIo}, {conversationWith}, {incidentFrom}, {siteMeant}] = await Promise.all([
    import('../../exchange/requests/incident-io.js'),
    import('../other-tools/conversation.js'),
    import('../other-tools/fetched-incident.js'),
    import('../other-tools/meant.js'),
  ]);
  const talk = await conversationWith(incidentIo, siteMeant(incidentIo, options.site), {onWait: noteWait});
  return incidentFrom(talk, name, await listsToReadBy(), options['keep-all']);
}

const PEOPLE_NAMED = 5;

/** `Imported into INC-7: 17 moments, Sun 21 Oct 2018 22:52 to Mon 22 Oct 2018 23:03 (UTC), and its summary.` */
function importedInWords({review, added, told, when, people}: Brought): string {
  const zone = zoneOfTimeline(review);
  const times = added.filter(isTimed).map(({at}) => at);
  const began = Math.min(...times);
  const ends = [began, Math.max(...times)].map((at) => `${dayInWords(at, zone)} ${timeOfDay(at, zone)}`);
  const span = times.length === 0 ? '' : `, ${[...new Set(ends)].join(' to ')} (${zoneInWords(began, zone)})`;
  const moments = added.length === 0 ? [] : [`${counted(added.length, 'moment')}${span}`];
  const texts = told.length === 0 ? [] : [`its ${inSeries(told)}`];
  const known = when.length === 0 ? [] : [inSeries(when.map((time) => timesTold[time]))];
  const names = people.map(({name}) => name);
  const away = people.some(({attended}) => attended) ? '' : ', marked as away';
  const joined = people.length === 0 ? [] : [`${inSeries(firstOf(names, PEOPLE_NAMED))} on the list of people${away}`];
  const came = [...moments, ...texts, ...known, ...joined];
  return came.length === 0
    ? `Nothing in it is new to ${review.reference}.`
    : `Imported into ${review.reference}: ${came.join(', and ')}.`;
}
