// Plain text: characters that each stand alone and take one cell, such as ASCII, Latin letters, arrows and box drawing.
/** The class of plain characters, for a pattern; the build gives it to the library that measures widths as well. */
export const PLAIN = String.raw`\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2190-\u21ff\u2500-\u25ff\u276f\u2713`;

const plain = new RegExp(`^[${PLAIN}]*$`);

/** Whether every UTF-16 unit is a character of its own in a cell of its own. */
export const isPlain = (text: string): boolean => plain.test(text);
