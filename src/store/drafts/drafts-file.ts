// Where a process keeps its half-written texts: `drafts/<writer>.json`, and the folders of those that an editor has.
import {hostname} from 'node:os';
import {basename, dirname, join} from 'node:path';
import {count, fitting, isObject, line, mapOf, maybe, number, object, type Shape} from '../../review/changes/shape.js';
import {type WayOfDraft, waysOfDrafts} from '../../review/review-state.js';
import {cleanText} from '../../review/text.js';
import {type Disk, readText} from '../disk/disk.js';
import {ifMissing} from '../disk/failure.js';
import {objectIn} from '../disk/json.js';
import {hasJustLeft, isAtWork} from '../presence/at-work.js';
import {stillRuns} from '../presence/process-alive.js';
import {type Edit, editsIn, endEdit, isEditFolder} from './editor-folder.js';

/**
 * `texts` by place; `at`: when it was written, in milliseconds since 1970. `came`: which of them another terminal had
 * begun, by place; earlier versions did not write that down.
 */
export type DraftsFile = {
  role: string;
  by: string;
  host: string;
  pid: number;
  at: number;
  texts: Record<string, string>;
  came?: Record<string, WayOfDraft>;
};

// Whatever is no text was never typed, and takes nothing from the others.
const textOrNone: Shape<string> = (value) => (typeof value === 'string' ? cleanText(value) : '');
const texts = mapOf(textOrNone);
// It only says whose a text was: whatever else stands there takes nothing from the texts.
const way: Shape<WayOfDraft> = (value) => waysOfDrafts.find((known) => known === value) ?? 'in the role';
const ways: Shape<Record<string, WayOfDraft>> = (value) => (isObject(value) ? mapOf(way)(value) : {});
const shape = object<DraftsFile>({role: line, by: line, host: line, pid: count, at: number, texts, came: maybe(ways)});

/** The last four of an edit alone, of whose text its own is what became. */
export type Found = {path: string; writer: string; file: DraftsFile} & Partial<
  Pick<Edit, 'place' | 'given' | 'window' | 'unread'>
>;

/** Whether both are what one file said at one moment. */
export const isSame = (a: Found, b: Found): boolean => a.path === b.path && a.file.at === b.file.at;

/** Every drafts file that can be understood, and what editors have saved in their folders. */
export async function draftsIn(disk: Disk, folder: string, now: number): Promise<Found[]> {
  const names = await disk.list(folder).catch(ifMissing([]));
  const found: Found[] = [];
  for (const name of names.filter((candidate) => candidate.endsWith('.json')).sort()) {
    const path = join(folder, name);
    const file = fitting(shape, objectIn(await readText(disk, path).catch(() => '')));
    if (file && file.pid > 0) found.push({path, writer: basename(path, '.json'), file});
  }
  return [...found, ...(await editsIn(disk, folder, names, now))];
}

/**
 * Whether the process behind a drafts file is known to have ended. It may be away in its role while it hands its texts
 * over.
 */
export async function isWriterGone(disk: Disk, {path, writer, file}: Found, now: number): Promise<boolean> {
  const written = {...file, writer};
  if (file.host === hostname()) return !stillRuns(written, now);
  const review = dirname(dirname(path));
  return !(await isAtWork(disk, review, written, now)) && !(await hasJustLeft(disk, review, writer, now));
}

/** Those of the files whose process is gone. */
export async function leftBehind(disk: Disk, files: readonly Found[], now: number): Promise<Found[]> {
  const gone = await Promise.all(files.map((found) => isWriterGone(disk, found, now)));
  return files.filter((_, index) => gone[index]);
}

/**
 * The same as they are by now: whoever has ended since they were read may have written on until then. What an editor
 * has is as it was read.
 */
export async function lastLeft(disk: Disk, folder: string, files: readonly Found[], now: number): Promise<Found[]> {
  const left = await leftBehind(disk, files, now);
  if (left.every(({given}) => given !== undefined)) return left;
  const again = await draftsIn(disk, folder, now);
  const isOne = ({path, given}: Found) => given === undefined && left.some((found) => found.path === path);
  return [...left.filter(({given}) => given !== undefined), ...again.filter(isOne)];
}

/** Takes away the files of processes that are gone in which nothing is written. */
export async function removeEmpty(disk: Disk, folder: string, now: number): Promise<void> {
  const isEmpty = ({given, file}: Found) =>
    given === undefined && Object.values(file.texts).every((text) => text === '');
  const empty = (await draftsIn(disk, folder, now)).filter(isEmpty);
  for (const found of await leftBehind(disk, empty, now)) await disk.remove(found.path).catch(() => undefined);
}

/** Takes away what is safe elsewhere; gives the path of what only its editor can read, where such words stay. */
export async function removeFound(disk: Disk, {path, unread}: Found): Promise<string | undefined> {
  if (unread !== undefined) return undefined;
  return isEditFolder(path) ? endEdit(disk, path) : void (await disk.remove(path));
}
