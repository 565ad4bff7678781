// A file that holds a timeline, read in whatever form it has, with what lies beside it.
import {basename, dirname, join} from 'node:path';
import type {Reading} from '../../exchange/readers/timeline/read-timeline.js';
import type {Read} from '../../exchange/readers/timeline/rows.js';
import type {TimelineLists} from '../../exchange/readers/timeline/words.js';
import {readTextFile} from '../../store/disk/text-file.js';
import {fullPath} from '../../store/shelf/home.js';
import {StoreError} from '../../store/types.js';
import {standardInput} from '../streams/standard-input.js';

export type TimelineFile = {read: Read; name: string; source: string};

/** How a file, or the pipe, is told, and what a moment keeps of that. */
export const placeOf = (file: string): Omit<TimelineFile, 'read'> =>
  file === '-'
    ? {name: 'the text in the pipe', source: 'a pipe'}
    : {name: fullPath(file), source: basename(fullPath(file))};

/** `-` reads the pipe. Throws a StoreError with one sentence where there is no timeline in it. */
export async function timelineIn(file: string, lists: TimelineLists, reading: Reading = {}): Promise<TimelineFile> {
  const {readTimeline, takenAsTimeline} = await import('../../exchange/readers/timeline/read-timeline.js');
  const {name, source} = placeOf(file);
  const text = await (file === '-' ? standardInput(takenAsTimeline) : readTextFile(name, takenAsTimeline));
  const read = readTimeline(text, name, lists, {...reading, people: await namesBeside(file)});
  if ('problem' in read) throw new StoreError(read.problem);
  return {read, name, source};
}

/** The same of a text that has been read; undefined where there is no timeline in it. */
export async function timelineOfText(
  text: string,
  {name, source}: Omit<TimelineFile, 'read'>,
  lists: TimelineLists,
): Promise<TimelineFile | undefined> {
  const {readTimeline} = await import('../../exchange/readers/timeline/read-timeline.js');
  const read = readTimeline(text, name, lists, {people: await namesBeside(name)});
  return 'problem' in read ? undefined : {read, name, source};
}

/** Of a chat’s export, the names of its people, who are listed beside the file or one folder up. */
async function namesBeside(file: string): Promise<ReadonlyMap<string, string> | undefined> {
  if (!/\.json$/i.test(file)) return undefined;
  const {readChatUsers} = await import('../../exchange/readers/timeline/chat-users.js');
  const folder = dirname(fullPath(file));
  for (const place of [folder, dirname(folder)]) {
    const text = await readTextFile(join(place, 'users.json')).catch(() => undefined);
    const names = text === undefined ? undefined : readChatUsers(text);
    if (names) return names;
  }
  return undefined;
}
