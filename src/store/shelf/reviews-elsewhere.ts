// Reviews that lie where nobody looks for any: deeper on the shelf, within another review, or beside the shelf.
import {existsSync} from 'node:fs';
import {readdir} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {inSeries} from '../../review/text.js';
import {isJournal} from '../journal/journal-names.js';
import {mayHoldReview, shelves} from './folders.js';

/** How deep below a folder that holds no review it is looked for some; and in how many folders at most, all together. */
const depths = {glance: 1, search: 4} as const;
const MOST_FOLDERS = 5_000;

/** So many are named. */
const MOST_NAMED = 3;

/**
 * One sentence for each folder that holds reviews which no command finds. `glance` costs next to nothing, also where
 * there are thousands of reviews, and looks just below the shelf and beside it; `search` looks into everything.
 */
export async function reviewsElsewhere(home: string, depth: keyof typeof depths): Promise<string[]> {
  const shelf = join(home, shelves.reviews);
  const found = new Map<string, string[]>();
  let folders = 0;

  /** Its reviews are remembered; the others are looked into, as long as there are levels left. */
  async function look(folder: string, levels: number): Promise<void> {
    if (++folders > MOST_FOLDERS) return;
    const within = await foldersIn(folder);
    const reviews = await thoseWithReview(within);
    if (reviews.length > 0) found.set(folder, reviews.map((each) => basename(each)).toSorted());
    if (levels <= 1) return;
    for (const other of within.filter((each) => !reviews.includes(each))) await look(other, levels - 1);
  }

  for (const folder of await foldersIn(shelf)) {
    if (!mayHoldReview(folder) || depth === 'search') await look(folder, depths[depth]);
  }
  const beside = await thoseWithReview((await foldersIn(home)).filter((folder) => !isShelf(folder)));
  if (beside.length > 0) found.set(home, beside.map((each) => basename(each)).toSorted());
  return [...found].map(([folder, names]) => inWords(folder, names, shelf));
}

const isShelf = (folder: string): boolean => Object.values(shelves).some((name) => name === basename(folder));

/** Only those with changes of their own: others' folders have names like these. */
async function thoseWithReview(folders: readonly string[]): Promise<string[]> {
  const likely = folders.filter((folder) => existsSync(join(folder, 'journal')));
  const names = await Promise.all(likely.map((folder) => readdir(join(folder, 'journal')).catch(() => [])));
  return likely.filter((_, index) => names[index]?.some(isJournal));
}

/** What is hidden is another program's; what cannot be read is told of elsewhere, or by nobody. */
async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {withFileTypes: true}).catch(() => []);
  const isFolder = (entry: {isDirectory(): boolean; isSymbolicLink(): boolean}) =>
    entry.isDirectory() || entry.isSymbolicLink();
  return entries.filter((entry) => isFolder(entry) && !entry.name.startsWith('.')).map(({name}) => join(folder, name));
}

function inWords(folder: string, names: string[], shelf: string): string {
  const more = names.length - MOST_NAMED;
  const named = inSeries(more > 0 ? [...names.slice(0, MOST_NAMED), `${more} more`] : names);
  const [one, them] = names.length === 1 ? ['a review that is', 'it'] : ['reviews that are', 'them'];
  return `${folder} holds ${one} not found there (${named}): to use ${them}, move ${them} into ${shelf}.`;
}
