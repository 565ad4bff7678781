// The folder of a text that an editor has, `drafts/<writer>.<name>.edit/`: it outlives the terminal and the editor.
import {hostname} from 'node:os';
import {dirname, join} from 'node:path';
import {count, fitting, line, text as manyLines, number, object} from '../../review/changes/shape.js';
import {cleanText} from '../../review/text.js';
import {decodeText} from '../disk/decode-text.js';
import {type Disk, makeFolderOnce, readBytes, readText, writeNew} from '../disk/disk.js';
import {ifMissing} from '../disk/failure.js';
import {uniqueName} from '../disk/file-names.js';
import {objectIn} from '../disk/json.js';
import type {Writer} from '../presence/own-presence.js';
import type {DraftsFile} from './drafts-file.js';

const ENDING = '.edit';
const TEXT = 'text.md';
const ABOUT = 'about.json';

/** Where editors put the words that nobody saved when their terminal goes: Vim, Emacs and nano, each in its own way. */
const swapFile = /^\.text\.md\.sw[a-p]$/;
const plainRecovery = /^(?:#text\.md#|text\.md\.save(?:\.\d+)?)$/;

/** `given`: the text that the editor began with. */
type About = Omit<DraftsFile, 'texts'> & {writer: string; place: string; given: string};

const shape = object<About>({
  role: line,
  by: line,
  host: line,
  pid: count,
  at: number,
  writer: line,
  place: line,
  given: manyLines,
});

/** As an editor leaves it: its line ends are ours, and the one that it adds at the end is gone. */
export const asText = (written: string): string => written.replace(/\r\n?/g, '\n').replace(/\n+$/, '');

/** Makes the folder and gives the path of the text in it. Errors are the disk's. */
export async function beginEdit({disk, folder, ...own}: Writer, place: string, text: string): Promise<string> {
  const {writer, role, by, now} = own;
  const at = now();
  await makeFolderOnce(disk, join(folder, 'drafts'));
  const mine = join(folder, 'drafts', `${writer}.${uniqueName(at)}${ENDING}`);
  await disk.makeFolder(mine);
  const about: About = {role, by, host: hostname(), pid: process.pid, at, writer, place, given: text};
  // The text first: a folder that says nothing of itself is nobody's.
  await writeNew(disk, join(mine, TEXT), `${text}\n`);
  await writeNew(disk, join(mine, ABOUT), `${JSON.stringify(about, null, 2)}\n`);
  return join(mine, TEXT);
}

/** What an editor has saved, as a drafts file of its terminal; no texts where nothing is new. */
export async function editsIn(disk: Disk, folder: string, names: readonly string[]) {
  const found: {path: string; writer: string; file: DraftsFile; given: string}[] = [];
  for (const name of names.filter((candidate) => candidate.endsWith(ENDING)).sort()) {
    const path = join(folder, name);
    const about = fitting(shape, objectIn(await readText(disk, join(path, ABOUT)).catch(() => '')));
    if (!about) continue;
    const {writer, place, given: before, ...file} = about;
    const written = await newestText(disk, path);
    // What is no text stays as it is, for a person to look at.
    if (written === undefined) continue;
    const text = cleanText(asText(written));
    const isNew = text.trim() !== '' && text.trim() !== cleanText(before).trim();
    found.push({path, writer, file: {...file, texts: isNew ? {[place]: text} : {}}, given: cleanText(before)});
  }
  return found;
}

const none = new Uint8Array();

/** The text, or what the editor put beside it when it had to end; undefined where its bytes are no text. */
async function newestText(disk: Disk, path: string): Promise<string | undefined> {
  const names = await disk.list(path).catch(() => []);
  const files = names.filter((name) => name === TEXT || plainRecovery.test(name));
  const dated = await Promise.all(
    files.map(async (name) => ({name, at: (await disk.facts(join(path, name))).changedAt})),
  ).catch(() => []);
  const [newest] = dated.sort((one, other) => other.at - one.at);
  const read = decodeText(newest ? await readBytes(disk, join(path, newest.name)).catch(() => none) : none);
  return 'text' in read ? read.text : undefined;
}

/**
 * Takes the folder away once its text is safe elsewhere. Where the editor left words that only it can read, those and
 * the text stay: gives the path to open with it.
 */
export async function endEdit(disk: Disk, path: string): Promise<string | undefined> {
  const names = await disk.list(path).catch(ifMissing([]));
  const isKept = names.some((name) => swapFile.test(name));
  const stays = (name: string) => isKept && (name === TEXT || swapFile.test(name));
  for (const name of names.filter((candidate) => !stays(candidate))) {
    await disk.remove(join(path, name)).catch(() => undefined);
  }
  if (isKept) return join(path, TEXT);
  await disk.removeFolder(path).catch(() => undefined);
  return undefined;
}

/** Whether the editor's own words are still beside this text, as `endEdit` gave its path. */
export const hasSwapFile = async (disk: Disk, path: string): Promise<boolean> =>
  (await disk.list(dirname(path)).catch(ifMissing<string[]>([]))).some((name) => swapFile.test(name));

export const isEditFolder = (path: string): boolean => path.endsWith(ENDING);
