// The review that a command is about: the one that is named, else the running one, else the one last worked on.
import {copiesOf, refuseCopies} from '../../store/shelf/copies.js';
import {findReviewFolder} from '../../store/shelf/library.js';
import {unnamedReviews} from '../../store/shelf/unnamed.js';
import {askLine} from '../streams/asking.js';
import {canAsk} from '../streams/has-terminal.js';
import {note, warn} from '../streams/printing.js';
import {UsageError} from '../usage-error.js';

/**
 * Its folder. `open`: where nobody names one, a closed review only if there is no other. Where two are running it asks
 * by number, or without a terminal throws a UsageError that names both. Throws a StoreError where there is none, and
 * where the review is in two folders; `reads`: that is said then, and the newer is taken.
 */
export async function reviewMeant(home: string, name: string | undefined, how: How = {}): Promise<string> {
  const folder = await folderMeant(home, name, how);
  if (!how.reads) await refuseCopies(folder);
  const copies = how.reads ? await copiesOf(folder) : undefined;
  if (copies) warn(copies.says);
  return copies?.folders[0] ?? folder;
}

type How = {open?: boolean; reads?: boolean};

async function folderMeant(home: string, name: string | undefined, {open = false}: How): Promise<string> {
  if (name !== undefined) return findReviewFolder(home, name);
  const running = await unnamedReviews(home, {open});
  // Of one review in two folders there is nothing to choose here.
  if (running.every(({id}) => id === running[0].id)) return running[0].folder;
  if (!canAsk()) {
    const names = running.map(({reference, id}) => `${reference} (${id})`);
    throw new UsageError(`${names.length} reviews are running: name one of ${names.join(', ')}.`);
  }
  note(`${running.length} reviews are running:`);
  for (const [index, {reference, title, id}] of running.entries()) {
    note(`  ${index + 1}  ${reference} · ${title} (${id})`);
  }
  const typed = ((await askLine('Which one? Type its number: ')) ?? '').trim();
  const chosen = /^\d+$/.test(typed) ? running[Number(typed) - 1] : undefined;
  if (!chosen) throw new UsageError('no review was chosen: nothing was done.');
  return chosen.folder;
}
