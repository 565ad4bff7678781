// The strings among what a terminal sends (OSC, DCS, APC, PM, SOS, titles): whatever they hold is never typed, and what
// only begins as one does, such as Alt+X, stays a key.

/** Any character of OSC but its end. */
const WORDS = '[^\\u0000-\\u001f\\u007f-\\u009f]';
/**
 * In the others anything may be, whole sequences too; but no other string, no paste, and no key that ends or suspends
 * the program.
 */
const CONTENT =
  '(?:[^\\u0003\\u001a\\u001b\\u007f-\\u009f]|\\u001b(?![\\\\\\]P_^X\\u0003\\u001a\\u001b\\u007f-\\u009f]|\\[200~|$))';
/** No terminal sends a longer one (characters), and patterns have an end as well. */
const LONGEST = 1_000_000;
const END = '(?:\\u001b\\\\|\\u009c)';
/** Within DCS tmux hands on what is meant for another terminal, each Esc of it twice. */
const CONTENTS = `(?:\\]${WORDS}*|P(?:${CONTENT}|\\u001b\\u001b)*|[_^Xk]${CONTENT}*)`;

const whole = new RegExp(`^\\u001b(?:${CONTENTS}${END}|\\]${WORDS}*\\u0007)`, 'u');
const begun = new RegExp(`^\\u001b${CONTENTS}\\u001b?$`, 'u');
/** Some end every string with a bell. */
const ended = new RegExp(`^\\u001b[P_^Xk]${WORDS}*\\u0007`, 'u');
/** Answers in words: colours and titles, what the terminal can do, pictures, tmux. Nothing but these begins so. */
const worded = `(?:\\][\\dLl]|P(?:[\\d;>!$+|=]|tmux;)|_G)${WORDS}*`;
const brokenWorded = new RegExp(`^\\u001b${worded}`, 'u');
const brokenDoubled = new RegExp(`^\\u001bP(?:${CONTENT}|\\u001b\\u001b)*\\u001b\\u001b${CONTENT}*`, 'u');
const wordedOnly = new RegExp(`^\\u001b${worded}\\u001b?$`, 'u');
/** What GNU screen hands on has its Esc once: this string is broken off, and only what is within it counts. */
const aroundAnother = /^\u001bP(?=\u001b[\]P_^X])/u;
/** Which letters are meant; terminals are sent it, and a paste without marks has it. */
const letters = /^\u001b(?:[()*+][\dA-Z]|#[3-68]|%[@G])/u;
/** The end of a string whose beginning was read a moment ago. */
const lateEnd = new RegExp(`^(?:\\]${WORDS}*\\u0007|[\\]P_^Xk]?${WORDS}*${END})`, 'u');

/** The beginnings of strings, and of what says which letters are meant: with nothing behind them they are keys. */
export const beginsString = /^\u001b[\]P_^Xk()*+#%]$/u;

/** Whether this can be nothing but the beginning of a string: nobody types it. */
export const isSurelyString = (text: string): boolean => wordedOnly.test(text);

/**
 * The string that a text begins with, where it begins with one; null where its rest may come. `isAll`: nothing follows
 * the text, so that what is not whole by now is broken.
 */
export function stringAt(text: string, isAll: boolean): string | undefined | null {
  const start = text.slice(0, LONGEST);
  const found = whole.exec(start) ?? letters.exec(start);
  if (found) return found[0];
  const mayGoOn = !isAll && text.length < LONGEST;
  if (mayGoOn && (begun.test(text) || beginsString.test(text))) return null;
  const over = ended.exec(start) ?? brokenDoubled.exec(start) ?? brokenWorded.exec(text) ?? aroundAnother.exec(text);
  return over?.[0];
}

/** What of a read is left where it begins with the rest of a string: an end that nobody types. */
export const withoutLateEnd = (read: string): string => read.replace(lateEnd, '');
