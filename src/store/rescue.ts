// What the disk did not take goes into one file elsewhere, and comes back by itself when the review is opened again.
import {hostname} from 'node:os';
import {join, resolve} from 'node:path';
import {fitting, line, maybe, object, orNull, type Shape, text} from '../review/changes/shape.js';
import {type Disk, makeFolderOnce, readText, replaceFile, writeNew} from './disk/disk.js';
import {isMissing, shortReason} from './disk/failure.js';
import {uniqueName} from './disk/file-names.js';
import {objectIn} from './disk/json.js';
import {makeFolders} from './disk/make-folders.js';
import {NOBODY} from './disk/process-gone.js';
import type {Drafts} from './drafts/drafts.js';
import {isWriter, readLine, withoutOtherEnds} from './journal/entry.js';
import type {Journal} from './journal/journal.js';
import {isJournal, journalName} from './journal/journal-names.js';
import {rescuedNotice, rescueOfAnotherNotice, rescueWaitsNotice} from './notices.js';
import {beginningFor, foundElsewhere, isOfAnother} from './other-places.js';
import type {Rescued} from './types.js';

const FORMAT = 'debrief-rescue/1';
const ENDING = '.rescue.json';

/**
 * `folder`: the review's, which earlier versions did not write down; `journal`: all changes of the process, as its
 * journal's lines; `drafts`: its half-written texts, as their file.
 */
type RescueFile = {
  format: string;
  review: string;
  folder?: string;
  writer: string;
  journal: string | null;
  drafts: string | null;
};

// As they are: a line that was changed would count as damaged.
const asItIs: Shape<string> = (value) => {
  text(value);
  return value as string;
};
const shape = object<RescueFile>({
  format: line,
  review: line,
  folder: maybe(asItIs),
  writer: line,
  journal: orNull(asItIs),
  drafts: orNull(asItIs),
});

type From = {disk: Disk; review: string; folder: string; now: number};

/** Writes the file into this place and tells of it; undefined where nothing was left unsaved. Errors are the disk's. */
export async function rescue(
  place: string,
  {disk, review, folder, now}: From,
  journal: Journal,
  ownDrafts: Drafts | undefined,
): Promise<Rescued | undefined> {
  const drafts = ownDrafts?.unsaved.count ?? 0;
  const changes = journal.unsaved.length;
  if (drafts + changes === 0) return undefined;
  const file: RescueFile = {
    format: FORMAT,
    review,
    folder: resolve(folder),
    writer: journal.writer,
    journal: changes > 0 ? journal.asText() : null,
    drafts: drafts > 0 ? (ownDrafts?.asText() ?? null) : null,
  };
  await makeFolders(place, 0o700);
  const path = join(place, `${beginningFor(review)}${uniqueName(now)}${ENDING}`);
  await writeNew(disk, path, `${JSON.stringify(file, null, 2)}\n`);
  return {file: path, changes, drafts: Math.min(drafts, draftsBeside(journal, ownDrafts))};
}

/** A text on its way to the disk is a change and a draft, and counts once; a note's mark is no part of its text. */
function draftsBeside({unsaved}: Journal, drafts: Drafts | undefined): number {
  const saved = JSON.stringify(unsaved.map(({change}) => change));
  const isSaved = (words: string) => words !== '' && saved.includes(JSON.stringify(words));
  const texts = [...(drafts?.all.values() ?? [])].map((typed) => typed.trim());
  return texts.filter((typed) => !isSaved(typed) && !isSaved(typed.slice(1).trim())).length;
}

/** What the file holds; undefined where it is none, or damaged. */
export function readRescue(json: string): RescueFile | undefined {
  const file = fitting(shape, objectIn(json));
  if (file?.format !== FORMAT || !isWriter(file.writer)) return undefined;
  const lines = (file.journal ?? '').split('\n').slice(0, -1);
  return lines.every((one) => readLine(withoutOtherEnds(one)).kind !== 'damaged') ? file : undefined;
}

/**
 * Puts what lies elsewhere for this review into its folder, and takes those files away once it is safe there; a
 * sentence for each. What the review has already is not there twice. Never throws.
 */
export async function takeRescued(disk: Disk, folder: string, review: string): Promise<string[]> {
  const files = await foundElsewhere(review, ENDING).catch(() => []);
  const told: string[] = [];
  for (const path of files) told.push(...(await takeOne(disk, folder, review, path)));
  return told;
}

async function takeOne(disk: Disk, folder: string, review: string, path: string): Promise<string[]> {
  const file = readRescue(await readText(disk, path).catch(() => ''));
  if (file?.review !== review) return [];
  const own = file.folder ?? folder;
  if (await isOfAnother(disk, own, folder)) return [rescueOfAnotherNotice(path, own)];
  try {
    await putRescued(disk, folder, file);
    await disk.remove(path);
    return [rescuedNotice(path)];
  } catch (error) {
    // Another terminal was quicker.
    return isMissing(error) ? [] : [rescueWaitsNotice(path, shortReason(error))];
  }
}

/** Errors are the disk's; done again, nothing is there twice. */
export async function putRescued(disk: Disk, folder: string, {writer, journal, drafts}: RescueFile): Promise<void> {
  if (drafts !== null) {
    const place = join(folder, 'drafts');
    await makeFolderOnce(disk, place);
    // What the same process had there is older.
    await replaceFile(disk, join(place, `${writer}.json`), ofThisMachine(drafts));
  }
  if (journal !== null) {
    const place = join(folder, 'journal');
    await makeFolderOnce(disk, place);
    if (await isThere(disk, place, journal)) return;
    await writeNew(disk, join(place, journalName(uniqueName(Date.now()))), journal);
    await disk.syncFolder(place);
  }
}

/** The file may have been taken in before and could not be taken away. */
async function isThere(disk: Disk, place: string, journal: string): Promise<boolean> {
  for (const name of (await disk.list(place)).filter(isJournal)) {
    if ((await readText(disk, join(place, name)).catch(() => undefined)) === journal) return true;
  }
  return false;
}

/** The process that typed them is gone, wherever it was: who rescued them is here. */
function ofThisMachine(drafts: string): string {
  return `${JSON.stringify({...objectIn(drafts), host: hostname(), pid: NOBODY}, null, 2)}\n`;
}
