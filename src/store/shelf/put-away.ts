// Putting a review away, and back: archived it stays where it is, deleted it goes into the trash folder of the home.
import {lstatSync} from 'node:fs';
import {rename, rm, writeFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import type {PutAway, WayAway} from '../../review/put-away.js';
import type {Instant} from '../../review/types.js';
import {whyNotFollowed} from '../disk/broken-link.js';
import {shortReason} from '../disk/failure.js';
import {makeFolders} from '../disk/make-folders.js';
import {whoIsOn} from '../presence/who-is-on.js';
import {StoreError} from '../types.js';
import {refuseCopies} from './copies.js';
import {shelves} from './folders.js';
import {ARCHIVED} from './glance.js';

/**
 * Both answer where the review's folder is afterwards, and throw a StoreError where it could not be moved or marked.
 */
type Move = {away(home: string, folder: string): Promise<string>; back(home: string, folder: string): Promise<string>};

/** What is done in the home for each. */
const movesAway: Record<WayAway, Move> = {
  archive: {
    away: async (_, folder) => {
      await trying(folder, () => writeFile(join(folder, ARCHIVED), '', {mode: 0o600}));
      return folder;
    },
    back: async (_, folder) => {
      await refuseCopies(folder);
      await trying(folder, () => rm(join(folder, ARCHIVED), {force: true}));
      return folder;
    },
  },
  delete: {
    async away(home, folder) {
      const trash = join(home, shelves.trash);
      await trying(trash, async () => {
        await makeFolders(trash, 0o700);
        await writeFile(join(trash, 'how-to-get-a-review-back.txt'), howBack, {mode: 0o600});
      });
      return moved(folder, trash);
    },
    back: (home, folder) => moved(folder, join(home, shelves.reviews)),
  },
};

const howBack = `These are the reviews that debrief delete took away. Each is whole.

debrief delete REVIEW --back brings one back, by its reference or its id.
Moving its folder into ../reviews does the same.
What is removed from here is gone for good.
`;

async function moved(folder: string, to: string): Promise<string> {
  const there = join(to, basename(folder));
  // A link would take the place of another without a word.
  if (lstatSync(there, {throwIfNoEntry: false})) {
    throw new StoreError(`${there} is there already: move one of the two elsewhere first. Nothing was changed.`);
  }
  await trying(folder, () => rename(folder, there));
  return there;
}

async function trying(place: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const why = await whyNotFollowed(place);
    if (why !== undefined) throw new StoreError(`${why} Nothing was put away or brought back.`);
    throw new StoreError(`${place} cannot be changed (${shortReason(error)}): nothing was put away or brought back.`);
  }
}

/**
 * Puts the review away and answers where its folder is then. `anyway`: deletes it also while a terminal has it open,
 * which is refused otherwise. Throws a StoreError where it is, and where the folder could not be moved or marked.
 */
export async function putAway(review: PutAway, home: string, now: Instant, anyway = false): Promise<string> {
  await refuseCopies(review.folder);
  if (review.way === 'delete' && !anyway) await refuseWhileOpen(review, now);
  return movesAway[review.way].away(home, review.folder);
}

/** The same back: the folder may not be where it was. */
export const bringBack = ({way, folder}: Pick<PutAway, 'way' | 'folder'>, home: string): Promise<string> =>
  movesAway[way].back(home, folder);

/** Who has it open, in words such as `facilitator and note-taker`; undefined where nobody does. */
export async function openAs(folder: string, now: Instant): Promise<string | undefined> {
  const roles = [...new Set((await whoIsOn(folder, now)).map(({role}) => role))];
  return roles.length === 0 ? undefined : roles.join(' and ');
}

/** Throws a StoreError where a terminal has the review open: it would lose its folder in the middle of a meeting. */
async function refuseWhileOpen({reference, folder}: PutAway, now: Instant): Promise<void> {
  const roles = await openAs(folder, now);
  if (roles === undefined) return;
  throw new StoreError(
    `${reference} is open in another terminal (${roles}): leave it there first. It was not deleted.`,
  );
}
