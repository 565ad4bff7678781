// When a meeting is and for how long: by options, by what people were invited to before, or by asking once.
import {whyTooShort} from '../../review/agenda.js';
import {plannedInAll} from '../../review/clock.js';
import {dayInWords, timeOfDay, zoneOfThisMachine} from '../../review/days.js';
import {type Meeting, meetingExamples, readMeetingTime} from '../../review/meeting-time.js';
import {limitsInWords, meetingMinutes, readWholeNumber} from '../../review/number-limits.js';
import {cleanLine} from '../../review/text.js';
import type {Instant, Review} from '../../review/types.js';
import {noSuchZone, zoneTyped} from '../../review/zone-names.js';
import {askedUntilRead} from '../streams/asked-until-read.js';
import {canAsk} from '../streams/has-terminal.js';
import {UsageError} from '../usage-error.js';

type Given = {at?: string; minutes?: string; zone?: string; where?: string};

/** Whoever says when is asked nothing: the rest is as it was, or as the review has it. Throws a UsageError. */
export async function meetingMeant(
  review: Review,
  given: Given,
  before: Meeting | undefined,
  now: Instant,
): Promise<Meeting> {
  const asks = given.at === undefined && canAsk();
  const known = {
    zone: before?.zone ?? review.zone ?? zoneOfThisMachine(),
    at: before && before.at > now ? before.at : null,
    minutes: before?.minutes ?? plannedInAll(review),
  };
  if (given.at === undefined && !asks) {
    throw new UsageError('debrief invite needs to know when the meeting is, such as --at "tomorrow 14:00".');
  }
  const givenZone = given.zone === undefined ? undefined : zoneTyped(given.zone);
  if (given.zone !== undefined && givenZone === undefined) throw new UsageError(`--zone: ${noSuchZone(given.zone)}`);
  const givenMinutes = given.minutes === undefined ? undefined : minutesIn(review, given.minutes);
  if (given.minutes !== undefined && givenMinutes === undefined) {
    throw new UsageError(`--minutes takes ${minutesTaken(review)}, not ${given.minutes || 'nothing'}.`);
  }
  const zone = givenZone ?? (asks ? await askedZone(known.zone) : known.zone);
  const at = given.at === undefined ? await askedTime(zone, known.at) : timeGiven(given.at, now, zone);
  const minutes = givenMinutes ?? (asks ? await askedMinutes(review, known.minutes) : known.minutes);
  const place = before?.where ?? '';
  const where = cleanLine(given.where ?? (asks ? await askedWhere(place) : place));
  return {at, minutes, zone, where};
}

function timeGiven(typed: string, now: Instant, zone: string): Instant {
  const read = readMeetingTime(typed, now, zone);
  if ('why' in read) throw new UsageError(`--at: ${read.why}`);
  return read.at;
}

const left = 'nothing was written.';

const askedZone = (fallback: string): Promise<string> =>
  askedUntilRead({
    prompt: `In which time zone is the meeting? Enter for ${fallback}: `,
    fallback,
    reads: zoneTyped,
    whyNot: noSuchZone,
    left,
  });

function askedTime(zone: string, fallback: Instant | null): Promise<Instant> {
  const example =
    fallback === null
      ? `Such as ${meetingExamples}`
      : `Enter for ${dayInWords(fallback, zone)} ${timeOfDay(fallback, zone)}, as it was`;
  const read = (typed: string) => readMeetingTime(typed, Date.now(), zone);
  return askedUntilRead({
    prompt: `When does it begin? ${example}: `,
    fallback,
    reads(typed) {
      const time = read(typed);
      return 'at' in time ? time.at : undefined;
    },
    whyNot(typed) {
      const time = typed === '' ? undefined : read(typed);
      return time && 'why' in time ? time.why : `A time is needed, such as ${meetingExamples}.`;
    },
    left,
  });
}

const askedMinutes = (review: Review, fallback: number): Promise<number> =>
  askedUntilRead({
    prompt: `For how many minutes? Enter for ${fallback}: `,
    fallback,
    reads: (typed) => minutesIn(review, typed.replace(/ ?min(?:ute)?s?$/i, '')),
    whyNot: () => `Minutes are ${minutesTaken(review)}.`,
    left,
  });

const askedWhere = (fallback: string): Promise<string> =>
  askedUntilRead({
    prompt: `Where is it, a room or a link? Enter ${fallback === '' ? 'leaves it out' : `for ${fallback}`}: `,
    fallback,
    reads: cleanLine,
    whyNot: () => '',
    left,
  });

/** Each stage of the agenda needs one at least. */
function minutesIn({agenda}: Review, typed: string): number | undefined {
  const minutes = readWholeNumber(typed, meetingMinutes);
  return minutes !== undefined && whyTooShort(agenda.stages, minutes) === undefined ? minutes : undefined;
}

const minutesTaken = ({agenda}: Review): string =>
  limitsInWords({...meetingMinutes, least: Math.max(meetingMinutes.least, agenda.stages.length)});
