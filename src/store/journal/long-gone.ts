// Whether the process that wrote a journal is gone for good, so that nobody will write to that file again.
import {hostname} from 'node:os';
import {DAY} from '../../review/units.js';
import {isGone} from '../disk/process-gone.js';
import {isThere} from '../presence/at-work.js';
import type {HereFile} from '../presence/here-file.js';
import type {RunningOn} from './entry.js';

/** A journal of which nothing more is known is left alone for so long (ms) after its last change. */
const LONG = 7 * DAY;

/** What tells its day alone waits until that is over everywhere: in which packed file it is would tell more. */
const ITS_DAY = 2 * DAY;

export type KnownOfJournal = {
  /** It names nobody, and no time but the day. */
  isUnsigned: boolean;
  /** Its last line says that its process has left. */
  hasLeft: boolean;
  /** The process that began it, as its first line says. */
  on: RunningOn | undefined;
  /** What its process says of itself beside it. */
  here: HereFile | undefined;
  /** When its file was last changed, in milliseconds since 1970. */
  changedAt: number;
};

/**
 * A process that left said so. One of this machine that did not is gone once the system has no process of its number.
 * Of others that is never known, so they are believed for as long as they are listed as here, and for days after.
 */
export function isLongGone({isUnsigned, hasLeft, on, here, changedAt}: KnownOfJournal, now: number): boolean {
  if (isUnsigned && now - changedAt < ITS_DAY) return false;
  if (hasLeft) return true;
  const writer = on ?? here;
  if (writer?.host === hostname()) return isGone(writer.pid);
  return now - changedAt > LONG && !(here && here.doing !== 'away' && isThere(here, now));
}
