// What stands behind `debrief actions` and `debrief forum`: a verb and the ids that it is for, or a format of the list.
import {meant} from '../../review/did-you-mean.js';
import {inSeries} from '../../review/text.js';
import {orMeant, UsageError} from '../usage-error.js';

/** The verb; undefined where only the list is wanted. Throws a UsageError where it is none, or for nothing. */
export function verbGiven<Verb extends string>(
  command: string,
  typed: string | undefined,
  ids: readonly string[],
  verbs: readonly Verb[],
): Verb | undefined {
  if (typed === undefined) return undefined;
  const verb = verbs.find((each) => each === typed);
  if (!verb) {
    throw new UsageError(
      `${command} takes ${inSeries(verbs, 'or')}, not ${typed}${orMeant(typed, verbs)}`,
      meant(typed, verbs),
    );
  }
  if (ids.length === 0)
    throw new UsageError(`name what ${verb} is for by its id; debrief ${command} has the ids in front.`);
  return verb;
}

/** Throws a UsageError for an option that goes with something else. */
export function refuseStray(
  command: string,
  verb: string,
  goWith: Readonly<Record<string, readonly string[]>>,
  options: Readonly<Record<string, unknown>>,
): void {
  const known = new Set(Object.values(goWith).flat());
  const stray = Object.keys(options).find((name) => known.has(name) && !goWith[verb]?.includes(name));
  if (stray === undefined) return;
  const others = Object.entries(goWith).flatMap(([name, its]) => (its.includes(stray) ? [name] : []));
  const where = others.map((name) => (name === 'list' ? 'the list' : name));
  throw new UsageError(
    `--${stray} goes with ${inSeries(where, 'or')} of debrief ${command}, not with ${verb === 'list' ? 'the list' : verb}.`,
  );
}

/** Throws a UsageError where there is no such format, or two are asked for. */
export function formatGiven<Format extends string>(
  typed: string | undefined,
  formats: readonly Format[],
  json: true | undefined,
): Format | undefined {
  if (typed === undefined) return undefined;
  if (json) throw new UsageError('--format prints a format as it is: leave --json out.');
  const format = formats.find((each) => each === typed.trim().toLowerCase());
  if (format) return format;
  throw new UsageError(
    `--format takes ${inSeries(formats, 'or')}, not ${typed || 'nothing'}${orMeant(typed, formats)}`,
  );
}
