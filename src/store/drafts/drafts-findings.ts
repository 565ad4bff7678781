// What the doctor says of half-written texts that wait, and of what editors left that only they can read.
import {basename, join} from 'node:path';
import {realDisk as disk} from '../disk/disk.js';
import {draftsIn, type Found, leftBehind} from './drafts-file.js';
import {keepsWords} from './editor-folder.js';

type Said = {file: string; says: string};

/** Within the review's folder; each in one sentence or two. Never throws. */
export async function aboutDrafts(folder: string): Promise<Said[]> {
  const now = Date.now();
  const found = await draftsIn(disk, join(folder, 'drafts'), now).catch(() => []);
  const says = (role: string) => `Half-written texts wait here for the next person to open this review as ${role}.`;
  const left = await leftBehind(
    disk,
    found.filter(({file}) => Object.keys(file.texts).length > 0),
    now,
  );
  const edits = await leftBehind(
    disk,
    found.filter(({given}) => given !== undefined),
    now,
  );
  return [
    ...left.map(({path, file}) => ({file: `drafts/${basename(path)}`, says: says(file.role)})),
    ...(await Promise.all(edits.map(aboutEdit))).flat(),
  ];
}

/** What an editor left that only it, or nobody, can read. */
async function aboutEdit({path, unread}: Found): Promise<Said[]> {
  const file = `drafts/${basename(path)}`;
  if (unread !== undefined) {
    return [{file, says: 'What an editor had saved here cannot be read, is no text, or is too long: move it away.'}];
  }
  const text = join(path, 'text.md');
  if (!(await keepsWords(disk, text).catch(() => false))) return [];
  const named = /^[\w./-]+$/.test(text) ? text : `'${text}'`;
  const says = `An editor kept words here that nobody saved: vim -r ${named} shows them.`;
  return [
    {file, says: `${says} What is saved there, by :wq, is a draft again; whoever needs none of it deletes this.`},
  ];
}
