// When a document says that the incident began and was resolved, by the fields before its timeline.
import {instantAt, resolved} from '../../../review/times-told/on-its-day.js';
import type {WrittenDay} from '../../../review/times-told/when.js';
import {timeAtHead} from '../../../review/times-told/written-time.js';
import type {Incident} from '../../../review/types.js';
import {instantWritten, isoOf} from '../../../review/written-times.js';
import type {Fields} from './told-facts.js';

const names = {
  startedAt: ['started', 'started at', 'start', 'start time', 'began', 'began at', 'incident start', 'impact start'],
  resolvedAt: ['resolved', 'resolved at', 'ended', 'ended at', 'end', 'end time', 'incident end', 'impact end'],
} as const;

/** `zone` and `day`: of times that name none. Without a zone they stay those of the meeting. `taken`: the fields that it has. */
export function incidentTimes(
  fields: Fields,
  {zone, day}: {zone?: string | undefined; day?: WrittenDay | undefined},
): {incident?: Incident; taken: string[]} {
  const found = (key: keyof typeof names) => {
    for (const name of names[key]) {
      const time = timeWritten(fields[name] ?? '', zone, day);
      if (time !== undefined) return {name, time};
    }
    return undefined;
  };
  const [started, ended] = [found('startedAt'), found('resolvedAt')];
  const isBackwards =
    started && ended && (instantWritten(ended.time, 'UTC') ?? 0) < (instantWritten(started.time, 'UTC') ?? 0);
  if ((!started && !ended) || isBackwards) return {taken: []};
  const incident = {startedAt: started?.time ?? null, resolvedAt: ended?.time ?? null, keywords: []};
  return {incident, taken: [started, ended].flatMap((each) => each?.name ?? [])};
}

/** Undefined where it says more than one time, or not on which day. */
function timeWritten(
  text: string,
  zoneOfAll: string | undefined,
  dayOfAll: WrittenDay | undefined,
): string | undefined {
  const {when, rest} = timeAtHead(text) ?? {};
  if (!when || rest !== '' || 'after' in when) return undefined;
  if ('at' in when) return isoOf(when.at);
  const around = onlyDay(dayOfAll);
  const behind = when.day && around !== undefined ? resolved(when.day, undefined, around) : around;
  const day = onlyDay(when.day) ?? behind;
  if (day === undefined || when.unsure !== undefined || when.until !== undefined) return undefined;
  const zone = when.zone ?? zoneOfAll;
  if (zone !== undefined) return isoOf(instantAt(day, when.time, zone));
  return isoOf(instantAt(day, when.time, 'UTC'))
    .replace('T', ' ')
    .replace('Z', '');
}

const onlyDay = (day: WrittenDay | undefined): string | undefined =>
  day && 'days' in day && day.days.length === 1 ? day.days[0] : undefined;
