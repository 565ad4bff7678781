// Whether somebody sits at a terminal.
import {fstatSync} from 'node:fs';
import {asksForJson} from '../json/asked.js';
import {UsageError} from '../usage-error.js';

/**
 * Whether standard output (1) or standard error (2) is a terminal. Node's own stream is asked of a device alone: it takes
 * 3 ms to load, and leaves a pipe in another mode for whoever shares it.
 */
export function isAtTerminal(stream: 1 | 2): boolean {
  try {
    return fstatSync(stream).isCharacterDevice() && (stream === 1 ? process.stdout : process.stderr).isTTY === true;
  } catch {
    return false;
  }
}

const isTerminal = (): boolean => Boolean(process.stdin.isTTY && process.stdout.isTTY);

/** Terminals that say of themselves that they can move no cursor, such as an editor's own shell, or nothing at all. */
const without = new Set('dumb unknown emacs dialup network plugboard switch lpr printer'.split(' '));

/**
 * Why no page can be drawn in a terminal by what is said of it, as a clause; undefined where one can. Windows says
 * nothing of its own terminals.
 */
export function whyNoPage({TERM}: NodeJS.ProcessEnv = process.env, platform = process.platform): string | undefined {
  const name = TERM?.trim();
  if (name) return without.has(name.toLowerCase()) ? `TERM=${name} says that this one cannot` : undefined;
  if (platform === 'win32') return undefined;
  return `TERM is ${TERM === undefined ? 'not set' : 'empty'}, so that nothing says this one can`;
}

/** Whether a page can be drawn here, and somebody sees it. */
export const hasTerminal = (): boolean => isTerminal() && whyNoPage() === undefined;

/** Whether what is printed is read by somebody, and not by a program behind a pipe. */
export const isRead = (): boolean => Boolean(process.stdout.isTTY);

/** Whether there is somebody to ask, with standard output kept for the answer. A program that wants JSON is nobody. */
export const canAsk = (): boolean =>
  Boolean(process.stdin.isTTY && process.stderr.isTTY) && !asksForJson(process.argv.slice(2));

/** `instead` is a clause that names the command that needs no terminal. */
export function needTerminal(command: string, instead: string): void {
  if (hasTerminal()) return;
  const what = isTerminal() ? `a terminal that can draw a page, and ${whyNoPage()}` : `a terminal${withSsh()}`;
  throw new UsageError(`${command} needs ${what}; ${instead}.`);
}

/** ssh gives a command none of its own accord, and then names none. */
const withSsh = ({SSH_CONNECTION, SSH_TTY} = process.env): string =>
  SSH_CONNECTION && !SSH_TTY ? ', which ssh gives with -t' : '';
