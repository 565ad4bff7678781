// `debrief doctor --repair`: adds what is missing in a review's folder and sets aside what is damaged.
import {join} from 'node:path';
import {realDisk as disk, readBytes, writeNew} from './disk/disk.js';
import {storeError} from './disk/failure.js';
import {stampOf, uniqueName} from './disk/file-names.js';
import {whyReadOnly} from './disk/review-folder.js';
import {aboutCopy} from './folder-check.js';
import {AllJournals} from './journal/all-journals.js';
import {isPacked, journalName, packedName} from './journal/journal-names.js';
import {damagedName} from './journal/not-read.js';
import {linesOfAny} from './journal/other-encoding.js';
import {isCopyFailed, isMended} from './notices.js';
import {openReviewStore} from './review-store.js';
import {refuseCopies} from './shelf/copies.js';
import {type ReviewStore, StoreError} from './types.js';

/**
 * Adds what is missing and sets aside what is damaged; deletes and overwrites nothing but a readable copy that the
 * journals bear out. `done` gets one sentence for each thing done, also where it cannot go on: then it throws a
 * StoreError.
 */
export async function repair(folder: string, done: string[] = []): Promise<string[]> {
  await refuseCopies(folder);
  const {reader} = await new AllJournals(disk, folder).begin();
  for (const {name, damaged, isNoLine} of reader.states()) {
    if (damaged === 0 && !isNoLine) continue;
    const renewed = renew(folder, name).catch((error) => {
      throw storeError(`journal/${name} could not be mended`, error);
    });
    done.push(await renewed);
  }
  const store = await openReviewStore({folder, by: 'debrief doctor', role: 'doctor'});
  const {left} = await store.close();
  if (left > 0) throw new StoreError(`${folder} could not be mended (${whyUnsaved(store)}): nothing was taken away.`);
  const {fold} = await new AllJournals(disk, folder).begin();
  const isCopied = (await aboutCopy(folder, fold)).length === 0;
  const {notices} = store.getState();
  done.push(...notices.filter(isMended));
  if (isCopied) done.push('review.json says what the journals say.');
  const why = isCopied ? null : ((await whyReadOnly(disk, folder)) ?? notices.find(isCopyFailed));
  if (why) throw new StoreError(why);
  return done;
}

function whyUnsaved(store: ReviewStore): string {
  const {save} = store.getState();
  return 'why' in save ? save.why : 'disk error';
}

/** The sound lines in a journal of their own; the damaged file stays beside it under another name. */
async function renew(folder: string, name: string): Promise<string> {
  const now = Date.now();
  const path = join(folder, 'journal', name);
  const sound = linesOfAny(await readBytes(disk, path));
  const fresh = isPacked(name) ? packedName(now) : journalName(uniqueName(now));
  await writeNew(disk, join(folder, 'journal', fresh), sound.map((line) => `${line}\n`).join(''));
  await disk.rename(path, damagedName(path, stampOf(now)));
  await disk.syncFolder(join(folder, 'journal'));
  return `journal/${name} was set aside; its ${sound.length} good lines are in journal/${fresh}.`;
}
