// What is in a journal, as far as it can go into another file as it is.
import type {ChangeType} from '../../review/changes/index.js';
import type {Facts} from '../disk/disk.js';
import {FORMAT, type Line, type RunningOn, readLine, withoutOtherEnds} from './entry.js';
import {isLeave} from './last-line.js';

export type Packable = {
  name: string;
  /** As they were when it was read. */
  facts: Facts;
  /** Its entries, each as it stands there, without the line end. */
  lines: string[];
  /** The newest of each writer's. */
  newest: ReadonlyMap<string, number>;
  /** Its last line says that no more come. */
  hasLeft: boolean;
  on: RunningOn | undefined;
  /** It names nobody, as that of a comment from outside. */
  isUnsigned: boolean;
};

/**
 * A review is known by the journal that it began with, whose name a copy of the folder has, too: that one stays, also
 * for a debrief that does not look into packed files.
 */
const beginnings: ReadonlySet<ChangeType> = new Set<ChangeType>(['review-created', 'review-restored']);

/**
 * Undefined for what must stay where it is: a line that is damaged or was never finished, since a person may still read
 * it; what a newer debrief wrote; and what a review begins with.
 */
export function packableIn(name: string, bytes: Uint8Array, facts: Facts): Packable | undefined {
  const text = Buffer.from(bytes).toString('utf8');
  if (text !== '' && !text.endsWith('\n')) return undefined;
  const lines: string[] = [];
  const newest = new Map<string, number>();
  let on: RunningOn | undefined;
  let isUnsigned = false;
  let last: Line | undefined;
  for (const written of text.split('\n').map(withoutOtherEnds)) {
    if (written === '') continue;
    last = readLine(written);
    if (last.kind === 'damaged') return undefined;
    if (last.kind === 'header') {
      if (last.format > FORMAT) return undefined;
      on ??= last.on;
      isUnsigned ||= last.by === '';
      continue;
    }
    if (last.kind === 'entry' && beginnings.has(last.entry.change.type)) return undefined;
    const {writer, number} = last.kind === 'entry' ? last.entry : last;
    newest.set(writer, Math.max(number, newest.get(writer) ?? 0));
    lines.push(written);
  }
  return {name, facts, lines, newest, hasLeft: isLeave(last), on, isUnsigned};
}
