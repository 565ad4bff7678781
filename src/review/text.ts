// Cleaning text from outside: what a person wrote stays, what would steer a terminal or hide a word goes.
import {PLAIN} from './plain-text.js';

const ESC = '\u001b';
const BEL = '\u0007';

/** Longest text that a note, topic or title may have, in UTF-16 units. */
export const LONGEST_TEXT = 65_536;

/** Many-line text: line ends become `\n`, a tab becomes two spaces. Safe to print, store and export as data. */
export function cleanText(text: string): string {
  // The common case, Latin text, its punctuation and what our own screens are drawn with, is seen with one test and
  // returned as it is.
  if (clean.test(text)) return text;
  // Made when a text first needs them, since V8 takes longer over them than a note to save.
  cleanings ??= makeCleanings();
  return cleanings.reduce((cleaner, [what, instead]) => cleaner.replace(what, instead), text);
}

const clean = new RegExp(`^[\\n\\u2030-\\u205e\\u270e${PLAIN}]*$`);

let cleanings: [what: RegExp, instead: string][] | undefined;

function makeCleanings(): [what: RegExp, instead: string][] {
  // A terminal's control strings (OSC, DCS, APC, PM, SOS) with their end. Of one that has none on its line, or that
  // another sequence breaks off, only the introducer goes, below: what follows may be somebody's words. No string runs
  // over the beginning of another, so that each character is looked at once.
  const controlStrings = new RegExp(
    `(?:${ESC}[\\]PX^_]|[\\u009d\\u0090\\u0098\\u009e\\u009f])[^\\n\\u0007\\u0018\\u001a\\u001b\\u0080-\\u009f]*` +
      `(?:[${BEL}\\u0018\\u001a\\u009c]|${ESC}\\\\)`,
    'gu',
  );
  const controlSequences = new RegExp(`(?:${ESC}\\[|\\u009b)[0-?]*[ -/]*[@-~]?|${ESC}[ -/]*[0-~]?`, 'gu');
  const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu;
  // Whatever Unicode calls ignorable (bidi controls, zero-width, tags, fillers, and soft hyphens, which say nothing but
  // where a line might end) and interlinear marks; not the joiners, nor what picks the form of an emoji or of a
  // Mongolian letter. What follows a flag of tags or picks the form of a kanji is no hidden word: it is kept, where it
  // belongs.
  const flag = '\\u{1f3f4}[\\u{e0030}-\\u{e0039}\\u{e0061}-\\u{e007a}]{3,6}\\u{e007f}';
  const kanjiForm = '\\p{Script=Han}[\\u{e0100}-\\u{e01ef}]';
  const kept = '[\\u180b-\\u180d\\u180f\\u200c\\u200d\\ufe00-\\ufe0f]';
  // Scripts without spaces between words: there a blank without a width is one, and lines are broken at it. Of several
  // one stays. In Mongolian what stands before the last vowel gives it its form.
  const spaceless = 'Thai Lao Khmer Myanmar Javanese Balinese Cham Tai_Le New_Tai_Lue Tai_Tham Tai_Viet'.replace(
    /(\w+) ?/g,
    '\\p{Script=$1}',
  );
  const wordBreak =
    `(?<=[${spaceless}])\\u200b(?=\\u200b*[\\p{L}\\p{M}\\p{N}])|` +
    `(?<=[\\p{L}\\p{N}])\\u200b(?=\\u200b*[${spaceless}])|` +
    '(?<=\\p{Script=Mongolian})\\u180e(?=\\p{Script=Mongolian})';
  const invisibles = new RegExp(
    `(${flag}|${kanjiForm}|${wordBreak})|(?!${kept})\\p{Default_Ignorable_Code_Point}|[\\ufff9-\\ufffb]`,
    'gu',
  );
  // A joiner is kept only where it joins: emoji, and the scripts that need it; within other words it would hide them.
  const joinable = '(?![\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{Script=Han}])[\\p{L}\\p{M}]';
  const beforeJoiner = `(?:\\p{Extended_Pictographic}|\\p{Emoji_Modifier}|\\ufe0f|${joinable})`;
  // Letters that take another form beside a joiner, at the end of a word as well: Persian ه‍., Malayalam and Bengali.
  const scripts = 'Arabic Syriac Nko Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala';
  const shaped = `[${scripts.replace(/(\w+) ?/g, '\\p{Script=$1}')}]`;
  const strayJoiners = new RegExp(
    `(?<!${beforeJoiner})\\u200d(?!${shaped})|(?<!${shaped})\\u200d(?!\\p{Extended_Pictographic}|${joinable})`,
    'gu',
  );
  // Persian puts its endings behind the words and numbers of others as well.
  const beforeEnding = `(?<=[\\p{L}\\p{N}])\\u200c(?=${shaped})`;
  const strayNonJoiners = new RegExp(`(${beforeEnding})|(?<!${joinable})\\u200c|\\u200c(?!${joinable})`, 'gu');
  const halfCharacters = /\p{Surrogate}/gu;
  // Among them the line end of word processors, which pastes bring along.
  const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;
  return [
    // First, since what is taken out between two halves would make a new character of them. A half says nothing.
    [halfCharacters, ''],
    [lineEnds, '\n'],
    [controlStrings, ''],
    [controlSequences, ''],
    [/\t/g, '  '],
    [controls, ''],
    [invisibles, '$1'],
    [strayJoiners, ''],
    [strayNonJoiners, '$1'],
  ];
}

/** `a, b and c`. */
export const inSeries = (words: readonly string[], last: 'and' | 'or' = 'and'): string =>
  [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(` ${last} `);

/** The first line of a text, with “…” where anything is left out; of `most` characters, that one included. */
export function beginningOf(text: string, most: number): string {
  const [line = '', ...more] = text.trim().split('\n');
  const characters = [...line];
  const isCut = characters.length > most;
  const shown = isCut
    ? characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()
    : line;
  return isCut || more.length > 0 ? `${shown}…` : shown;
}

/** The same, ending with a whole word where there is one. */
export function beginningInWords(text: string, most: number): string {
  const shown = beginningOf(text, most);
  const left = text.trim().slice(shown.length - 1);
  const isInWord = shown !== text.trim() && /^\S/.test(left);
  return isInWord ? shown.replace(/(\S)\s+\S*…$/u, '$1…') : shown;
}

/** One-line text, for titles, names and topics: line ends become spaces. */
export function cleanLine(text: string): string {
  const cleaned = cleanText(text);
  if (!cleaned.includes('\n')) return cleaned.trim();
  const lines = cleaned.split('\n').map((line) => line.trim());
  return lines.filter(Boolean).join(' ');
}

/** `1 note`, `2 notes`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The text with its first letter as it stands at the start of a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The first of them, and how many more there are. */
export const firstOf = (all: readonly string[], most: number): readonly string[] =>
  all.length > most ? [...all.slice(0, most), `${all.length - most} more`] : all;

/** `because it is late`, also where a reason is typed as it is said, `because it is late`. */
export const because = (reason: string): string => `because ${reason.replace(/^because,?\s+/i, '')}`;
