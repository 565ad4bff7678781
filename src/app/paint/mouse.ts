// The mouse's reports among what a terminal sends: how far the wheel was turned. No report, whole or broken, is text.
import {NOTCH} from '../../session/keys/wheel.js';

/** Asks the terminal to report the mouse in the form that is read here, and to report it no more. */
export const mouseOn = '\u001b[?1000h\u001b[?1006h';
export const mouseOff = '\u001b[?1006l\u001b[?1000l';

/** How long the rest of a report can take that is cut right behind its beginning (ms): a line may be slow. */
const REST_COMES = 1000;

const ESC = '\u001b';

export type Mouse = {
  /**
   * What is left of a read at this moment (ms) without its reports, and the lines that the wheel was turned by: down is
   * more than 0.
   */
  take(read: string, now: number): {text: string; lines: number};
  /** Whether an Esc is held, which may be a key or the beginning of a report. */
  readonly holdsEsc: boolean;
  /** No rest has come in time: the Esc that was held is a key. What of a report still follows it is no text. */
  release(now: number): string;
};

/**
 * A paste, which is left as it is; a report of the form that was asked for, to its end or to what breaks it; or one of
 * the older form, which a terminal sends that knows no other.
 */
const whole =
  /(\u001b\[200~[\s\S]*?(?:\u001b\[201~|$))|\u001b\[<([ -?]*)(?:([@-~])|(?=[^ -?]))|\u001b\[M([\s\S])[\s\S]{2}/gu;
const begun = /\u001b(?:\[(?:<[ -?]*|M[\s\S]{0,2})?)?$/u;
const openPaste = /\u001b\[200~(?![\s\S]*\u001b\[201~)/;
/** How a report goes on behind its Esc, and behind its bracket. */
const afterEsc = /^\[(?:[<M]|$)/;
const afterBracket = /^[<M]/;
const rest = /^(?:[\d;]+[Mm]?|[Mm])/u;

const SHIFT_ALT_CTRL = 4 + 8 + 16;
const turns = new Map([
  [64, -NOTCH],
  [65, NOTCH],
]);

const linesOf = (button: number): number => turns.get(button & ~SHIFT_ALT_CTRL) ?? 0;

export function createMouse(): Mouse {
  /** A report that a read has cut: its rest comes first in the next. */
  let held = '';
  let heldAt = 0;
  /** When an Esc was passed on as a key, with nothing behind it so far. */
  let escAt = Number.NEGATIVE_INFINITY;

  /** The read behind what is held of the one before, where it goes on with that. */
  function joined(read: string, now: number): string {
    if (held === ESC) return held + read;
    if (held === '') return now - escAt <= REST_COMES && afterEsc.test(read) ? ESC + read : read;
    if (held === `${ESC}[`) {
      if (escAt > Number.NEGATIVE_INFINITY && !afterBracket.test(read)) return `[${read}`;
      // Alt with a bracket, which is no key here.
      return now - heldAt <= REST_COMES ? held + read : read;
    }
    // Of a report that has no rest nothing is left, and the next key is a key.
    return held.startsWith(`${ESC}[M`) || rest.test(read) ? held + read : read;
  }

  return {
    get holdsEsc() {
      return held === ESC;
    },
    release(now) {
      const text = held === ESC ? held : '';
      if (text !== '') [held, escAt] = ['', now];
      return text;
    },
    take(read, now) {
      const all = joined(read, now);
      held = '';
      let lines = 0;
      const text = all.replace(whole, (found, paste: string | undefined, digits = '', end = '', old = '') => {
        if (paste !== undefined) return found;
        if (old !== '') lines += linesOf(old.charCodeAt(0) - 32);
        else if (end === 'M') lines += linesOf(Number.parseInt(digits, 10));
        return '';
      });
      const cut = openPaste.test(text) ? '' : (begun.exec(text)?.[0] ?? '');
      const goesOn = all !== read && all === cut && cut === `${ESC}[`;
      if (!goesOn) escAt = Number.NEGATIVE_INFINITY;
      [held, heldAt] = [cut, now];
      return {text: text.slice(0, text.length - held.length), lines};
    },
  };
}
