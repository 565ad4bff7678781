// What an incident file knows about a new review.
import type {Known} from '../review/new-review.js';
import {readTextFile} from '../store/disk/text-file.js';
import {StoreError} from '../store/types.js';
import {warn} from './print.js';

/** Throws a StoreError with one sentence where the file cannot be read or understood; warns of what has no place. */
export async function knownFromFile(file: string): Promise<Known> {
  const {readIncidentFile} = await import('../exchange/readers/incident-file.js');
  const read = readIncidentFile(await readTextFile(file), file);
  if ('problem' in read) throw new StoreError(read.problem);
  read.notices.forEach(warn);
  return read.facts;
}
