// Lets a person change a text in the editor of their choice.
import {spawnSync} from 'node:child_process';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {StoreError} from './types.js';

/**
 * The changed text, or undefined where it was left as it was. Uses VISUAL, else EDITOR, which may hold arguments. The
 * terminal must be free; this process waits, because one that goes on reading takes the editor's first keys.
 */
export async function editInEditor(text: string): Promise<string | undefined> {
  const editor = process.env.VISUAL || process.env.EDITOR || (process.platform === 'win32' ? 'notepad' : 'vi');
  const folder = await mkdtemp(join(tmpdir(), 'debrief-'));
  const file = join(folder, 'text.md');
  try {
    await writeFile(file, `${text}\n`, {mode: 0o600});
    const {status, error} =
      process.platform === 'win32'
        ? spawnSync(`${editor} "${file}"`, {stdio: 'inherit', shell: true})
        : spawnSync('/bin/sh', ['-c', `${editor} "$1"`, 'sh', file], {stdio: 'inherit'});
    if (error || status !== 0) {
      throw new StoreError(`The editor ${editor} did not end well, so the text stays as it was: check EDITOR.`);
    }
    const edited = (await readFile(file, 'utf8')).replace(/\r\n?/g, '\n').replace(/\n+$/, '');
    return edited === text.replace(/\n+$/, '') ? undefined : edited;
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}
