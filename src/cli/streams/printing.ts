// Writing to the terminal or a pipe.
import {writeSync} from 'node:fs';
import {cleanLine, cleanText} from '../../review/text.js';

/** One text and a line end on standard output, without anything that would steer a terminal. */
export const print = (text: string): void => writeAll(1, `${cleanText(text)}\n`);

export const printJson = (value: unknown): void => writeAll(1, `${JSON.stringify(value, null, 2)}\n`);

/** What a command answers: the value where JSON is asked for, else these lines. */
export function answer({json}: {json?: true}, value: unknown, lines: readonly string[]): undefined {
  if (json) printJson(value);
  else lines.forEach(print);
}

/** One sentence on standard error. */
export const warn = (sentence: string): void => writeAll(2, `debrief: ${cleanLine(sentence)}\n`);

/** One line on standard error that is no trouble. */
export const note = (line: string): void => writeAll(2, `${cleanText(line)}\n`);

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
