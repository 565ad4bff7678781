// A way of packing that loses, as a control.
import {join} from 'node:path';
import {readText, writeNew} from '../../../src/store/disk/disk.js';
import {isJournal, packedName} from '../../../src/store/journal/journal-names.js';
import type {PackingOptions} from '../../../src/store/journal/packing.js';

export type Pack = (options: PackingOptions) => Promise<void>;

/** Takes away first and writes then. */
export const careless: Pack = async ({disk, folder}) => {
  const place = join(folder, 'journal');
  const names = (await disk.list(place)).filter(isJournal).sort().slice(1);
  const texts: string[] = [];
  for (const name of names) {
    texts.push(await readText(disk, join(place, name)));
    await disk.remove(join(place, name));
  }
  await writeNew(disk, join(place, packedName(Date.now())), texts.join(''));
};
