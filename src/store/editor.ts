// Lets a person change a text in the editor of their choice, and keeps what it saved whatever becomes of it.
import type {Stats} from 'node:fs';
import {stat} from 'node:fs/promises';
import {basename, dirname} from 'node:path';
import {isMissing, shortReason} from './disk/failure.js';
import {asText} from './drafts/editor-folder.js';
import {textFrom} from './drafts/editor-text.js';
import type {Written} from './drafts/editor-window.js';
import {editorVariable, howItEnded, preferredEditor} from './editor-ended.js';
import {editorJob} from './editor-job.js';
import {editorNamed} from './editor-names.js';
import {wordsInEditor} from './notices.js';
import type {PlaceForEditor} from './place-for-editor.js';
import {shortPath} from './shelf/home.js';
import {StoreError} from './types.js';

/**
 * `text`: what it was changed to, undefined where it was left as it was; `trouble`: what went wrong all the same;
 * `isEmptied`: the editor saved no words where there were some, which then stay.
 * `window`: the editor's command is back while its window may be open still; `says` tells so where that is sure, and
 * `listen` tells of each text that is saved there.
 */
export type Edited = {
  text: string | undefined;
  trouble?: string;
  isEmptied?: true;
  window?: {says: string | undefined; listen(onWritten: (written: Written) => void): Promise<void>};
};

/** Nobody opens an editor of one's own window, reads and closes it sooner (ms). */
const AT_ONCE = 2_000;

/**
 * Uses VISUAL, else EDITOR, which may hold arguments. The terminal must be free; this process waits, because one that
 * goes on reading takes the editor's first keys. Throws a StoreError where nothing came of it. What cannot be taken,
 * for its size or its encoding, or cannot be read is kept in the file that the error names.
 */
export async function editInEditor(text: string, place: PlaceForEditor): Promise<Edited> {
  const editor = preferredEditor();
  const path = await place.begin(text, editorNamed(editor).comesBack !== null).catch((error: unknown) => {
    throw new StoreError(`The text could not be edited in ${editor} (${shortReason(error)}): it stays as it was.`);
  });
  const given = await stat(path).catch(() => undefined);
  const began = performance.now();
  const status = await editorJob(editor, path);
  const took = performance.now() - began;
  const isUntouched = await isSameFile(path, given);
  const read = await textFrom(path).catch(async (error: unknown) => {
    if (!isMissing(error)) return {why: `cannot be read (${shortReason(error)})`};
    await place.end(path).catch(() => undefined);
    throw new StoreError(`The editor ${editor} took its file away: the text stays as it was.`);
  });
  if ('why' in read) throw await setAside(place, path, read.why);
  const {text: written} = read;
  // An editor that is left without its words, or whose disk is full, leaves a file like this: nobody lets go of words so.
  const isEmptied = written.trim() === '' && text.trim() !== '';
  const isNew = !isEmptied && written !== asText(text);
  // What could not be made safe stays where it is, and is found there by the next to open the review.
  const isSafe = !isNew || (await place.keep(written).catch(() => false));
  const isOpen = status === 0 && mayBeOpen(editor, isUntouched);
  const left = isSafe && !isOpen ? await place.end(path).catch(() => undefined) : undefined;
  const trouble = [status === 0 ? '' : await ended(editor, status, isNew), left ? wordsInEditor : '']
    .filter(Boolean)
    .join(' ');
  if (!isNew && trouble) throw new StoreError(trouble);
  const says = isOpen ? saysOfWindow(editor, isUntouched, took) : undefined;
  return {
    text: isNew ? written : undefined,
    ...(trouble && {trouble}),
    ...(isEmptied && {isEmptied}),
    ...(isOpen && {
      window: {says, listen: (onWritten) => place.watch(path, isEmptied ? asText(text) : written, onWritten)},
    }),
  };
}

async function isSameFile(path: string, before: Stats | undefined): Promise<boolean> {
  const now = await stat(path).catch(() => undefined);
  return now !== undefined && before !== undefined && now.ino === before.ino && now.mtimeMs === before.mtimeMs;
}

/** An editor that nobody has saved in, and that is not known to wait, may be a window that opened a moment ago. */
function mayBeOpen(editor: string, isUntouched: boolean): boolean {
  const {comesBack, isKnownToWait} = editorNamed(editor);
  return comesBack !== null || (isUntouched && !isKnownToWait);
}

function saysOfWindow(editor: string, isUntouched: boolean, took: number): string | undefined {
  const {comesBack} = editorNamed(editor);
  const isAtOnce = isUntouched && (comesBack !== null || took < AT_ONCE);
  if (!isAtOnce) return undefined;
  const told = ['Your editor came back at once; the text comes when you save it there.', comesBack?.advice];
  return told.filter(Boolean).join(' ');
}

async function ended(editor: string, status: number | null, isNew: boolean): Promise<string> {
  if (isNew) return `The editor ${editor} ended with an error; what it had saved is here.`;
  const how = await howItEnded(editor, status);
  return `The editor ${editor} ${how}, so the text stays as it was: check ${editorVariable()}.`;
}

async function setAside(place: PlaceForEditor, path: string, why: string): Promise<StoreError> {
  const file = await place.setAside(path).catch(() => path);
  // The folder last: a small terminal may show no more, and it is the review's.
  const folder = shortPath(dirname(file));
  return new StoreError(`The editor’s text is kept as ${basename(file)}: it ${why}. It is in ${folder}.`);
}
