// What a terminal is told as its screen is taken, so that nothing which another program left switched on is in force.

const ESC = '\u001b';

/**
 * An editor that is killed puts nothing back: margins, counting from them, inserting, and signs in place of letters
 * would break every page, keys in other forms and reports of the pointer or the window would come as no key. Terminals
 * ignore what they do not know.
 */
export const withoutOthersModes = [
  `${ESC}[?69l${ESC}[r${ESC}[?6l`,
  `${ESC}[4l${ESC}[20l${ESC}(B\u000f`,
  `${ESC}[?1l${ESC}>${ESC}[>4;0m`,
  `${ESC}[?1002l${ESC}[?1003l${ESC}[?1004l`,
].join('');
