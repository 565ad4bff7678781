// Whether somebody sits at a terminal.
import {UsageError} from '../usage-error.js';

export const hasTerminal = (): boolean => Boolean(process.stdin.isTTY && process.stdout.isTTY);

/** Whether there is somebody to ask, with standard output kept for the answer. */
export const canAsk = (): boolean => Boolean(process.stdin.isTTY && process.stderr.isTTY);

/** `instead` is a clause that names the command that needs no terminal. */
export function needTerminal(command: string, instead: string): void {
  if (!hasTerminal()) throw new UsageError(`${command} needs a terminal; ${instead}.`);
}
