// `debrief share` and `debrief unshare`: a review put on a server for people at other machines, looked at there, and left.

import {isoInstant} from '../../exchange/writers/times-in-words.js';
import {timeOfDay, type Zone} from '../../review/days.js';
import {counted} from '../../review/text.js';
import type {Review} from '../../review/types.js';
import {realDisk as disk} from '../../store/disk/disk.js';
import {inShort, type Reached} from '../../store/relay/address.js';
import {readShare} from '../../store/relay/share-file.js';
import type {OnReview, SharedStatus} from '../../store/relay/shared-status.js';
import {openAs} from '../../store/shelf/put-away.js';
import {readReview} from '../../store/shelf/read-review.js';
import {StoreError} from '../../store/types.js';
import type {CallOf} from '../command-table.js';
import {reviewMeant} from '../reviews/review-meant.js';
import {howShared} from '../reviews/with-others.js';
import {serverMeant} from '../server-meant.js';
import {inColumns} from '../streams/columns.js';
import {broken} from '../streams/hanging.js';
import {answer, answerWritten, note, noteWait, theirs} from '../streams/printing.js';
import {surroundings} from '../surroundings.js';
import {UsageError} from '../usage-error.js';

type Options = CallOf<'share'>['options'];

/** One that is meant: its folder, and what it is. */
type Meant = {folder: string; review: Review};

export async function run(call: CallOf<'share' | 'unshare'>): Promise<undefined> {
  const {
    words: [name],
    options,
  } = call;
  const around = surroundings(options);
  const folder = await reviewMeant(around.home, name);
  const meant = {folder, review: (await readReview(folder)).review};
  if (call.command === 'unshare') return unshare(meant, call.options);
  const given = call.options as Options;
  if (given.status) return status(meant, given);
  return share(meant, given, await serverFor(meant, given, around.preferences));
}

/** Undefined: it stays on the server that it is on. */
async function serverFor(
  {folder}: Meant,
  {server}: Options,
  preferences: Parameters<typeof serverMeant>[1],
): Promise<Reached | undefined> {
  const before = server === undefined ? await readShare(disk, folder) : undefined;
  return before ? undefined : serverMeant(server, preferences, {naming: 'Name it with --server'});
}

/** The code alone on standard output, for a pipe to whatever sends it. */
async function share({folder, review}: Meant, options: Options, server: Reached | undefined): Promise<undefined> {
  if (server) noteWait(`Asking ${inShort(server.address)} …`);
  const {shareReview} = await import('../../store/relay/sharing.js');
  const readOnly = options['read-only'] ?? false;
  const newCode = options['new-code'] ?? false;
  const shared = await shareReview({disk, folder, review: review.id, server, newCode, readOnly});
  answerWritten('shared', options, shared, [shared.code], [shared.code]);
  if (options.quiet || options.json) return;
  const does = readOnly ? 'can read the review, and write nothing' : 'can read the review and write to it';
  note(`Send this code to a colleague, and to nobody else: whoever has it ${does}.`);
  note('They run: debrief join CODE');
  if (newCode) note('Whoever has an earlier code reads nothing of what comes now: send this one to all who stay.');
  const roles = await openAs(folder, Date.now());
  if (roles !== undefined) note(`It is open in a terminal here (${roles}), which shares it from now on.`);
}

async function unshare({folder, review}: Meant, options: CallOf<'unshare'>['options']): Promise<undefined> {
  const {leaveShared} = await import('../../store/relay/sharing.js');
  const {id, reference} = review;
  const left = await leaveShared(disk, folder);
  if (!left) throw new StoreError(`${reference} is not shared: there is nothing to undo.`);
  answerWritten(
    'unshared',
    options,
    {review: id, reference, server: left.server},
    [
      `${reference} (${id}) is on this machine only from now on; what is on ${left.server} stays there for the others.`,
      'debrief share brings both in step again.',
    ],
    [id],
  );
}

async function status({folder, review}: Meant, options: Options): Promise<undefined> {
  if (options.server !== undefined || options['read-only'] || options['new-code']) {
    throw new UsageError('--status only looks: leave the other options out.');
  }
  const found = await howShared(folder);
  const {id, reference, zone} = review;
  if (!found) throw new StoreError(`${reference} is not shared: debrief share puts it on a server.`);
  const {people, isSilent: _, ...facts} = found;
  const told = people.map(({role, by, doing, since}) => ({role, by, doing, since: isoInstant(since)}));
  const lines = [...factsInWords(reference, found), ...inColumns(theirs(people).map((each) => rowOf(each, zone)))];
  answer('share-status', options, {review: id, reference, ...facts, people: told}, lines, broken());
}

function factsInWords(reference: string, {server, isOn, canWrite, notShared, trouble}: SharedStatus): string[] {
  const waits =
    notShared === 0
      ? 'All that is saved here is there.'
      : `${counted(notShared, 'change')} of this machine not there yet.`;
  return [
    isOn ? `${reference} is shared on ${server}.` : `${reference} was shared on ${server}, until debrief unshare.`,
    ...(canWrite ? [] : ['The code that it was joined with only reads.']),
    ...(canWrite ? [waits] : []),
    ...(trouble === null ? [] : [trouble]),
  ];
}

const rowOf = ({role, by, doing, since}: OnReview, zone: Zone): string[] => [
  by === role ? role : `${by} (${role})`,
  doing === 'away' ? `away, last seen ${timeOfDay(since, zone)}` : `${doing} since ${timeOfDay(since, zone)}`,
];
