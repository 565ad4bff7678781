// A line of a journal that is on neither machine.
import {entryLine, newEntries} from '../../../src/store/journal/entry.js';
import {note} from './small-store.js';

/** What a process elsewhere would have written of a note, as its first. */
export function aLineOf(id: string): {text: string; writer: string} {
  const writer = '20260101T000000000-elsewher';
  const [entry] = newEntries([note(id)], {by: 'note-taker', order: 1_000, writer, number: 1, at: Date.now()});
  if (!entry) throw new Error('One change is no entry.');
  return {text: entryLine(entry).trimEnd(), writer};
}
