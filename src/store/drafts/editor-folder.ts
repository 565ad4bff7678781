// The folder of a text that an editor has, `drafts/<writer>.<name>.edit/`: it outlives the terminal and the editor.
import {basename, dirname, join, resolve} from 'node:path';
import {count, fitting, flag, line, text as manyLines, maybe, number, object} from '../../review/changes/shape.js';
import {cleanText, LONGEST_TEXT} from '../../review/text.js';
import {DAY} from '../../review/units.js';
import {decodeText} from '../disk/decode-text.js';
import {type Disk, readBytes, readText, replaceFile, writeNew} from '../disk/disk.js';
import {ifMissing} from '../disk/failure.js';
import {objectIn} from '../disk/json.js';
import {thisProcess} from '../disk/process-gone.js';
import {foundElsewhere, isOfAnother} from '../other-places.js';
import type {Writer} from '../presence/own-presence.js';
import type {DraftsFile} from './drafts-file.js';

export const EDIT = '.edit';
const TEXT = 'text.md';
const ABOUT = 'about.json';

/** Where editors put the words that nobody saved when their terminal goes: Vim, Emacs and nano, each in its own way. */
const swapFile = /^\.text\.md\.sw[a-p]$/;
const plainRecovery = /^(?:#text\.md#|text\.md\.save(?:\.\d+)?)$/;

/**
 * `given`: the text that the editor began with, or the last of it that was taken. `inWindow`: the editor's command is
 * back, and its window may be open still. `folder`: the review's, which earlier versions did not write down.
 */
type About = Omit<DraftsFile, 'texts' | 'came'> & {
  writer: string;
  place: string;
  given: string;
  inWindow?: boolean;
  folder?: string;
};

const shape = object<About>({
  role: line,
  by: line,
  host: line,
  pid: count,
  at: number,
  writer: line,
  place: line,
  given: manyLines,
  inWindow: maybe(flag),
  folder: maybe(line),
});

/** More than this is not even read: four bytes for a character at most, and once more for the line ends. */
export const MOST_BYTES = LONGEST_TEXT * 8;

/** As an editor leaves it: its line ends are ours, and the one that it adds at the end is gone. */
export const asText = (written: string): string => written.replace(/\r\n?/g, '\n').replace(/\n+$/, '');

/** Makes the folder `mine` and gives the path of the text in it; leaves nothing where it fails, by the disk's error. */
export async function beginEdit(
  self: Writer,
  edit: Required<Pick<About, 'place' | 'given' | 'inWindow'>>,
  mine: string,
): Promise<string> {
  const {disk, writer, role, by, now} = self;
  const folder = resolve(self.folder);
  const about: About = {role, by, ...thisProcess(), at: now(), writer, folder, ...edit};
  await disk.makeFolder(mine);
  try {
    // The text first: a folder that says nothing of itself is nobody's.
    await writeNew(disk, join(mine, TEXT), `${edit.given}\n`);
    await writeNew(disk, join(mine, ABOUT), `${JSON.stringify(about, null, 2)}\n`);
  } catch (error) {
    await endEdit(disk, mine).catch(() => undefined);
    throw error;
  }
  return join(mine, TEXT);
}

/** Says something else of the edit in this folder. Errors are the disk's. */
export async function tellOfEdit(disk: Disk, path: string, fields: Partial<About>): Promise<void> {
  const about = objectIn(await readText(disk, join(path, ABOUT)));
  await replaceFile(disk, join(path, ABOUT), `${JSON.stringify({...about, ...fields}, null, 2)}\n`);
}

/** Folders of edits that this process looks at itself, for as long as their windows may save. */
export const watchedHere = new Set<string>();

/** No window is open longer without a word (ms). */
const LONGEST_WINDOW = DAY;

/**
 * `place` and `given` as `About` has them; `window`: the text's path, where an editor's window may save there yet;
 * `unread`: the same where what lies there is left to a person: it cannot be read, is no text, or too long for one.
 */
export type Edit = {
  path: string;
  writer: string;
  file: DraftsFile;
  place: string;
  given: string;
  window?: string;
  unread?: string;
};

/** What an editor has saved, as a drafts file of its terminal; no texts where nothing is new. */
export async function editsIn(disk: Disk, folder: string, names: readonly string[], now: number): Promise<Edit[]> {
  const found: Edit[] = [];
  for (const name of names.filter((candidate) => candidate.endsWith(EDIT)).sort()) {
    const path = join(folder, name);
    if (watchedHere.has(path)) continue;
    const about = fitting(shape, objectIn(await readText(disk, join(path, ABOUT)).catch(() => '')));
    if (!about) continue;
    const {writer, place, given: before, inWindow, folder: _, ...file} = about;
    const window = inWindow && (await isFresh(disk, join(path, TEXT), now)) ? join(path, TEXT) : undefined;
    const written = await newestText(disk, path);
    if (written === undefined) {
      found.push({path, writer, file: {...file, texts: {}}, place, given: before, unread: join(path, TEXT)});
      continue;
    }
    const text = cleanText(asText(written));
    const isNew = text.trim() !== '' && text.trim() !== cleanText(before).trim();
    const texts: DraftsFile['texts'] = isNew ? {[place]: text} : {};
    found.push({path, writer, file: {...file, texts}, place, given: cleanText(before), ...(window && {window})});
  }
  return found;
}

/** The same of what its own folder did not take, by the review's id. */
export async function editsElsewhere(disk: Disk, folder: string, review: string, now: number): Promise<Edit[]> {
  const found = await foundElsewhere(review, EDIT);
  const edits = async (path: string): Promise<Edit[]> => {
    const about = objectIn(await readText(disk, join(path, ABOUT)).catch(() => ''));
    const own = typeof about?.folder === 'string' ? about.folder : undefined;
    return (await isOfAnother(disk, own, folder)) ? [] : editsIn(disk, dirname(path), [basename(path)], now);
  };
  return (await Promise.all(found.map(edits))).flat();
}

const isFresh = async (disk: Disk, path: string, now: number): Promise<boolean> =>
  now - ((await disk.facts(path).catch(() => undefined))?.changedAt ?? 0) < LONGEST_WINDOW;

/**
 * The text, or what the editor put beside it when it had to end; undefined where that is too long, no text, or cannot
 * be read for now: then it must stay.
 */
async function newestText(disk: Disk, path: string): Promise<string | undefined> {
  try {
    const names = await disk.list(path).catch(ifMissing<string[]>([]));
    const texts = names.filter((name) => name === TEXT || plainRecovery.test(name));
    const dated = await Promise.all(texts.map(async (name) => ({name, ...(await disk.facts(join(path, name)))})));
    const [newest] = dated.sort((one, other) => other.changedAt - one.changedAt);
    if (!newest) return '';
    if (newest.size > MOST_BYTES) return undefined;
    const read = decodeText(await readBytes(disk, join(path, newest.name)));
    return 'text' in read && read.text.length <= LONGEST_TEXT ? read.text : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Takes the folder away once its text is safe elsewhere. Where the editor left words that only it can read, those and
 * the text stay, and what is saved there later is new: gives the text's path for as long as nobody has got them out.
 */
export async function endEdit(disk: Disk, path: string): Promise<string | undefined> {
  const names = await disk.list(path).catch(ifMissing([]));
  const isKept = names.some((name) => swapFile.test(name));
  const written = isKept ? await newestText(disk, path) : undefined;
  const stays = (name: string) => isKept && (name === TEXT || name === ABOUT || swapFile.test(name));
  for (const name of names.filter((candidate) => !stays(candidate))) {
    await disk.remove(join(path, name)).catch(() => undefined);
  }
  if (isKept) {
    const given = written === undefined ? {} : {given: cleanText(asText(written))};
    await tellOfEdit(disk, path, given).catch(() => undefined);
    return (await keepsWords(disk, join(path, TEXT))) ? join(path, TEXT) : undefined;
  }
  await disk.removeFolder(path).catch(() => undefined);
  return undefined;
}

/**
 * Whether an editor's own words beside this text are newer than the text: nobody has saved them, nor taken them away.
 */
export async function keepsWords(disk: Disk, path: string): Promise<boolean> {
  const folder = dirname(path);
  const names = (await disk.list(folder).catch(ifMissing<string[]>([]))).filter((name) => swapFile.test(name));
  const writtenAt = async (at: string) => (await disk.facts(at).catch(() => undefined))?.changedAt ?? 0;
  const [saved, ...kept] = await Promise.all([path, ...names.map((name) => join(folder, name))].map(writtenAt));
  return kept.some((at) => at >= (saved ?? 0));
}

/** What is saved by now of an edit whose text has this path; nothing where all of it was taken. */
export async function savedSince(disk: Disk, path: string, now: number): Promise<Edit[]> {
  const folder = dirname(path);
  const found = await editsIn(disk, dirname(folder), [basename(folder)], now);
  return found.filter(({file}) => Object.keys(file.texts).length > 0);
}

export const isEditFolder = (path: string): boolean => path.endsWith(EDIT);
