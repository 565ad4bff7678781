// Puts one exported file in its place, and never in the place of what somebody writes there at that moment.
import {linkSync, lstatSync, readFileSync, renameSync, unlinkSync} from 'node:fs';
import {chmod, link, lstat, open, readdir, unlink} from 'node:fs/promises';
import {join, parse} from 'node:path';
import {realDisk, writeNew} from '../disk/disk.js';
import {codeOf, isMissing, knowsNoLinks} from '../disk/failure.js';
import {uniqueName} from '../disk/file-names.js';
import type {StillMine} from '../disk/turn.js';
import {isLeftOfTurn, turnsAt} from '../disk/turn-file.js';
import {type Content, LEDGER, readPlain} from './ledger.js';

/** The new text on its way (`tmp`), and the file that was there before, kept until nobody has changed it (`was`). */
export const asideName = (name: string, what: 'tmp' | 'was') => `.${name}.${uniqueName(Date.now())}.${what}`;
/** Before the name of a file that only shows whether there can be one. */
const PROBE = 'debrief-export.';
const aside = /^\.(.+)\.\d{8}T\d{9}-[a-z\d]{8}\.(tmp|was)$/;

/** What was done: the second name of the file that was replaced, if any; or nothing, since somebody changed it. */
export type Put = {was: string | null} | 'changed';

/** What is on its way to the file of that name: nothing shows yet. Errors are Node's, and leave nothing behind. */
export async function putReady(folder: string, name: string, content: Content): Promise<string> {
  const temporary = join(folder, asideName(name, 'tmp'));
  try {
    // Readable by whoever the system lets read new files: it is made to be handed on. Whoever changed that is asked.
    await writeNew(realDisk, temporary, content, 0o666);
    return temporary;
  } catch (error) {
    await letGo(temporary);
    throw error;
  }
}

/** What was made ready and is not wanted any more. */
export const letGo = (temporary: string): Promise<void> => unlink(temporary).catch(() => undefined);

/** Puts what is ready in its place. Text whose hash is known may be replaced, in one's own turn. Errors are Node's. */
export async function putFile(
  folder: string,
  name: string,
  temporary: string,
  isKnown: (text: string) => boolean,
  stillMine: StillMine,
): Promise<Put> {
  const file = join(folder, name);
  try {
    const before = await lstat(file).catch(() => undefined);
    if (before?.isFile()) await chmod(temporary, before.mode & 0o777);
    await stillMine();
    return swapped(temporary, file, join(folder, asideName(name, 'was')), isKnown);
  } finally {
    await letGo(temporary);
  }
}

/** Without a pause between looking and replacing, and without a moment in which there is no file. */
function swapped(temporary: string, file: string, was: string, isKnown: (text: string) => boolean): Put {
  if (linked(temporary, file)) return {was: null};
  const found = lstatSync(file, {throwIfNoEntry: false});
  if (found && !found.isFile()) return 'changed';
  const second = found && linked(file, was) ? was : null;
  // An editor that saves under another name first puts another file here.
  const inode = second ? lstatSync(second).ino : found?.ino;
  const isStill = () => lstatSync(file, {throwIfNoEntry: false})?.ino === inode;
  if ((found && !isKnown(textAt(second ?? file))) || !isStill()) {
    if (second) unlinkSync(second);
    return 'changed';
  }
  renameSync(temporary, file);
  return {was: second};
}

/** Nothing where it went in this moment: what comes next sees that. */
function textAt(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return '';
    throw error;
  }
}

/** Whether the file has a second name now; false where there is one, or where the disk knows no second names. */
function linked(file: string, second: string): boolean {
  try {
    linkSync(file, second);
    return true;
  } catch (error) {
    if (['EEXIST', 'ENOENT'].includes(codeOf(error)) || knowsNoLinks(error)) return false;
    throw error;
  }
}

/**
 * Looks once more at a file that was replaced: who had it open may have written into it since. Gives the path under
 * which that text is to be found now, or null where nobody did.
 */
export async function keptEdit(
  folder: string,
  was: string,
  name: string,
  isKnown: (text: string) => boolean,
): Promise<string | null> {
  const text = await readPlain(was);
  // What cannot be read may be such an edit; what is gone is nobody's.
  const isEdit = text === undefined ? (await lstat(was).catch(() => undefined)) !== undefined : !isKnown(text);
  const place = isEdit ? await besides(folder, was, name) : null;
  await unlink(was).catch(() => undefined);
  return place;
}

async function besides(folder: string, was: string, name: string): Promise<string> {
  for (let number = 2; ; number += 1) {
    const place = join(folder, numbered(name, number));
    try {
      await link(was, place);
      return place;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

/**
 * Takes away what exports left that were killed: nobody else is at work in this turn. What somebody wrote meanwhile
 * into a file that was replaced is given a name that is seen; those paths are the answer.
 */
export async function clearLeftovers(
  folder: string,
  isListed: (name: string) => boolean,
  isKnown: (name: string, text: string) => boolean,
  stillMine: StillMine,
): Promise<{file: string; name: string}[]> {
  const found: {file: string; name: string}[] = [];
  for (const left of await readdir(folder)) {
    const [, name, what] = aside.exec(left) ?? [];
    const path = join(folder, left);
    // Others name their files like this as well, so the list says which are meant: it is written before they are.
    if (name === undefined || !(name === LEDGER || name.startsWith(PROBE) || isListed(name))) continue;
    if (!(await lstat(path).catch(() => undefined))?.isFile()) continue;
    if (name.startsWith(turnsAt.export.name.slice(1)) && !(await isLeftOfTurn('export', path))) continue;
    const isThere = what === 'tmp' || (await isOneFile(path, join(folder, name)));
    await stillMine();
    const edit = isThere ? null : await keptEdit(folder, path, name, (text) => isKnown(name, text));
    if (isThere) await unlink(path).catch(() => undefined);
    if (edit !== null) found.push({file: edit, name});
  }
  return found;
}

async function isOneFile(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([a, b].map((path) => lstat(path).catch(() => undefined)));
  return one !== undefined && one.ino === other?.ino;
}

/** Whether the file system takes a file of this name: some know only the letters of one language. */
export async function takesName(folder: string, name: string): Promise<boolean> {
  if (/^[\x20-\x7e]{1,160}$/.test(name)) return true;
  const probe = join(folder, asideName(`${PROBE}${name}`, 'tmp'));
  try {
    await (await open(probe, 'wx')).close();
    await unlink(probe);
    return true;
  } catch (error) {
    return !['EILSEQ', 'EINVAL', 'ENAMETOOLONG'].includes(codeOf(error));
  }
}

/** `review.md` as `review.2.md`. */
export function numbered(file: string, number: number): string {
  const {name, ext} = parse(file);
  return `${name}.${number}${ext}`;
}
