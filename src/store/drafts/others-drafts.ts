// What other processes have half written: read when it is asked for, and taken away only from those that are gone.
import {join} from 'node:path';
import type {TheirDraft} from '../../review/review-state.js';
import {replaceFile} from '../disk/disk.js';
import type {Writer} from '../presence/own-presence.js';
import {draftsIn, isWriterGone, removeFound} from './drafts-file.js';

type Own = Pick<Writer, 'disk' | 'folder' | 'writer' | 'now'>;

async function othersFiles({disk, folder, writer, now}: Own) {
  const found = await draftsIn(disk, join(folder, 'drafts'), now());
  const read = found.map(async (drafts) => ({
    ...drafts,
    isHere: !(await isWriterGone(disk, drafts, now())),
  }));
  return (await Promise.all(read)).filter((drafts) => drafts.writer !== writer);
}

/** Every text that another process of any role has not saved. */
export async function othersDrafts(own: Own): Promise<TheirDraft[]> {
  return (await othersFiles(own)).flatMap(({writer, isHere, file: {role, texts, came}}) =>
    Object.entries(texts)
      .filter(([, text]) => text.trim() !== '')
      .map(([place, text]) => ({writer, role, place, text, isHere, ...(came?.[place] && {came: came[place]})})),
  );
}

/** Takes this text out of its file; where its process is at work, or the text is another by now, it stays. */
export async function dropOthersDraft(own: Own, {writer, place, text}: TheirDraft): Promise<void> {
  const its = (await othersFiles(own)).find((drafts) => drafts.writer === writer && drafts.file.texts[place] === text);
  if (!its || its.isHere) return;
  const texts = Object.fromEntries(
    Object.entries(its.file.texts).filter(([other, kept]) => other !== place && kept.trim() !== ''),
  );
  if (Object.keys(texts).length === 0) await removeFound(own.disk, its);
  else await replaceFile(own.disk, its.path, `${JSON.stringify({...its.file, texts}, null, 2)}\n`);
}
