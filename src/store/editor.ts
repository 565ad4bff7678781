// Lets a person change a text in the editor of their choice, and keeps what it saved whatever becomes of it.
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {shortReason} from './disk/failure.js';
import {asText} from './drafts/editor-folder.js';
import {editorJob} from './editor-job.js';
import {swapFileLeft} from './notices.js';
import type {PlaceForEditor} from './place-for-editor.js';
import {StoreError} from './types.js';

/** `text`: what it was changed to, undefined where it was left as it was; `trouble`: what went wrong all the same. */
export type Edited = {text: string | undefined; trouble?: string};

/**
 * Uses VISUAL, else EDITOR, which may hold arguments. The terminal must be free; this process waits, because one that
 * goes on reading takes the editor's first keys. Throws a StoreError where nothing came of it.
 */
export async function editInEditor(text: string, place: PlaceForEditor = inTemporaryFolder): Promise<Edited> {
  const editor = process.env.VISUAL || process.env.EDITOR || (process.platform === 'win32' ? 'notepad' : 'vi');
  const {path, at} = await begun(text, place, editor);
  const status = await editorJob(editor, path);
  const read = await readFile(path, 'utf8').catch((error: unknown) => ({error}));
  if (typeof read !== 'string') {
    await at.end(path).catch(() => undefined);
    throw inOneSentence(editor, read.error);
  }
  const written = asText(read);
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
