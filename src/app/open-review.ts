// The review that is open in this terminal: its store, opened, replaced, and handed on when the role changes.
import {absenceBetween} from '../review/absences.js';
import type {Role} from '../review/vocabulary.js';
import type {Event} from '../session/model.js';
import type {TerminalRole} from '../session/situation.js';
import {within} from '../store/disk/within.js';
import type {Rescued, ReviewStore} from '../store/types.js';
import {listenToWindows} from './editing.js';
import {errorInWords} from './error-in-words.js';
import type {Services} from './services.js';

export type OpenReview = {
  /** Null before a review is open. */
  readonly store: ReviewStore | null;
  /** Opens this folder in place of what is open. */
  open(folder: string, role: TerminalRole): Promise<void>;
  /** Goes on with the same review in another role; what is half written comes along. */
  takeRole(role: Role): Promise<void>;
  /** This terminal was not at work between these two moments (ms): its machine slept, or it was stopped. */
  slept(from: number, to: number): void;
  /** Told by a clock that is awake anyway. */
  beat(): void;
  /** The file that holds what could not be saved; undefined where no place takes it. */
  rescue(): Promise<Rescued | undefined>;
  /** How many changes could not be saved. */
  close(): Promise<number>;
};

/** Longest wait for a place that takes what could not be saved (ms): it may hang as the review's own does. */
const PATIENCE = 500;

export function createOpenReview(services: Services, tell: (event: Event) => void): OpenReview {
  let store: ReviewStore | null = null;
  /** A terminal that only shows the meeting is nobody. */
  let isShared = false;

  /** What a store tells once another is open is nobody's any more. */
  function listen(opened: ReviewStore): void {
    opened.subscribe(() => {
      if (store === opened) tell({kind: 'heard', state: opened.getState()});
    });
  }

  function listenForDrafts(opened: ReviewStore): void {
    opened.onDraftsLeft((drafts) => {
      if (store === opened) tell({kind: 'drafts left', drafts, writtenAt: opened.draftsLeftAt()});
    });
  }

  /** What cannot be read holds nobody up. */
  async function tellOfDrafts(opened: ReviewStore): Promise<void> {
    const theirs = await within(opened.othersDrafts(), PATIENCE, []).catch(() => []);
    const isNews = theirs.some(({came}) => came !== undefined);
    if (store === opened && isNews) tell({kind: 'drafts elsewhere', theirs});
  }

  const tellAgendas = ({agendas}: Awaited<ReturnType<Services['agendas']>>) => tell({kind: 'shown', agendas});
  /** A meeting goes on without it, and nobody looks for it whose screen is shared. */
  async function tellSeenBefore(opened: ReviewStore): Promise<void> {
    const {review} = opened.getState();
    const seenBefore = await services.seenBefore(review).catch(() => undefined);
    if (seenBefore) tell({kind: 'seen before', reviewId: review.id, seenBefore});
  }

  const tellProblem = (error: unknown) => tell({kind: 'said', text: errorInWords(error), trouble: true});
  /** What cannot be saved now is tried again by the store; where nothing can be saved, nothing is asked. */
  function notice(opened: ReviewStore, lastSign: number | undefined, back: number): void {
    if (lastSign === undefined) return;
    const absence = absenceBetween(opened.getState().review, lastSign, back);
    if (absence) opened.notice({type: 'absence-noticed', ...absence}).catch(() => undefined);
  }

  async function afterSleep(from: number, to: number): Promise<void> {
    const asleep = store;
    if (!asleep || isShared || (await asleep.wasSomebodyHere(from, to))) return;
    notice(asleep, from, to);
  }

  return {
    get store() {
      return store;
    },
    async open(folder, role) {
      const opened = await services.openReview(folder, role);
      await store?.close();
      store = opened;
      isShared = role === 'watch';
      listen(opened);
      if (role !== 'watch') notice(opened, opened.lastSign(), services.now());
      const [drafts, writtenAt] = [opened.drafts(), opened.draftsLeftAt()];
      tell({kind: 'opened', role, state: opened.getState(), drafts, writtenAt});
      const late = role === 'watch' ? null : opened.seenLate();
      if (late) tell({kind: 'said', text: late});
      listenForDrafts(opened);
      listenToWindows(opened, tell);
      if (role !== 'watch') void tellOfDrafts(opened);
      if (role !== 'watch') setImmediate(() => void tellSeenBefore(opened));
      // They are read behind the first page, which must not wait for them.
      if (opened.getState().review.status === 'preparing') services.agendas().then(tellAgendas, tellProblem);
    },
    async takeRole(role) {
      const old = store;
      if (!old) return;
      try {
        await old.close({goesOn: true});
        const opened = await services.openReview(old.folder, role);
        await opened.takeDrafts(old);
        store = opened;
        // Keys that have waited for this are pressed within, and what they change is to be heard.
        listen(opened);
        tell({kind: 'role taken', role, state: opened.getState(), drafts: opened.drafts()});
        listenForDrafts(opened);
        listenToWindows(opened, tell);
      } catch (error) {
        tell({kind: 'role kept'});
        throw error;
      }
    },
    slept: (from, to) => void afterSleep(from, to),
    beat: () => store?.beat(),
    async rescue() {
      for (const place of services.otherPlaces) {
        const rescued = store && (await within(store.rescue(place), PATIENCE, undefined).catch(() => undefined));
        if (rescued) return rescued;
      }
      return undefined;
    },
    close: async () => (await store?.close())?.left ?? 0,
  };
}
