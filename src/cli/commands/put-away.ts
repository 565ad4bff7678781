// `debrief archive` and `debrief delete`: putting a review away, and back.
import {type WayAway, waysAway} from '../../review/put-away.js';
import {isArchived} from '../../store/shelf/glance.js';
import {findReviewFolder, foundIn} from '../../store/shelf/library.js';
import {bringBack, openAs, putAway} from '../../store/shelf/put-away.js';
import type {CallOf} from '../command-table.js';
import {answerWritten} from '../streams/printing.js';
import {surroundings} from '../surroundings.js';

/** Where a review is looked for that is to come back. */
const whereItIs = {archive: {isLikelier: isArchived}, delete: {shelf: 'trash'}} as const;

export async function run({command, words: [name = ''], options}: CallOf<WayAway>): Promise<undefined> {
  const {home} = surroundings(options);
  const folder = await findReviewFolder(home, name, options.back ? whereItIs[command] : {});
  const {id, reference} = await foundIn(folder).catch(() => ({id: name, reference: name}));
  if (options.back) {
    const back = await bringBack({way: command, folder}, home);
    return answerWritten(
      'put-away',
      options,
      {review: id, reference, folder: back},
      [`${reference} (${id}) is back.`],
      [id],
    );
  }
  const anyway = 'anyway' in options && options.anyway === true;
  const now = await putAway({way: command, folder, reference}, home, Date.now(), anyway);
  const done =
    command === 'delete' ? `${reference} (${id}) is in ${now}.` : `${reference} (${id}) is ${waysAway[command].done}.`;
  const found = await findReviewFolder(home, name, whereItIs[command]).catch(() => undefined);
  // As it was typed, where that still means this review alone.
  const wayBack = `debrief ${command} ${found === now ? inShell(name.trim()) : id} --back brings it back.`;
  // A meeting goes on under the terminals that have it open, and whoever archives it may not know of them.
  const roles = command === 'archive' ? await openAs(now, Date.now()) : undefined;
  const open = roles === undefined ? [] : [`It is still open in another terminal (${roles}), and goes on there.`];
  answerWritten('put-away', options, {review: id, reference, folder: now}, [done, ...open, wayBack], [id]);
}

/** One word of a command line. */
const inShell = (name: string): string => (/^[\w.:/-]+$/.test(name) ? name : `"${name}"`);
