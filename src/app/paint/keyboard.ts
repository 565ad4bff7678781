// The terminal's input on its way to Ink: as it comes, one key at a time for a prompt that would lose keys, and past
// Ink for plain text while it is typed, which costs a fifth of the time to the glyph.
import {PassThrough} from 'node:stream';
import {isPlain} from '../../review/plain-text.js';
import {createMouse} from './mouse.js';

export type Keyboard = {
  /** The stream that Ink reads. */
  stdin: NodeJS.ReadStream;
  /** From now on each key arrives in a turn of its own. */
  oneAtATime(on: boolean): void;
  /** Hands the terminal's input to another program, until `take`. */
  release(): Promise<void>;
  /** Gives single keys again. What was typed until then, and nobody read, is dropped. */
  take(): Promise<void>;
  stop(): void;
};

const pasteStart = '\u001b[200~';
const pasteEnd = '\u001b[201~';
const ctrlC = '\u0003';
// A paste as a whole, an escape sequence, a control character, or one character with its marks.
const singleKey =
  /\u001b\[200~[\s\S]*?\u001b\[201~|\u001b\[[0-?]*[ -/]*[@-~]|\u001bO[ -~]|\u001b(?=\u001b)|\u001b?[\s\S]\p{M}*/gu;

/** Ctrl with a letter that means nothing in a prompt, which ink-text-input would write as that letter. */
const takenForALetter = /^[\u0001\u0002\u0004-\u0007\u000b\u000e-\u0019]$/;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A sequence that has begun: Ink waits for its end, or takes it for the Esc key after 20 ms. */
const begunSequence = /\u001b(?:\[[0-?]*[ -/]*|O)?$/;
const UNTIL_ESC = 25;

type Told = {
  /** Offered plain text before Ink sees it; answers whether it was taken. */
  takeText(text: string): boolean;
  /** The wheel was turned by so many lines: down is more than 0. */
  onWheel(lines: number): void;
};

export function createKeyboard(source: NodeJS.ReadStream, {takeText, onWheel}: Told): Keyboard {
  const relay = new PassThrough();
  let mouse = createMouse();
  let single = false;
  let waiting: string[] = [];
  let pasting = false;
  let fromBefore = true;
  let escUntil = 0;
  let dropping = false;
  let untilEsc: NodeJS.Timeout | undefined;
  /** What came while Ink still waits for more behind an Esc that is a key by now: behind it, it would be Alt. */
  let behindEsc = '';
  let untilInk: NodeJS.Timeout | undefined;

  /** Whether Ink has had everything so far, so that nothing can overtake it. */
  const settled = () =>
    !single && !pasting && waiting.length === 0 && relay.readableLength === 0 && performance.now() > escUntil;

  const feed = () => {
    const next = waiting.shift();
    if (next === undefined) return;
    relay.write(next);
    if (waiting.length > 0) setImmediate(feed);
  };

  const endsInPaste = (text: string): boolean => {
    const started = text.lastIndexOf(pasteStart);
    const ended = text.lastIndexOf(pasteEnd);
    return started === -1 && ended === -1 ? pasting : started > ended;
  };

  const onData = (chunk: string | Buffer) => {
    if (dropping) return;
    if (untilInk) behindEsc += chunk.toString();
    else onRead(chunk.toString());
  };

  const onRead = (read: string) => {
    clearTimeout(untilEsc);
    // A paste that goes on is left as it is.
    const taken = pasting ? {text: read, lines: 0} : mouse.take(read, performance.now());
    if (taken.lines !== 0) onWheel(taken.lines);
    pass(taken.text);
    // The beginning of a report, or the Esc key.
    if (mouse.holdsEsc) untilEsc = setTimeout(passEsc, UNTIL_ESC);
  };

  const passEsc = () => {
    pass(mouse.release(performance.now()));
    untilInk = setTimeout(() => {
      const read = behindEsc;
      [behindEsc, untilInk] = ['', undefined];
      if (read !== '') onRead(read);
    }, UNTIL_ESC);
  };

  const pass = (given: string) => {
    if (given === '') return;
    let text = given;
    // Until a moment ago the terminal took lines: an Enter from then has become a line feed.
    if (fromBefore) text = text.replaceAll('\n', '\r');
    if (isPlain(text) && settled() && takeText(text)) return;
    escUntil = begunSequence.test(text) ? performance.now() + UNTIL_ESC : 0;
    // A paste whose end never came would swallow every key: Ctrl+C ends it.
    if (text.endsWith(ctrlC) && endsInPaste(text)) text = `${text.slice(0, -1)}${pasteEnd}${ctrlC}`;
    pasting = endsInPaste(text);
    if (!single && waiting.length === 0) {
      relay.write(text);
      return;
    }
    const idle = waiting.length === 0;
    waiting = waiting.concat(
      pasting ? [text] : (text.match(singleKey) ?? []).filter((key) => !takenForALetter.test(key)),
    );
    if (idle) feed();
  };

  source.setEncoding('utf8');
  // From before the first frame on, so that a key pressed at its sight is neither echoed nor a signal.
  source.setRawMode(true);
  source.on('data', onData);
  void turn()
    .then(turn)
    .then(() => {
      fromBefore = false;
    });

  const stdin = Object.assign(relay, {
    isTTY: true as const,
    setRawMode(on: boolean) {
      source.setRawMode(on);
      return stdin;
    },
    ref() {
      source.ref();
      return stdin;
    },
    unref() {
      source.unref();
      return stdin;
    },
  });

  return {
    stdin: stdin as unknown as NodeJS.ReadStream,
    oneAtATime(on) {
      single = on;
    },
    async release() {
      clearTimeout(untilEsc);
      // A read that is under way would take the other program's first key: it is let run out before the pause holds.
      await turn();
      source.pause();
      await turn();
      await turn();
    },
    async take() {
      dropping = true;
      mouse = createMouse();
      behindEsc = '';
      source.setRawMode(true);
      source.resume();
      // What waits in the terminal comes with the first read.
      for (let turns = 0; turns < 3; turns += 1) await turn();
      dropping = false;
    },
    stop() {
      clearTimeout(untilEsc);
      clearTimeout(untilInk);
      source.off('data', onData);
      source.setRawMode(false);
      source.pause();
    },
  };
}
