// A file of the user's own in the editor that they prefer, where it lies: whatever the editor saves is the file.
import {readFile} from 'node:fs/promises';
import {editorVariable, howItEnded, preferredEditor} from './editor-ended.js';
import {editorJob} from './editor-job.js';
import {editorNamed} from './editor-names.js';
import {StoreError} from './types.js';

/**
 * Answers what is to be said of an editor that came back before its window was closed, which has its file open still.
 * Throws a StoreError where the editor ends with an error.
 */
export async function editFile(file: string): Promise<string | undefined> {
  // Keys that are meant for the editor end nothing else.
  const ignore = () => undefined;
  process.on('SIGINT', ignore).on('SIGQUIT', ignore);
  const editor = preferredEditor();
  const {comesBack} = editorNamed(editor);
  const before = await textIn(file);
  try {
    const status = await editorJob(editor, file);
    if (status !== 0) {
      const how = await howItEnded(editor, status);
      throw new StoreError(`The editor ${editor} ${how}; ${file} is as it left it: check ${editorVariable()}.`);
    }
    if (comesBack === null || (await textIn(file)) !== before) return undefined;
    return ['Your editor came back at once; what you save there counts from then on.', comesBack.advice]
      .filter(Boolean)
      .join(' ');
  } finally {
    process.off('SIGINT', ignore).off('SIGQUIT', ignore);
  }
}

const textIn = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '');
