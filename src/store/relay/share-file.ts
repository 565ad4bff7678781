// What a review that is shared says of that beside it: `relay/share.json`, for its owner alone (0600).
import {join} from 'node:path';
import {isObject} from '../../review/changes/shape.js';
import {type Disk, makeFolderOnce, readText, replaceFile, type Seen, writeNew} from '../disk/disk.js';
import {codeOf, isMissing, knowsNoLinks, storeError} from '../disk/failure.js';
import {temporaryName} from '../disk/file-names.js';
import {objectIn} from '../disk/json.js';
import {StoreError} from '../types.js';
import {SECRET, type Secret} from './keys.js';

export type ShareFile = {
  /** Its address without a password. */
  server: string;
  review: string;
  /** Whether somebody here named that server, and not a code alone. */
  isNamed: boolean;
  /** Whether it was shared from here: then a server that forgot it is told again. */
  isOwner: boolean;
  /** False after `unshare`: nothing goes there and comes from there, and the keys are kept. */
  isOn: boolean;
  /** All keys that it had, the newest last. */
  secrets: readonly Secret[];
};

const FORMAT = 1;
export const RELAY = 'relay';
const NAME = 'share.json';

export const shareFileIn = (folder: string): string => join(folder, RELAY, NAME);

/** What tells whether it says something else by now; undefined where there is none: one look, for most reviews. */
export const shareFacts = (disk: Disk, folder: string): Promise<Seen | undefined> =>
  disk.facts(shareFileIn(folder)).catch(() => undefined);

/** Undefined for a review that was never shared. Throws a StoreError where the file cannot be read or used. */
export async function readShare(disk: Disk, folder: string): Promise<ShareFile | undefined> {
  const file = shareFileIn(folder);
  let text: string;
  try {
    text = await readText(disk, file);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw storeError(`How the review is shared could not be read in ${file}`, error);
  }
  const share = shareIn(objectIn(text));
  if (!share) {
    throw new StoreError(`${file} is damaged or from a newer debrief: put it aside and join again with the code.`);
  }
  return share;
}

/** Whole or not at all, and on the disk: without its keys nothing of the review could be read on the server. */
export const writeShare = (disk: Disk, folder: string, share: ShareFile): Promise<void> =>
  keep(disk, folder, (place) => replaceFile(disk, join(place, NAME), textOf(share)));

/** The same where there is none yet; whether it was this one, and not another that was quicker. */
export async function writeFirstShare(disk: Disk, folder: string, share: ShareFile): Promise<boolean> {
  let isFirst = true;
  await keep(disk, folder, async (place) => {
    const temporary = join(place, temporaryName(NAME, Date.now()));
    await writeNew(disk, temporary, textOf(share));
    try {
      await disk.link(temporary, join(place, NAME));
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' && !knowsNoLinks(error)) throw error;
      isFirst = codeOf(error) !== 'EEXIST';
      if (isFirst) await replaceFile(disk, join(place, NAME), textOf(share));
    } finally {
      await disk.remove(temporary);
    }
    await disk.syncFolder(place);
  });
  return isFirst;
}

async function keep(disk: Disk, folder: string, write: (place: string) => Promise<unknown>): Promise<void> {
  const place = join(folder, RELAY);
  try {
    await makeFolderOnce(disk, place);
    await write(place);
    await disk.syncFolder(folder);
  } catch (error) {
    throw storeError(`How the review is shared could not be kept in ${place}`, error);
  }
}

function textOf(share: ShareFile): string {
  const secrets = share.secrets.map(({number, mode, secret}) => ({number, mode, secret: secret.toString('base64url')}));
  return `${JSON.stringify({format: FORMAT, ...share, secrets}, null, 2)}\n`;
}

function shareIn(value: Record<string, unknown> | undefined): ShareFile | undefined {
  if (value?.format !== FORMAT) return undefined;
  const {server, review, isNamed, isOwner, isOn, secrets} = value;
  if (typeof server !== 'string' || typeof review !== 'string' || !Array.isArray(secrets)) return undefined;
  const all = secrets.map(secretIn);
  if (all.length === 0 || all.some((secret) => !secret)) return undefined;
  return {
    server,
    review,
    isNamed: isNamed === true,
    isOwner: isOwner === true,
    isOn: isOn === true,
    secrets: all as Secret[],
  };
}

function secretIn(value: unknown): Secret | undefined {
  if (!isObject(value)) return undefined;
  const {number, mode, secret} = value;
  if (!Number.isSafeInteger(number) || (mode !== 'full' && mode !== 'read') || typeof secret !== 'string')
    return undefined;
  const bytes = Buffer.from(secret, 'base64url');
  return bytes.length === SECRET ? {number: number as number, mode, secret: bytes} : undefined;
}
