// Writing to the terminal or a pipe.
import {writeSync} from 'node:fs';
import {isatty} from 'node:tty';
import {asWritten, unveiled, withTwins} from '../../review/signs.js';
import {cleanLine, cleanText} from '../../review/text.js';
import {isUtf8} from './locale.js';
import {wrapped} from './wrapped.js';

/** One text and a line end on standard output, without anything that would steer a terminal. */
export const print = (text: string): void => writeAll(1, `${shown(cleanText(text))}\n`);

const inAscii = !isUtf8(process.env, process.platform);

/** Our signs as this locale shows them. */
const shown = (text: string): string => (inAscii ? unveiled(withTwins(text, 'ascii')) : text);

/** What people wrote, for words that are printed: it is printed as it is. */
export const theirs = <T>(written: T): T => (inAscii ? asWritten(written, new Set()) : written);

export const printJson = (value: unknown): void => writeAll(1, `${JSON.stringify(value, null, 2)}\n`);

/** What a command answers: the value where JSON is asked for, else these lines. */
export function answer({json}: {json?: true}, value: unknown, lines: readonly string[]): undefined {
  if (json) printJson(value);
  else lines.forEach(print);
}

/** The same of a command that writes: `ids` is all that is said where somebody wants it quiet, and may be none. */
export const answerWritten = (
  {json, quiet}: {json?: true; quiet?: true},
  value: unknown,
  lines: readonly string[],
  ids: readonly string[],
): undefined => answer(json ? {json} : {}, value, quiet ? ids : lines);

/** One sentence on standard error: one line in a pipe, broken at words in a terminal. */
export const warn = (sentence: string): void => sayOnError(`debrief: ${cleanLine(sentence)}`);

/** One line on standard error that is no trouble. */
export const note = (line: string): void => sayOnError(cleanText(line));

/** A terminal by itself would break in the middle of a word; an indented line keeps its indent. */
function sayOnError(text: string): void {
  const columns = isatty(2) ? process.stderr.columns : 0;
  const broken = (line: string): string[] => {
    const [indent = ''] = /^ */.exec(line) ?? [];
    return columns === 0 || line.length <= columns
      ? [line]
      : wrapped(line, columns - indent.length).map((part) => indent + part);
  };
  const seen = shown(text);
  writeAll(2, `${seen.split('\n').flatMap(broken).join('\n')}\n`);
}

/**
 * Straight to the descriptor: Node's stream for it takes longer to load than a note to save. A reader that has seen
 * enough, such as `head`, is no error: what is left is not written.
 */
function writeAll(descriptor: 1 | 2, text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      const {code} = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      // The pipe is full and does not block: wait a moment for its reader.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
