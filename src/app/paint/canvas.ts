// Paints straight to the terminal: the first page, before Ink is there, and then the rows that Ink's frame leaves empty,
// the clock that ticks and the text that is typed. Neither then costs a whole frame.
import {mouseOff, mouseOn} from './mouse.js';
import {withoutOthersModes} from './others-modes.js';
import {at, createOverFrame, hideCursor, type Overlay, type Piece, showCursor} from './over-frame.js';
import type {Part} from './painter.js';
import {pasteMarksOff, pasteMarksOn} from './paste-marks.js';
import type {Flow} from './slow-line.js';
import type {Title} from './title.js';
import {withWrite} from './with-write.js';

export type Canvas = {
  /** The stream that Ink draws on: everything it writes is followed by the overlay. */
  stdout: NodeJS.WriteStream;
  /**
   * Paints a whole page by its rows, of which Ink's first frame is another where it is not the same; nothing once the
   * screen was left.
   */
  page(rows: readonly string[]): void;
  /** Paints what has changed in this part of the overlay since it was last painted. */
  refresh(part: Part): void;
  /** Paints these rows of the overlay as they are now; the others and the cursor stay. */
  rows(rows: ReadonlyMap<number, Piece>): void;
  /**
   * Paints a few cells of an overlay's row that says something else now; the row is painted whole when it next changes.
   */
  cells(row: number, column: number, text: string): void;
  /**
   * Paints plain text at the cursor ahead of whatever it will turn out to do, where that can only be its own glyphs: at
   * the end of a plain row with room behind it. False where it cannot be foretold.
   */
  typeAhead(text: string): boolean;
  /** One audible sign, where the person wants it. */
  bell(): void;
  /** What shows nothing, such as a text for the clipboard. */
  sendUnseen(sequence: string): void;
  /** What the title of the window says from now on. */
  title(text: string): void;
  /** Empties the screen for a frame that is drawn whole. */
  wipe(): void;
  /** Takes the screen again from whoever got it while this process was stopped from outside. */
  takeAgain(): void;
  /** Gives the shell its screen back where Ink has failed to. */
  leave(): void;
};

const ESC = '\u001b';
const enterScreen = `${ESC}[?1049h`;
const leaveScreen = `${ESC}[?1049l`;
const autowrap = `${ESC}[?7h`;
const plainKeys = `${ESC}[<u`;
const saveCursor = `${ESC}7`;
/** Also before it is left: GNU screen shows no other one behind it unless it is told to, and the shell goes on there. */
const nothing = `${ESC}[0m${ESC}[2J${ESC}[H`;
const emptyScreen = `${nothing}${saveCursor}`;
const restoreCursor = `${ESC}8`;
/** What is written between them is shown at once, by terminals that know them. */
const syncOn = `${ESC}[?2026h`;
const syncOff = `${ESC}[?2026l`;

/**
 * `overlay` is asked for again at every write, so it must be cheap and tell what the frame on the screen left room for;
 * `onFrame` is told just before another frame gets there, and gives its rows. `writeNow` goes past the stream's
 * bookkeeping, for what is painted often. `mouse`: the terminal reports its wheel while the screen is this program's.
 * `asks` is written to its screen before the first frame; `wrote` is told of all that may be much.
 */
export function createCanvas(
  target: NodeJS.WriteStream,
  overlay: (part: Part) => Overlay,
  onFrame: () => readonly string[],
  writeNow: (text: string) => void,
  {mouse, title, asks, wrote}: {mouse: boolean; title: Title; asks: () => string; wrote: Flow['wrote']},
): Canvas {
  const stopMouse = mouse ? mouseOff : '';
  // Ink asks for marks around a paste a moment after the first frame: a paste in between would be taken for keys.
  // Without autowrap a character that is wider than expected cannot push the frame out of place.
  const modes = `${withoutOthersModes}${pasteMarksOn}${mouse ? mouseOn : mouseOff}${ESC}[?7l`;
  let active = false;
  let wasLeft = false;
  const over = createOverFrame();
  /** The rows of the page that stands while Ink has drawn none. */
  let standing: readonly string[] | null = null;

  /** The frame that Ink has drawn first, over a page that it knows nothing of: nothing at all where that is the same. */
  const first = (data: string, rows: readonly string[]): string => {
    if (standing === null) return data;
    const stands = isSame(standing, rows);
    standing = null;
    // Ink goes on from below a frame that does not fill the screen.
    return stands ? at(rows.length - (data.endsWith('\n') ? 0 : 1), 0) : emptyScreen + data;
  };

  /** Ink's writes are relative to where it left the cursor: it is put back there first and remembered afterwards. */
  const around = (data: string): string => {
    const frame = first(data, onFrame());
    const next = overlay('all');
    return hideCursor + over.gone(next) + restoreCursor + frame + saveCursor + over.all(next);
  };

  const write = (data: string | Uint8Array, ...rest: unknown[]): boolean => {
    const send = (text: string) => (target.write as (...all: unknown[]) => boolean)(text, ...rest);
    const text = typeof data === 'string' ? data : Buffer.from(data).toString();
    if (text.includes(leaveScreen)) {
      active = false;
      wasLeft = true;
      return send(text.replace(leaveScreen, `${stopMouse}${autowrap}${nothing}${leaveScreen}${title.giveBack()}`));
    }
    if (text.includes(enterScreen)) {
      // A page stands there already.
      if (active) return true;
      active = true;
      over.forget();
      return send(text.replace(enterScreen, `${title.take()}${enterScreen}${modes}${asks()}${emptyScreen}`));
    }
    // Mode switches (synchronised output, bracketed paste, cursor) are no frames.
    if (!active || /^(?:\u001b\[[?>=<]\d*[hlu])*$/u.test(text)) return send(text);
    const frame = around(text);
    return send(frame + wrote(frame.length));
  };

  return {
    stdout: withWrite(target, write),
    page(rows) {
      if (wasLeft) return;
      const enter = active ? '' : title.take() + enterScreen + modes + asks();
      active = true;
      standing = rows;
      const page = rows.map((row, index) => at(index, 0) + row).join('');
      const all = syncOn + hideCursor + enter + emptyScreen + page + over.all(overlay('all')) + syncOff;
      target.write(all + wrote(all.length));
    },
    refresh(part) {
      const output = active ? over.changes(overlay(part), part) : '';
      if (output !== '') target.write(output + wrote(output.length));
    },
    rows(rows) {
      const output = active ? over.rows(rows) : '';
      if (output !== '') writeNow(output);
    },
    cells(row, column, text) {
      const output = active ? over.cells(row, column, text) : '';
      if (output !== '') writeNow(output);
    },
    typeAhead(text) {
      if (!active || !over.typeAhead(text)) return false;
      writeNow(text);
      return true;
    },
    bell() {
      if (active) target.write('\u0007');
    },
    sendUnseen(sequence) {
      if (active) target.write(sequence);
    },
    title(text) {
      const output = title.show(text);
      if (active && output !== '') target.write(output);
    },
    wipe() {
      if (active) target.write(emptyScreen);
      standing = null;
      over.forget();
    },
    takeAgain() {
      if (active) target.write(`${title.again()}${enterScreen}${modes}${emptyScreen}`);
      standing = null;
      over.forget();
    },
    leave() {
      if (active)
        target.write(
          `${plainKeys}${pasteMarksOff}${stopMouse}${autowrap}${nothing}${leaveScreen}${title.giveBack()}${showCursor}`,
        );
      active = false;
      wasLeft = true;
    },
  };
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((row, index) => row === other[index]);
