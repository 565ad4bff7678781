// Where a server is and how it is reached, from a URL, a service file and the environment, as psql takes them.
import {existsSync} from 'node:fs';
import {homedir, userInfo} from 'node:os';
import {join} from 'node:path';
import {StoreError} from '../types.js';
import {inService} from './service-file.js';

/** Whatever stands for one server; it holds no password, so that any of it may be kept, printed and logged. */
export type Address = {
  /** A name, an IP address, or the folder of a socket of this machine. */
  host: string;
  port: number;
  database: string;
  user: string;
  /** The service that the password is looked up by, where the address names one. */
  service?: string | undefined;
  /** The file of certificates that the server's is held against; empty for those that Node comes with. */
  rootCertificate: string;
  /**
   * Whether what goes there is encrypted, and whether the certificate is held against the host: always, but on this
   * machine itself, where a tunnel has checked the other end.
   */
  tls: 'verified' | 'unverified' | 'none';
};

/**
 * An address, and the password that came along with it: only for a connection, nothing else may have it. `isNamed`:
 * somebody here named the host. One that only a code names gets no password that was not kept for it.
 */
export type Reached = {address: Address; password: string | undefined; isNamed: boolean};

/** Where the text of an address stood. */
type From = 'environment' | 'elsewhere' | 'code';

type Environment = Record<string, string | undefined>;

/** How an address that people give looks. */
export const EXAMPLE = 'postgres://db.example.org/debrief';

/**
 * What this text means, completed by the service file and the environment. A password may stand in it where it is from
 * the environment, and nowhere else. Throws a StoreError that never repeats one.
 */
export function reachedBy(text: string, env: Environment, from: From = 'elsewhere'): Reached {
  const url = parsed(text);
  // Of a code counts where the server is: how somebody signs in, and with which files, is theirs.
  const counts = (key: string) => from !== 'code' || key === 'host' || key === 'port';
  const named = (key: string) => (counts(key) ? (url.searchParams.get(key) ?? undefined) : undefined);
  const service = inService(named('service') ?? env.PGSERVICE, env);
  const own = passwordIn(url);
  if (own !== '' && from !== 'environment') {
    throw new StoreError(
      'The address of the server holds a password: leave it out, and put it into ~/.pgpass or PGPASSWORD.',
    );
  }
  const host = named('host') || decoded(bare(url.hostname)) || service.host || env.PGHOST || 'localhost';
  const port = Number(named('port') ?? (url.port || service.port || env.PGPORT || 5432));
  const user =
    (from === 'code' ? '' : decoded(url.username)) || named('user') || service.user || env.PGUSER || ownName();
  const database =
    decoded(url.pathname.replace(/^\//, '')) || named('dbname') || service.dbname || env.PGDATABASE || user;
  if (!Number.isSafeInteger(port) || port < 1 || port > 65_535) throw new StoreError(`${host} has no port ${port}.`);
  // A name, an address, or a folder: anything else would be nobody's, and is said as it was typed.
  if (!/^(?:[\w.:-]+|\/[^\p{C}]*)$/u.test(host))
    throw new StoreError(`The address of the server cannot be read: it looks like ${EXAMPLE}.`);
  const mode = named('sslmode') ?? service.sslmode ?? env.PGSSLMODE;
  const rootCertificate = named('sslrootcert') ?? service.sslrootcert ?? env.PGSSLROOTCERT ?? ownRoots();
  const address = {
    host,
    port,
    database,
    user,
    rootCertificate: rootCertificate === 'system' ? '' : rootCertificate,
    tls: tlsFor(host, mode),
    ...(named('service') ? {service: named('service')} : {}),
  };
  const isNamed = from !== 'code' || host === service.host || host === env.PGHOST;
  const password = own || (isNamed && (service.password || env.PGPASSWORD)) || undefined;
  return {address, password, isNamed};
}

/** What the environment has is for servers that somebody here named. */
const withoutOwnPassword = (reached: Reached, env: Environment): Reached =>
  reached.address.host === env.PGHOST ? reached : {...reached, password: undefined, isNamed: false};

/** The address of a text that was kept, and a password that the environment's own address of the same server has. */
export function reachedAgain({server, isNamed}: {server: string; isNamed: boolean}, env: Environment): Reached {
  const reached = isNamed ? reachedBy(server, env) : withoutOwnPassword(reachedBy(server, env), env);
  const own = env.DEBRIEF_SERVER;
  if (reached.password !== undefined || !own) return reached;
  let other: Reached;
  try {
    other = reachedBy(own, env, 'environment');
  } catch {
    // Whoever names a server by it is told.
    return reached;
  }
  const isSame = serverOf(other.address) === serverOf(reached.address) && other.address.user === reached.address.user;
  return isSame ? {...reached, password: other.password} : reached;
}

/**
 * What this text means, signing in as `others` do where one of them is the same server and the text names nobody else.
 * Throws as `reachedBy` does.
 */
export function reachedLike(text: string, others: readonly Reached[], env: Environment, from: From): Reached {
  const reached = reachedBy(text, env, from);
  const url = parsed(text);
  const namesUser = url.username !== '' || url.searchParams.has('user');
  const {address} = reached;
  const same = others.find(
    (other) => serverOf(other.address) === serverOf(address) && (!namesUser || other.address.user === address.user),
  );
  if (!same) return reached;
  const rootCertificate = address.rootCertificate || same.address.rootCertificate;
  return {
    address: {...address, user: same.address.user, rootCertificate},
    password: same.password ?? reached.password,
    isNamed: true,
  };
}

/** As it is kept beside a review: whoever opens it there needs nothing else but the password. */
export const keptAddress = (address: Address): string => {
  const url = urlOf(address);
  url.username = encodeURIComponent(address.user);
  if (address.rootCertificate !== '') url.searchParams.set('sslrootcert', address.rootCertificate);
  if (address.service) url.searchParams.set('service', address.service);
  if (isLoopback(address.host) && address.tls !== 'none') {
    url.searchParams.set('sslmode', address.tls === 'verified' ? 'verify-full' : 'require');
  }
  return url.href;
};

/** As it goes into a code, and is told: how others sign in, and with which files, is theirs. */
export const serverOf = (address: Address): string => urlOf(address).href;

/** The same of an address that was kept beside a review. */
export const serverOfKept = (kept: string): string => serverOf(reachedBy(kept, {}).address);

/** For a sentence: `db.example.org`, with the port where it is another than usual. */
export const inShort = ({host, port}: Address): string =>
  host.startsWith('/') ? `the server on this machine (${host})` : port === 5432 ? host : `${host}:${port}`;

/** Nothing that is sent there leaves this machine. */
export const isLoopback = (host: string): boolean =>
  host.startsWith('/') ||
  host === 'localhost' ||
  host === '::1' ||
  /^127(\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}$/.test(host);

function urlOf({host, port, database}: Address): URL {
  const isSocket = host.startsWith('/');
  const url = new URL(`postgres://${isSocket ? '' : host.includes(':') ? `[${host}]` : host}/`);
  if (isSocket) url.searchParams.set('host', host);
  if (port !== 5432) {
    if (isSocket) url.searchParams.set('port', String(port));
    else url.port = String(port);
  }
  url.pathname = `/${encodeURIComponent(database)}`;
  return url;
}

function parsed(text: string): URL {
  const trimmed = text.trim();
  const why = `the address of a server looks like ${EXAMPLE}`;
  if (!/^postgres(ql)?:\/\//i.test(trimmed)) throw new StoreError(`That is no address of a server: ${why}.`);
  const unread = () => new StoreError(`The address of the server cannot be read: ${why}.`);
  let url: URL;
  try {
    url = new URL(trimmed.replace(/^postgres(ql)?:/i, 'postgres:'));
  } catch {
    throw unread();
  }
  // What was meant for a password ends at its first / ? or #, and would be taken for a database and told.
  if (url.hash !== '' || /@/.test(url.pathname + url.search)) throw unread();
  return url;
}

const passwordIn = (url: URL): string => decoded(url.password) || (url.searchParams.get('password') ?? '');

/** As it may be kept: an address that holds no password; undefined for anything else. */
export function addressToKeep(text: string): string | undefined {
  try {
    return passwordIn(parsed(text)) === '' ? text.trim() : undefined;
  } catch {
    return undefined;
  }
}

const bare = (hostname: string): string => hostname.replace(/^\[(.*)\]$/, '$1');

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const isOff = new Set(['disable', 'allow', 'no-verify']);

/** Whatever else a mode asks for: what leaves this machine is encrypted, and the server's certificate checked. */
function tlsFor(host: string, mode: string | undefined): Address['tls'] {
  if (isLoopback(host)) {
    if (mode === undefined || mode === 'prefer' || isOff.has(mode)) return 'none';
    return mode === 'require' ? 'unverified' : 'verified';
  }
  if (mode === undefined || !isOff.has(mode)) return 'verified';
  throw new StoreError(
    `sslmode=${mode === 'allow' || mode === 'no-verify' ? mode : 'disable'} would send the review to ${host} unprotected: leave it out, or go through an ssh tunnel to localhost.`,
  );
}

/** Where psql looks for certificates, too. */
function ownRoots(): string {
  const file = join(homedir(), '.postgresql', 'root.crt');
  return existsSync(file) ? file : '';
}

function ownName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'postgres';
  }
}
