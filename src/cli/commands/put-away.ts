// `debrief archive` and `debrief delete`: putting a review away, and back, or off the server that it is shared on.
import {type WayAway, waysAway} from '../../review/put-away.js';
import {realDisk} from '../../store/disk/disk.js';
import {serverOf, serverOfKept} from '../../store/relay/address.js';
import {readShare} from '../../store/relay/share-file.js';
import {isArchived} from '../../store/shelf/glance.js';
import {findReviewFolder, foundIn} from '../../store/shelf/library.js';
import {bringBack, openAs, putAway} from '../../store/shelf/put-away.js';
import {StoreError} from '../../store/types.js';
import type {CallOf} from '../command-table.js';
import {serverMeant} from '../server-meant.js';
import {askLine} from '../streams/asking.js';
import {canAsk} from '../streams/has-terminal.js';
import {answerWritten, note} from '../streams/printing.js';
import {surroundings} from '../surroundings.js';
import {UsageError} from '../usage-error.js';

/** Where a review is looked for that is to come back. */
const whereItIs = {archive: {isLikelier: isArchived}, delete: {shelf: 'trash'}} as const;

export async function run({command, words: [name = ''], options}: CallOf<WayAway>): Promise<undefined> {
  if ('shared' in options && options.shared) return takeOff(name, options);
  const stray = (['server', 'yes'] as const).find((each) => each in options);
  if (stray) throw new UsageError(`--${stray} goes with --shared, which takes a review off its server.`);
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
  const share = command === 'delete' ? await readShare(realDisk, now).catch(() => undefined) : undefined;
  const there = share?.isOn ? [`On ${serverOfKept(share.server)} it stays for the others.`] : [];
  const lines = [done, ...open, ...there, wayBack];
  answerWritten('put-away', options, {review: id, reference, folder: now}, lines, [id]);
}

/** From the server that it is on, by whoever is given there or known to be signed in. */
async function takeOff(name: string, options: CallOf<'delete'>['options']): Promise<undefined> {
  if (options.back || options.anyway) {
    throw new UsageError('--shared takes a review off its server for good: leave --back and --anyway out.');
  }
  const {home, preferences} = surroundings(options);
  const folder = await findReviewFolder(home, name);
  const {id, reference} = await foundIn(folder);
  const share = await readShare(realDisk, folder);
  if (!share) throw new StoreError(`${reference} is on this machine only: there is nothing to take off a server.`);
  const reached = serverMeant(options.server ?? serverOfKept(share.server), preferences);
  const server = serverOf(reached.address);
  if (!options.yes) {
    if (!canAsk()) throw new UsageError('it cannot be undone: --yes says that you want it. Nothing was taken away.');
    const typed = await askLine(`Take ${reference} off ${server} for everybody? y does it, Enter does not: `);
    if (!/^y(?:es)?$/i.test(typed?.trim() ?? '')) return void note('Nothing was taken away.');
  }
  const {deleteShared} = await import('../../store/relay/delete-shared.js');
  const {lines} = await deleteShared(reached, id);
  const {leaveShared} = await import('../../store/relay/sharing.js');
  await leaveShared(realDisk, folder);
  return answerWritten(
    'taken-off',
    options,
    {review: id, reference, server, lines},
    [`${reference} (${id}) is not on ${server} any more. It stays here, and on the machines that joined it.`],
    [id],
  );
}

/** One word of a command line. */
const inShell = (name: string): string => (/^[\w.:/-]+$/.test(name) ? name : `"${name}"`);
