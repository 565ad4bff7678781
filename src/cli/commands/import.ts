// `debrief import`: what other places know, brought in from a file.
import type {CallOf} from '../command-table.js';
import {importIncidents} from '../reviews/incidents-in.js';
import {UsageError} from '../usage-error.js';

export async function run({words: [file = ''], options}: CallOf<'import'>): Promise<undefined> {
  if (options.incidents) return importIncidents(file, options);
  throw new UsageError('say what the file holds: debrief import --incidents FILE.');
}
