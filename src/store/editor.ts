// Lets a person change a text in the editor of their choice.
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {shortReason} from './disk/failure.js';
import {StoreError} from './types.js';

/**
 * The changed text, or undefined where it was left as it was. Uses VISUAL, else EDITOR, which may hold arguments. The
 * terminal must be free; this process waits, because one that goes on reading takes the editor's first keys. Throws a
 * StoreError where that went wrong.
 */
export async function editInEditor(text: string): Promise<string | undefined> {
  const editor = process.env.VISUAL || process.env.EDITOR || (process.platform === 'win32' ? 'notepad' : 'vi');
  let folder: string | undefined;
  try {
    folder = await mkdtemp(join(tmpdir(), 'debrief-'));
    const edited = await editedIn(join(folder, 'text.md'), text, editor);
    return edited === text.replace(/\n+$/, '') ? undefined : edited;
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(`The text could not be edited in ${editor} (${shortReason(error)}): it stays as it was.`);
  } finally {
    if (folder) await rm(folder, {recursive: true, force: true}).catch(() => undefined);
  }
}

async function editedIn(file: string, text: string, editor: string): Promise<string> {
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
  return (await readFile(file, 'utf8')).replace(/\r\n?/g, '\n').replace(/\n+$/, '');
}
