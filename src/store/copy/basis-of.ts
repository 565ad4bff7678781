// What the next start can go on from, as far as this one has read and folded.
import type {AllJournals} from '../journal/all-journals.js';
import {type Basis, thisProgram} from '../journal/basis.js';
import type {Journal} from '../journal/journal.js';

/**
 * Undefined where the next start has to read all journals, or is as soon done with them: `worthIt` is in bytes.
 */
export function basisOf(parts: {journal: Journal; journals: AllJournals; worthIt: number}): Basis | undefined {
  const {journal, journals, worthIt} = parts;
  const soFar = journals.fold.soFar();
  const read = soFar && journals.reader.sums();
  if (!soFar || !read || !journal.sums) return undefined;
  const all = {...read, ...journal.sums};
  const bytes = Object.values(all).reduce((sum, [each]) => sum + each, 0);
  return bytes < worthIt ? undefined : {program: thisProgram, ...soFar, journals: all};
}
