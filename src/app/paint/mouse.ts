// The mouse's reports: how they are asked for, and how far one of them says that the wheel was turned.
import {NOTCH} from '../../session/keys/wheel-notch.js';

/** Asks the terminal to report the mouse in the form that is read here, and to report it no more. */
export const mouseOn = '\u001b[?1000h\u001b[?1006h';
export const mouseOff = '\u001b[?1006l\u001b[?1000l';

const SHIFT_ALT_CTRL = 4 + 8 + 16;
const turns = new Map([
  [64, -NOTCH],
  [65, NOTCH],
]);

const linesOf = (button: number): number => turns.get(button & ~SHIFT_ALT_CTRL) ?? 0;

/**
 * The lines that a whole report turns the wheel by, down being more than 0; null where this sequence is no report. A
 * terminal that does not know the form that was asked for sends the older one.
 */
export function wheelLines(sequence: string): number | null {
  if (sequence.startsWith('\u001b[M')) return linesOf(sequence.charCodeAt(3) - 32);
  if (!sequence.startsWith('\u001b[<')) return null;
  return sequence.endsWith('M') ? linesOf(Number.parseInt(sequence.slice(3), 10)) : 0;
}
