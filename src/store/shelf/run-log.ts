// The log on demand: a line of JSON for each thing that a process does, so that trouble can be told by
// somebody else. What is told of a terminal is in src/app/logged.ts.
import {closeSync, constants, openSync, readSync, type Stats, statSync, writeSync} from 'node:fs';
import {READ} from '../disk/disk.js';
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
 * which process wrote it and how long that had run (`ms`). Throws a StoreError where the file cannot be written, and where
 * it is something else than a log: a line at its end would spoil it.
 */
export function openLog(named: string): Log {
  const file = fullPath(named);
  const open = () => openSync(file, O_APPEND | O_CREAT | O_WRONLY | O_NONBLOCK, 0o600);
  const refuse = (why: string) => {
    throw new StoreError(`The log ${file} ${why}: name another file behind --log, or in DEBRIEF_LOG.`);
  };
  const other = otherThanLog(file);
  if (other !== undefined) refuse(`cannot be written, as it is ${other}`);
  try {
    closeSync(open());
  } catch (error) {
    refuse(`cannot be written (${shortReason(error)})`);
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

/** What is there in place of a log, in words; undefined for a log, for nothing, and for what cannot be looked at. */
function otherThanLog(file: string): string | undefined {
  const found = looked(() => statSync(file));
  if (found?.isDirectory()) return 'a folder';
  if (found?.isFIFO()) return 'a pipe';
  if (found?.isSocket()) return 'a socket';
  if (!isFilled(found)) return undefined;
  const start = looked(() => startOf(file));
  return start === undefined || BEGINNING.test(start) ? undefined : 'a file of something else';
}

const isFilled = (found: Stats | undefined): boolean => found?.isFile() === true && found.size > 0;

/** How every line begins. */
const BEGINNING = /^\{"at":"[^"]*","process":\d/;

function startOf(file: string): string {
  const opened = openSync(file, READ);
  try {
    const start = Buffer.alloc(80);
    return start.toString('latin1', 0, readSync(opened, start));
  } finally {
    closeSync(opened);
  }
}

function looked<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
