// Lets a person change a text in the editor of their choice.
import {mkdtemp, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {LONGEST_TEXT} from '../review/text.js';
import {asClause, decodeText, whatToDo} from './disk/decode-text.js';
import {shortReason} from './disk/failure.js';
import {StoreError} from './types.js';

/**
 * The changed text, or undefined where it was left as it was. Uses VISUAL, else EDITOR, which may hold arguments. The
 * terminal must be free; this process waits, because one that goes on reading takes the editor's first keys. Throws a
 * StoreError where that went wrong. What cannot be taken, for its size or its encoding, is kept in the file that the
 * error names.
 */
export async function editInEditor(text: string): Promise<string | undefined> {
  const editor = process.env.VISUAL || process.env.EDITOR || (process.platform === 'win32' ? 'notepad' : 'vi');
  let folder: string | undefined;
  let keeps = false;
  try {
    folder = await mkdtemp(join(tmpdir(), 'debrief-'));
    const file = join(folder, 'text.md');
    await editFile(file, text, editor);
    const read = await textFrom(file);
    if ('why' in read) {
      keeps = true;
      // First where it is: a small terminal may show no more.
      throw new StoreError(`What the editor gave is kept in ${file}, and nothing was changed: it ${read.why}.`);
    }
    const edited = read.text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
    return edited === text.replace(/\n+$/, '') ? undefined : edited;
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(`The text could not be edited in ${editor} (${shortReason(error)}): it stays as it was.`);
  } finally {
    if (folder && !keeps) await rm(folder, {recursive: true, force: true}).catch(() => undefined);
  }
}

async function editFile(file: string, text: string, editor: string): Promise<void> {
  await writeFile(file, `${text}\n`, {mode: 0o600});
  // Loading it takes longer than most of a start, and few sittings come to it.
  const {spawnSync} = await import('node:child_process');
  const {status, error} =
    process.platform === 'win32'
      ? spawnSync(`${editor} "${file}"`, {stdio: 'inherit', shell: true})
      : spawnSync('/bin/sh', ['-c', `${editor} "$1"`, 'sh', file], {stdio: 'inherit'});
  if (error || status !== 0) {
    throw new StoreError(`The editor ${editor} ended with an error, so the text stays as it was: check EDITOR.`);
  }
}

/** More than this is not even read: four bytes for a character at most, and once more for the line ends. */
const MOST_BYTES = LONGEST_TEXT * 8;

async function textFrom(file: string): Promise<{text: string} | {why: string}> {
  const tooLong = {why: `is longer than the ${LONGEST_TEXT.toLocaleString('en')} characters that a text may have`};
  if ((await stat(file)).size > MOST_BYTES) return tooLong;
  const read = decodeText(await readFile(file));
  if (!('text' in read)) return {why: `${asClause(read)} (${whatToDo(read)})`};
  return read.text.length > LONGEST_TEXT ? tooLong : read;
}
