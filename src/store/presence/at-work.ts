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

/** Whoever takes another role is away from the first until its half-written texts have come along (ms). */
const COMES_ALONG_WITHIN = 10_000;

async function saidBy(disk: Disk, folder: string, writer: string): Promise<HereFile | undefined> {
  const name = hereName(writer);
  return readHere(name, await readText(disk, join(folder, 'journal', name)).catch(() => ''));
}

/** Whether the process, of another machine, may be about to take along what it has half written. */
export async function hasJustLeft(disk: Disk, folder: string, writer: string, now: number): Promise<boolean> {
  const said = await saidBy(disk, folder, writer);
  return said?.doing === 'away' && Math.abs(now - said.at) < COMES_ALONG_WITHIN;
}

/** What the process says of itself counts; where it says nothing any more, the file that it wrote does. */
export async function isAtWork(disk: Disk, folder: string, written: WrittenBy, now: number): Promise<boolean> {
  const said = await saidBy(disk, folder, written.writer);
  return said?.doing !== 'away' && isThere(said ?? written, now);
}
