// Starts the screen and gives it what it asks of the rest of the program.
import {writeSync} from 'node:fs';
import {homedir, tmpdir} from 'node:os';
import type {Services, Start} from '../app/services.js';
import {editInEditor} from '../store/editor.js';
import {openReviewStore} from '../store/review-store.js';
import {folderOfId, listReviews} from '../store/shelf/library.js';
import type {ReviewStore} from '../store/types.js';
import {allAgendas} from './all-agendas.js';
import {createReviewFrom, defaultForm} from './create-review.js';
import {exampleNamed, examples, openExample} from './examples.js';
import {freshId} from './fresh-id.js';
import {loadScreens} from './load-screens.js';
import type {Surroundings} from './surroundings.js';

/**
 * Runs until the person leaves; resolves with the exit code. While the screen's code is loaded, `start` is found out
 * and its review is opened.
 */
export async function interact(
  start: Start | Promise<Start>,
  around: Surroundings,
  packageFolder: string,
): Promise<number> {
  const services = servicesFor(around, packageFolder);
  const [{runApp}, from, early] = await Promise.all([loadScreens(), start, openedEarly(start, services)]);
  return runApp(from, early ? {...services, openReview: early} : services);
}

/** Hands out the store that was opened early to the first who asks for its review; what went wrong comes out there. */
async function openedEarly(
  start: Start | Promise<Start>,
  {openReview}: Services,
): Promise<Services['openReview'] | undefined> {
  const from = await start;
  if (from.at !== 'review') return undefined;
  let early: Promise<ReviewStore> | undefined = openReview(from.folder, from.as);
  early.catch(() => undefined);
  return (folder, role) => {
    const store = folder === from.folder && early ? early : openReview(folder, role);
    if (folder === from.folder) early = undefined;
    return store;
  };
}

/** A terminal that is not ready to take it at this moment gets it through the stream, which waits. */
function toTerminal(text: string): void {
  try {
    writeSync(process.stdout.fd, text);
  } catch {
    process.stdout.write(text);
  }
}

function servicesFor(around: Surroundings, packageFolder: string): Services {
  const {home, config, preferences} = around;
  const by = preferences.by || 'facilitator';
  return {
    home,
    bell: preferences.bell,
    otherPlaces: [homedir(), tmpdir(), process.cwd()],
    now: Date.now,
    freshId,
    listReviews: () => listReviews(home),
    openReview: (folder, role) => openReviewStore({folder, by: preferences.by || role, role}),
    createReview: (fields) => createReviewFrom(fields, around, {by}),
    examples,
    openExample: (name) => openExample(exampleNamed(name), around, packageFolder),
    agendas: async () => {
      const {agendas, problems} = await allAgendas(config);
      return {agendas: agendas.map(({agenda}) => agenda), problems};
    },
    defaults: defaultForm(around),
    exportReview: async (review) => {
      const {exportReview} = await import('./export-review.js');
      const reviewFolder = (await folderOfId(home, review.id)) ?? home;
      return exportReview(review, {reviewFolder, preferred: preferences.folder}, Date.now());
    },
    writeNow: toTerminal,
    editText: editInEditor,
  };
}
