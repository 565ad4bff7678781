// What this one terminal is doing: takes key presses, asks the session what they mean, and carries that out.
import {isPaused, readClock} from '../review/clock.js';
import type {Row} from '../review/lists.js';
import type {Review} from '../review/types.js';
import {untilNextSecond} from '../screens/clock-line.js';
import {fieldWidth, type Size} from '../screens/layout.js';
import {missingAnswers, save} from '../session/answers.js';
import {draftPlace} from '../session/asks.js';
import {screenFor} from '../session/commands/moving.js';
import {write} from '../session/commands/writing.js';
import {fieldWith} from '../session/field.js';
import {helpRows} from '../session/help.js';
import type {KeyPress} from '../session/keys.js';
import {type Effect, type Outcome, type Situation, say} from '../session/outcome.js';
import {press, takeOne} from '../session/press.js';
import {rowsOf} from '../session/rows.js';
import type {AgendaChoice, NewReviewFields, ReviewSummary} from '../session/start.js';
import {type Asks, type View, viewAt} from '../session/view.js';
import type {ReviewStore, StoreState} from '../store/types.js';
import type {OverlayPart} from './canvas.js';
import {dockHeight} from './dock.js';
import type {Services, Start} from './services.js';
import {undoneInWords} from './words.js';

/** What the screens are drawn from; a new object whenever something but the typed text has changed. */
export type Frame = {
  view: View;
  state: StoreState | null;
  reviews: ReviewSummary[];
  agendas: AgendaChoice[];
  /** The open stage has used up its time. */
  overtime: boolean;
  now: number;
};

/** What only the terminal itself can do. */
export type Hands = {
  leave(error?: unknown): void;
  suspend(): void;
  /** Empties the screen, so that the next frame draws all of it. */
  redraw(): void;
  /** Hands the screen over while `work` runs. */
  handOver(work: () => Promise<void>): Promise<void>;
  bell(): void;
};

export type Terminal = {
  getFrame(): Frame;
  /** The view as it is at this moment, the typed text included. */
  getView(): View;
  /** The rows of the current screen. */
  rows(): Row[];
  /** Called when a new frame is to be drawn. */
  subscribe(onFrame: () => void): () => void;
  /** Called when only the typed text or the clock has changed. */
  onPaint(paint: (part: OverlayPart) => void): void;
  press(presses: KeyPress[]): void;
  /** Takes plain text for the open field; false where none is open. */
  takeText(text: string): boolean;
  search(query: string): void;
  resize(size: Size): void;
  attach(hands: Hands): void;
  begin(start: Start): Promise<void>;
  /** Changes that are not on the disk at this moment. */
  unsaved(): number;
  /** Puts what could not be saved into a file elsewhere; its path, or undefined where no place takes it. */
  rescue(): Promise<string | undefined>;
  /** Puts everything on the disk; how many changes could not be. */
  close(): Promise<number>;
};

/** How long after a key the label beside the text may follow, in ms. */
const AFTER_TYPING = 15;

/** `painted`: typed text and clock are painted directly, so they need no frame of their own. */
export function createTerminal(services: Services, painted: boolean): Terminal {
  let view = viewAt('home');
  let store: ReviewStore | null = null;
  let state: StoreState | null = null;
  let reviews: ReviewSummary[] = [];
  let agendas: AgendaChoice[] = [];
  let size: Size = {columns: 80, rows: 24};
  let hands: Hands | null = null;
  let overtime = false;
  let ticking: NodeJS.Timeout | undefined;
  let frame: Frame | null = null;
  const queue: KeyPress[] = [];
  /** A text that is on its way to the disk: keys wait for it, but no longer than the disk answers. */
  let waiting: {asks: Asks; text: string; held: boolean} | null = null;
  let paint: (part: OverlayPart) => void = () => {};
  let restOfPaint: NodeJS.Timeout | undefined;
  const listeners = new Set<() => void>();

  const notify = () => {
    frame = null;
    for (const listener of listeners) listener();
  };

  const situation = (): Situation => ({
    review: state?.review ?? null,
    view,
    now: services.now(),
    freshId: services.freshId(),
    width: fieldWidth(size),
    home: {reviews, examples: services.examples},
    agendas,
    help: view.screen === 'help' ? helpRows(view.from) : [],
    draft: (place) => store?.draft(place) ?? '',
    unsaved: state?.save.kind === 'unsaved' ? state.save.count : 0,
  });

  const show = (next: View) => {
    // A text that takes another row needs a frame that makes room for it.
    const onlyTyped = painted && isSameButTyped(view, next) && dockHeight(view, size) === dockHeight(next, size);
    view = next;
    if (onlyTyped) paintTyped();
    else notify();
  };

  const fail = (error: unknown) => show(say(view, sentence(error), 'trouble'));

  /** The glyph first; what the text would become is told a moment later, once for several keys. */
  function paintTyped(): void {
    paint('typed');
    restOfPaint ??= setTimeout(() => {
      restOfPaint = undefined;
      paint('all');
    }, AFTER_TYPING);
  }

  function drain(): void {
    while (queue.length > 0 && !waiting?.held) {
      const {one, rest} = takeOne(view, queue.shift() as KeyPress);
      if (rest) queue.unshift(rest);
      perform(press(situation(), one));
    }
  }

  function perform(outcome: Outcome): void {
    if (outcome.view) show(outcome.view);
    if (outcome.draft) store?.keepDraft(outcome.draft.place, outcome.draft.text);
    if (outcome.changes) commit(outcome.changes, outcome.viewWhenSaved);
    if (outcome.effect) carryOut(outcome.effect);
  }

  function commit(changes: NonNullable<Outcome['changes']>, then: Outcome['viewWhenSaved']): void {
    if (!store) return;
    const dialog = view.dialog?.kind === 'write' ? view.dialog : null;
    if (then && dialog && waiting?.text === dialog.field.text && draftPlace(waiting.asks) === draftPlace(dialog.asks)) {
      show(say(view, 'This text is waiting for the disk already; it is kept and tried again.'));
      return;
    }
    const text = then && dialog ? {asks: dialog.asks, text: dialog.field.text, held: true} : null;
    if (text) {
      waiting = text;
      if (dialog) view = {...view, dialog: {...dialog, saving: true}};
    }
    const settle = (arrived: boolean) => {
      if (!text || waiting !== text) return;
      waiting = null;
      const open = view.dialog;
      if (arrived && then) {
        store?.keepDraft(draftPlace(text.asks), '');
        const same = open?.kind === 'write' && open.field.text === text.text;
        if (same) show(then({...view, dialog: {...open, saving: false}}));
      } else if (open?.kind === 'write') {
        show({...view, dialog: {...open, saving: false}});
      }
      drain();
    };
    store.commit(changes).then(
      () => {
        if (then && !text) show(then(view));
        settle(true);
      },
      (error: unknown) => {
        settle(false);
        fail(error);
      },
    );
  }

  /** The disk does not take the text for now: the field stays open with it, and the keyboard works again. */
  function letGoOfKeys(why: string): void {
    if (!waiting?.held) return;
    waiting.held = false;
    const open = view.dialog;
    if (open?.kind === 'write') view = {...view, dialog: {...open, saving: false}};
    show(say(view, `Not on the disk yet: ${why}. It is kept and tried again.`, 'trouble'));
    drain();
  }

  function carryOut(effect: Effect): void {
    switch (effect.kind) {
      case 'leave':
        hands?.leave();
        return;
      case 'suspend':
        hands?.suspend();
        return;
      case 'redraw':
        hands?.redraw();
        notify();
        return;
      case 'home':
        show(viewAt('home'));
        return;
      case 'undo':
        undo().catch(fail);
        return;
      case 'export':
        exportNow().catch(fail);
        return;
      case 'open-review':
        open(effect.folder).catch(fail);
        return;
      case 'open-example':
        services.openExample(effect.name).then(open).catch(fail);
        return;
      case 'create-review':
        services.createReview(effect.fields).then(open).catch(fail);
        return;
      case 'edit-externally':
        editExternally(effect.asks, effect.text).catch(fail);
        return;
    }
  }

  async function undo(): Promise<void> {
    const result = await store?.undo();
    if (!result) return;
    if ('why' in result) return show(say(view, result.why));
    const screen = state ? screenAfterUndo(state.review, view) : view.screen;
    show(say({...view, screen}, undoneInWords(result.undone)));
  }

  async function exportNow(): Promise<void> {
    if (!state) return;
    const {folder, written, kept} = await services.exportReview(state.review);
    const beside = kept.map((entry) => `${entry.file} was edited by hand and stays; the new one is ${entry.beside}`);
    const files = written.length === 1 ? 'One file' : `${written.length} files`;
    show(say(view, [`${files} in ${folder}`, ...beside].join('. ')));
  }

  async function editExternally(asks: Asks, text: string): Promise<void> {
    if (!hands) return;
    const inField = view.dialog?.kind === 'write';
    let changed: string | undefined;
    await hands.handOver(async () => {
      changed = await services.editText(text);
    });
    if (changed === undefined || changed.trim() === text.trim())
      return show(say(view, 'Nothing changed in the editor.'));
    const typed = changed.trimEnd();
    if (inField && view.dialog?.kind === 'write') {
      store?.keepDraft(draftPlace(asks), typed);
      return show({...view, dialog: {...view.dialog, field: fieldWith(typed)}});
    }
    store?.keepDraft(draftPlace(asks), typed);
    show({...view, dialog: {kind: 'write', asks, field: fieldWith(typed), saving: false}});
    perform(save(situation(), asks, typed));
  }

  async function open(folder: string): Promise<void> {
    const opened = await services.openReview(folder);
    await store?.close();
    store = opened;
    state = opened.getState();
    const {review} = state;
    view = viewAt(firstScreen(review));
    store.subscribe(() => {
      if (store !== opened) return;
      const before = state;
      state = opened.getState();
      if (before?.review !== state.review) keepTime();
      if (state.save.kind === 'unsaved') letGoOfKeys(state.save.why);
      followMeeting();
      notify();
    });
    keepTime();
    notify();
  }

  /** Another terminal of the facilitator may have moved the meeting: its screen follows, what is typed stays. */
  function followMeeting(): void {
    const review = state?.review;
    if (!review || view.dialog) return;
    if (view.screen === 'prepare' && review.status === 'running') view = {...view, screen: firstScreen(review)};
    const meeting = view.screen === 'agenda' || view.screen === 'actions' || view.screen === 'close';
    if (meeting && review.status === 'running' && review.open) {
      view = {...view, screen: screenFor(review, review.open.questionId)};
    }
  }

  /** One timer a second, at the moment the shown second flips; none while no time passes. */
  function keepTime(): void {
    clearTimeout(ticking);
    const review = state?.review;
    if (review?.status !== 'running') {
      overtime = false;
      return;
    }
    const now = services.now();
    const reading = readClock(review, now);
    const isOver = reading.stage.spent >= reading.stage.planned;
    if (isOver !== overtime) {
      overtime = isOver;
      if (isOver && services.bell) hands?.bell();
      notify();
    }
    ticking = setTimeout(
      () => {
        keepTime();
        if (painted) paint('all');
        else notify();
      },
      untilNextSecond(review, now) ?? (isPaused(review) ? 15_000 : 60_000),
    );
  }

  return {
    getFrame() {
      frame ??= {view, state, reviews, agendas, overtime, now: services.now()};
      return frame;
    },
    getView: () => view,
    rows: () => rowsOf(situation()),
    subscribe(onFrame) {
      listeners.add(onFrame);
      return () => listeners.delete(onFrame);
    },
    onPaint(handler) {
      paint = handler;
    },
    press(presses) {
      queue.push(...presses);
      drain();
    },
    takeText(text) {
      if (view.dialog?.kind !== 'write' || queue.length > 0 || waiting?.held) return false;
      perform(press(situation(), {text}));
      return true;
    },
    search(query) {
      show({...view, query});
    },
    resize(next) {
      size = next;
    },
    attach(given) {
      hands = given;
    },
    async begin(start) {
      const list = async () => {
        const listed = await services.listReviews();
        reviews = listed.reviews;
        const [problem] = listed.problems;
        if (problem) show(say(view, problem, 'trouble'));
        else notify();
      };
      if (start.at === 'review') return open(start.folder);
      const choices = services.agendas().then(({agendas: available, problems}) => {
        agendas = available;
        const [problem] = problems;
        if (problem) show(say(view, problem, 'trouble'));
      });
      const known: Partial<NewReviewFields> = start.at === 'new' ? start.known : {};
      view = {...viewAt(start.at), form: {...services.defaults, ...known}};
      await Promise.all([list(), choices]);
      // Whoever asked for a new review is asked for what is missing right away.
      const first = start.at === 'new' && view.form ? missingAnswers(view.form)[0] : undefined;
      if (first) perform(write(situation(), {what: 'new', part: first.part, goOn: true}));
    },
    unsaved: () => (state?.save.kind === 'unsaved' || state?.save.kind === 'saving' ? state.save.count : 0),
    async rescue() {
      for (const place of services.otherPlaces) {
        const file = await store?.rescue(place).catch(() => undefined);
        if (file) return file;
      }
      return undefined;
    },
    async close() {
      clearTimeout(ticking);
      clearTimeout(restOfPaint);
      const {left} = (await store?.close()) ?? {left: 0};
      return left;
    },
  };
}

/** The screen that a review is opened on. */
function firstScreen(review: Review): View['screen'] {
  if (review.status === 'preparing') return 'prepare';
  return review.status === 'closed' ? 'close' : screenFor(review, review.open?.questionId ?? '');
}

function screenAfterUndo(review: Review, view: View): View['screen'] {
  const meeting = view.screen === 'agenda' || view.screen === 'actions' || view.screen === 'close';
  return meeting && review.status !== 'closed' ? firstScreen(review) : view.screen;
}

/** Whether two views differ in nothing but the text and the cursor of the open field. */
function isSameButTyped(before: View, after: View): boolean {
  if (before.dialog?.kind !== 'write' || after.dialog?.kind !== 'write') return false;
  const [one, two] = [before.dialog, after.dialog];
  if (one.asks !== two.asks || one.saving !== two.saving) return false;
  for (const key in before) {
    if (key !== 'dialog' && before[key as keyof View] !== after[key as keyof View]) return false;
  }
  return true;
}

const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));
