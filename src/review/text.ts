// Cleaning text from outside: what a person wrote stays, what would steer a terminal or hide a word goes.

const ESC = '\u001b';
const BEL = '\u0007';

// A terminal's control strings (OSC, DCS, APC, PM, SOS), closed or cut off by the end of a line.
const controlStrings = new RegExp(
  `(?:${ESC}[\\]PX^_]|[\\u009d\\u0090\\u0098\\u009e\\u009f])[^\\n]*?(?:${BEL}|${ESC}\\\\|\\u009c|(?=\\n)|$)`,
  'gu',
);
const controlSequences = new RegExp(`(?:${ESC}\\[|\\u009b)[0-?]*[ -/]*[@-~]?|${ESC}[ -/]*[0-~]?`, 'gu');
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu;
// Bidi controls and isolates, zero-width space, word joiner and other invisibles, line and paragraph separators, tags.
const invisibles = /[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;
// A joiner is kept only where it joins: emoji, and the scripts that need it.
const strayJoiners =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\p{L}\p{M}])\u200d|\u200d(?![\p{Extended_Pictographic}\p{L}\p{M}])/gu;
const strayNonJoiners = /(?<![\p{L}\p{M}])\u200c|\u200c(?![\p{L}\p{M}])/gu;
const halfCharacters = /\p{Surrogate}/gu;

/** Longest text that a note, topic or title may have, in UTF-16 units. */
export const LONGEST_TEXT = 65_536;

/** Many-line text: line ends become `\n`, a tab becomes two spaces. Safe to print, store and export as data. */
export function cleanText(text: string): string {
  // The common case, plain text, is seen with one test and returned as it is.
  if (/^[ -~\n]*$/.test(text)) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(controlStrings, '')
    .replace(controlSequences, '')
    .replace(/\t/g, '  ')
    .replace(controls, '')
    .replace(invisibles, '')
    .replace(strayJoiners, '')
    .replace(strayNonJoiners, '')
    .replace(halfCharacters, '\ufffd');
}

/** One-line text, for titles, names and topics: line ends become spaces. */
export const cleanLine = (text: string): string =>
  cleanText(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
