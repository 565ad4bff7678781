// Whether the process of this machine that wrote a file is still at work on its review.
import {uptime} from 'node:os';
import {isGone} from '../disk/process-gone.js';
import type {HereFile} from './here-file.js';

/** Writers of this process that are still open: a process is not gone for itself, but a closed store is. */
const openHere = new Set<string>();

export const beginsHere = (writer: string): void => void openHere.add(writer);
export const endsHere = (writer: string): void => void openHere.delete(writer);

/** Synchronous and cheap: it is asked once a second. Only for processes of this machine. */
export function stillRuns({writer, pid, at}: Pick<HereFile, 'writer' | 'pid' | 'at'>, now: number): boolean {
  if (pid === process.pid) return openHere.has(writer);
  // Numbers are given out anew after a restart.
  if (at < now - uptime() * 1000) return false;
  return !isGone(pid);
}
