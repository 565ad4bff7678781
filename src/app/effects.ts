// What a step of the loop asks for: saving, undoing, exporting, opening, leaving. What comes of it is told to the loop.
import {undoneInWords} from '../review/changes/index.js';
import {waysAway} from '../review/summary.js';
import type {Event, Todo} from '../session/model.js';
import {readHome} from './home.js';
import type {OpenReview} from './open-review.js';
import type {Services} from './services.js';

/** What only the terminal itself can do. */
export type Hands = {
  leave(): void;
  suspend(): void;
  redraw(): void;
  /** Hands the screen over while `work` runs. */
  handOver(work: () => Promise<void>): Promise<void>;
  bell(): void;
};

type Means = {
  services: Services;
  review: OpenReview;
  tell(event: Event): void;
  hands(): Hands | null;
  redraw(): void;
};

/** Answers with what carries out the steps of the loop. */
export function createEffects({services, review, tell, hands, redraw}: Means): (todo: Todo) => void {
  let isOpening = false;

  const fail = (error: unknown) => tell({kind: 'said', text: inWords(error), trouble: true});

  /** The field stays open until the disk has answered; what can never be saved says why. */
  function commit({number, changes}: Extract<Todo, {kind: 'commit'}>): void {
    review.store?.commit(changes).then(
      () => tell({kind: 'saved', commit: number}),
      (error: unknown) => tell({kind: 'refused', commit: number, why: inWords(error)}),
    );
  }

  /** One at a time: `Enter` pressed twice would make two reviews. */
  async function open(found: () => Promise<{folder: string; says?: string | undefined}>): Promise<void> {
    if (isOpening) return;
    isOpening = true;
    try {
      const {folder, says} = await found();
      await review.open(folder, 'facilitator');
      if (says !== undefined) tell({kind: 'said', text: says});
    } finally {
      isOpening = false;
    }
  }

  async function putAway({review: away}: Extract<Todo, {kind: 'put-away'}>): Promise<void> {
    const gone = await services.putAway(away);
    const {home} = await readHome(services, gone);
    tell({kind: 'shown', home});
    tell({kind: 'said', text: `${gone.reference} is ${waysAway[gone.way].done}; u brings it back.`});
  }

  async function bringBack({review: away}: Extract<Todo, {kind: 'bring-back'}>): Promise<void> {
    const {reference} = await services.bringBack(away);
    const {home} = await readHome(services, null);
    tell({kind: 'shown', home});
    tell({kind: 'said', text: `${reference} is back.`});
  }

  async function undo(): Promise<void> {
    const result = await review.store?.undo();
    if (!result) return;
    if ('why' in result) tell({kind: 'said', text: result.why});
    else tell({kind: 'undone', says: undoneInWords(result.undone)});
  }

  async function exportNow(): Promise<void> {
    const {store} = review;
    if (!store) return;
    const {folder, written, kept} = await services.exportReview(store.getState().review);
    const beside = kept.map((entry) => `${entry.file} was edited by hand and stays; the new one is ${entry.beside}`);
    const files = written.length === 1 ? 'One file' : `${written.length} files`;
    tell({kind: 'said', text: [`${files} in ${folder}`, ...beside].join('. ')});
  }

  /** What cannot be read holds nobody up. */
  async function lookAtDrafts(): Promise<void> {
    const theirs = await review.store?.othersDrafts().catch(() => []);
    tell({kind: 'drafts seen', theirs: theirs ?? []});
  }

  async function editExternally({asks, text, inField}: Extract<Todo, {kind: 'edit-externally'}>): Promise<void> {
    let changed: string | undefined;
    await hands()?.handOver(async () => {
      changed = await services.editText(text);
    });
    const typed = changed?.trimEnd();
    if (typed === undefined || typed.trim() === text.trim()) {
      return tell({kind: 'said', text: 'Nothing changed in the editor.'});
    }
    tell({kind: 'edited', asks, inField, text: typed});
  }

  const work: {[Kind in Todo['kind']]: (todo: Extract<Todo, {kind: Kind}>) => unknown} = {
    commit,
    'keep-draft': ({place, text}) => review.store?.keepDraft(place, text),
    leave: () => hands()?.leave(),
    suspend: () => hands()?.suspend(),
    redraw() {
      hands()?.redraw();
      redraw();
    },
    undo,
    export: exportNow,
    'open-review': ({folder}) => open(async () => ({folder})),
    'open-example': ({name}) => open(async () => ({folder: await services.openExample(name)})),
    'create-review': ({fields}) => open(() => services.createReview(fields)),
    'put-away': putAway,
    'bring-back': bringBack,
    'edit-externally': editExternally,
    'look-at-drafts': lookAtDrafts,
    'drop-draft': ({draft}) => review.store?.dropDraft(draft),
    'take-role': ({role}) => review.takeRole(role),
  };

  return (todo) => {
    const carryOut = work[todo.kind] as (todo: Todo) => unknown;
    Promise.resolve(carryOut(todo)).catch(fail);
  };
}

const inWords = (error: unknown): string => (error instanceof Error ? error.message : String(error));
