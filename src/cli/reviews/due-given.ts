// A day as --due takes it.
import {dueExamples, readDue, whyNoDue} from '../../review/due.js';
import {UsageError} from '../usage-error.js';

/** As a day of the calendar. Throws a UsageError that says why it is none. */
export function dueGiven(typed: string, zone: string | undefined): string {
  const now = Date.now();
  const day = readDue(typed, now, zone);
  if (day) return day;
  const why = whyNoDue(typed, now, zone);
  throw new UsageError(
    why ? `--due ${typed} is ${why}.` : `--due takes a day such as ${dueExamples}, not ${typed || 'nothing'}.`,
  );
}
