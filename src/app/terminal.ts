// One terminal at work: the session's loop, the open review behind it, and what is drawn anew when either changes.
import {cleanLine} from '../review/text.js';
import {timeUpInWords} from '../review/time-up.js';
import {fieldWidth, pageIn, type Size} from '../screens/frame/layout.js';
import {scrolledBy, scrolledByLines} from '../screens/frame/scrolling.js';
import {isTooSmall} from '../screens/frame/too-small.js';
import {isReminderBehind} from '../screens/meeting/reminders.js';
import {areMinutesBehind} from '../screens/rails/standing.js';
import {screens} from '../screens/registry.js';
import {setLanguage} from '../session/keys/layouts.js';
import {problemsInWords} from '../session/keys/own-keys.js';
import type {KeyPress} from '../session/keys/read.js';
import {keysUnseen} from '../session/keys/unseen.js';
import {loopOf} from '../session/loop.js';
import {type Event, holdsKeys, type Model, modelAt} from '../session/model.js';
import {homeAt} from '../session/situation.js';
import {tourFromStart} from '../session/tour/tour.js';
import {updateWith} from '../session/update.js';
import {viewAt} from '../session/view.js';
import type {Rescued} from '../store/types.js';
import {beginWithoutReview} from './begin-without-review.js';
import {createEffects, type Hands} from './effects.js';
import {errorInWords} from './error-in-words.js';
import {createExporting} from './exporting.js';
import {createKeepingForm} from './keeping-form.js';
import {logged} from './logged.js';
import {createMeetingClock} from './meeting-clock.js';
import {createOpenReview} from './open-review.js';
import {takeOwnKeys} from './own-keys.js';
import {createEcho} from './paint/echo.js';
import {notification} from './paint/notification.js';
import type {Painter} from './paint/painter.js';
import {isSameButTyped, isSameToSee} from './same-to-see.js';
import type {Services, Start} from './services.js';

/** What the screens are drawn from; a new object whenever something but the typed text has changed. */
export type Frame = {model: Model; now: number};

export type Terminal = {
  getFrame(): Frame;
  /** Everything as it is at this moment, the typed text included. */
  getModel(): Model;
  /** Has what was painted ahead typed, so that the model holds it. */
  settle(): void;
  /** Called when a new page is to be drawn. */
  subscribe(onFrame: () => void): () => void;
  /** The same is to be drawn in another way, such as in other colours. */
  redraw(): void;
  /** From now on typed text and clock are painted directly, so they need no page of their own. */
  paintWith(painter: Painter): void;
  press(keys: KeyPress[]): void;
  /** Takes plain text for the open field; false where none is open. */
  takeText(text: string): boolean;
  /** The list in view moves by so many lines: down is more than 0. */
  turnWheel(lines: number): void;
  resize(size: Size): void;
  attach(hands: Hands): void;
  begin(start: Start): Promise<void>;
  /** Changes that are not on the disk at this moment. */
  unsaved(): number;
  /** Puts what could not be saved into a file elsewhere; undefined where no place takes it. */
  rescue(): Promise<Rescued | undefined>;
  /** Puts everything on the disk; how many changes could not be. */
  close(): Promise<number>;
  /** Why an export that is under way is not written, waited for so long at most (ms); null where all is. */
  unexported(patience: number): Promise<string | null>;
  /** Whether answers of a new review are not on the disk. */
  isUnkept(): boolean;
};

/**
 * How long a change on its way to the disk is drawn as such only afterwards, in ms: a page keeps this program from
 * writing it, and whoever waits for it on another screen waits for that page, too.
 */
const ON_ITS_WAY = 12;

export function createTerminal(services: Services): Terminal {
  const {home, examples, look, now, freshId} = services;
  setLanguage(services.language);
  const wrongKeys = takeOwnKeys(services.keys);
  let size: Size = {columns: 80, rows: 24};
  let frame: Frame | null = null;
  let painter: Painter | null = null;
  let hands: Hands | null = null;
  let held: NodeJS.Timeout | undefined;
  const listeners = new Set<() => void>();

  /** No page waits for them, and a meeting goes on without. */
  async function readLists(): Promise<void> {
    try {
      const {lists, problems} = await services.lists();
      tell({kind: 'lists read', lists});
      const [text] = wrongKeys.length > 0 ? [problemsInWords(wrongKeys)] : problems;
      if (text) tell({kind: 'said', text, trouble: true});
    } catch (error) {
      tell({kind: 'said', text: errorInWords(error), trouble: true});
    }
  }

  const loop = loopOf(updateWith(screens), modelAt(viewAt(screens.home, look), homeAt(home, examples)), {
    now,
    freshId,
    carryOut: (todo) => carryOut(todo),
    changed,
  });
  const hear = logged(services.log, () => loop.model, loop.tell);
  const echo = createEcho((text) => hear({kind: 'pressed', keys: [{text}]}));
  const review = createOpenReview(services, tell);
  const exporting = createExporting(services, review, tell);
  const keeping = createKeepingForm(services, tell);
  const carryOut = createEffects({
    services: {...services, createReview: keeping.createReview},
    review,
    exporting,
    tell,
    hands: () => hands,
    redraw,
    scrolledBy: (by) => scrolledBy(loop.model, now(), size, by),
  });
  const clock = createMeetingClock({
    now,
    review: () => loop.model.state?.review,
    columns: () => (painter && loop.model.role !== 'watch' ? size.columns : null),
    onOvertime(over) {
      if (over === loop.model.overtime) return;
      tell({kind: 'overtime', over});
    },
    onTimeUp(of) {
      const {role, state} = loop.model;
      if (role === 'watch' || !state) return;
      if (services.bell) hands?.bell();
      if (services.notify) hands?.sendUnseen(notification(cleanLine(timeUpInWords(state.review, of)), process.env));
    },
    onGap: review.slept,
    paintsHeader: (seconds, isWhole) => painter?.header(seconds, isWhole) ?? (() => {}),
    onSecond: review.beat,
    onLine: () => (painter && !isBehind(now()) ? painter.paint('all') : redraw()),
    needsFrame: (at) => frame === null || isBehind(at),
  });

  /** What was painted ahead comes before whatever else happens. */
  function tell(event: Event): void {
    echo.settle();
    hear(event);
  }

  function redraw(): void {
    clearTimeout(held);
    held = undefined;
    frame = null;
    clock.forget();
    if (!painter || painter.keepsUp(draw)) draw();
  }

  function draw(): void {
    for (const listener of listeners) listener();
  }

  function redrawOnceSaved(): void {
    if (loop.model.commits.length === 0) redraw();
    else held ??= setTimeout(redraw, ON_ITS_WAY);
  }

  /** Whether the agenda beside the page tells other minutes than have passed, or it is time for another reminder. */
  function isBehind(at: number): boolean {
    if (frame === null) return false;
    return areMinutesBehind(frame.model, size, frame.now, at) || isReminderBehind(frame.model, frame.now, at);
  }

  function changed(before: Model, after: Model): void {
    if (before.state?.review !== after.state?.review) clock.keep();
    keeping.changed(before, after);
    if (isSameToSee(before, after)) return;
    // A text that takes another row needs a page that makes room for it.
    if (painter && !held && isSameButTyped(before, after, pageIn(size))) echo.typed(painter);
    else redrawOnceSaved();
  }

  return {
    getFrame() {
      frame ??= {model: loop.model, now: now()};
      return frame;
    },
    getModel: () => loop.model,
    settle: echo.settle,
    subscribe(onFrame) {
      listeners.add(onFrame);
      return () => listeners.delete(onFrame);
    },
    redraw,
    paintWith(given) {
      painter = given;
    },
    press: (keys) => tell({kind: 'pressed', keys: isTooSmall(size) ? keysUnseen(loop.model.view, keys) : keys}),
    takeText(text) {
      const {view, keys} = loop.model;
      const isText = view.dialog?.kind === 'write' && view.followUp !== 'choosing';
      if (!isText || keys.length > 0 || holdsKeys(loop.model)) return false;
      if (!painter || !echo.ahead(painter, text)) tell({kind: 'pressed', keys: [{text}]});
      return true;
    },
    turnWheel(lines) {
      echo.settle();
      const scrolled = scrolledByLines(loop.model, now(), size, lines);
      if (scrolled) tell({kind: 'scrolled', ...scrolled});
    },
    resize(next) {
      const isWider = next.columns !== size.columns;
      if (isWider || next.rows !== size.rows) {
        queueMicrotask(() => {
          clock.keep();
          if (isWider) tell({kind: 'width', columns: fieldWidth(pageIn(next))});
        });
      }
      size = next;
    },
    attach(given) {
      hands = given;
    },
    async begin(start) {
      if (start.at === 'review') {
        const tour = start.tour ? tourFromStart : null;
        tell({kind: 'shown', view: {...loop.model.view, shared: start.shared ?? [], tour}});
        await review.open(start.folder, start.as);
      } else await beginWithoutReview(start, services, tell);
      // Behind the first page, which is drawn at once.
      setImmediate(() => void readLists());
    },
    unsaved: () => {
      const save = loop.model.state?.save;
      return save && 'count' in save ? save.count : 0;
    },
    rescue: () => review.rescue(),
    unexported: exporting.left,
    isUnkept: keeping.isUnkept,
    async close() {
      clock.stop();
      echo.stop();
      clearTimeout(held);
      // A last key that fails must not keep from the disk what is there.
      await Promise.resolve().then(echo.settle).finally(review.close).finally(keeping.settled);
      return review.close();
    },
  };
}
