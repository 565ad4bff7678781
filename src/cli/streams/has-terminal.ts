// Whether somebody sits at a terminal.
import {asksForJson} from '../json/asked.js';
import {UsageError} from '../usage-error.js';

const isTerminal = (): boolean => Boolean(process.stdin.isTTY && process.stdout.isTTY);

/** A terminal that says of itself that it can move no cursor, such as an editor's own shell. */
const isDumb = (): boolean => process.env.TERM === 'dumb';

/** Whether a page can be drawn here, and somebody sees it. */
export const hasTerminal = (): boolean => isTerminal() && !isDumb();

/** Whether what is printed is read by somebody, and not by a program behind a pipe. */
export const isRead = (): boolean => Boolean(process.stdout.isTTY);

/** Whether there is somebody to ask, with standard output kept for the answer. A program that wants JSON is nobody. */
export const canAsk = (): boolean =>
  Boolean(process.stdin.isTTY && process.stderr.isTTY) && !asksForJson(process.argv.slice(2));

/** `instead` is a clause that names the command that needs no terminal. */
export function needTerminal(command: string, instead: string): void {
  if (hasTerminal()) return;
  const what = isTerminal() ? 'a terminal that can draw a page, and TERM=dumb says that this one cannot' : 'a terminal';
  throw new UsageError(`${command} needs ${what}; ${instead}.`);
}
