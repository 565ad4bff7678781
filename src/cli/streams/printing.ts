// Writing to the terminal or a pipe.
import {writeSync} from 'node:fs';
import {isatty} from 'node:tty';
import {cleanLine, cleanText} from '../../review/text.js';
import {shortReason, storeError} from '../../store/disk/failure.js';
import {wrapped} from './wrapped.js';

/**
 * One text and a line end on standard output, without anything that would steer a terminal. Throws a StoreError where
 * it cannot be written.
 */
export const print = (text: string): void => sayAsAnswer(`${cleanText(text)}\n`);

/** What JSON leaves raw and a terminal would act on, or show nothing of: C1 and bidi controls, line separators, marks. */
const raw = /[\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The value as JSON, which means the same wherever it is read and steers no terminal. */
export const printJson = (value: unknown): void =>
  sayAsAnswer(`${JSON.stringify(value, null, 2).replace(raw, escaped)}\n`);

function sayAsAnswer(text: string): void {
  try {
    writeAll(1, text);
  } catch (error) {
    throw storeError('The answer could not be written', error);
  }
}

/** What a command answers: the value where JSON is asked for, else these lines. */
export function answer({json}: {json?: true}, value: unknown, lines: readonly string[]): undefined {
  if (json) printJson(value);
  else lines.forEach(print);
}

/**
 * The same of a command that has written something: `ids` is all that is said where somebody wants it quiet, and may be
 * none. What is saved is done, whatever becomes of the answer: a script that tried again would save it twice.
 */
export function answerWritten(
  {json, quiet}: {json?: true; quiet?: true},
  value: unknown,
  lines: readonly string[],
  ids: readonly string[],
): undefined {
  try {
    answer(json ? {json} : {}, value, quiet ? ids : lines);
  } catch (error) {
    const {cause} = error as Error;
    warn(`it is done and saved; only the answer could not be written (${shortReason(cause)}).`);
  }
}

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
  try {
    writeAll(2, `${text.split('\n').flatMap(broken).join('\n')}\n`);
  } catch {
    // There is nowhere left to say so; the exit code still tells.
  }
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
