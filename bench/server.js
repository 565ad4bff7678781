// A PostgreSQL server to measure with: the one of the tests, on loopback, with debrief's tables in it.
import {join} from 'node:path';

/** @typedef {Awaited<ReturnType<typeof startServer>>} Server */

/**
 * Starts one; whoever started it removes it. What it keeps is synced to the disk, as everywhere.
 * @param {import('./workplace.js').Workplace} place
 * @param {Record<string, string>} [settings] more lines of its settings
 */
export async function startServer(place, settings) {
  const debrief = await loadRelay(place);
  const server = await debrief.postgres(settings ? {settings} : {});
  await server.sql(debrief.roles);
  const database = await server.database('debrief');
  const sql = (text) => server.sql(text, {database});
  await sql(debrief.tables);
  await server.role('member', {in: ['debrief_member']});
  const address = server.url({user: 'member', database});
  // As people give it: a program finds it, with its password, in its environment.
  process.env.DEBRIEF_SERVER = address;
  const env = (home) => ({...place.env, DEBRIEF_HOME: home, DEBRIEF_SERVER: address});
  const reached = () => debrief.reachedBy(address, process.env, 'environment');

  return {
    address,
    sql,

    /** Puts a review of the workplace on the server. @returns {Promise<string>} the code to join it with */
    async share({folder}) {
      const {review} = await debrief.readReview(folder);
      return (await debrief.shareReview({disk: debrief.realDisk, folder, review: review.id, server: reached()})).code;
    },

    /** Joins it on another machine, which is a home by this name. @returns {Promise<{folder: string, env: Record<string, string>}>} */
    async join(code, name) {
      const home = join(place.root, name);
      await debrief.makeHome(home);
      const how = {disk: debrief.realDisk, home, code: debrief.readCode(code), server: reached(), now: Date.now};
      const {folder} = await debrief.joinReview({...how, folder: undefined});
      return {folder, env: env(home)};
    },

    env: env(place.env.DEBRIEF_HOME),

    async remove() {
      delete process.env.DEBRIEF_SERVER;
      await server.remove();
    },
  };
}

/** Why none can be started here; undefined where one can. @param {import('./workplace.js').Workplace} place */
export const whyNoServer = async (place) =>
  (await loadRelay(place)).noPostgres.replace(/^: skipped, since /, '') || undefined;

const loadRelay = (place) =>
  place.load(
    'relay',
    `export {noPostgres, postgres} from './test/support/postgres.ts';
     export {roles, tables} from './src/store/relay/schema.ts';
     export {reachedBy} from './src/store/relay/address.ts';
     export {shareReview} from './src/store/relay/sharing.ts';
     export {joinReview} from './src/store/relay/joining.ts';
     export {readCode} from './src/store/relay/join-code.ts';
     export {makeHome} from './src/store/shelf/home.ts';
     export {readReview} from './src/store/shelf/read-review.ts';
     export {realDisk} from './src/store/disk/disk.ts';`,
  );
