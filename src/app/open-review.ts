// The review that is open in this terminal: its store, opened, replaced, and handed on when the role changes.
import type {Role} from '../review/types.js';
import type {Event} from '../session/model.js';
import type {TerminalRole} from '../session/situation.js';
import type {ReviewStore} from '../store/types.js';
import type {Services} from './services.js';

export type OpenReview = {
  /** Null before a review is open. */
  readonly store: ReviewStore | null;
  /** Opens this folder in place of what is open. */
  open(folder: string, role: TerminalRole): Promise<void>;
  /** Goes on with the same review in another role; what is half written comes along. */
  takeRole(role: Role): Promise<void>;
  /** Told by a clock that is awake anyway. */
  beat(): void;
  rescue(): Promise<string | undefined>;
  /** How many changes could not be saved. */
  close(): Promise<number>;
};

export function createOpenReview(services: Services, tell: (event: Event) => void): OpenReview {
  let store: ReviewStore | null = null;

  /** What a store tells once another is open is nobody's any more. */
  function listen(opened: ReviewStore): void {
    opened.subscribe(() => {
      if (store === opened) tell({kind: 'heard', state: opened.getState()});
    });
  }

  const tellAgendas = ({agendas}: Awaited<ReturnType<Services['agendas']>>) => tell({kind: 'shown', agendas});
  const tellProblem = (error: unknown) => tell({kind: 'said', text: String(error), trouble: true});

  return {
    get store() {
      return store;
    },
    async open(folder, role) {
      const opened = await services.openReview(folder, role);
      await store?.close();
      store = opened;
      listen(opened);
      const [drafts, writtenAt] = [opened.drafts(), opened.draftsLeftAt()];
      tell({kind: 'opened', role, state: opened.getState(), drafts, writtenAt});
      // They are read behind the first frame, which must not wait for them.
      if (opened.getState().review.status === 'preparing') services.agendas().then(tellAgendas, tellProblem);
    },
    async takeRole(role) {
      const old = store;
      if (!old) return;
      try {
        await old.close();
        const opened = await services.openReview(old.folder, role);
        await opened.takeDrafts(old);
        store = opened;
        // Keys that have waited for this are pressed within, and what they change is to be heard.
        listen(opened);
        tell({kind: 'role taken', role, state: opened.getState(), drafts: opened.drafts()});
      } catch (error) {
        tell({kind: 'role kept'});
        throw error;
      }
    },
    beat: () => store?.beat(),
    async rescue() {
      for (const place of services.otherPlaces) {
        const file = await store?.rescue(place).catch(() => undefined);
        if (file) return file;
      }
      return undefined;
    },
    close: async () => (await store?.close())?.left ?? 0,
  };
}
