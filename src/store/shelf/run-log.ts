// The log on demand: a line of JSON for each thing that a process does, so that trouble can be told by
// somebody else. What is told of a terminal is in src/app/logged.ts.
import {closeSync, constants, openSync, writeSync} from 'node:fs';
import {shortReason} from '../disk/failure.js';
import {StoreError} from '../types.js';
import {fullPath} from './home.js';

const {O_APPEND, O_CREAT, O_WRONLY, O_NONBLOCK = 0} = constants;

/**
 * Adds a line: what happened, and of it numbers and words of the program's own. Whoever calls it gives nothing that
 * somebody wrote: no text, name, title, key or path.
 */
export type Log = (what: string, of?: Readonly<Record<string, string | number | boolean | undefined>>) => void;

/**
 * Opens it, for this user alone where it is new, and adds to what is there. Each line says when it was (`at`, in UTC),
 * which process wrote it and how long that had run (`ms`). Throws a StoreError where the file cannot be written.
 */
export function openLog(named: string): Log {
  const file = fullPath(named);
  const open = () => openSync(file, O_APPEND | O_CREAT | O_WRONLY | O_NONBLOCK, 0o600);
  try {
    closeSync(open());
  } catch (error) {
    throw new StoreError(
      `The log ${file} cannot be written (${shortReason(error)}): name another file behind --log, or in DEBRIEF_LOG.`,
    );
  }
  return (what, of = {}) => {
    const line = {at: new Date().toISOString(), process: process.pid, ms: Math.round(performance.now()), what, ...of};
    try {
      // A line by itself each time: nothing is kept open that an editor would inherit.
      const log = open();
      writeSync(log, `${JSON.stringify(line)}\n`);
      closeSync(log);
    } catch {
      // A full disk takes no log, and the meeting goes on.
    }
  };
}
