// The texts that `debrief add` is given, as arguments or through a pipe, and whether marks in them are read.
import {readEveryMark, readGivenText, type TypedLine, withoutBullet} from '../../review/typed-line.js';
import {standardInput} from '../streams/standard-input.js';
import {UsageError} from '../usage-error.js';

/** How the marks of a text are read: each of them, as in a text given whole, or not at all. */
export type Reads = ((typed: string) => TypedLine) | undefined;

type Given = {texts: string[]; reads: Reads; bullets: number};

/** Throws a UsageError where there is no text; `what` is named in it. */
export async function givenTexts(
  what: string,
  rest: string[],
  {lines: byLine, marks}: {lines?: true; marks?: true},
): Promise<Given> {
  const piped = rest.length === 1 && rest[0] === '-';
  if (byLine && !piped) throw new UsageError('--lines reads a pipe: write - as the text.');
  const all = piped ? await standardInput() : rest.join(' ');
  // A pipe brings what was written for something else.
  const unasked = piped ? undefined : readGivenText;
  const reads = marks ? readEveryMark : unasked;
  const lines = (byLine ? all.split(/\r\n?|\n/) : [all]).map((text) => ({text, isBullet: false}));
  const kept = byLine && !marks ? lines.map(({text}) => withoutBullet(text)) : lines;
  const texts = kept.map(({text}) => text).filter((text) => text.trim() !== '');
  const missing = `the text is missing: debrief add ${what} "…", or - to read it from a pipe.`;
  if (texts.length === 0) throw new UsageError(piped ? 'the pipe held no text: nothing was added.' : missing);
  return {texts, reads, bullets: kept.filter(({isBullet}) => isBullet).length};
}

export const bulletsInWords = (bullets: number): string =>
  bullets === 1 ? 'The sign of one bullet was left out.' : `The signs of ${bullets} bullets were left out.`;
