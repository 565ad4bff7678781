// The preferences file in the editor that the person prefers, as a job of its own.
import {readFile, unlink} from 'node:fs/promises';
import {editFile} from '../edit-file.js';
import {beginFile} from './begin-file.js';
import {preferencesFile, preferencesToEdit} from './preferences.js';

/**
 * Begins the file with what holds where there is none yet; whatever the editor saves is the file. Throws a StoreError
 * where the file cannot be made, and where the editor ends with an error. Answers what is to be said of an editor that
 * came back before its window was closed.
 */
export async function editPreferences(folder: string): Promise<string | undefined> {
  const file = preferencesFile(folder);
  const text = preferencesToEdit(folder);
  const isBegun = text !== undefined && (await beginFile(file, text));
  let ofWindow: string | undefined;
  try {
    ofWindow = await editFile(file);
  } finally {
    // Nobody has chosen what was only shown; a window that is open needs its file.
    if (isBegun && ofWindow === undefined && (await readFile(file, 'utf8').catch(() => '')) === text)
      await unlink(file);
  }
  return ofWindow;
}
