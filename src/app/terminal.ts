// What this one terminal is doing: takes key presses, asks the session what they mean, and has that carried out.

import type {Row} from '../review/lists.js';
import {missingFields} from '../review/new-review.js';
import type {ListedReview} from '../review/summary.js';
import type {RunningSeconds} from '../screens/frame/clock-line.js';
import {fieldWidth, type Size} from '../screens/frame/layout.js';
import {firstView, followed, withField} from '../session/commands/following.js';
import {write} from '../session/commands/writing.js';
import {helpRows} from '../session/help.js';
import {press, takeOne} from '../session/keys/press.js';
import type {KeyPress} from '../session/keys/read.js';
import {type Outcome, say, type TerminalRole} from '../session/outcome.js';
import {rowsOf} from '../session/rows.js';
import type {AgendaChoice} from '../session/start.js';
import {type View, viewAt} from '../session/view.js';
import type {ReviewStore, StoreState} from '../store/types.js';
import type {Desk, Hands} from './desk.js';
import {dockHeight} from './dock.js';
import {carryOut} from './effects.js';
import {keepDrafts, takeDrafts, viewInNewRole} from './handing-over.js';
import {createMeetingClock} from './meeting-clock.js';
import type {OverlayPart} from './paint/canvas.js';
import {createSaving} from './saving.js';
import type {Services, Start} from './services.js';

/** What the screens are drawn from; a new object whenever something but the typed text has changed. */
export type Frame = {
  role: TerminalRole;
  view: View;
  state: StoreState | null;
  reviews: ListedReview[];
  agendas: AgendaChoice[];
  /** The open stage has used up its time. */
  overtime: boolean;
  now: number;
};

export type Terminal = {
  getFrame(): Frame;
  /** The view as it is at this moment, the typed text included. */
  getView(): View;
  /** Has what was painted ahead typed, so that the view holds it. */
  settle(): void;
  /** The rows of the current screen. */
  rows(): Row[];
  /** Called when a new frame is to be drawn. */
  subscribe(onFrame: () => void): () => void;
  /** From now on typed text and clock are painted directly, so they need no frame of their own. */
  paintWith(painter: Painter): void;
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

/** What paints rows without a frame. */
export type Painter = {
  paint(part: OverlayPart): void;
  seconds(seconds: RunningSeconds, now: number): void;
  /** Paints plain text ahead of what it does; false where that cannot be foretold. */
  typeAhead(text: string): boolean;
};

/** How long the work of a key whose glyph is painted already may wait, in ms: the screen gets the processor first. */
const AFTER_GLYPH = 6;

/** How long after a key the label beside the text may follow, in ms. */
const AFTER_TYPING = 15;

/** A frame that changes is on the screen by then, in ms. */
const A_FRAME = 40;

export function createTerminal(services: Services): Terminal {
  let size: Size = {columns: 80, rows: 24};
  let frame: Frame | null = null;
  let painter: Painter | null = null;
  let foretold = '';
  let foretelling: NodeJS.Timeout | undefined;
  let restOfPaint: NodeJS.Timeout | undefined;
  let left = false;
  let changingRole = false;
  const queue: KeyPress[] = [];
  const listeners = new Set<() => void>();

  const desk: Desk = {
    services,
    role: 'facilitator',
    view: viewAt('home'),
    store: null,
    state: null,
    reviews: [],
    agendas: [],
    hands: null,
    overtime: false,
    opening: false,
    situation: () => ({
      role: desk.role,
      review: desk.state?.review ?? null,
      view: desk.view,
      now: services.now(),
      freshId: services.freshId(),
      width: fieldWidth(size),
      home: {reviews: desk.reviews, examples: services.examples},
      agendas: desk.agendas,
      help: desk.view.screen === 'help' ? helpRows(desk.view.from, desk.role) : [],
      draft: (place) => desk.store?.draft(place) ?? '',
      unsaved: desk.state?.save.kind === 'unsaved' ? desk.state.save.count : 0,
    }),
    show(next) {
      const before = desk.view;
      desk.view = next;
      // The meeting may have moved on behind a field that is gone now.
      if (before.dialog && !next.dialog && before.screen === next.screen) desk.view = followed(desk.situation());
      if (desk.role === 'note-taker') desk.view = withField(desk.situation());
      // A text that takes another row needs a frame that makes room for it.
      const sameRoom = dockHeight(before, size) === dockHeight(desk.view, size);
      if (painter && sameRoom && isSameButTyped(before, desk.view)) paintTyped();
      else desk.notify();
    },
    notify() {
      comeTrue();
      frame = null;
      for (const listener of listeners) listener();
    },
    fail: (error) => desk.show(say(desk.view, error instanceof Error ? error.message : String(error), 'trouble')),
    open,
    drain,
  };
  const saving = createSaving(desk);
  const holdsKeys = (): boolean => saving.holdsKeys() || changingRole || left;
  const clock = createMeetingClock(desk, {
    columns: () => (painter && desk.role !== 'watch' ? size.columns : null),
    onSecond(seconds, now) {
      painter?.seconds(seconds, now);
      desk.store?.beat();
    },
    onLine: () => (painter ? painter.paint('all') : desk.notify()),
  });

  /** The glyph first; what the text would become is told a moment later, once for several keys. */
  function paintTyped(): void {
    painter?.paint('typed');
    paintAfter(AFTER_TYPING);
  }

  function paintAfter(wait: number): void {
    restOfPaint ??= setTimeout(() => {
      restOfPaint = undefined;
      painter?.paint('all');
    }, wait);
  }

  /** What was painted ahead is typed: before anything else happens, and before anybody looks. */
  function comeTrue(): void {
    clearTimeout(foretelling);
    foretelling = undefined;
    const text = foretold;
    foretold = '';
    if (text !== '') perform(press(desk.situation(), {text}));
  }

  function drain(): void {
    while (queue.length > 0 && !holdsKeys()) {
      const {one, rest} = takeOne(desk.view, queue.shift() as KeyPress);
      if (rest) queue.unshift(rest);
      perform(press(desk.situation(), one));
    }
  }

  function perform(outcome: Outcome): void {
    if (outcome.view) desk.show(outcome.view);
    if (outcome.draft) desk.store?.keepDraft(outcome.draft.place, outcome.draft.text);
    if (outcome.changes) saving.commit(outcome.changes, outcome.viewWhenSaved);
    // What was pressed behind it is meant for the shell.
    if (outcome.effect?.kind === 'leave') left = desk.hands !== null;
    if (outcome.effect) carryOut(desk, outcome.effect, perform);
  }

  async function open(folder: string, role: TerminalRole): Promise<void> {
    const opened = desk.store?.folder === folder ? await openAs(role, desk.store) : await openInPlace(folder, role);
    opened.subscribe(() => {
      if (desk.store === opened) onChange(opened.getState());
    });
    clock.keep();
    desk.view = withField(desk.situation());
    desk.notify();
    drain();
  }

  async function openInPlace(folder: string, role: TerminalRole): Promise<ReviewStore> {
    const opened = await services.openReview(folder, role);
    await desk.store?.close();
    desk.store = opened;
    desk.state = opened.getState();
    desk.role = role;
    desk.view = firstView(role, desk.state.review);
    return opened;
  }

  /** The same review in another role. Keys wait for it: they are meant for what this terminal is then. */
  async function openAs(role: TerminalRole, old: ReviewStore): Promise<ReviewStore> {
    changingRole = true;
    try {
      const drafts = takeDrafts(old);
      await old.close();
      const opened = await services.openReview(old.folder, role);
      keepDrafts(opened, drafts);
      desk.store = opened;
      desk.state = opened.getState();
      desk.role = role;
      desk.view = viewInNewRole(desk);
      return opened;
    } finally {
      changingRole = false;
    }
  }

  function onChange(state: StoreState): void {
    comeTrue();
    const before = desk.state;
    desk.state = state;
    if (before?.review !== state.review) clock.keep();
    if (state.save.kind === 'unsaved') saving.letGo(state.save.why);
    desk.view = followed(desk.situation());
    handOverOnceSaved(state);
    desk.view = withField(desk.situation());
    desk.notify();
    // A frame that stays the same is not written again, and the clock's line is none of it; one that changes comes first.
    paintAfter(A_FRAME);
  }

  /** What the other terminal has taken over is handed over once: a store that closes tells of itself again. */
  function handOverOnceSaved({review: {handover}, save}: StoreState): void {
    if (!handover?.taken || handover.id !== desk.view.offerId || save.kind !== 'saved') return;
    desk.view = {...desk.view, offerId: null};
    perform({effect: {kind: 'take-role', role: 'note-taker'}});
  }

  async function beginWithoutReview(start: Exclude<Start, {at: 'review'}>): Promise<void> {
    const known = start.at === 'new' ? start.known : {};
    desk.view = {...viewAt(start.at), form: {...services.defaults, ...known}};
    const [listed, choices] = await Promise.all([services.listReviews(), services.agendas()]);
    desk.reviews = listed.reviews;
    desk.agendas = choices.agendas;
    const [problem] = [...listed.problems, ...choices.problems];
    desk.show(problem ? say(desk.view, problem, 'trouble') : desk.view);
    // Whoever asked for a new review is asked for what is missing right away.
    const first = start.at === 'new' && desk.view.form ? missingFields(desk.view.form)[0] : undefined;
    if (first) perform(write(desk.situation(), {what: 'new', part: first, goOn: true}));
  }

  return {
    getFrame() {
      const {role, view, state, reviews, agendas, overtime} = desk;
      frame ??= {role, view, state, reviews, agendas, overtime, now: services.now()};
      return frame;
    },
    getView: () => desk.view,
    settle: comeTrue,
    rows: () => rowsOf(desk.situation()),
    subscribe(onFrame) {
      listeners.add(onFrame);
      return () => listeners.delete(onFrame);
    },
    paintWith(given) {
      painter = given;
    },
    press(presses) {
      comeTrue();
      queue.push(...presses);
      drain();
    },
    takeText(text) {
      if (desk.view.dialog?.kind !== 'write' || queue.length > 0 || holdsKeys()) return false;
      if (painter?.typeAhead(text)) {
        foretold += text;
        foretelling ??= setTimeout(comeTrue, AFTER_GLYPH);
      } else {
        comeTrue();
        perform(press(desk.situation(), {text}));
      }
      return true;
    },
    search: (query) => desk.show({...desk.view, query}),
    resize(next) {
      if (next.columns !== size.columns) queueMicrotask(clock.keep);
      size = next;
    },
    attach(hands) {
      desk.hands = hands;
    },
    begin: (start) => (start.at === 'review' ? open(start.folder, start.as) : beginWithoutReview(start)),
    unsaved: () => (desk.state && 'count' in desk.state.save ? desk.state.save.count : 0),
    async rescue() {
      for (const place of services.otherPlaces) {
        const file = await desk.store?.rescue(place).catch(() => undefined);
        if (file) return file;
      }
      return undefined;
    },
    async close() {
      comeTrue();
      clock.stop();
      clearTimeout(restOfPaint);
      const {left} = (await desk.store?.close()) ?? {left: 0};
      return left;
    },
  };
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
