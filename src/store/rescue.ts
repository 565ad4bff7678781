// What the disk did not take goes into files elsewhere: changes, and half-written texts.
import type {Drafts} from './drafts/drafts.js';
import type {Journal} from './journal/journal.js';
import type {Rescued} from './types.js';

/** The files in `folder` that were written, and what each goes back into; none where nothing was left unsaved. */
export async function rescue(folder: string, journal: Journal, ownDrafts: Drafts | undefined): Promise<Rescued[]> {
  const drafts = await ownDrafts?.rescue(folder);
  const changes = journal.unsaved.length > 0 ? await journal.rescue(folder) : undefined;
  return [
    ...(changes === undefined ? [] : [{file: changes, into: 'journal' as const}]),
    ...(drafts === undefined ? [] : [{file: drafts, into: 'drafts' as const}]),
  ];
}
