// What a database has of debrief's tables: none, or which version of them.
import type {Address} from './address.js';
import {inShort} from './address.js';
import type {Connection} from './connection.js';

/** Where they are, or would be, for a sentence: `the database debrief on db.example.org`. */
export const placeOf = (address: Address): string => `the database ${address.database} on ${inShort(address)}`;

export type TablesThere = {
  /** Of PostgreSQL itself, such as 15. */
  server: number;
  /** Undefined where there are none; null where the role that is signed in may not look. */
  version: number | null | undefined;
};

/** Asks nothing that a role without any right could not ask. Throws a ServerError. */
export async function tablesThere(connection: Connection): Promise<TablesThere> {
  const [found] = await connection.query(`
    select current_setting('server_version_num')::int / 10000 as server, t.oid is not null as are_there,
      has_schema_privilege(s.oid, 'usage') and has_table_privilege(t.oid, 'select') as may_look
    from (values (1)) as one
    left join pg_namespace s on s.nspname = 'debrief'
    left join pg_class t on t.relnamespace = s.oid and t.relname = 'version'`);
  const server = Number(found?.server);
  if (!found?.are_there) return {server, version: undefined};
  if (!found.may_look) return {server, version: null};
  const [row] = await connection.query('select max(version) as version from debrief.version');
  return {server, version: Number(row?.version ?? 0)};
}
