// The text of a comment: from the command line, from a pipe, or typed at the terminal and sent with a last Enter.
import {cleanText, LONGEST_TEXT} from '../../review/text.js';
import {askEnter, askText} from '../streams/asking-text.js';
import {note, warn} from '../streams/printing.js';
import {standardInput} from '../streams/standard-input.js';
import {UsageError} from '../usage-error.js';

/** `about` and `promise` are said before anything is typed. Throws a UsageError where there is nothing to send. */
export async function commentText(words: readonly string[], about: string, promise: string): Promise<string> {
  if (words.length > 0) {
    return checked(words.length === 1 && words[0] === '-' ? await standardInput() : words.join(' '));
  }
  note(about);
  warn(promise);
  const typed = await askText('Your comment, on as many lines as you like. An empty line or Ctrl+D ends it.');
  if (typed === undefined) throw notSent();
  const text = checked(typed);
  if (!(await askEnter('Enter sends it. Esc or Ctrl+C does not.'))) throw notSent();
  return text;
}

const notSent = () => new UsageError('the comment was not sent: nothing was added.');

function checked(typed: string): string {
  const text = cleanText(typed).trim();
  if (text === '') throw new UsageError('the comment is empty: nothing was added.');
  if (text.length > LONGEST_TEXT) {
    throw new UsageError(`the comment is longer than ${LONGEST_TEXT} characters: nothing was added; send it in parts.`);
  }
  return text;
}
