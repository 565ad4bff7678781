// The calendar files of an incident folder, as texts.
import {readdir, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {readPlain} from './ledger.js';

/** What is longer is no invitation. */
const LONGEST = 256 * 1024;

/** None where there is no such folder; no link is followed. */
export async function calendarsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => /\.ics$/i.test(name)).map((name) => join(folder, name));
  const texts = await Promise.all(
    files.map(async (file) => {
      const {size} = await stat(file).catch(() => ({size: Number.POSITIVE_INFINITY}));
      return size > LONGEST ? undefined : readPlain(file);
    }),
  );
  return texts.filter((text) => text !== undefined);
}
