// A review that lives in memory, for whatever needs a store and no disk: changes are saved as soon as they are made.
import {applyChange, type Change} from '../../src/review/changes/index.js';
import type {ReviewState, Sharing} from '../../src/review/review-state.js';
import type {Instant, Review} from '../../src/review/types.js';
import type {ReviewStore} from '../../src/store/types.js';

export type MemoryStore = ReviewStore & {
  /** Somebody else changes the review. */
  meanwhile(change: Change): void;
  /** The review stands to the server like this from now on. */
  shares(sharing: Sharing): void;
};

export function memoryStore(first: Review, now: () => Instant): MemoryStore {
  const drafts = new Map<string, string>();
  const listeners = new Set<() => void>();
  let state: ReviewState = {
    review: first,
    save: {kind: 'saved'},
    saving: new Set(),
    notices: [],
    draftsOnlyHere: null,
    sharing: null,
    others: [],
  };

  function apply(changes: Change[], by: string): void {
    const review = changes.reduce(
      (sofar, change) => applyChange(sofar, change, {at: now(), by}) ?? sofar,
      state.review,
    );
    state = {...state, review};
    for (const listener of listeners) listener();
  }

  return {
    folder: '/memory',
    getState: () => state,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    commit: async (changes) => apply(changes, 'me'),
    shares(sharing) {
      state = {...state, sharing};
      for (const listener of listeners) listener();
    },
    meanwhile: (change) => apply([change], 'somebody else'),
    undo: async () => ({why: 'There is nothing of yours to undo'}),
    redo: async () => ({why: 'There is nothing of yours to do again'}),
    drafts: () => drafts,
    draftsLeftAt: () => new Map(),
    onDraftsLeft: () => undefined,
    keepDraft(place, text) {
      if (text === '') drafts.delete(place);
      else drafts.set(place, text);
    },
    async keepDraftNow(place, text) {
      this.keepDraft(place, text);
      return true;
    },
    placeForEditor: () => undefined,
    openWindows: () => [],
    async takeDrafts(from) {
      for (const [place, text] of from.drafts()) drafts.set(place, text);
    },
    othersDrafts: async () => [],
    dropDraft: async () => undefined,
    seenLate: () => null,
    lastSign: () => undefined,
    catchUp: async () => undefined,
    wasSomebodyHere: async () => false,
    notice: async (change) => apply([change], 'debrief'),
    beat: () => undefined,
    rescue: () => Promise.reject(new Error('there is no disk here')),
    close: async () => ({left: 0}),
  };
}
