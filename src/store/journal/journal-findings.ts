// What `debrief doctor` says of a journal whose lines are not all as they were written.
import {asClause, whatToDo} from '../disk/decode-text.js';
import type {NotText} from '../disk/not-text.js';
import {damage, type Finding, notice} from '../finding.js';
import type {JournalState} from './progress.js';

const otherEndsSaid =
  'Another program changed its line ends; they are read all the same. git leaves them alone with “*.jsonl -text” in ' +
  '.gitattributes.';

const markSaid =
  'Another program put a mark of the encoding (BOM) before it; it is read all the same. Saved as UTF-8 without a BOM, it ' +
  'is as debrief wrote it.';

const damagedSaid = (lines: number): string =>
  lines === 1 ? 'One damaged line is skipped' : `${lines} damaged lines are skipped`;

/** None of it is lost, and all that is wrong with its lines comes of that. */
export const encodingSaid = (encoding: NotText): string => `It ${asClause(encoding)}: ${whatToDo(encoding)}.`;

/** What is to be said of a journal as it was read; nothing of a sound one. */
export function aboutJournal(state: JournalState): Finding[] {
  const {name, damaged, unreadable, newer, unfinished, isNoLine, otherEnds, hasMark, encoding} = state;
  const file = `journal/${name}`;
  if (encoding) return [damage(file, encodingSaid(encoding), true)];
  return [
    ...(isNoLine ? [damage(file, 'What is behind its last whole line is no line of a journal.', true)] : []),
    ...(damaged > 0 ? [damage(file, `${damagedSaid(damaged)}; the good ones are read.`, true)] : []),
    ...(hasMark ? [notice(file, markSaid)] : []),
    ...(otherEnds > 0 ? [notice(file, otherEndsSaid)] : []),
    ...(unreadable ? [damage(file, `It could not be read: ${unreadable}.`)] : []),
    ...(newer ? [notice(file, 'A newer debrief wrote it: update debrief to read it.')] : []),
    ...(unfinished > 0 && !isNoLine
      ? [notice(file, 'Its last line was never finished: it was not acknowledged, or is being written just now.')]
      : []),
  ];
}
