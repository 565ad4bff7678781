// Exports of this terminal: what is said while one waits and of what comes of it, and what is left of it at the end.
import {THANKS} from '../session/asks/closing.js';
import {exportsBehind, type LateWords} from '../session/late-words.js';
import type {Event, Todo} from '../session/model.js';
import {within} from '../store/disk/within.js';
import {errorInWords} from './error-in-words.js';
import type {OpenReview} from './open-review.js';
import type {Services} from './services.js';

/** How long nothing is said of an export that is under way (ms). */
const SOON = 700;

export type Exporting = {
  run(todo: Extract<Todo, {kind: 'export'}>): Promise<void>;
  /** Waits so long at most (ms); why what was under way is not written, or null where all is. */
  left(patience: number): Promise<string | null>;
};

export function createExporting(
  services: Services,
  review: Pick<OpenReview, 'store'>,
  tell: (event: Event) => void,
): Exporting {
  const underWay = new Set<Promise<string | null>>();

  let isBehind = false;

  /** A review that runs is exported at its close. */
  function ended(failed: boolean): void {
    isBehind = failed && review.store?.getState().review.status === 'closed';
    tell({kind: 'exported', isBehind});
  }

  async function write(lead: string, words: (typeof exportsBehind)[LateWords] | undefined): Promise<string | null> {
    const {store} = review;
    if (!store) return null;
    const waits = `${lead}The export is under way; the result will show here.`;
    const telling = setTimeout(() => tell({kind: 'said', text: waits}), SOON);
    try {
      const {says} = await services.exportReview(() => store.getState(), store.folder);
      clearTimeout(telling);
      ended(false);
      tell({kind: 'said', text: words?.written ?? (lead === '' ? says : `${THANKS} ${says}`)});
      return null;
    } catch (error) {
      clearTimeout(telling);
      const why = errorInWords(error);
      ended(true);
      tell({kind: 'said', text: `${words ? `${words.failed} ` : lead}${why}`, trouble: true});
      return why;
    }
  }

  async function underWayUntilWritten(...what: Parameters<typeof write>): Promise<void> {
    const writing = write(...what);
    underWay.add(writing);
    await writing;
    underWay.delete(writing);
  }

  return {
    async run({atClose, late}) {
      const words = late && exportsBehind[late];
      const state = review.store?.getState();
      if ((atClose || words) && state && !services.hasFolder(state.review)) {
        const text = words ? words.beside : `${THANKS} No incident folder yet: x makes one beside the review.`;
        return tell({kind: 'said', text});
      }
      await underWayUntilWritten(atClose ? 'Closed. ' : '', words);
    },
    async left(patience) {
      const {reference = '', status} = review.store?.getState().review ?? {};
      const wasBehind = isBehind && status !== 'running';
      // The folder may be there again, or another terminal has written it meanwhile.
      if (wasBehind && underWay.size === 0) void underWayUntilWritten('', exportsBehind.text);
      if (underWay.size === 0) return null;
      const late = `nothing has been exported yet; debrief export ${reference} does it.`;
      const all = Promise.all(underWay).then((whys) => whys.find((why) => why !== null) ?? null);
      const why = await within(all, patience, late);
      return why !== null && wasBehind
        ? `${why} The export in the folder is behind: debrief export ${reference} writes it.`
        : why;
    },
  };
}
