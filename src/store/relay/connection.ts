// One connection to a server of shared reviews: asked, listened on, and ended; what goes wrong is one sentence.
import {readFileSync} from 'node:fs';
import type {Socket} from 'node:net';
import {checkServerIdentity} from 'node:tls';
import pg from 'pg';
import pgpass from 'pgpass';
import {StoreError} from '../types.js';
import {type Address, inShort, type Reached} from './address.js';

/** Longest wait for a connection, and for another byte of an answer: a slow line may take long over all of it (ms). */
const CONNECTS_WITHIN = 8_000;
const SILENT_FOR = 15_000;

export type Row = Record<string, unknown>;

/** `kind`: what a notification says; `isOwn`: this connection brought it about. */
export type Heard = {kind: string; isOwn: boolean};

export type Connection = {
  query(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Ends it and whatever is under way; never fails. */
  end(): Promise<void>;
};

export type Hears = {
  /** Ends an attempt to connect that nobody waits for any more. */
  signal?: AbortSignal;
  onHeard?: (heard: Heard) => void;
  /** Called once, when the connection is lost without `end`. */
  onLost?: () => void;
};

/** A server could not do something: one sentence, and the code that it gave, where it gave one. */
export class ServerError extends StoreError {
  constructor(
    message: string,
    readonly sqlState: string,
    /** Another attempt may go well without anybody doing anything: it is away, and nothing is wrong. */
    readonly isAway: boolean,
    /** The rule of the tables that did not hold, where that is why. */
    readonly constraint = '',
  ) {
    super(message);
  }
}

// It would write to the terminal that the meeting is on.
pgpass.warnTo({write: () => true});

/** Throws a ServerError. */
export async function connect({address, password, isNamed}: Reached, hears: Hears = {}): Promise<Connection> {
  const {onHeard, onLost, signal} = hears;
  const client = new pg.Client({
    host: address.host,
    port: address.port,
    database: address.database,
    user: address.user,
    password: password ?? (() => fromPasswordFile(address)),
    ssl: address.tls === 'none' ? false : tlsOf(address),
    application_name: 'debrief',
    connectionTimeoutMillis: CONNECTS_WITHIN,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  });
  let isOver = false;
  const cut = () => streamOf(client).destroy();
  // A signal outlives many connections.
  const unhear = () => signal?.removeEventListener('abort', cut);
  const lose = () => {
    unhear();
    if (isOver) return;
    isOver = true;
    onLost?.();
  };
  client.on('error', lose);
  client.on('end', lose);
  // What a server says beside its answers is nothing that a meeting needs.
  client.on('notice', () => undefined);
  signal?.addEventListener('abort', cut);
  try {
    await client.connect();
  } catch (error) {
    isOver = true;
    unhear();
    cut();
    throw isNamed ? serverError(error, address) : ofCode(serverError(error, address), address);
  }
  // pg tells which process notified by a number of its own protocol, and knows its own.
  const own = (client as unknown as {processID?: number | null}).processID;
  client.on('notification', ({payload = '', processId}) => onHeard?.({kind: payload, isOwn: processId === own}));
  const stream = streamOf(client);
  stream.on('timeout', cut);
  return {
    async query(text, values = []) {
      stream.setTimeout(SILENT_FOR);
      try {
        return (await client.query<Row>(text, [...values])).rows;
      } catch (error) {
        throw serverError(error, address);
      } finally {
        stream.setTimeout(0);
      }
    },
    async end() {
      const wasOver = isOver;
      isOver = true;
      unhear();
      if (wasOver) {
        // Lost, but not closed: nobody would listen to it any more.
        cut();
        return;
      }
      // An answer that never comes would hold its end up.
      const late = setTimeout(cut, 500);
      late.unref();
      await client.end().catch(() => undefined);
      clearTimeout(late);
    },
  };
}

const streamOf = (client: pg.Client) => (client as unknown as {connection: {stream: Socket}}).connection.stream;

function tlsOf({host, rootCertificate, tls}: Address) {
  if (tls === 'unverified') return {rejectUnauthorized: false};
  let ca: string | undefined;
  try {
    if (rootCertificate !== '') ca = readFileSync(rootCertificate, 'utf8');
  } catch {
    throw new ServerError(`The certificates in ${rootCertificate} cannot be read: name another file.`, '', false);
  }
  return {
    ...(ca === undefined ? {} : {ca}),
    rejectUnauthorized: true,
    // An address in numbers would be held against another name otherwise.
    checkServerIdentity: (_: string, certificate: Parameters<typeof checkServerIdentity>[1]) =>
      checkServerIdentity(host, certificate),
  };
}

/** PGPASSWORD is not for whatever server a code names. */
const ofCode = (error: ServerError, address: Address): ServerError =>
  error.sqlState === NO_PASSWORD
    ? new ServerError(
        `${inShort(address)}, which only the code names, asks ${address.user} for a password: put it into ~/.pgpass, or give the address with --server.`,
        NO_PASSWORD,
        false,
      )
    : error;

const fromPasswordFile = ({host, port, database, user}: Address): Promise<string> =>
  new Promise((resolve) => {
    pgpass({host: host.startsWith('/') ? 'localhost' : host, port, database, user}, (found) => resolve(found ?? ''));
  });

/** Stands for what a driver says before any server could. */
const NO_PASSWORD = 'no password';

/** What is said once lines under this machine's key are refused. */
export const newCode = 'The review has a new code: ask whoever shared it, and run debrief join with it.';

/** What is said of a review that its server's keeper has deleted there. */
export const takenOff =
  'The review was taken off the server: it stays on this machine, and can be shared on another server.';

const ofCertificates = /^(?:CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|HOSTNAME_MISMATCH|ERR_SSL)/;

/** Nothing of what the server or the driver says is repeated: either may hold what must not be seen. */
export function serverError(error: unknown, address: Address): ServerError {
  if (error instanceof ServerError) return error;
  const {code = '', message = '', constraint} = error as {code?: string; message?: string; constraint?: string};
  const where = inShort(address);
  const {database, user} = address;
  const fails = (says: string, isAway = false) => new ServerError(says, code, isAway, constraint);
  if (/does not support SSL/i.test(message)) {
    return fails(`${where} speaks without TLS, and nothing was sent: turn TLS on there, or use an ssh tunnel.`);
  }
  if (ofCertificates.test(code)) {
    return fails(`The certificate of ${where} could not be verified (${code}): name its authority with sslrootcert.`);
  }
  switch (code) {
    case '28P01':
      return fails(`${where} does not let ${user} in: look at the password in ~/.pgpass or PGPASSWORD.`);
    case '28000':
      return fails(
        `${where} does not let ${user} in from here (its pg_hba.conf): ask whoever keeps it, or add sslmode=require where it wants TLS on this machine, too.`,
      );
    case '3D000':
      return fails(`${where} has no database ${database}: name another in the address.`);
    case '3F000':
    case '42P01':
    case '42883':
      return fails(`The database ${database} on ${where} has no tables of debrief: run debrief server init first.`);
    case '42501':
      return fails(`${user} may not do that on ${where}: ask whoever keeps the server to grant debrief_member.`);
    case '53300':
      return fails(`${where} has no room for another connection.`, true);
    case 'DB001':
      return fails('Only who shared the review first can give it a new code.');
    case 'DB003':
      return fails(takenOff);
    case 'DB002':
      return fails(newCode);
    case 'ENOTFOUND':
      return fails(`There is no server ${where}: look at its address.`, true);
    case 'ECONNREFUSED':
      return fails(`Nobody answers at ${where}: look whether the server runs.`, true);
  }
  if (/^SCRAM|password must be a string|SASL/i.test(message)) {
    return new ServerError(
      `${where} asks ${user} for a password: put it into ~/.pgpass or PGPASSWORD.`,
      NO_PASSWORD,
      false,
    );
  }
  // Classes of what passes: connections, resources, operators at work, the system; and whatever has no code at all.
  const passes = code === '' || !/^[0-9A-Z]{5}$/.test(code) || /^(?:08|53|55|57|58|40|25)/.test(code);
  return fails(passes ? `${where} does not answer just now.` : `${where} could not do that (${code}).`, passes);
}
