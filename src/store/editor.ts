// Lets a person change a text in the editor of their choice, and keeps what it saved whatever becomes of it.
import {copyFile, mkdtemp, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {LONGEST_TEXT} from '../review/text.js';
import {asClause, decodeText, whatToDo} from './disk/decode-text.js';
import {shortReason} from './disk/failure.js';
import {asText} from './drafts/editor-folder.js';
import {editorJob} from './editor-job.js';
import {swapFileLeft} from './notices.js';
import type {PlaceForEditor} from './place-for-editor.js';
import {StoreError} from './types.js';

/** `text`: what it was changed to, undefined where it was left as it was; `trouble`: what went wrong all the same. */
export type Edited = {text: string | undefined; trouble?: string};

/** As a shell runs it, with its arguments: VISUAL, else EDITOR, else the system's own. */
export const preferredEditor = (): string =>
  process.env.VISUAL || process.env.EDITOR || (process.platform === 'win32' ? 'notepad' : 'vi');

/**
 * Uses VISUAL, else EDITOR, which may hold arguments. The terminal must be free; this process waits, because one that
 * goes on reading takes the editor's first keys. Throws a StoreError where nothing came of it. What cannot be taken, for
 * its size or its encoding, is kept in the file that the error names.
 */
export async function editInEditor(text: string, place: PlaceForEditor = inTemporaryFolder): Promise<Edited> {
  const editor = preferredEditor();
  const {path, at} = await begun(text, place, editor);
  const status = await editorJob(editor, path);
  const read = await textFrom(path).catch((error: unknown) => ({error}));
  if (!('text' in read)) {
    const why = 'why' in read ? await keptElsewhere(path, read.why) : inOneSentence(editor, read.error);
    await at.end(path).catch(() => undefined);
    throw why;
  }
  const written = asText(read.text);
  const isNew = written !== asText(text);
  // What could not be made safe stays where it is, and is found there by the next to open the review.
  const isSafe = !isNew || (await at.keep(written).catch(() => false));
  const left = isSafe ? await at.end(path).catch(() => undefined) : undefined;
  const trouble = [status === 0 ? '' : ended(editor, isNew), left ? swapFileLeft(left) : ''].filter(Boolean).join(' ');
  if (!isNew && trouble) throw new StoreError(trouble);
  return {text: isNew ? written : undefined, ...(trouble && {trouble})};
}

const ended = (editor: string, isNew: boolean) =>
  isNew
    ? `The editor ${editor} ended with an error; what it had saved is here.`
    : `The editor ${editor} ended with an error, so the text stays as it was: check EDITOR.`;

const inOneSentence = (editor: string, error: unknown) =>
  new StoreError(`The text could not be edited in ${editor} (${shortReason(error)}): it stays as it was.`);

/** More than this is not even read: four bytes for a character at most, and once more for the line ends. */
const MOST_BYTES = LONGEST_TEXT * 8;

async function textFrom(file: string): Promise<{text: string} | {why: string}> {
  const tooLong = {why: `is longer than the ${LONGEST_TEXT.toLocaleString('en')} characters that a text may have`};
  if ((await stat(file)).size > MOST_BYTES) return tooLong;
  const read = decodeText(await readFile(file));
  if (!('text' in read)) return {why: `${asClause(read)} (${whatToDo(read)})`};
  return read.text.length > LONGEST_TEXT ? tooLong : read;
}

/** Out of the review's folder, where it would be read as a draft. */
async function keptElsewhere(path: string, why: string): Promise<StoreError> {
  const file = join(await mkdtemp(join(tmpdir(), 'debrief-')), 'text.md');
  await copyFile(path, file);
  // First where it is: a small terminal may show no more.
  return new StoreError(`What the editor gave is kept in ${file}, and nothing was changed: it ${why}.`);
}

/** A review that takes nothing for now, such as on a full disk, keeps nobody from editing. */
async function begun(text: string, place: PlaceForEditor, editor: string) {
  try {
    return {path: await place.begin(text), at: place};
  } catch {
    const path = await inTemporaryFolder.begin(text).catch((error: unknown) => {
      throw inOneSentence(editor, error);
    });
    return {path, at: {...inTemporaryFolder, keep: place.keep}};
  }
}

/** For a text that is no draft of a review. */
const inTemporaryFolder: PlaceForEditor = {
  async begin(text) {
    const path = join(await mkdtemp(join(tmpdir(), 'debrief-')), 'text.md');
    await writeFile(path, `${text}\n`, {mode: 0o600});
    return path;
  },
  keep: async () => true,
  async end(path) {
    await rm(dirname(path), {recursive: true, force: true});
    return undefined;
  },
};
