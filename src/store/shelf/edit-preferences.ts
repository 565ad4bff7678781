// The preferences file in the editor that the person prefers, as a job of its own.
import {readFile, unlink, writeFile} from 'node:fs/promises';
import {codeOf, shortReason} from '../disk/failure.js';
import {makeFolders} from '../disk/make-folders.js';
import {editorVariable, howItEnded, preferredEditor} from '../editor-ended.js';
import {editorJob} from '../editor-job.js';
import {StoreError} from '../types.js';
import {preferencesFile, preferencesToEdit} from './preferences.js';

/**
 * Begins the file with what holds where there is none yet; whatever the editor saves is the file. Throws a StoreError
 * where the file cannot be made, and where the editor ends with an error.
 */
export async function editPreferences(folder: string): Promise<void> {
  const file = preferencesFile(folder);
  const text = preferencesToEdit(folder);
  try {
    await makeFolders(folder, 0o700);
    if (text !== undefined) await writeFile(file, text, {flag: 'wx', mode: 0o600});
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') {
      throw new StoreError(`${file} cannot be made (${shortReason(error)}): nothing was changed.`);
    }
  }
  // Keys that are meant for the editor end nothing else.
  const ignore = () => undefined;
  process.on('SIGINT', ignore).on('SIGQUIT', ignore);
  try {
    const editor = preferredEditor();
    const status = await editorJob(editor, file);
    if (status !== 0) {
      const how = await howItEnded(editor, status);
      throw new StoreError(`The editor ${editor} ${how}; ${file} is as it left it: check ${editorVariable()}.`);
    }
  } finally {
    // Nobody has chosen what was only shown.
    if (text !== undefined && (await readFile(file, 'utf8').catch(() => '')) === text) await unlink(file);
    process.off('SIGINT', ignore).off('SIGQUIT', ignore);
  }
}
