// In the place of what is painted, for whoever has the terminal read aloud: no page, only lines that are appended.
import {keyCalled} from '../../session/keys/in-words.js';
import {createKeyboard} from '../paint/keyboard.js';
import type {Paint, PaintOptions} from '../paint/paint.js';
import {pasteMarksOff, pasteMarksOn} from '../paint/paste-marks.js';
import {withWrite} from '../paint/with-write.js';
import {createReader} from './reader.js';

/** Said before anything else: the keys by which the rest is found out. */
const opening = (): string[] => [
  'debrief, read aloud: what changes is said once, in words, below what was said before.',
  `${keyCalled('say-time')} says the time, ${keyCalled('redraw')} says the page again, ${keyCalled('help')} says the keys, Ctrl+C leaves.`,
];

type Told = Pick<PaintOptions, 'model' | 'now' | 'takeText'>;

/** What Ink would draw goes nowhere; `look` is told whenever something may have changed. */
export function createPaintAloud({model, now, takeText}: Told): Paint & {look(): void} {
  const terminal = process.stdout;
  const keyboard = createKeyboard(process.stdin, {takeText, onWheel: () => {}, onAnswer: () => {}});
  const write = (text: string) => void terminal.write(text);
  const reader = createReader({model, now, write, columns: () => terminal.columns || 80, opening: opening()});
  let isOpen = false;
  let isAway = false;

  return {
    stdout: silent(terminal),
    stdin: keyboard.stdin,
    painter: reader.painter,
    look: reader.look,
    page() {},
    onDraw() {},
    onRender() {
      if (isOpen) return;
      isOpen = true;
      write(pasteMarksOn);
      reader.sayAll();
    },
    bell: () => write('\u0007'),
    sendUnseen: write,
    wipe: reader.sayAll,
    forget() {},
    async release() {
      isAway = true;
      reader.leave();
      write(pasteMarksOff);
      await keyboard.release();
    },
    async take() {
      await keyboard.take();
      isAway = false;
      write(pasteMarksOn);
      reader.sayAll();
    },
    takeAgain() {
      if (isAway) return false;
      keyboard.takeAgain();
      write(pasteMarksOn);
      return true;
    },
    leave() {
      if (isOpen) {
        reader.leave();
        write(pasteMarksOff);
      }
      keyboard.stop();
    },
  };
}

/** The terminal's size and signals without its screen. */
const silent = (target: NodeJS.WriteStream): NodeJS.WriteStream =>
  withWrite(target, (...given: unknown[]) => {
    const done = given.at(-1);
    if (typeof done === 'function') queueMicrotask(() => done());
    return true;
  });
