// debrief as a shell's child, so that what it does to the shell's terminal can be told.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {entry} from './debrief.js';
import type {TempHome} from './temp-home.js';
import {nodeBinary, type OpenTerminal, openTerminal, type Terminal} from './terminal.js';

/** Writes down its number and the settings of the terminal, then runs the program and says how it ended. */
const script = `
  stty -g > "$HOME/settings-before"
  sh -c 'echo $$ > "$HOME/pid"; exec "$@"' sh "$@"
  code=$?
  stty -g > "$HOME/settings-after"
  echo "ended with $code"
`;

export type Shelled = {
  me: Terminal;
  /** The number of debrief's own process. */
  pid(): number;
  /** Sends a signal to debrief itself. */
  signal(name: NodeJS.Signals): void;
  /** The terminal's settings before debrief began and after it ended, as stty tells them. */
  settings(): {before: string; after: string};
};

type UnderAShell = OpenTerminal & {
  /** Another debrief than the project's own. */
  bin?: string;
};

/** Runs debrief in a shell's terminal, with `args`; `run` where none are given. */
export async function underAShell(
  home: TempHome,
  {args = ['run'], bin = entry, ...options}: UnderAShell = {},
): Promise<Shelled> {
  const read = (name: string) => readFileSync(join(home.root, name), 'utf8').trim();
  const me = await openTerminal({
    ...options,
    home,
    program: '/bin/sh',
    args: ['-c', script, 'sh', nodeBinary(), bin, ...args],
  });
  return {
    me,
    pid: () => Number(read('pid')),
    signal: (name) => process.kill(Number(read('pid')), name),
    settings: () => ({before: read('settings-before'), after: read('settings-after')}),
  };
}
