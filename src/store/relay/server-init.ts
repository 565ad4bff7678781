// Makes the tables for shared reviews on a server, and brings older ones up to date; what they hold stays.
import {capital} from '../../review/text.js';
import {StoreError} from '../types.js';
import {inShort, type Reached} from './address.js';
import {type Connection, connect, ServerError} from './connection.js';
import {OLDEST_SERVER, roles, TABLES, tables} from './schema.js';
import {placeOf, tablesThere} from './tables-there.js';

/** How tables of the version before become this one. `says`: what changes, as a clause. */
export type Step = {to: number; says: string; sql: string};

/** What a database is to have: the version that is made, and the steps that lead to it from older ones. */
export type Wanted = {version: number; steps: readonly Step[]};

/** A version that no step leads to would be asked for in vain. */
export const wanted: Wanted = {version: TABLES, steps: []};

/**
 * What came of it. `made`: there were none; `known`: they were as they are; `older`: they wait for `migrate`, and
 * `changes` says for what; `migrated`: these changes were made. `version`: which they are of now.
 */
export type Initialised = {
  did: 'made' | 'known' | 'older' | 'migrated';
  version: number;
  changes: readonly string[];
};

/** All that is run where there are no tables yet; by hand it comes to the same. */
export const wholeSql = `begin;\n\n${roles}\n\n${tables}\n\ncommit;`;

/** Throws a StoreError with one sentence where it could not be done; nothing has changed then. */
export async function initServer(
  reached: Reached,
  {migrate = false, to = wanted}: {migrate?: boolean; to?: Wanted} = {},
): Promise<Initialised> {
  const connection = await connect(reached);
  try {
    return await initialised(connection, reached, migrate, to);
  } catch (error) {
    throw inItsWords(error, reached);
  } finally {
    await connection.end();
  }
}

async function initialised(
  connection: Connection,
  {address}: Reached,
  migrate: boolean,
  to: Wanted,
): Promise<Initialised> {
  const {server, version} = await tablesThere(connection);
  if (server < OLDEST_SERVER) {
    throw new StoreError(
      `${inShort(address)} runs PostgreSQL ${server}: shared reviews need ${OLDEST_SERVER} or newer.`,
    );
  }
  if (version === undefined) {
    await connection.query(wholeSql);
    return {did: 'made', version: to.version, changes: []};
  }
  if (version === null) throw mayNot(address.user, placeOf(address));
  if (version > to.version) {
    throw new StoreError(
      `The tables in ${placeOf(address)} are of a newer debrief (version ${version}, not ${to.version}): update debrief here; nothing was changed.`,
    );
  }
  const steps = to.steps.filter((step) => step.to > version);
  const changes = steps.map(({says}) => says);
  if (steps.length === 0) return {did: 'known', version, changes};
  if (!migrate) return {did: 'older', version, changes};
  const sql = steps.map((step) => `${step.sql};\ninsert into debrief.version (version) values (${step.to});`);
  // Whoever does the same at the same time fails as a whole, since each version is written down once.
  await connection.query(`begin;\n${sql.join('\n')}\ncommit;`);
  return {did: 'migrated', version: to.version, changes};
}

/** Making tables is more than taking part, and needs their name to be free. */
function inItsWords(error: unknown, {address}: Reached): unknown {
  if (!(error instanceof ServerError)) return error;
  const place = placeOf(address);
  if (error.sqlState === '42501') return mayNot(address.user, place);
  if (error.sqlState !== '42P06') return error;
  return new StoreError(`${capital(place)} has a schema debrief without these tables: name another database.`);
}

const mayNot = (user: string, place: string): StoreError =>
  new StoreError(
    `${user} may not make the tables in ${place}: use the role that owns the database and may create roles, or give what --dry-run prints to whoever keeps the server.`,
  );
