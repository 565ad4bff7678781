// What the store tells of trouble that it got around: one calm sentence each.
import {asClause, inShort, whatToDo} from './disk/decode-text.js';
import {type NotText, noText} from './disk/not-text.js';
import type {JournalState} from './journal/progress.js';

const many = (count: number, one: string, several: string) => (count === 1 ? `1 ${one}` : `${count} ${several}`);

export function journalNotices(states: readonly JournalState[]): string[] {
  return states.flatMap(({name, damaged, unreadable, encoding}) => [
    ...(encoding ? [`journal/${name} ${inShort(encoding)}, and so does debrief doctor --repair.`] : []),
    ...(damaged > 0 && !encoding
      ? [`${many(damaged, 'damaged line', 'damaged lines')} in journal/${name} skipped: debrief doctor says more.`]
      : []),
    ...(unreadable === null
      ? []
      : [`journal/${name} could not be read (${unreadable}): the changes in it are not shown.`]),
  ]);
}

export const unknownNotice = (count: number): string[] =>
  count === 0
    ? []
    : [`${many(count, 'change comes', 'changes come')} from a newer debrief and cannot be shown: update debrief.`];

export function newerReason(states: readonly JournalState[]): string | null {
  const newer = states.find((state) => state.newer);
  return newer ? newerFile(`journal/${newer.name}`) : null;
}

/** What of a review somebody else may see who can read more of it, or has a newer debrief; null where nothing is. */
export const missingFrom = (states: readonly JournalState[], unknown: number): string | null =>
  journalNotices(states.map((state) => ({...state, damaged: 0})))[0] ??
  newerReason(states) ??
  unknownNotice(unknown)[0] ??
  null;

export const newerFile = (name: string): string =>
  `${name} was written by a newer debrief: update debrief to change this review.`;

export const unreadNotice = (folder: string, why: string): string =>
  `${folder} could not be read (${why}): others' changes may be missing.`;
export const goneNotice = "The review's folder is not where it was: put it back; what you write waits for it.";
export const restoredNotice = 'Changes were missing from the journals: they were restored from review.json.';
export const copyAheadNotice =
  'Some changes from another machine are not here yet: review.json came before the journals that hold them.';
/** `timesIn`: the zone in which times without one were read, null where there were none. */
export const editedNotice = (timesIn: string | null): string =>
  `review.json was edited by hand: the edit was adopted${timesIn === null ? '' : `, with its times in ${timesIn}`}.`;
/** `refused`: whose name or role is not taken, and why, as clauses. */
export const partlyEditedNotice = (name: string, timesIn: string | null, refused: readonly string[]): string => {
  const times = timesIn === null ? '' : ` Times in it were read in ${timesIn}.`;
  const ways = refused.length === 0 ? '' : `${refused.join('; ')}; `;
  return (
    `review.json was edited by hand in ways that debrief cannot adopt: ${ways}that copy is kept as ` +
    `${name}.${times}`
  );
};
export const damagedCopyNotice = (name: string): string =>
  `review.json was damaged: it was set aside as ${name} and made again from the journals.`;
export const otherCopyNotice = (name: string, fault: NotText): string =>
  `review.json is in another encoding: it ${asClause(fault)}, and was set aside as ${name}. To have an edit in it ` +
  `adopted, ${whatToDo(fault)}, and put it back as review.json.`;
/** Whether a notice tells of what was mended, rather than of what could not be. */
export const isMended = (notice: string): boolean =>
  [
    restoredNotice,
    editedNotice(null),
    partlyEditedNotice('', null, []),
    damagedCopyNotice(''),
    otherCopyNotice('', noText),
    rescuedNotice(''),
  ].some((mended) => notice.startsWith(mended.slice(0, mended.indexOf(':'))));

export const copyUnreadNotice = (why: string): string =>
  `review.json could not be read (${why}): the journals were read instead.`;
export const copyFailedNotice = (why: string): string =>
  `review.json could not be written (${why}): the notes are safe in the journal.`;
export const isCopyFailed = (notice: string): boolean => notice.startsWith('review.json could not be written');
export const rescuedNotice = (file: string): string =>
  `What could not be saved last time is back: it was taken in from ${file}.`;
export const rescueWaitsNotice = (file: string, why: string): string =>
  `What could not be saved last time waits in ${file} (${why}): opening the review again takes it in.`;
export const rescueOfAnotherNotice = (file: string, folder: string): string =>
  `What could not be saved last time waits in ${file} for the review in ${folder}: opening that one takes it in.`;
/** Paths of such files are too long to be read in a line above the keys: the doctor says them. */
export const wordsInEditor =
  'An editor kept words that nobody saved: debrief doctor says how to see them. This line goes once they are saved.';
export const unreadEdit =
  'What an editor had saved cannot be read as a text: debrief doctor says where it is. This line goes with that file.';
