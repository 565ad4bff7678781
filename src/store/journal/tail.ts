// The last line of a journal, read without the rest of it.

import {closing, type Disk} from '../disk/disk.js';
import type {Place} from './coverage.js';
import {readLine} from './entry.js';

/** Longer last lines are not looked for: the whole journal is read then. */
const TAIL = 8_192;

/** Whose entry ends this journal; undefined where its last line is unfinished, damaged, no entry, or long. */
export async function lastPlace(disk: Disk, path: string): Promise<Place | undefined> {
  const bytes = await closing(disk.openToRead(path), async (file) => {
    const {size} = await file.facts();
    return file.read(Math.max(0, size - TAIL), Math.min(size, TAIL));
  });
  const text = Buffer.from(bytes).toString('utf8');
  if (!text.endsWith('\n')) return undefined;
  const line = readLine(text.slice(text.lastIndexOf('\n', text.length - 2) + 1, -1));
  return line.kind === 'entry' ? line.entry : undefined;
}
