// A test's own server with the tables for shared reviews, and the roles of a meeting.
import {type Reached, reachedBy} from '../../src/store/relay/address.js';
import {initServer} from '../../src/store/relay/server-init.js';
import {type Postgres, type PostgresOptions, postgres} from './postgres.js';

/** Who owns the tables, two members and a reader; the password of each is the name. */
export type Role = 'keeper' | 'facilitator' | 'note_taker' | 'reader';

export type SharedServer = Postgres & {
  /** The address with the password of this role, as DEBRIEF_SERVER would have it. */
  addressFor(role: Role): string;
  reachedAs(role: Role): Reached;
  /** Statements as this role, in the database with the tables. */
  as(role: Role, text: string): Promise<Record<string, unknown>[]>;
};

/** Makes and starts it; whoever made it removes it. */
export async function sharedServer(options: PostgresOptions = {}): Promise<SharedServer> {
  const server = await postgres(options);
  try {
    await server.role('keeper', {more: 'createrole'});
    await server.sql('create database reviews owner keeper');
    const addressFor = (role: Role) => server.url({user: role, database: 'reviews'});
    const reachedAs = (role: Role) => reachedBy(addressFor(role), {}, 'environment');
    await initServer(reachedAs('keeper'));
    await server.role('facilitator', {in: ['debrief_member']});
    await server.role('note_taker', {in: ['debrief_member']});
    await server.role('reader', {in: ['debrief_reader']});
    const as = (role: Role, text: string) => server.sql(text, {user: role, database: 'reviews'});
    return {...server, addressFor, reachedAs, as};
  } catch (error) {
    await server.remove();
    throw error;
  }
}
