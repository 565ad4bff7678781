// While a review is open and written to, its files are deleted, replaced, edited, damaged and moved about.
import {appendFileSync, readdirSync, readFileSync, renameSync, unlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Random} from '../../support/seeded.js';
import {journalsOf, note, open} from '../support/small-store.js';
import {type Loss, lossOf, savedNotes} from './writers.js';

type Mischief = (folder: string, own: string) => void;

/** What can be done to the files of a review without taking what only an ended process knew. */
const mischiefs: Mischief[] = [
  (_, own) => unlinkSync(own),
  (_, own) => writeFileSync(own, ''),
  (_, own) => appendFileSync(own, 'a line of mine\n'),
  (_, own) => appendFileSync(own, '{"w":"half a li'),
  (_, own) => writeFileSync(own, readFileSync(own, 'utf8').replace('text of', 'test of')),
  (_, own) => {
    writeFileSync(`${own}.new`, readFileSync(own));
    renameSync(`${own}.new`, own);
  },
  (folder) => writeFileSync(join(folder, 'review.json'), '{"format":1,"rev'),
  (folder) => {
    if (readdirSync(folder).includes('review.json')) unlinkSync(join(folder, 'review.json'));
  },
  (folder) => appendFileSync(join(folder, 'journal', 'stray.jsonl'), 'no journal\n'),
  (folder) => {
    renameSync(folder, `${folder}-away`);
    renameSync(`${folder}-away`, folder);
  },
  (folder) => {
    renameSync(join(folder, 'journal'), join(folder, 'journal-away'));
    renameSync(join(folder, 'journal-away'), join(folder, 'journal'));
  },
];

/** Two stores write `notes` notes each; before some of them, something is done to the files of the one that writes. */
export async function mischief(folder: string, notes: number, random: Random): Promise<Loss & {done: number}> {
  const acknowledged: string[] = [];
  let done = 0;
  for (const role of ['facilitator', 'note-taker']) {
    const before = journalsOf(folder);
    const store = await open(folder, {role});
    for (let number = 1; number <= notes; number++) {
      const own = journalsOf(folder).filter((name) => !before.includes(name) && name !== 'stray.jsonl');
      const newest = own.at(-1);
      if (newest && random() < 0.5) {
        random.one(mischiefs)(folder, join(folder, 'journal', newest));
        done++;
      }
      const id = `${role}-${acknowledged.length}-${number}`;
      await store.commit([note(id)]);
      acknowledged.push(id);
    }
    await store.close();
  }
  return {...lossOf(acknowledged, await savedNotes(folder)), done};
}
