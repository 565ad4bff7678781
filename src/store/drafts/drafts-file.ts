// The file in which a process keeps its half-written texts: `drafts/<writer>.json`.
import {hostname} from 'node:os';
import {basename, join} from 'node:path';
import {cleanText} from '../../review/text.js';
import {type Disk, readText} from '../disk/disk.js';
import {isMissing} from '../disk/failure.js';
import {stillRuns} from '../presence/still-running.js';

/** A file of another machine counts as left behind after this many milliseconds without a word. */
const FOREIGN_SILENCE = 60_000;

/** `texts` by place; `at`: when it was written, in milliseconds since 1970. */
export type DraftsFile = {
  role: string;
  by: string;
  host: string;
  pid: number;
  at: number;
  texts: Record<string, string>;
};

type Found = {path: string; file: DraftsFile};

/** Every drafts file that can be understood. */
export async function draftsIn(disk: Disk, folder: string): Promise<Found[]> {
  const names = await disk.list(folder).catch((error) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const found: Found[] = [];
  for (const name of names.filter((candidate) => candidate.endsWith('.json')).sort()) {
    const path = join(folder, name);
    const file = understood(await readText(disk, path).catch(() => ''));
    if (file) found.push({path, file});
  }
  return found;
}

/** Whether the process behind a drafts file is known to have ended. */
export function isGone({path, file: {host, pid, at}}: Found, now: number): boolean {
  if (host !== hostname()) return now - at > FOREIGN_SILENCE;
  return !stillRuns({writer: basename(path, '.json'), pid, at}, now);
}

function understood(json: string): DraftsFile | undefined {
  try {
    const {role, by, host, pid, at, texts} = JSON.parse(json) as Partial<Record<string, unknown>>;
    if (typeof role !== 'string' || typeof by !== 'string' || typeof host !== 'string') return undefined;
    if (!Number.isSafeInteger(pid) || (pid as number) <= 0 || typeof at !== 'number') return undefined;
    if (typeof texts !== 'object' || texts === null) return undefined;
    const strings = Object.entries(texts).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    const clean = strings.map(([place, text]) => [place, cleanText(text)] as const).filter(([, text]) => text !== '');
    return {role, by, host, pid: pid as number, at, texts: Object.fromEntries(clean)};
  } catch {
    return undefined;
  }
}
