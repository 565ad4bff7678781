// The mouse wheel: how far one notch of it moves a list, and the same in the words of the help.

/** Lines. */
export const NOTCH = 3;

export const wheelInWords = `the mouse wheel, ${NOTCH} lines`;
