// Paints straight to the terminal: of each page the rows that have changed, and over the rows that it leaves empty the
// clock that ticks and the text that is typed, neither of which then costs a page.
import {changedRows, wholePage} from './changed-rows.js';
import {mouseOff, mouseOn} from './mouse.js';
import {withoutOthersModes} from './others-modes.js';
import {createOverPage, hideCursor, type Overlay, type Piece, showCursor} from './over-page.js';
import type {Part} from './painter.js';
import {pasteMarksOff, pasteMarksOn} from './paste-marks.js';
import type {Flow} from './slow-line.js';
import type {Title} from './title.js';
import {withWrite} from './with-write.js';

export type Canvas = {
  /** The stream that Ink writes to: modes of the terminal, and its screen given away and taken again. */
  stdout: NodeJS.WriteStream;
  /** Paints a page, of which the rows that stand there already are left as they are; nothing once the screen was left. */
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
  /** The next page is painted whole, whatever stands there. */
  forget(): void;
  /** The same of a page of Ink's, whose screen is emptied for it. */
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
/** Also before it is left: GNU screen shows no other one behind it unless it is told to, and the shell goes on there. */
const nothing = `${ESC}[0m${ESC}[2J${ESC}[H`;
/** Modes of the terminal alone: synchronised output, pastes in marks, the cursor, its protocol of keys. */
const isModes = /^(?:\u001b\[[?>=<]\d*[hlu])*$/u;
/** What is written between them is shown at once, by terminals that know them. */
const syncOn = `${ESC}[?2026h`;
const syncOff = `${ESC}[?2026l`;

type Told = {
  /** The terminal reports its wheel while the screen is this program's. */
  mouse: boolean;
  title: Title;
  /** What is written to the screen before the first page. */
  asks: () => string;
  /** Told of all that may be much. */
  wrote: Flow['wrote'];
  /** Ink has taken the screen again, on which nothing stands. */
  onScreen: () => void;
  /** Whether pages are Ink's, which writes them as it likes. */
  inkDraws: boolean;
};

/**
 * `overlay` is asked for again at every write, so it must be cheap and tell what the page on the screen left room for.
 * `writeNow` goes past the stream's bookkeeping, for what is painted often.
 */
export function createCanvas(
  target: NodeJS.WriteStream,
  overlay: (part: Part) => Overlay,
  writeNow: (text: string) => void,
  {mouse, title, asks, wrote, onScreen, inkDraws}: Told,
): Canvas {
  const stopMouse = mouse ? mouseOff : '';
  // Ink asks for marks around a paste once it is there: a paste before would be taken for keys.
  // Without autowrap a character that is wider than expected cannot push the page out of place.
  const modes = `${withoutOthersModes}${pasteMarksOn}${mouse ? mouseOn : mouseOff}${ESC}[?7l`;
  let active = false;
  let wasLeft = false;
  const over = createOverPage();
  /** The rows of the page that stands there; null where nothing is relied upon. */
  let standing: readonly string[] | null = null;

  function forget(): void {
    standing = null;
    over.forget();
  }

  function enter(): string {
    active = true;
    wasLeft = false;
    forget();
    return title.take() + enterScreen + modes + asks() + nothing;
  }

  function whole(rows: readonly string[]): string {
    over.forget();
    return nothing + wholePage(rows) + over.all(overlay('all'));
  }

  /** The rows that have changed, and what stands over the page. */
  function changed(before: readonly string[], rows: readonly string[]): string {
    const next = overlay('all');
    const {others, text} = changedRows(before, rows, over.bare(next), target.columns || 80);
    return text + over.above(others, next);
  }

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
      const done = send(text.replace(enterScreen, enter()));
      onScreen();
      return done;
    }
    if (isModes.test(text) || !active) return send(text.includes(hideCursor) && active ? text + over.cursor() : text);
    return send(inkDraws ? text + wrote(text.length) : '');
  };

  return {
    stdout: withWrite(target, write),
    page(rows) {
      if (wasLeft) return;
      const entering = active ? '' : enter();
      const page = standing ? changed(standing, rows) : whole(rows);
      standing = rows;
      if (entering + page === '') return;
      const all = syncOn + hideCursor + entering + page + syncOff;
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
    forget,
    wipe() {
      if (active && inkDraws) target.write(nothing);
      forget();
    },
    takeAgain() {
      if (active) target.write(`${title.again()}${enterScreen}${modes}${nothing}`);
      forget();
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
