// Ink's two streams and all that is painted: pages, and what stands over the rows that they leave empty.
import type {Size} from '../../screens/frame/layout.js';
import type {Palette} from '../../screens/frame/theme.js';
import {windowTitle} from '../../screens/frame/window-title.js';
import type {Model} from '../../session/model.js';
import type {Drawing} from '../drawing.js';
import {type Canvas, createCanvas} from './canvas.js';
import {headerOn} from './header-seconds.js';
import {createKeyboard, type Keyboard} from './keyboard.js';
import type {Overlay} from './over-page.js';
import {headerRows, overlayFor} from './overlay.js';
import type {Painter, Part} from './painter.js';
import type {Flow} from './slow-line.js';
import {createTitle} from './title.js';

/** Ink writes to its `stdout` and reads from its `stdin`. */
export type Paint = Pick<Canvas, 'stdout' | 'bell' | 'sendUnseen' | 'wipe' | 'forget'> &
  Pick<Keyboard, 'stdin' | 'release' | 'take'> & {
    painter: Painter;
    /** Paints a page. */
    page(drawing: Drawing): void;
    /** Told what Ink draws next, where pages are Ink's. */
    onDraw(drawing: Drawing): void;
    /** Told that Ink has the keys, and whenever it has drawn. */
    onRender(): void;
    /**
     * The process goes on that was stopped from outside; false where another program has the terminal, which gives it
     * back by itself.
     */
    takeAgain(): boolean;
    /** Gives the shell its terminal back. */
    leave(): void;
  };

export type PaintOptions = {
  /** False where pages are Ink's. */
  painted: boolean;
  /** As the colours are at this moment. */
  palette(): Palette;
  now(): number;
  /** What is to be shown at this moment, all that was typed included. */
  model(): Model;
  /** Offered plain text before Ink sees it; answers whether it was taken. */
  takeText(text: string): boolean;
  /** Whether the terminal is asked for its mouse wheel, and what is done as that turns: lines down are more than 0. */
  mouse: boolean;
  onWheel(lines: number): void;
  onAnswer(answer: string): void;
  /** Whether the title of the window says what is open. */
  title: boolean;
  /** What the terminal is asked on its empty screen. */
  asks(): string;
  /** How far it is behind. */
  flow: Flow;
  /** Writes to the terminal at once, past the stream. */
  writeNow(text: string): void;
  /** Ink is about to draw for another size: what is on the screen is not relied upon. */
  onResize(): void;
  /** Ink has taken the screen again, and nothing stands on it. */
  onScreen(): void;
};

export function createPaint(options: PaintOptions): Paint {
  const {painted, palette, now, model, writeNow, onResize, onScreen, mouse, asks, flow} = options;
  const title = createTitle(options.title, process.env);
  let drawn: Drawing | null = null;
  let isAway = false;
  const overlay = (part: Part): Overlay =>
    drawn && painted
      ? overlayFor({drawn, model: model(), now: now(), palette: palette()}, part)
      : {rows: new Map(), cursor: null};
  const told = {mouse, title, asks, wrote: flow.wrote, onScreen, inkDraws: !painted};
  const canvas = createCanvas(process.stdout, overlay, writeNow, told);
  const showTitle = () => canvas.title(windowTitle(model().state?.review));
  const keyboard = createKeyboard(process.stdin, options);

  return {
    stdout: canvas.stdout,
    stdin: keyboard.stdin,
    painter: {
      paint: canvas.refresh,
      typeAhead: canvas.typeAhead,
      keepsUp: flow.keepsUp,
      header(seconds, isWhole) {
        const told = drawn && painted ? {drawn, model: model(), now: seconds.from, palette: palette()} : null;
        return headerOn(canvas, palette(), seconds, isWhole && told ? headerRows(told) : null);
      },
    },
    page(drawing) {
      if (!painted) return;
      if (drawn && !isSameSize(drawn.size, drawing.size)) canvas.forget();
      drawn = drawing;
      // Before the page, which takes the screen and the title with it.
      showTitle();
      canvas.page(drawing.rows);
    },
    onDraw(next) {
      if (drawn && !isSameSize(drawn.size, next.size)) onResize();
      drawn = next;
    },
    onRender: showTitle,
    bell: canvas.bell,
    sendUnseen: canvas.sendUnseen,
    wipe: canvas.wipe,
    forget: canvas.forget,
    async release() {
      isAway = true;
      await keyboard.release();
    },
    async take() {
      await keyboard.take();
      flow.goOn();
      isAway = false;
    },
    takeAgain() {
      if (isAway) return false;
      keyboard.takeAgain();
      canvas.takeAgain();
      return true;
    },
    leave() {
      canvas.leave();
      keyboard.stop();
    },
  };
}

const isSameSize = (one: Size, two: Size): boolean => one.columns === two.columns && one.rows === two.rows;
