// What a step of the loop asks for: saving, undoing, exporting, opening, leaving. What comes of it is told to the loop.
import {type PutAway, waysAway} from '../review/put-away.js';
import {type Settled, settling} from '../review/settling.js';
import {keyCalled} from '../session/keys/in-words.js';
import type {Event, Todo} from '../session/model.js';
import type {View} from '../session/view.js';
import type {StepAnswer} from '../store/types.js';
import {copyingWith} from './copying.js';
import {editingWith} from './editing.js';
import {errorInWords} from './error-in-words.js';
import type {Exporting} from './exporting.js';
import {readHome} from './home.js';
import type {OpenReview} from './open-review.js';
import type {Services} from './services.js';

/** What only the terminal itself can do. */
export type Hands = {
  leave(): void;
  /** `back` is called when the keyboard is this program's again, just before the page shows. */
  suspend(back: () => void): Promise<void>;
  redraw(): void;
  /** Hands the screen over while `work` runs, and the terminal's signals with it; `back` as above. */
  handOver(work: () => Promise<void>, back: () => void): Promise<void>;
  bell(): void;
  /** To the terminal, of what shows nothing. */
  sendUnseen(sequence: string): void;
};

type Means = {
  services: Services;
  review: OpenReview;
  exporting: Exporting;
  tell(event: Event): void;
  hands(): Hands | null;
  redraw(): void;
  /** Where the list stands a page further. */
  scrolledBy(by: 1 | -1): View['scrolled'];
};

type Undoable = Pick<Extract<Settled, {says: string}>, 'takesBack'> & {folder: string};

/** Answers with what carries out the steps of the loop. */
export function createEffects({
  services,
  review,
  exporting,
  tell,
  hands,
  redraw,
  scrolledBy,
}: Means): (todo: Todo) => void {
  let isOpening = false;
  let gone: readonly PutAway[] = [];
  let settled: readonly Undoable[] = [];
  let lastSettling: Promise<void> = Promise.resolve();
  let lastStep: Promise<void> = Promise.resolve();

  const fail = (error: unknown) => tell({kind: 'said', text: errorInWords(error), trouble: true});

  /** The field stays open until the disk has answered; what can never be saved says why. */
  function commit({number, changes}: Extract<Todo, {kind: 'commit'}>): void {
    review.store?.commit(changes).then(
      () => tell({kind: 'saved', commit: number}),
      (error: unknown) => tell({kind: 'refused', commit: number, why: errorInWords(error)}),
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
    const last = await services.putAway(away);
    gone = [...gone, last];
    const {home} = await readHome(services, gone);
    tell({kind: 'shown', home});
    tell({kind: 'said', text: `${last.reference} is ${waysAway[last.way].done}; ${keyCalled('undo')} brings it back.`});
  }

  async function bringBack({review: away}: Extract<Todo, {kind: 'bring-back'}>): Promise<void> {
    const {reference} = await services.bringBack(away);
    gone = gone.filter(({way, folder}) => way !== away.way || folder !== away.folder);
    const {home} = await readHome(services, gone);
    tell({kind: 'shown', home});
    const next = gone.at(-1);
    tell({
      kind: 'said',
      text: `${reference} is back.${next ? ` ${keyCalled('undo')} brings ${next.reference} back, too.` : ''}`,
    });
  }

  /** In the order of the keys: what is taken back is what the key before has settled. */
  function inTurn<Given>(work: (given: Given) => Promise<void>): (given: Given) => Promise<void> {
    return (given) => {
      lastSettling = lastSettling.catch(() => undefined).then(() => work(given));
      return lastSettling;
    };
  }

  /** Words that could not be saved come back into their field. */
  async function settle({folder, id, deed, field}: Extract<Todo, {kind: 'settle'}>): Promise<void> {
    const done = await services
      .settle(folder, (seen) => settling(seen, id, deed))
      .catch((error: unknown) => {
        if (field) tell({kind: 'edited', ...field, inField: true});
        throw error;
      });
    if ('takesBack' in done) settled = [...settled, {folder, takesBack: done.takesBack}];
    await tellSettled(done, ` · ${keyCalled('undo')} takes it back`);
  }

  async function settleBack(): Promise<void> {
    const last = settled.at(-1);
    if (!last) return tell({kind: 'said', text: 'Nothing was changed from here that could be taken back.'});
    const done = await services.settle(last.folder, last.takesBack);
    settled = settled.slice(0, -1);
    await tellSettled(done);
  }

  /** What is left is read again: somebody else may have settled it first. */
  async function tellSettled(done: Settled, more = ''): Promise<void> {
    tell({kind: 'shown', home: (await readHome(services, gone)).home});
    tell({kind: 'said', text: 'why' in done ? done.why : `${done.review.reference}: ${done.says}${more}`});
  }

  /** What came of each is told in the order of the keys: one that waits for the disk comes before the next. */
  function takeStep({kind: way, agreed}: Extract<Todo, {kind: 'undo' | 'redo'}>): Promise<void> {
    const step = Promise.all([review.store?.[way](agreed), lastStep]).then(([answer]) => tellStep(way, answer));
    lastStep = step.catch(() => undefined);
    return step;
  }

  function tellStep(way: 'undo' | 'redo', answer: StepAnswer | undefined): void {
    if (!answer) return;
    if ('why' in answer) tell({kind: 'said', text: answer.why});
    else if ('asks' in answer) tell({kind: 'undo asked', way, would: answer.asks});
    else tell({kind: 'undone', ...answer});
  }

  const back = () => tell({kind: 'back'});

  /** Another program has the screen for a while; where it cannot be handed over, keys are taken again all the same. */
  async function away(give: (hands: Hands) => Promise<void>): Promise<void> {
    const own = hands();
    if (!own) return back();
    await give(own).catch((error: unknown) => {
      back();
      throw error;
    });
  }

  /** Where the disk does not take it, the review tells so itself. */
  async function keepDraft({place, text, tells}: Extract<Todo, {kind: 'keep-draft'}>): Promise<void> {
    if (!tells) review.store?.keepDraft(place, text);
    else if (await review.store?.keepDraftNow(place, text)) tell({kind: 'draft kept', place});
  }

  /** What cannot be read holds nobody up. */
  async function lookAtDrafts(kind: 'drafts seen' | 'drafts followed'): Promise<void> {
    const theirs = await review.store?.othersDrafts().catch(() => []);
    tell({kind, theirs: theirs ?? []});
  }

  const work: {[Kind in Todo['kind']]: (todo: Extract<Todo, {kind: Kind}>) => unknown} = {
    commit,
    'keep-draft': keepDraft,
    leave: () => hands()?.leave(),
    suspend: () => away(({suspend}) => suspend(back)),
    async redraw() {
      hands()?.redraw();
      redraw();
      // A review that was made elsewhere meanwhile is among the others then.
      if (!review.store) tell({kind: 'shown', home: (await readHome(services, gone)).home});
    },
    scroll: ({by}) => tell({kind: 'scrolled', to: scrolledBy(by)}),
    undo: takeStep,
    redo: takeStep,
    export: (todo) => exporting.run(todo),
    copy: copyingWith({services, review, tell, hands}),
    'open-review': ({folder}) => open(async () => ({folder})),
    'open-example': ({name}) => open(async () => ({folder: await services.openExample(name)})),
    'create-review': ({fields}) => open(() => services.createReview(fields)),
    'put-away': putAway,
    'bring-back': bringBack,
    settle: inTurn(settle),
    'settle-back': inTurn(settleBack),
    'edit-externally': editingWith({services, review, tell, away}),
    'look-at-drafts': () => lookAtDrafts('drafts seen'),
    'follow-drafts': () => lookAtDrafts('drafts followed'),
    'drop-draft': ({draft}) => review.store?.dropDraft(draft),
    'take-role': ({role}) => review.takeRole(role),
  };

  return (todo) => {
    const carryOut = work[todo.kind] as (todo: Todo) => unknown;
    Promise.resolve(carryOut(todo)).catch(fail);
  };
}
