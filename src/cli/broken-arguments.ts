// Arguments and names of folders that were no UTF-8: Node has put U+FFFD in their place before anybody could ask.
import {readFileSync} from 'node:fs';
import {UsageError} from './usage-error.js';

/** Throws a UsageError where letters were lost on the way here; a U+FFFD that somebody wrote may pass. */
export function refuseBrokenArguments(argv: readonly string[]): void {
  const broken = argv.find((argument) => argument.includes('\ufffd'));
  if (broken === undefined || areUtf8('cmdline')) return;
  const how = 'set the terminal to UTF-8, or send the text through iconv and a pipe';
  throw new UsageError(`“${broken}” holds letters that are not UTF-8: ${how}.`);
}

/** What names a folder that debrief makes something in, and what is looked at in its stead. */
const folders: Record<string, readonly string[]> = {
  DEBRIEF_HOME: [],
  DEBRIEF_CONFIG: [],
  XDG_DATA_HOME: ['DEBRIEF_HOME'],
  XDG_CONFIG_HOME: ['DEBRIEF_CONFIG'],
  XDG_STATE_HOME: [],
  HOME: ['DEBRIEF_HOME', 'DEBRIEF_CONFIG'],
};

/** Throws a UsageError where a folder is meant that cannot be reached by its name: another one would be made. */
export function refuseBrokenFolders(): void {
  const broken = Object.entries(folders).find(
    ([name, instead]) =>
      process.env[name]?.includes('\ufffd') && (instead.length === 0 || instead.some((other) => !process.env[other])),
  );
  if (!broken || areUtf8('environ')) return;
  const [name] = broken;
  throw new UsageError(
    `${name} names a folder whose letters are not UTF-8 (${process.env[name]}): rename that folder, or name another.`,
  );
}

/** As the system tells it of this process; where it does not, nobody can know. */
function areUtf8(what: 'cmdline' | 'environ'): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(readFileSync(`/proc/self/${what}`));
    return true;
  } catch {
    return false;
  }
}
