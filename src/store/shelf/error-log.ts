// Reports of unforeseen errors, a file each: they keep where in the program it was and no word of a review, so that the
// screen can stay with one sentence and the file can be sent to anybody.
import {closeSync, constants, openSync, readdirSync, rmSync, writeSync} from 'node:fs';
import {arch, platform} from 'node:os';
import {join} from 'node:path';
import {makeFoldersNow} from '../disk/make-folders.js';
import {logFolder} from './home.js';

const {O_APPEND, O_CREAT, O_WRONLY, O_NONBLOCK = 0} = constants;

/** So many of the newest are kept. */
const MOST = 20;
const isReport = (name: string): boolean => /^error-\d{8}T\d{6}\.log$/.test(name);

/** Writes the report and answers its file, or undefined where nothing could be written. Never throws. */
export function keepDetails(error: unknown, now: number): string | undefined {
  const folder = logFolder();
  const at = new Date(now).toISOString();
  const file = join(folder, `error-${at.replace(/[-:]|\..*/g, '')}.log`);
  try {
    makeFoldersNow(folder, 0o700);
    // A named pipe of that name would be waited for.
    const report = openSync(file, O_APPEND | O_CREAT | O_WRONLY | O_NONBLOCK, 0o600);
    try {
      writeSync(report, `${at} node ${process.versions.node} ${platform()} ${arch()}\n${withoutWords(error)}\n\n`);
    } finally {
      closeSync(report);
    }
    letGo(folder);
    return file;
  } catch {
    return undefined;
  }
}

function letGo(folder: string): void {
  const reports = readdirSync(folder).filter(isReport).sort();
  for (const name of reports.slice(0, -MOST)) rmSync(join(folder, name), {force: true});
}

/**
 * What the language itself says in its errors, as far as it names nothing that the program was given: whatever else
 * stands in a message may be what somebody wrote.
 */
const ofTheLanguage =
  /^(?:Cannot (?:read|set) properties of (?:undefined|null)|Cannot (?:access|convert|destructure)|Invalid (?:time value|(?:array|string) length)|Maximum call stack size exceeded|Unexpected (?:end of JSON input|token))|is not (?:a function|a constructor|iterable|defined)$/;

/** What an error is and where it came from, in lines, without a word that is not the program's own. */
export function withoutWords(error: unknown): string {
  if (!(error instanceof Error)) return `a ${typeof error} was thrown`;
  const {code, syscall} = error as NodeJS.ErrnoException;
  const known = [code, syscall].filter((word) => typeof word === 'string' && /^\w+$/.test(word)).join(' ');
  const what = known || ofTheLanguage.exec(error.message)?.[0];
  const cause = error.cause === undefined ? [] : [`caused by ${withoutWords(error.cause)}`];
  return [[error.name, what].filter(Boolean).join(': '), ...framesOf(error), ...cause].join('\n');
}

/** Behind the message, which may have lines that look like these; of a path only its last two parts. */
function framesOf({name, message, stack = ''}: Error): string[] {
  const head = [`${name}: ${message}`, message].find((text) => text !== '' && stack.includes(text)) ?? name;
  const behind = stack.slice(stack.indexOf(head) + head.length).split('\n');
  return behind.flatMap((line) => {
    const [, by = '', place = ''] = /^\s+at (?:([\w$#.<>[\] ]+) \()?([^()]*:\d+:\d+)\)?$/.exec(line) ?? [];
    if (place === '') return [];
    const short = place.split(/[\\/]/).slice(-2).join('/');
    return [`    at ${by === '' ? short : `${by} (${short})`}`];
  });
}
