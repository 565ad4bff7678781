// Whether a process is still at work on its review: one reading, for the list of who is here and for what was left
// behind.
import {hostname} from 'node:os';
import {join} from 'node:path';
import {DAY} from '../../review/units.js';
import {type Disk, readText} from '../disk/disk.js';
import {type HereFile, hereName, readHere} from './here-file.js';
import {stillRuns} from './process-alive.js';

/** No meeting is longer (ms). */
export const LONGEST_MEETING = DAY;

/** Which process wrote a file, and when. */
export type WrittenBy = Pick<HereFile, 'writer' | 'host' | 'pid' | 'at'>;

/** Another machine is believed, but for no longer than a day. */
export const isThere = (written: WrittenBy, now: number): boolean =>
  written.host === hostname() ? stillRuns(written, now) : now - written.at < LONGEST_MEETING;

/** What the process says of itself counts; where it says nothing any more, the file that it wrote does. */
export async function isAtWork(disk: Disk, folder: string, written: WrittenBy, now: number): Promise<boolean> {
  const name = hereName(written.writer);
  const said = readHere(name, await readText(disk, join(folder, 'journal', name)).catch(() => ''));
  return said?.doing !== 'away' && isThere(said ?? written, now);
}
