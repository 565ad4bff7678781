// The marks that a terminal puts around a paste: what they are, and how they are asked for and asked for no more.

export const pasteStart = '\u001b[200~';
export const pasteEnd = '\u001b[201~';

export const pasteMarksOn = '\u001b[?2004h';
export const pasteMarksOff = '\u001b[?2004l';
