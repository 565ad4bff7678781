// A paste from a terminal that marks none: several lines in one read, which no fingers type.

/** What is no text: everything below the space but tabs and line ends, and Backspace. */
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u;

const hasSeveralLines = (text: string): boolean =>
  text.split(/[\r\n]+/u).filter((line) => line.trim() !== '').length > 1;

/**
 * The text of a paste; null where these are keys. `goesOn`: it follows a part of a paste. `enter`: an Enter behind it
 * is a key, as a terminal that sends line feeds within a text sends none for that key.
 */
export function pasteIn(text: string, goesOn: boolean): {pasted: string; enter: boolean} | null {
  if (control.test(text)) return null;
  if (goesOn) return {pasted: text, enter: false};
  if (!hasSeveralLines(text)) return null;
  const body = text.replace(/\r$/u, '');
  const enter = body !== text && !body.includes('\r');
  return {pasted: enter ? body : text, enter};
}
