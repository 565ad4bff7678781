// A review that is shared on a server that nobody answers at.
import {realDisk} from '../../src/store/disk/disk.js';
import {newSecret} from '../../src/store/relay/keys.js';
import {writeShare} from '../../src/store/relay/share-file.js';
import {findReviewFolder} from '../../src/store/shelf/library.js';
import type {TempHome} from './temp-home.js';

/** Where nobody listens. */
export const AWAY = 'postgres://facilitator@127.0.0.1:1/reviews';

/** As if INC-7, or another that is named, had been shared there. */
export async function sharedAway({reviews}: TempHome, name = 'INC-7'): Promise<void> {
  const folder = await findReviewFolder(reviews, name);
  const review = folder.split('-').at(-1) ?? '';
  const share = {server: AWAY, review, isNamed: true, isOwner: true, isOn: true, secrets: [newSecret(1)]};
  await writeShare(realDisk, folder, share);
}
