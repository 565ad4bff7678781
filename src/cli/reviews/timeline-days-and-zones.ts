// What a timeline leaves open of its days and zones: by options, by what is known, or by asking once.
import type {ClockChange} from '../../exchange/readers/timeline/day-by-day.js';
import type {Hints} from '../../exchange/readers/timeline/placed.js';
import {dayInWords, isDay, timeOfDay, zoneOfThisMachine} from '../../review/days.js';
import {readPastDay} from '../../review/past-days.js';
import {firstOf, inSeries} from '../../review/text.js';
import type {Instant} from '../../review/types.js';
import {timeIn} from '../../review/written-times.js';
import {noSuchZone, zoneTyped} from '../../review/zone-names.js';
import {askedUntilRead} from '../streams/asked-until-read.js';
import {canAsk} from '../streams/has-terminal.js';
import {UsageError} from '../usage-error.js';
import type {TimelineFile} from './timeline-file.js';

/** What options say of where and when; `date` is a day or the time of the beginning. */
export type Given = {date?: string; zone?: string};

/** What is known of the incident and of the meeting; `began`: or else when the timeline does that it has already. */
type Known = {zone: string | undefined; began: Instant | undefined};

/** `says`: what was taken since neither the text nor anybody said it. */
export type Settled = {hints: Hints; zone: string | undefined; says: string[]};

/**
 * Asks in a terminal for what the text does not name and nobody knows, and whether times that go far back are of the next
 * day; else goes by the meeting and the incident.
 */
export async function settled(
  {read, name}: TimelineFile,
  given: Given,
  known: Known,
  {asks = canAsk()} = {},
): Promise<Settled> {
  const {clockChangesIn, midnightsIn, needsOf, zoneOf, zoneTakenOver} = await import(
    '../../exchange/readers/timeline/placed.js'
  );
  const needs = needsOf(read);
  const says: string[] = [];
  const meeting = known.zone ?? zoneOfThisMachine();
  let zone = given.zone === undefined ? undefined : zoneTyped(given.zone);
  if (given.zone !== undefined && zone === undefined) throw new UsageError(`--zone: ${noSuchZone(given.zone)}`);
  if (zone === undefined && needs.zone) {
    const open = needs.unsure ? `“${needs.unsure}” may be several time zones` : 'No time zone is named there';
    zone = asks ? await asked(`${open}. Which is it? Enter for ${meeting}: `, meeting, zoneTyped, noSuchZone) : meeting;
    if (!asks) says.push(`${open}, so its times are those of ${meeting}: --zone names another.`);
  }
  const takenOver = given.zone === undefined ? zoneTakenOver(read) : undefined;
  if (takenOver !== undefined)
    says.push(
      `Only some of its lines name a zone, so the others are taken to be in ${takenOver}: --zone names another.`,
    );
  const shown = given.zone === undefined ? (zoneOf(read) ?? zone) : zone;
  const began = given.date === undefined ? known.began : (timeIn(given.date, zone ?? 'UTC')?.at ?? known.began);
  let day = given.date === undefined ? undefined : dayIn(given.date, zone ?? meeting);
  if (given.date !== undefined && day === undefined) {
    throw new UsageError(
      `--date takes a day such as 2026-12-01 or 1 dec, or a time such as 2026-12-01 14:00, not ${given.date}.`,
    );
  }
  if (day === undefined && needs.day) {
    if (known.began !== undefined) {
      const on = dayInWords(known.began, known.zone);
      says.push(`No day is named there, so it is told from when the incident began, ${on}: --date names another day.`);
    } else if (asks) day = await askedDay(zone ?? meeting);
    else {
      throw new UsageError(
        `${name} names no day: debrief import takes the one that it begins on, with --date 2026-12-01.`,
      );
    }
  }
  const hints: Hints = {...(zone && {zone, isZoneOfAll: given.zone !== undefined}), ...(day && {day}), began};
  const now = Date.now();
  says.push(...changesInWords(clockChangesIn(read, {...hints, now})));
  const midnights = midnightsIn(read, {...hints, now});
  if (midnights.length === 0) return {hints, zone: shown, says};
  const each = midnights.map(({from, to}) => `${timeOfDay(from, 'UTC')} to ${timeOfDay(to, 'UTC')}`);
  const steps = inSeries(firstOf(each, STEPS_NAMED));
  const isOneDay = asks && !(await askedNextDay(steps));
  if (!isOneDay) says.push(`${steps}: taken as the next day.`);
  return {hints: {...hints, isOneDay}, zone: shown, says};
}

const STEPS_NAMED = 3;

/** What a zone’s clocks do to a time on the night on which they are changed. */
function changesInWords(changes: readonly ClockChange[]): string[] {
  const inWords = (isTwice: boolean, says: string): string[] => {
    const these = changes.filter((each) => each.isTwice === isTwice);
    const [first] = these;
    if (!first) return [];
    const times = inSeries(
      firstOf(
        these.map(({time}) => timeOfDay(time, 'UTC')),
        STEPS_NAMED,
      ),
    );
    return [`${times}: on ${dayInWords(first.at, first.zone)} clocks in ${first.zone} ${says}.`];
  };
  return [
    ...inWords(false, 'skipped this, so it is told an hour later'),
    ...inWords(true, 'showed this twice, so the order of the lines tells which it was'),
  ];
}

const askedNextDay = async (steps: string): Promise<boolean> =>
  (await asked(
    `${steps}: is that the next day? Enter for yes, n for the same day: `,
    'yes',
    (typed) => (/^y(?:es)?$/i.test(typed) ? 'yes' : /^no?$/i.test(typed) ? 'no' : undefined),
    () => 'Enter means yes, and n the same day.',
  )) === 'yes';

function dayIn(text: string, zone: string): string | undefined {
  const day = text.trim().slice(0, 10);
  if (isDay(day)) return text.trim() === day || timeIn(text, 'UTC') !== undefined ? day : undefined;
  return readPastDay(text, Date.now(), zone);
}

const askedDay = (zone: string): Promise<string> =>
  asked(
    'No day is named there. On which does it begin? Such as 2026-12-01 or 1 dec: ',
    null,
    (typed) => dayIn(typed, zone),
    () => 'A day is written as 2026-12-01, 1 dec, fri or yesterday.',
  );

const asked = (
  prompt: string,
  fallback: string | null,
  reads: (typed: string) => string | undefined,
  whyNot: (typed: string) => string,
): Promise<string> => askedUntilRead({prompt, fallback, reads, whyNot, left: 'nothing was imported.'});
