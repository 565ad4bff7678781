// The file in which a process keeps its half-written texts: `drafts/<writer>.json`.
import {hostname} from 'node:os';
import {basename, join} from 'node:path';
import {count, fitting, line, mapOf, number, object, type Shape} from '../../review/changes/shape.js';
import {cleanText} from '../../review/text.js';
import {MINUTE} from '../../review/units.js';
import {type Disk, readText} from '../disk/disk.js';
import {ifMissing} from '../disk/failure.js';
import {objectIn} from '../disk/json.js';
import {stillRuns} from '../presence/process-alive.js';

/** A file of another machine counts as left behind after this many milliseconds without a word. */
const FOREIGN_SILENCE = MINUTE;

/** `texts` by place; `at`: when it was written, in milliseconds since 1970. */
export type DraftsFile = {
  role: string;
  by: string;
  host: string;
  pid: number;
  at: number;
  texts: Record<string, string>;
};

// Whatever is no text was never typed, and takes nothing from the others.
const textOrNone: Shape<string> = (value) => (typeof value === 'string' ? cleanText(value) : '');
const texts = mapOf(textOrNone);
const shape = object<DraftsFile>({role: line, by: line, host: line, pid: count, at: number, texts});

type Found = {path: string; file: DraftsFile};

/** Every drafts file that can be understood. */
export async function draftsIn(disk: Disk, folder: string): Promise<Found[]> {
  const names = await disk.list(folder).catch(ifMissing([]));
  const found: Found[] = [];
  for (const name of names.filter((candidate) => candidate.endsWith('.json')).sort()) {
    const path = join(folder, name);
    const file = fitting(shape, objectIn(await readText(disk, path).catch(() => '')));
    if (file && file.pid > 0) found.push({path, file});
  }
  return found;
}

/** Whether the process behind a drafts file is known to have ended. */
export function isGone({path, file: {host, pid, at}}: Found, now: number): boolean {
  if (host !== hostname()) return now - at > FOREIGN_SILENCE;
  return !stillRuns({writer: basename(path, '.json'), pid, at}, now);
}
