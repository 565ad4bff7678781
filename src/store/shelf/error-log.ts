// The log of unforeseen errors: it keeps the details, so that the screen can stay with one sentence.
import {appendFileSync, mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {logFolder} from './home.js';

/** Adds the error to the log and answers its file, or undefined where nothing could be written. Never throws. */
export function keepDetails(error: unknown, now: number): string | undefined {
  const file = join(logFolder(), 'errors.log');
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  try {
    mkdirSync(logFolder(), {recursive: true, mode: 0o700});
    appendFileSync(file, `${new Date(now).toISOString()} node ${process.versions.node}\n${details}\n\n`, {mode: 0o600});
    return file;
  } catch {
    return undefined;
  }
}
