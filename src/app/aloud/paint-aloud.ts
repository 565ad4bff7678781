// In the place of what is painted, for whoever has the terminal read aloud: no page, only lines that are appended.
import {createKeyboard} from '../paint/keyboard.js';
import type {Paint, PaintOptions} from '../paint/paint.js';
import {createReader} from './reader.js';

const ESC = '\u001b';
const markedPaste = `${ESC}[?2004h`;
const plainPaste = `${ESC}[?2004l`;

/** How the rest is found out, before anything else. */
const opening = [
  'debrief, read aloud: what changes is said once, in words, below what was said before.',
  'Ctrl+T says the time, Ctrl+L says the page again, ? says the keys, Ctrl+C leaves.',
];

type Told = Pick<PaintOptions, 'model' | 'now' | 'takeText'>;

/** What Ink would draw goes nowhere; `look` is told whenever something may have changed. */
export function createPaintAloud({model, now, takeText}: Told): Paint & {look(): void} {
  const terminal = process.stdout;
  const keyboard = createKeyboard(process.stdin, {takeText, onWheel: () => {}, onAnswer: () => {}});
  const write = (text: string) => void terminal.write(text);
  const reader = createReader({model, now, write, columns: () => terminal.columns || 80, opening});
  let isOpen = false;
  let isAway = false;

  return {
    stdout: silent(terminal),
    stdin: keyboard.stdin,
    painter: reader.painter,
    look: reader.look,
    onDraw() {},
    onRender() {
      if (isOpen) return;
      isOpen = true;
      write(markedPaste);
      reader.sayAll();
    },
    bell: () => write('\u0007'),
    wipe: reader.sayAll,
    async release() {
      isAway = true;
      reader.leave();
      write(plainPaste);
      await keyboard.release();
    },
    async take() {
      await keyboard.take();
      isAway = false;
      write(markedPaste);
      reader.sayAll();
    },
    takeAgain() {
      if (isAway) return false;
      keyboard.takeAgain();
      write(markedPaste);
      return true;
    },
    leave() {
      if (isOpen) {
        reader.leave();
        write(plainPaste);
      }
      keyboard.stop();
    },
  };
}

/** The terminal's size and signals without its screen. */
function silent(target: NodeJS.WriteStream): NodeJS.WriteStream {
  const write = (...given: unknown[]): boolean => {
    const done = given.at(-1);
    if (typeof done === 'function') queueMicrotask(() => done());
    return true;
  };
  return new Proxy(target, {
    get(stream, property) {
      if (property === 'write') return write;
      const value: unknown = Reflect.get(stream, property, stream);
      return typeof value === 'function' ? value.bind(stream) : value;
    },
  });
}
