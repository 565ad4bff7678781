// Asking a disk whether it answers, before a call that blocks: one that hangs would hold the keys of a terminal, too. Here
// what takes too long is an error; in `slow.ts` it is not.
import {open} from 'node:fs/promises';
import {StoreError} from '../types.js';
import {NO_ANSWER} from './slow.js';
import {within} from './within.js';

/** Longest that somebody at a screen waits (ms): a disk that was asleep is awake by then. */
const PATIENCE = 10_000;

/** Resolves once the disk of this folder has answered, whatever it says; never rejects. */
export async function knock(folder: string): Promise<void> {
  // Opening asks the server of a network mount; what is known of a folder may be as old as a minute.
  const opened = await open(folder, 'r').catch(() => undefined);
  await opened?.close().catch(() => undefined);
}

/** Throws a StoreError where no answer comes for so long. */
export async function needAnswer(folder: string, patience = PATIENCE): Promise<void> {
  const isLate = await within(
    knock(folder).then(() => false),
    patience,
    true,
  );
  if (isLate) throw new StoreError(`${folder} cannot be read (${NO_ANSWER}): try again once it answers.`);
}
