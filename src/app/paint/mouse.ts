// The mouse's reports among what a terminal sends: how far the wheel was turned. No report, whole or broken, is text.

/** Asks the terminal to report the mouse in the form that is read here, and to report it no more. */
export const mouseOn = '\u001b[?1000h\u001b[?1006h';
export const mouseOff = '\u001b[?1006l\u001b[?1000l';

/** Lines that a list moves by one notch of the wheel. */
const NOTCH = 3;

export type Mouse = {
  /** What is left of a read without its reports, and the lines that the wheel was turned by: down is more than 0. */
  take(read: string): {text: string; lines: number};
};

/**
 * A paste, which is left as it is; a report of the form that was asked for, to its end or to what breaks it; or one of
 * the older form, which a terminal sends that knows no other.
 */
const whole =
  /(\u001b\[200~[\s\S]*?(?:\u001b\[201~|$))|\u001b\[<([ -?]*)(?:([@-~])|(?=[^ -?]))|\u001b\[M([\s\S])[\s\S]{2}/gu;
const begun = /\u001b\[(?:<[ -?]*|M[\s\S]{0,2})$/u;
const openPaste = /\u001b\[200~(?![\s\S]*\u001b\[201~)/;
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

  return {
    take(read) {
      // Of a report that has no rest nothing is left, and the next key is a key.
      const isRest = held.startsWith('\u001b[M') || rest.test(read);
      const all = isRest ? held + read : read;
      held = '';
      let lines = 0;
      const text = all.replace(whole, (found, paste: string | undefined, digits = '', end = '', old = '') => {
        if (paste !== undefined) return found;
        if (old !== '') lines += linesOf(old.charCodeAt(0) - 32);
        else if (end === 'M') lines += linesOf(Number.parseInt(digits, 10));
        return '';
      });
      if (openPaste.test(text)) return {text, lines};
      held = begun.exec(text)?.[0] ?? '';
      return {text: text.slice(0, text.length - held.length), lines};
    },
  };
}
