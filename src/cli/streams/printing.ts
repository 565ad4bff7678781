// Writing to the terminal or a pipe.
import {writeSync} from 'node:fs';
import {isatty} from 'node:tty';
import {cleanLine, cleanText} from '../../review/text.js';
import {asksForJson} from '../json/asked.js';
import type {Answer} from '../json/schemas.js';
import {type ErrorCode, errorCodes, type ShapeName, shapeFormats} from '../json/shapes.js';
import {wrapped} from './wrapped.js';

/** One text and a line end on standard output, without anything that would steer a terminal. */
export const print = (text: string): void => writeAll(1, `${cleanText(text)}\n`);

/** A document of this shape on standard output, with its `format` first. */
export const printJson = <Name extends ShapeName>(shape: Name, value: Answer<Name>): void =>
  writeAll(1, `${inJson(shape, value, 2)}\n`);

/** What a command answers: the value where JSON is asked for, else these lines. */
export function answer<Name extends ShapeName>(
  shape: Name,
  {json}: {json?: true},
  value: Answer<Name>,
  lines: readonly string[],
): undefined {
  if (json) printJson(shape, value);
  else lines.forEach(print);
}

/** The same of a command that writes: `ids` is all that is said where somebody wants it quiet, and may be none. */
export const answerWritten = <Name extends ShapeName>(
  shape: Name,
  {json, quiet}: {json?: true; quiet?: true},
  value: Answer<Name>,
  lines: readonly string[],
  ids: readonly string[],
): undefined => answer(shape, json ? {json} : {}, value, quiet ? ids : lines);

/** One sentence on standard error: one line in a pipe, broken at words in a terminal. */
export const warn = (sentence: string): void =>
  isForProgram() ? notice(sentence) : sayOnError(`debrief: ${cleanLine(sentence)}`);

/** One line on standard error that is no trouble. */
export const note = (line: string): void => (isForProgram() ? notice(line) : sayOnError(cleanText(line)));

/** Why the program ends with another exit code than 0: the last that it says on standard error. */
export const complain = ({message, code, hint}: Complaint): void =>
  isForProgram()
    ? beside('error', {
        error: {message: cleanLine(message), code, exit: errorCodes[code].exit, ...(hint === undefined ? {} : {hint})},
      })
    : warn(message);

export type Complaint = {message: string; code: ErrorCode; hint?: string | undefined};

/** Each command is a bundle of its own, so that this is no state that one could set for all. */
const isForProgram = (): boolean => asksForJson(process.argv.slice(2));

const notice = (message: string): void => beside('notice', {notice: {message: cleanLine(message)}});

/** One document in a line on standard error, which then holds nothing else. */
const beside = <Name extends ShapeName>(shape: Name, value: Answer<Name>): void =>
  writeAll(2, `${inJson(shape, value)}\n`);

/** Control characters that JSON lets pass are written as escapes, because a terminal may show it. */
const inJson = (shape: ShapeName, value: object, indent?: number): string =>
  JSON.stringify({format: shapeFormats[shape], ...value}, null, indent).replace(
    /[\u007f-\u009f]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`,
  );

/** A terminal by itself would break in the middle of a word; an indented line keeps its indent. */
function sayOnError(text: string): void {
  const columns = isatty(2) ? process.stderr.columns : 0;
  const broken = (line: string): string[] => {
    const [indent = ''] = /^ */.exec(line) ?? [];
    return columns === 0 || line.length <= columns
      ? [line]
      : wrapped(line, columns - indent.length).map((part) => indent + part);
  };
  writeAll(2, `${text.split('\n').flatMap(broken).join('\n')}\n`);
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
