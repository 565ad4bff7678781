// Arguments whose bytes were no UTF-8: Node has put U+FFFD in their place before anybody could ask.
import {readFileSync} from 'node:fs';
import {UsageError} from './usage-error.js';

/** Throws a UsageError where letters were lost on the way here; a U+FFFD that somebody wrote may pass. */
export function refuseBrokenArguments(argv: readonly string[]): void {
  const broken = argv.find((argument) => argument.includes('\ufffd'));
  if (broken === undefined || areUtf8()) return;
  const how = 'set the terminal to UTF-8, or send the text through iconv and a pipe';
  throw new UsageError(`“${broken}” holds letters that are not UTF-8: ${how}.`);
}

/** As the system tells it of this process; where it does not, nobody can know. */
function areUtf8(): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(readFileSync('/proc/self/cmdline'));
    return true;
  } catch {
    return false;
  }
}
