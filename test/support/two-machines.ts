// Two machines as far as debrief can tell: two homes that share nothing but a server, and a review that is on both.
import {roles, tables} from '../../src/store/relay/schema.js';
import {findReviewFolder} from '../../src/store/shelf/library.js';
import {debrief} from './debrief.js';
import {type Meeting, meeting} from './meeting.js';
import type {Postgres} from './postgres.js';
import {type TempHome, tempHome} from './temp-home.js';

export type TwoMachines = {
  /** Where the review was shared from. */
  here: TempHome;
  /** Where it was joined. */
  there: TempHome;
  review: Meeting;
  /** The review's folder on the machine that joined. */
  folderThere: string;
  /** The code for writing. */
  code: string;
  remove(): Promise<void>;
};

/**
 * Makes both, with a meeting under way; `server` is given tables of its own. `shareOver`: a port of loopback over which
 * the machine that shares reaches it; the other one reaches it straight.
 */
export async function twoMachines(
  server: Postgres,
  {shareOver = server.port}: {shareOver?: number} = {},
): Promise<TwoMachines> {
  const database = await server.database();
  await server.sql(`${roles}\n${tables}`, {database});
  const url = server.url({database});
  const [here, there] = await Promise.all([tempHome(), tempHome()]);
  here.env.DEBRIEF_SERVER = url.replace(`:${server.port}/`, `:${shareOver}/`);
  there.env.DEBRIEF_SERVER = url;
  const straight = new URL(url);
  straight.password = '';
  const review = await meeting(here);
  const code = await needed(here, 'share', 'INC-7');
  await needed(there, 'join', code, '--server', straight.href, '--json');
  return {
    here,
    there,
    review,
    folderThere: await findReviewFolder(there.reviews, review.id),
    code,
    remove: async () => {
      await Promise.all([here.remove(), there.remove()]);
    },
  };
}

/** What a command prints that must go well. */
async function needed(home: TempHome, ...args: string[]): Promise<string> {
  const {stdout, stderr, code} = await debrief(home, args);
  if (code !== 0) throw new Error(stderr);
  return stdout.trim();
}
