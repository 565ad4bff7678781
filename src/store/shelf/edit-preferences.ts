// The preferences file in the editor that the person prefers, as a job of its own.
import {readFile, unlink, writeFile} from 'node:fs/promises';
import {codeOf, shortReason} from '../disk/failure.js';
import {makeFolders} from '../disk/make-folders.js';
import {editorVariable, howItEnded, preferredEditor} from '../editor-ended.js';
import {editorJob} from '../editor-job.js';
import {editorNamed} from '../editor-names.js';
import {StoreError} from '../types.js';
import {whyNoFolder} from './home.js';
import {preferencesFile, preferencesToEdit} from './preferences.js';

/**
 * Begins the file with what holds where there is none yet; whatever the editor saves is the file. Throws a StoreError
 * where the file cannot be made, and where the editor ends with an error. Answers what is to be said of an editor that
 * came back before its window was closed.
 */
export async function editPreferences(folder: string): Promise<string | undefined> {
  const file = preferencesFile(folder);
  const text = preferencesToEdit(folder);
  try {
    await makeFolders(folder, 0o700);
    if (text !== undefined) await writeFile(file, text, {flag: 'wx', mode: 0o600});
  } catch (error) {
    const why = whyNoFolder(folder, 'another folder with DEBRIEF_CONFIG');
    if (why) throw new StoreError(why);
    if (codeOf(error) !== 'EEXIST') {
      throw new StoreError(`${file} cannot be made (${shortReason(error)}): nothing was changed.`);
    }
  }
  // Keys that are meant for the editor end nothing else.
  const ignore = () => undefined;
  process.on('SIGINT', ignore).on('SIGQUIT', ignore);
  const editor = preferredEditor();
  const {comesBack} = editorNamed(editor);
  const before = await readFile(file, 'utf8').catch(() => '');
  const isUntouched = async () => (await readFile(file, 'utf8').catch(() => '')) === before;
  let isOpen = false;
  try {
    const status = await editorJob(editor, file);
    if (status !== 0) {
      const how = await howItEnded(editor, status);
      throw new StoreError(`The editor ${editor} ${how}; ${file} is as it left it: check ${editorVariable()}.`);
    }
    isOpen = comesBack !== null && (await isUntouched());
  } finally {
    // Nobody has chosen what was only shown; a window that is open needs its file.
    if (text !== undefined && !isOpen && (await isUntouched())) await unlink(file);
    process.off('SIGINT', ignore).off('SIGQUIT', ignore);
  }
  if (!isOpen) return undefined;
  return ['Your editor came back at once; what you save there counts from then on.', comesBack?.advice]
    .filter(Boolean)
    .join(' ');
}
