// The log of unforeseen errors: it keeps the details, so that the screen can stay with one sentence.
import {closeSync, constants, mkdirSync, openSync, writeSync} from 'node:fs';
import {join} from 'node:path';
import {looksLikeCode} from '../relay/join-code.js';
import {logFolder} from './home.js';

const {O_APPEND, O_CREAT, O_WRONLY, O_NONBLOCK = 0} = constants;

/** Adds the error to the log and answers its file, or undefined where nothing could be written. Never throws. */
export function keepDetails(error: unknown, now: number): string | undefined {
  const file = join(logFolder(), 'errors.log');
  const details = withoutCodes(error instanceof Error ? (error.stack ?? error.message) : String(error));
  try {
    mkdirSync(logFolder(), {recursive: true, mode: 0o700});
    const words = `${new Date(now).toISOString()} node ${process.versions.node}\n${details}\n\n`;
    // A named pipe of that name would be waited for.
    const log = openSync(file, O_APPEND | O_CREAT | O_WRONLY | O_NONBLOCK, 0o600);
    try {
      writeSync(log, words);
    } finally {
      closeSync(log);
    }
    return file;
  } catch {
    return undefined;
  }
}

/** Whoever is sent the log can open no shared review by it. */
const withoutCodes = (text: string): string =>
  text.replace(/[\w-]+/g, (word) => (looksLikeCode(word) ? '(the code of a shared review)' : word));
