// A journal is cut at every byte, or a bit of every byte is turned: the rest must still be true.
import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Review} from '../../../src/review/types.js';
import {readReview} from '../../../src/store/shelf/read-review.js';
import {makeFolder, note, open} from '../support/small-store.js';

/** A review whose second journal holds `texts`, as notes n1, n2 …; `look` gives the review with other bytes in it. */
export async function damageable(texts: readonly string[]) {
  const home = await mkdtemp(join(tmpdir(), 'debrief-damage-'));
  const folder = await makeFolder(home);
  const before = await readdir(join(folder, 'journal'));
  const store = await open(folder, {role: 'shell'});
  for (const [index, text] of texts.entries()) await store.commit([note(`n${index + 1}`, text)]);
  await store.close();
  const name = (await readdir(join(folder, 'journal'))).find((candidate) => !before.includes(candidate)) ?? '';
  const path = join(folder, 'journal', name);
  const bytes = await readFile(path);
  return {
    bytes,
    async look(changed: Buffer): Promise<{review: Review; notices: string[]}> {
      // A new file each time: some file systems sync one that is cut to nothing and written again.
      await rm(path);
      await writeFile(path, changed);
      return readReview(folder);
    },
    remove: () => rm(home, {recursive: true, force: true}),
  };
}

/** Every cut, the whole file last. */
export function* cuts(bytes: Buffer): Generator<Buffer> {
  for (let length = 0; length < bytes.length; length++) yield bytes.subarray(0, length);
  yield bytes;
}

/** One bit turned in each byte, another one in the next; `all` turns each of the eight, byte after byte. */
export function* flips(bytes: Buffer, all = false): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at++) {
    for (const bit of all ? [0, 1, 2, 3, 4, 5, 6, 7] : [at % 8]) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ (1 << bit), at);
      yield changed;
    }
  }
}
