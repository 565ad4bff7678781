// Whether somebody sits at a terminal.
import {UsageError} from './usage-error.js';

export const hasTerminal = (): boolean => Boolean(process.stdin.isTTY && process.stdout.isTTY);

/** `instead` is a clause that names the command that needs no terminal. */
export function needTerminal(command: string, instead: string): void {
  if (!hasTerminal()) throw new UsageError(`${command} needs a terminal; ${instead}.`);
}
