// A review that is shared on a server that is away, or that takes connections and does not answer.
import {once} from 'node:events';
import {createServer, type Socket} from 'node:net';
import {realDisk} from '../../src/store/disk/disk.js';
import {newSecret} from '../../src/store/relay/keys.js';
import {writeShare} from '../../src/store/relay/share-file.js';
import {findReviewFolder} from '../../src/store/shelf/library.js';
import type {TempHome} from './temp-home.js';

/** Where nobody listens. */
export const AWAY = 'postgres://facilitator@127.0.0.1:1/reviews';

/** As if INC-7, or another that is named, had been shared there, or at another server. */
export async function sharedAway({reviews}: TempHome, name = 'INC-7', server = AWAY): Promise<void> {
  const folder = await findReviewFolder(reviews, name);
  const review = folder.split('-').at(-1) ?? '';
  const share = {server, review, isNamed: true, isOwner: true, isOn: true, secrets: [newSecret(1)]};
  await writeShare(realDisk, folder, share);
}

/** A server that takes connections and never says a word; `close` ends it. */
export async function silentServer(): Promise<{url: string; close(): void}> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => sockets.add(socket.on('error', () => undefined)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const at = server.address();
  return {
    url: `postgres://facilitator@127.0.0.1:${typeof at === 'object' && at ? at.port : 0}/reviews`,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
