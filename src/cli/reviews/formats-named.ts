// Which formats are meant: those that a command is given, else those of the preference, else the usual ones.
import {type Audience, audiences} from '../../exchange/audiences.js';
import {type Format, formatNames, formatsFor, usualFormats} from '../../exchange/formats.js';
import {inSeries} from '../../review/text.js';
import {perhaps, UsageError} from '../usage-error.js';

/** As they are typed, with commas between; none is named twice. */
const namesIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split(',')
      .map((name) => name.trim().toLowerCase())
      .filter(Boolean),
  ),
];

/** Those of `among` that are typed, in the order of `among`. */
const chosenFrom = <Name extends string>(typed: string, among: readonly Name[]): Name[] => {
  const names = namesIn(typed);
  return among.filter((name) => names.includes(name));
};

/** Why these are not all formats, as a sentence that begins in small letters; `whose`: where they stand. */
export function whyNoFormat(typed: string, whose = '', among: readonly string[] = formatNames): string | undefined {
  const unknown = namesIn(typed).find((name) => !among.includes(name));
  if (unknown === undefined) return undefined;
  const instead = perhaps(unknown, among) || `: there are ${among.join(', ')}.`;
  return `there is no format ${unknown}${whose && ` (${whose})`}${instead}`;
}

export const whyNoPreferredFormat = (preferred: string): string | undefined =>
  whyNoFormat(preferred, 'the preference formats');

/** None named: what is usual, of that what goes to this audience. Throws a UsageError. */
export function formatsNamed(
  given: readonly string[] | undefined,
  preferred: string,
  audience: Audience = 'team',
): readonly Format[] {
  const typed = given?.join(',') ?? preferred;
  const why = given ? whyNoFormat(typed) : whyNoPreferredFormat(typed);
  if (why !== undefined) throw new UsageError(why);
  const chosen = chosenFrom(typed, formatNames);
  const possible = formatsFor(audience);
  const kept = chosen.filter((name) => !possible.includes(name));
  if (given && kept.length > 0) {
    const {name} = audiences[audience];
    throw new UsageError(
      `${inSeries(kept)} ${kept.length === 1 ? 'does' : 'do'} not go to ${name}; ${inSeries(possible)} ${possible.length === 1 ? 'does' : 'do'}.`,
    );
  }
  const going = chosen.filter((name) => possible.includes(name));
  return going.length > 0 ? going : usualFormats.filter((name) => possible.includes(name));
}

/** Of the few that a command has itself; none named: all of them. Throws a UsageError. */
export function ownFormatsNamed<Name extends string>(
  given: readonly string[] | undefined,
  among: readonly Name[],
): readonly Name[] {
  const typed = given?.join(',') ?? '';
  const why = whyNoFormat(typed, '', among);
  if (why !== undefined) throw new UsageError(why);
  const chosen = chosenFrom(typed, among);
  return chosen.length > 0 ? chosen : among;
}

/** The one format that `--stdout` prints, as it is. Throws a UsageError where there is another wish beside it. */
export function onlyFormat<Name extends string, Option extends string>(
  chosen: readonly Name[],
  options: {format?: readonly string[]} & Partial<Record<Option, unknown>>,
  clashes: readonly Option[],
): Name {
  const [format, ...others] = chosen;
  if (!options.format || others.length > 0 || !format) {
    throw new UsageError('--stdout prints one format: name it with --format.');
  }
  const clash = clashes.find((option) => options[option]);
  if (clash) throw new UsageError(`--stdout prints a format as it is: leave --${clash} out.`);
  return format;
}
