// Writing to the terminal or a pipe.
import {writeSync} from 'node:fs';
import {cleanLine, cleanText} from '../../review/text.js';
import {asWritten, unveiled, withTwins} from '../../review/twins-of-signs.js';
import {shortReason, storeError} from '../../store/disk/failure.js';
import {asksForJson} from '../json/asked.js';
import type {Answer} from '../json/schemas.js';
import {type ErrorCode, errorCodes, type ShapeName, shapeFormats} from '../json/shapes.js';
import {isAtTerminal} from './has-terminal.js';
import {isUtf8} from './locale.js';
import {isPaged} from './pager.js';
import {wrapped} from './wrapped.js';

/**
 * One text and a line end on standard output, without anything that would steer a terminal. Throws a StoreError where
 * it cannot be written.
 */
export const print = (text: string): void => sayAsAnswer(`${shown(cleanText(text))}\n`);

/** The rows that a line is printed as. */
export type Breaking = (line: string) => string[];

/** Each line as `print` does, in these rows, and all of them as one text: it may be longer than the window. */
function printIn(lines: readonly string[], breaking: Breaking): void {
  const rows = lines.flatMap((line) => shown(cleanText(line)).split('\n').flatMap(breaking));
  if (rows.length > 0) sayAsAnswer(`${rows.join('\n')}\n`);
}

const inAscii = !isUtf8(process.env);

/** Our signs as this locale shows them. */
const shown = (text: string): string => (inAscii ? unveiled(withTwins(text, 'ascii')) : text);

/** What people wrote, for words that are printed: it is printed as it is. */
export const theirs = <T>(written: T): T => (inAscii ? asWritten(written, new Set()) : written);

/** What a file holds, as it is, for a pipe. Throws a StoreError as `print` does. */
export const printText = (text: string | Uint8Array): void => sayAsAnswer(text);

/** A document of this shape on standard output, with its `format` first. Throws a StoreError as `print` does. */
export const printJson = <Name extends ShapeName>(shape: Name, value: Answer<Name>): void =>
  sayAsAnswer(`${inJson(shape, value, 2)}\n`);

function sayAsAnswer(text: string | Uint8Array): void {
  try {
    if (typeof text !== 'string' || !isPaged(text)) writeAll(1, text);
  } catch (error) {
    throw storeError('The answer could not be written', error);
  }
}

/** What a command answers: the value where JSON is asked for, else these lines, whole unless `breaking` breaks them. */
export function answer<Name extends ShapeName>(
  shape: Name,
  {json}: {json?: true},
  value: Answer<Name>,
  lines: readonly string[],
  breaking: Breaking = (line) => [line],
): undefined {
  if (json) printJson(shape, value);
  else printIn(lines, breaking);
}

/**
 * The same of a command that has written something: `ids` is all that is said where somebody wants it quiet, and may be
 * none.
 */
export const answerWritten = <Name extends ShapeName>(
  shape: Name,
  {json, quiet}: {json?: true; quiet?: true},
  value: Answer<Name>,
  lines: readonly string[],
  ids: readonly string[],
  breaking?: Breaking,
): undefined => answered(() => answer(shape, json ? {json} : {}, value, quiet ? ids : lines, breaking));

/** What is saved is done, whatever becomes of the answer: a script that tried again would save it twice. */
export function answered(say: () => void): undefined {
  try {
    say();
  } catch (error) {
    const {cause} = error as Error;
    warn(`it is done and saved; only the answer could not be written (${shortReason(cause)}).`);
  }
}

/** One sentence on standard error: one line in a pipe, broken at words in a terminal. */
export const warn = (sentence: string): void =>
  isForProgram() ? notice(sentence) : sayOnError(`debrief: ${cleanLine(sentence)}`);

/** One line on standard error that is no trouble. */
export const note = (line: string): void => (isForProgram() ? notice(line) : sayOnError(cleanText(line)));

/** What a command waits for: only somebody at a terminal would wonder. */
export const noteWait = (sentence: string): void => {
  if (process.stderr.isTTY && !isForProgram()) note(sentence);
};

/** Why the program ends with another exit code than 0: the last that it says on standard error. */
export const complain = ({message, code, hint}: Complaint): void =>
  isForProgram()
    ? beside('error', {
        error: {
          message: cleanLine(withoutPasswords(message)),
          code,
          exit: errorCodes[code].exit,
          ...(hint === undefined ? {} : {hint}),
        },
      })
    : warn(withoutPasswords(message));

/** Whatever was typed where it has no use is told, and may be the address of a server. */
const withoutPasswords = (text: string): string =>
  text.replace(/(\w:\/\/[^\s:/@]*):\S*@/g, '$1:…@').replace(/([?&]password=)[^\s&]*/g, '$1…');

export type Complaint = {message: string; code: ErrorCode; hint?: string | undefined};

/** Each command is a bundle of its own, so that this is no state that one could set for all. */
const isForProgram = (): boolean => asksForJson(process.argv.slice(2));

const notice = (message: string): void => beside('notice', {notice: {message: cleanLine(message)}});

/** One document in a line on standard error, which then holds nothing else. */
const beside = <Name extends ShapeName>(shape: Name, value: Answer<Name>): void => writeOnError(inJson(shape, value));

/**
 * What JSON leaves raw and a terminal would act on, or show nothing of: C1 and bidi controls, line separators, marks.
 */
const raw = /[\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Means the same wherever it is read, and steers no terminal. */
const inJson = (shape: ShapeName, value: object, indent?: number): string =>
  JSON.stringify({format: shapeFormats[shape], ...value}, null, indent).replace(raw, escaped);

/** A terminal by itself would break in the middle of a word; an indented line keeps its indent. */
function sayOnError(text: string): void {
  const columns = isAtTerminal(2) ? process.stderr.columns : 0;
  const broken = (line: string): string[] => {
    const [indent = ''] = /^ */.exec(line) ?? [];
    return columns === 0 || line.length <= columns
      ? [line]
      : wrapped(line, columns - indent.length).map((part) => indent + part);
  };
  writeOnError(shown(text).split('\n').flatMap(broken).join('\n'));
}

function writeOnError(text: string): void {
  try {
    writeAll(2, `${text}\n`);
  } catch {
    // There is nowhere left to say so; the exit code still tells.
  }
}

/**
 * Straight to the descriptor: Node's stream for it takes longer to load than a note to save. A reader that has seen
 * enough, such as `head`, is no error: what is left is not written.
 */
function writeAll(descriptor: 1 | 2, text: string | Uint8Array): void {
  let rest: Uint8Array = Buffer.from(text);
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
