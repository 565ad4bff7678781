// The terminal's input on its way to Ink: as it comes, and past Ink for plain text while it is typed, which costs a
// fifth of the time to the glyph.
import {PassThrough} from 'node:stream';
import {isPlain} from '../../review/plain-text.js';
import {createInputParts, type Part} from './input-parts.js';
import {pasteEnd, pasteStart} from './paste-marks.js';
import {createByteReader} from './typed-bytes.js';

export type Keyboard = {
  /** The stream that Ink reads. */
  stdin: NodeJS.ReadStream;
  /** Hands the terminal's input to another program, until `take`. */
  release(): Promise<void>;
  /** Gives single keys again. What was typed until then, and nobody read, is dropped. */
  take(): Promise<void>;
  /** Takes single keys again from a terminal that somebody else gave lines meanwhile. */
  takeAgain(): void;
  stop(): void;
};

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

type Told = {
  /** Offered plain text before Ink sees it; answers whether it was taken. */
  takeText(text: string): boolean;
  /** The wheel was turned by so many lines: down is more than 0. */
  onWheel(lines: number): void;
  /** The terminal answers something that it was asked. */
  onAnswer(answer: string): void;
};

/** Of ASCII, from the space to the tilde. */
const FIRST_LETTER = 0x20;
const LAST_LETTER = 0x7e;

export function createKeyboard(source: NodeJS.ReadStream, {takeText, onWheel, onAnswer}: Told): Keyboard {
  const relay = new PassThrough();
  let parts = createInputParts();
  let bytes = createByteReader();
  let fromBefore = true;
  let dropping = false;
  let untilWhole: NodeJS.Timeout | undefined;
  let untilRead: NodeJS.Immediate | undefined;
  let untilLetter: NodeJS.Timeout | undefined;
  /** What came behind keys that Ink has not had yet, and waits a turn for them. */
  let behind: Part[] | null = null;

  /** Whether Ink has had everything so far, so that nothing can overtake it. */
  const settled = () => relay.readableLength === 0;

  const waitNoMore = () => {
    clearTimeout(untilWhole);
    clearImmediate(untilRead);
    clearTimeout(untilLetter);
  };

  /**
   * A letter by itself, behind which nothing waits, is what comes most often, and its glyph is waited for: every step on
   * the way to it runs once in a tenth of a second, and so costs more than it does.
   */
  const takesLetter = (chunk: string | Buffer): boolean => {
    const code = chunk.length === 1 && typeof chunk !== 'string' ? chunk[0] : undefined;
    if (code === undefined || code < FIRST_LETTER || code > LAST_LETTER) return false;
    const isNext = behind === null && bytes.waits === null && parts.isAtRest && settled();
    return isNext && takeText(String.fromCharCode(code));
  };

  const onData = (chunk: string | Buffer) => {
    if (dropping || takesLetter(chunk)) return;
    waitNoMore();
    pass(parts.take(typeof chunk === 'string' ? chunk : bytes.read(chunk), performance.now()));
    if (bytes.waits !== null) untilLetter = setTimeout(releaseLetter, bytes.waits);
  };

  /** What has come meanwhile, though this process was kept busy, is its rest. */
  const releaseLetter = () => {
    untilRead = setImmediate(() => {
      clearTimeout(untilWhole);
      pass(parts.take(bytes.release(), performance.now()));
    });
  };

  const passInOrder = (found: Part[]) => {
    if (behind) return void behind.push(...found);
    for (const [index, part] of found.entries()) {
      if ('lines' in part && !settled()) {
        behind = found.slice(index);
        return void setImmediate(passBehind);
      }
      if ('lines' in part) onWheel(part.lines);
      else if ('answer' in part) onAnswer(part.answer);
      else if ('pasted' in part) relay.write(pasteStart + part.pasted + pasteEnd);
      else if ('key' in part) relay.write(part.key);
      else passTyped(part.typed);
    }
  };

  // One turn is what Ink takes to read; where it reads nothing now, nothing waits for it.
  const passBehind = () => {
    const [turned, ...rest] = behind ?? [];
    behind = null;
    if (turned && 'lines' in turned) onWheel(turned.lines);
    passInOrder(rest);
  };

  const pass = (found: Part[]) => {
    passInOrder(found);
    const {heldUntil} = parts;
    if (heldUntil === null) return;
    // Where this process was kept busy meanwhile, what has come is read before it counts as late.
    untilWhole = setTimeout(
      () => {
        untilRead = setImmediate(() => pass(parts.release(performance.now())));
      },
      Math.max(1, heldUntil - performance.now()),
    );
  };

  const passTyped = (given: string) => {
    // Until a moment ago the terminal took lines: an Enter from then has become a line feed.
    const text = fromBefore ? given.replaceAll('\n', '\r') : given;
    if (isPlain(text) && settled() && takeText(text)) return;
    relay.write(text);
  };

  // From before the first page on, so that a key pressed at its sight is neither echoed nor a signal.
  source.setRawMode(true);
  source.on('data', onData);
  // Whoever asked for a line before has paused it, and listening alone does not undo that.
  source.resume();
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
    async release() {
      // A read that is under way would take the other program's first key: it is let run out before the pause holds.
      await turn();
      source.pause();
      await turn();
      await turn();
      // The beginning of a key that came meanwhile is none: its rest is typed elsewhere.
      waitNoMore();
    },
    async take() {
      dropping = true;
      parts = createInputParts();
      bytes = createByteReader();
      source.setRawMode(true);
      source.resume();
      // What waits in the terminal comes with the first read.
      for (let turns = 0; turns < 3; turns += 1) await turn();
      dropping = false;
    },
    takeAgain() {
      // What is set already is not set again.
      source.setRawMode(false);
      source.setRawMode(true);
    },
    stop() {
      waitNoMore();
      source.off('data', onData);
      source.setRawMode(false);
      source.pause();
    },
  };
}
