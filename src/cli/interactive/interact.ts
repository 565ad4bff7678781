// Starts the screen, and opens its review while the screen's code is still being loaded.
import type {Services, Start} from '../../app/services.js';
import type {TerminalRole} from '../../session/situation.js';
import type {SharedPart} from '../../session/view.js';
import {tellingIfSlow} from '../../store/disk/slow.js';
import type {ReviewStore} from '../../store/types.js';
import type {BringIn} from '../reviews/timeline-in.js';
import {isAsked} from '../streams/asking.js';
import {warn} from '../streams/printing.js';
import type {Surroundings} from '../surroundings.js';
import {loadInk, loadScreens} from './load-screens.js';
import {servicesFor} from './services.js';
import {endWithoutTerminal} from './terminal-gone.js';
import {waitForNoTerminal} from './terminal-writes.js';

/** The start on a review whose folder is still being found. */
export const onReview = async (
  folder: Promise<string>,
  as: TerminalRole,
  shared: readonly SharedPart[] = [],
): Promise<Start> => ({
  at: 'review',
  folder: await folder,
  as,
  shared,
});

/**
 * Runs until the person leaves; resolves with the exit code. While the screen's code is loaded, `start` is found out
 * and its review is opened. `bring` is for the first review that is made.
 */
export async function interact(
  start: Start | Promise<Start>,
  around: Surroundings,
  packageFolder: string,
  bring?: BringIn,
): Promise<number> {
  const services = servicesFor(around, packageFolder, bring);
  const opening = Promise.all([loadScreens(), start, openedEarly(start, services)]);
  const [{runApp}, from, early] = await tellingIfSlow(opening, () => noAnswer(around.home));
  waitForNoTerminal();
  endWithoutTerminal();
  return runApp(from, early ? {...services, openReview: early} : services, loadInk);
}

function noAnswer(home: string): void {
  if (isAsked()) return;
  warn(`the disk of ${home} gives no answer yet; this goes on once it does, and Ctrl+C leaves.`);
}

/** Hands out the store that was opened early to the first who asks for its review; what went wrong comes out there. */
async function openedEarly(
  start: Start | Promise<Start>,
  {openReview}: Services,
): Promise<Services['openReview'] | undefined> {
  const from = await start;
  if (from.at !== 'review') return undefined;
  let early: Promise<ReviewStore> | undefined = openReview(from.folder, from.as);
  await early.catch(() => undefined);
  return (folder, role) => {
    const store = folder === from.folder && early ? early : openReview(folder, role);
    if (folder === from.folder) early = undefined;
    return store;
  };
}
