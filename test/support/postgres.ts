// A PostgreSQL server of a test's own: on loopback at a free port, stopped and restored at will, gone with the test.
import {execFile, execFileSync, spawn} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {appendFile, chown, mkdtemp, writeFile} from 'node:fs/promises';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import pg from 'pg';
import {makeCertificate} from './certificate.js';

const run = promisify(execFile);

/** Where its programs are; Debian puts all but psql beside no other command. The newest counts. */
const programs = (() => {
  const versions = '/usr/lib/postgresql';
  const installed = existsSync(versions) ? readdirSync(versions).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(process.env.PATH ?? '').split(':'),
    ...installed.map((version) => join(versions, version, 'bin')),
  ];
  return folders.find((folder) => ['initdb', 'pg_ctl', 'postgres'].every((name) => existsSync(join(folder, name))));
})();

/** Whom it runs as: it refuses root. Undefined: whoever runs the tests. */
const runsAs = (() => {
  if (process.getuid?.() !== 0) return undefined;
  const numberOf = (flag: string, name: string) =>
    Number(execFileSync('id', [flag, name], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']}));
  for (const name of ['postgres', 'nobody']) {
    try {
      return {uid: numberOf('-u', name), gid: numberOf('-g', name)};
    } catch {
      // Not everywhere are both.
    }
  }
  return undefined;
})();

/** Why tests are skipped, or nothing. */
export const noPostgres = (() => {
  if (process.platform === 'win32') return ': skipped, since nobody has tried this server on Windows';
  if (programs === undefined) return ': skipped, since there is no PostgreSQL server here (initdb, pg_ctl)';
  const isStuck = process.getuid?.() === 0 && runsAs === undefined;
  return isStuck ? ': skipped, since PostgreSQL refuses to run as root and there is nobody else here' : '';
})();

const SUPERUSER = {user: 'postgres', password: 'only-for-tests'};

export type Login = {user?: string; password?: string; database?: string; host?: string};

export type Postgres = {
  port: number;
  /** Who signed its certificate, as a file; it is there with `tls` only. */
  ca: string;
  /** The folder with its unix socket. */
  socket: string;
  /** An address with whom to sign in as in it, the superuser and the database `postgres` where none is given. */
  url(login?: Login): string;
  /** As the superuser; the rows of the last statement. */
  sql(text: string, login?: Login): Promise<Record<string, unknown>[]>;
  /** An empty database of this name, or of one that no other has; its name. */
  database(name?: string): Promise<string>;
  /** Somebody who signs in with a password, which is the name itself where none is given; `more`: such as `createrole`. */
  role(name: string, options?: {password?: string; in?: string[]; more?: string}): Promise<void>;
  start(): Promise<void>;
  /** `immediate` is as if the power went. */
  stop(how: 'immediate' | 'fast'): Promise<void>;
  restart(how?: 'immediate' | 'fast'): Promise<void>;
  /** All of it as it is now; the server is away for a moment. */
  backup(): Promise<void>;
  /** As it was at the last backup. */
  restoreBackup(): Promise<void>;
  remove(): Promise<void>;
};

export type PostgresOptions = {
  /** It takes TLS, with a certificate for these names and addresses, which a certificate of its own has signed. */
  tls?: {names: string[]};
  /** Addresses beside 127.0.0.1 at which it is reached. */
  alsoAt?: string[];
  /** More lines of its settings. */
  settings?: Record<string, string>;
};

/** Makes one and starts it; whoever made it removes it, and where that fails it goes with this process. */
export async function postgres({tls, alsoAt = [], settings = {}}: PostgresOptions = {}): Promise<Postgres> {
  const folder = await mkdtemp(join(tmpdir(), 'debrief-pg-'));
  if (runsAs) await chown(folder, runsAs.uid, runsAs.gid);
  const [data, saved] = [join(folder, 'data'), join(folder, 'saved')];
  const asServer = (program: string, ...args: string[]) =>
    run(program, args, {...runsAs, cwd: '/', env: {PATH: process.env.PATH, LC_ALL: 'C'}});
  const control = join(programs ?? '', 'pg_ctl');

  // Ends it, and takes it all away, as soon as nobody holds the other end: also where a test run is killed.
  const keeper = spawn(
    '/bin/sh',
    ['-c', 'read -r _; "$1" stop -s -D "$2/data" -m immediate; rm -rf "$2"', 'sh', control, folder],
    {
      ...runsAs,
      cwd: '/',
      env: {PATH: process.env.PATH, LC_ALL: 'C'},
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
    },
  );
  const gone = new Promise<void>((resolve) => keeper.once('exit', () => resolve()));
  keeper.unref();
  (keeper.stdin as unknown as {unref(): void}).unref();

  await writeFile(join(folder, 'password'), SUPERUSER.password, {mode: 0o644});
  await asServer(
    join(programs ?? '', 'initdb'),
    ...['-D', data, '-U', SUPERUSER.user, '-E', 'UTF8', '--no-locale', '--auth=scram-sha-256', '--no-sync'],
    `--pwfile=${join(folder, 'password')}`,
  );
  const port = await freePort();
  if (tls) await makeCertificate(folder, tls.names, asServer);
  const all = {
    listen_addresses: ['127.0.0.1', ...alsoAt].join(','),
    port: String(port),
    unix_socket_directories: folder,
    ...(tls && {ssl: 'on', ssl_cert_file: join(folder, 'server.crt'), ssl_key_file: join(folder, 'server.key')}),
    ...settings,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name} = '${value}'\n`);
  await appendFile(join(data, 'postgresql.conf'), lines.join(''));
  const hosts = alsoAt.map((address) => `host all all ${address}/32 scram-sha-256\n`);
  await appendFile(join(data, 'pg_hba.conf'), hosts.join(''));

  const url = ({user = SUPERUSER.user, password, database = 'postgres', host = '127.0.0.1'}: Login = {}) => {
    const secret = password ?? (user === SUPERUSER.user ? SUPERUSER.password : user);
    return `postgresql://${user}:${encodeURIComponent(secret)}@${host}:${port}/${database}`;
  };
  const sql = async (text: string, login?: Login) => {
    const client = new pg.Client({connectionString: url(login)});
    // A server that is stopped says so to whoever is there; the query tells what came of it.
    client.on('error', () => undefined);
    await client.connect();
    try {
      const results: pg.QueryResult | pg.QueryResult[] = await client.query(text);
      return (Array.isArray(results) ? results.at(-1) : results)?.rows ?? [];
    } finally {
      await client.end();
    }
  };
  const start = async () => {
    await asServer(control, 'start', '-s', '-w', '-D', data, '-l', join(folder, 'log'));
  };
  const stop = async (how: 'immediate' | 'fast') => {
    await asServer(control, 'stop', '-s', '-w', '-D', data, '-m', how);
  };
  let databases = 0;
  const server: Postgres = {
    port,
    ca: join(folder, 'ca.crt'),
    socket: folder,
    url,
    sql,
    async database(name = `trial_${++databases}`) {
      await sql(`create database ${name}`);
      return name;
    },
    async role(name, {password = name, in: groups = [], more = ''} = {}) {
      await sql(`create role ${name} login password ${pg.escapeLiteral(password)} ${more}`);
      for (const group of groups) await sql(`grant ${group} to ${name}`);
    },
    start,
    stop,
    async restart(how = 'fast') {
      await stop(how);
      await start();
    },
    async backup() {
      await stop('fast');
      await asServer('rm', '-rf', saved);
      await asServer('cp', '-a', data, saved);
      await start();
    },
    async restoreBackup() {
      await stop('immediate');
      await asServer('rm', '-rf', data);
      await asServer('cp', '-a', saved, data);
      await start();
    },
    async remove() {
      // Whoever waits for its end is kept running for it.
      keeper.ref();
      keeper.stdin?.end();
      await gone;
    },
  };
  try {
    await start();
  } catch (error) {
    await server.remove();
    throw error;
  }
  return server;
}

/** Free just now, on loopback. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
