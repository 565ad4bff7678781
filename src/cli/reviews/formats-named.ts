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

/** Why these are not all formats, as a sentence that begins in small letters; `whose`: where they stand. */
export function whyNoFormat(typed: string, whose = ''): string | undefined {
  const unknown = namesIn(typed).find((name) => !isFormat(name));
  if (unknown === undefined) return undefined;
  const instead = perhaps(unknown, formatNames) || `: there are ${formatNames.join(', ')}.`;
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
  const names = namesIn(typed);
  const chosen = formatNames.filter((name) => names.includes(name));
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

const isFormat = (name: string): name is Format => formatNames.some((format) => format === name);
