// What is wrong with a server of shared reviews, for whoever is signed in there: a sentence a fault.
import {stat} from 'node:fs/promises';
import {homedir} from 'node:os';
import {join} from 'node:path';
import {capital, counted, inSeries} from '../../review/text.js';
import {type Address, inShort, type Reached} from './address.js';
import {type Connection, connect, type Row, ServerError} from './connection.js';
import {MEMBER, OLDEST_SERVER, READER, TABLES, tables} from './schema.js';
import {placeOf, tablesThere} from './tables-there.js';

/** `faults` is empty where all is well. `server`: PostgreSQL's version; null, as what follows, where nobody could ask. */
export type Checked = {
  faults: string[];
  server: number | null;
  version: number | null;
  /** What whoever is signed in may do. */
  may: 'write' | 'read' | 'nothing' | null;
};

/** How far two clocks may be apart (ms) before times on both machines tell different stories. */
const APART = 60_000;

/** Never throws for what is wrong there. `now`: this machine's clock, in ms. */
export async function checkServer(
  reached: Reached,
  {
    now = Date.now,
    version: wanted = TABLES,
    env = process.env,
  }: {
    now?: () => number;
    version?: number;
    env?: Record<string, string | undefined>;
  } = {},
): Promise<Checked> {
  const {address} = reached;
  const checked: Checked = {faults: [], server: null, version: null, may: null};
  let connection: Connection | undefined;
  try {
    connection = await connect(reached);
    const there = await tablesThere(connection);
    checked.server = there.server;
    checked.version = there.version ?? null;
    checked.faults.push(...ofVersions(there, wanted, address));
    if (there.version !== undefined) await checkTables(connection, address, checked);
    checked.faults.push(...(await ofClocks(connection, address, now)));
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    checked.faults.push(error.message);
    if (reached.password === undefined) checked.faults.push(...(await ofPasswordFile(env)));
  } finally {
    await connection?.end();
  }
  return checked;
}

type There = Awaited<ReturnType<typeof tablesThere>>;

function ofVersions({server, version}: There, wanted: number, address: Address): string[] {
  const faults: string[] = [];
  if (server < OLDEST_SERVER) {
    faults.push(`${inShort(address)} runs PostgreSQL ${server}: shared reviews need ${OLDEST_SERVER} or newer.`);
  }
  const place = placeOf(address);
  if (version === undefined) faults.push(`${capital(place)} has no tables of debrief: run debrief server init first.`);
  else if (version !== null && version < wanted) {
    faults.push(`The tables in ${place} are of version ${version}, not ${wanted}: run debrief server init --migrate.`);
  } else if (version !== null && version > wanted) {
    faults.push(
      `The tables in ${place} are of a newer debrief (version ${version}, not ${wanted}): until debrief is updated here, shared reviews can be read and not written.`,
    );
  }
  return faults;
}

async function checkTables(connection: Connection, address: Address, checked: Checked): Promise<void> {
  const rights = await connection.query(rightsSql, [[MEMBER, READER]]);
  const own = rights.filter(({is_own}) => is_own);
  const {user} = address;
  const where = inShort(address);
  const mayRead = has(own, 'select');
  const mayWrite = mayRead && has(own, 'insert');
  checked.may = mayWrite ? 'write' : mayRead ? 'read' : 'nothing';
  const grant = (role: string) => `have “grant ${role} to ${quoted(user)}” run there`;
  if (!mayRead) checked.faults.push(`${user} may not read shared reviews on ${where}: ${grant(MEMBER)}.`);
  // Who is to read only has what they need.
  else if (!mayWrite && !own.some(({is_reader}) => is_reader)) {
    checked.faults.push(`${user} may read shared reviews on ${where}, and not write: ${grant(MEMBER)}.`);
  }
  for (const who of [user, MEMBER, READER]) {
    const its = who === user ? own : rights.filter(({is_own, who: other}) => !is_own && other === who);
    const fault = ofMore(who, its, where);
    if (fault) checked.faults.push(fault);
  }
  checked.faults.push(...ofTriggers(await connection.query(triggersSql), where));
}

/** Of each role that counts, and each table: what it may do there. */
const rightsSql = `
  select who, is_own, t.relname as at, pg_has_role(who, '${READER}', 'member') as is_reader,
    has_schema_privilege(who, t.relnamespace, 'usage') as usage,
    has_table_privilege(who, t.oid, 'select') as select, has_any_column_privilege(who, t.oid, 'insert') as insert,
    has_any_column_privilege(who, t.oid, 'update') as update, has_table_privilege(who, t.oid, 'delete') as delete,
    has_table_privilege(who, t.oid, 'truncate') as truncate, has_table_privilege(who, t.oid, 'trigger') as trigger,
    pg_has_role(who, t.relowner, 'member') as owner
  from (select session_user as who, true as is_own
    union all select rolname, false from pg_roles where rolname = any ($1)) as roles,
    pg_class t
  where t.relkind = 'r' and t.relnamespace = 'debrief'::regnamespace`;

/** What members add to themselves; presence goes by way of a function. */
const written: readonly unknown[] = ['share', 'writer', 'line'];

const has = (rights: readonly Row[], right: 'select' | 'insert'): boolean => {
  const counts = rights.filter(({at}) => right === 'select' || written.includes(at));
  return counts.length > 0 && counts.every((row) => row.usage && row[right]);
};

const more = ['update', 'delete', 'truncate', 'trigger'] as const;

function ofMore(who: string, rights: readonly Row[], where: string): string | undefined {
  const isOwner = rights.some(({owner}) => owner);
  const may = isOwner ? ['owner'] : more.filter((right) => rights.some((row) => row[right]));
  if (may.length === 0) return undefined;
  const how = isOwner ? 'as the owner of the tables' : `by ${inSeries(may)}`;
  const mend = who === MEMBER || who === READER ? 'revoke that' : 'take another role for reviews';
  return `${who} could change what others wrote on ${where} (${how}): ${mend}.`;
}

const triggersSql = `
  select t.tgname as name, t.tgenabled in ('O', 'A') as is_on
  from pg_trigger t join pg_class c on c.oid = t.tgrelid
  where c.relnamespace = 'debrief'::regnamespace and not t.tgisinternal`;

/** The triggers that see to it that nobody writes in another's name. */
const expected = [...tables.matchAll(/create trigger (\w+) \w+ insert on (debrief\.\w+)/g)].map(
  ([, name = '', table = '']) => ({name, table}),
);

const ofTriggers = (found: readonly Row[], where: string): string[] =>
  expected.flatMap(({name, table}) => {
    const trigger = found.find((each) => each.name === name);
    if (!trigger) {
      return [`The trigger ${name} of ${table} is missing on ${where}: debrief server init --dry-run prints it.`];
    }
    if (trigger.is_on) return [];
    const mend = `“alter table ${table} enable trigger ${name}” turns it on`;
    return [`The trigger ${name} of ${table} is off on ${where}: ${mend}.`];
  });

async function ofClocks(connection: Connection, address: Address, now: () => number): Promise<string[]> {
  const before = now();
  const [row] = await connection.query('select extract(epoch from clock_timestamp())::float8 * 1000 as now');
  const ahead = (before + now()) / 2 - Number(row?.now);
  if (Math.abs(ahead) <= APART) return [];
  const apart = `${counted(Math.round(Math.abs(ahead) / 60_000), 'minute')} ${ahead > 0 ? 'ahead of' : 'behind'}`;
  return [`The clock here is ${apart} that of ${inShort(address)}: set the one that is wrong.`];
}

/** psql says so and goes on without, which looks as if the password were wrong. */
async function ofPasswordFile(env: Record<string, string | undefined>): Promise<string[]> {
  const file = env.PGPASSFILE ?? join(env.HOME || homedir(), '.pgpass');
  const mode = await stat(file).then(
    (stats) => stats.mode,
    () => 0,
  );
  if (process.platform === 'win32' || (mode & 0o077) === 0) return [];
  return [`${file} can be read by others, and so nothing is taken from it: run chmod 600 on it.`];
}

const quoted = (name: string): string => (/^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`);
