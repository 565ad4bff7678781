// What leaves this machine is encrypted, and the server's certificate checked: on a real server, and on false ones.
import {createServer, type Server} from 'node:net';
import {networkInterfaces} from 'node:os';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {reachedBy} from '../../../src/store/relay/address.js';
import {connect} from '../../../src/store/relay/connection.js';
import {checkServer} from '../../../src/store/relay/server-check.js';
import {noPostgres} from '../../support/postgres.js';
import {type SharedServer, sharedServer} from '../../support/shared-server.js';

/** This machine as others reach it. */
const outside = Object.values(networkInterfaces())
  .flatMap((each) => each ?? [])
  .find(({internal, family}) => !internal && family === 'IPv4')?.address;
const noOutside = outside === undefined ? ': skipped, since this machine has no address but loopback' : '';

const reached = (text: string, env: Record<string, string> = {}) =>
  reachedBy(text, {PGPASSWORD: 'note_taker', PGUSER: 'note_taker', ...env});

describe.skipIf(noPostgres)(`a server with a certificate${noPostgres}`, () => {
  let server: SharedServer;
  beforeAll(async () => {
    const also = outside === undefined ? [] : [outside];
    server = await sharedServer({tls: {names: ['127.0.0.1', ...also]}, alsoAt: also});
  });
  afterAll(() => server?.remove());

  const at = (host: string, more = '') => `postgres://${host}:${server.port}/reviews${more}`;
  async function isEncrypted(text: string, env?: Record<string, string>): Promise<unknown> {
    const connection = await connect(reached(text, env));
    const [row] = await connection.query('select ssl from pg_stat_ssl where pid = pg_backend_pid()');
    await connection.end();
    return row?.ssl;
  }

  it('is spoken to in the clear on loopback, and encrypted where that is asked for', async () => {
    expect(await isEncrypted(at('127.0.0.1'))).toBe(false);
    expect(await isEncrypted(at('127.0.0.1', `?sslmode=require&sslrootcert=${server.ca}`))).toBe(true);
  });

  it.skipIf(noOutside)(`is always spoken to encrypted from elsewhere${noOutside}`, async () => {
    expect(await isEncrypted(at(outside ?? '', `?sslrootcert=${server.ca}`))).toBe(true);
    expect(await isEncrypted(at(outside ?? ''), {PGSSLROOTCERT: server.ca})).toBe(true);
    expect(await isEncrypted(at(outside ?? '', '?sslmode=prefer'), {PGSSLROOTCERT: server.ca})).toBe(true);
    expect((await checkServer(reached(at(outside ?? ''), {PGSSLROOTCERT: server.ca}))).faults).toEqual([]);
  });

  it('is refused where nobody here trusts who signed it', async () => {
    const refused = connect(reached(at('127.0.0.1', '?sslmode=verify-full&sslrootcert=system')));
    await expect(refused).rejects.toMatchObject({
      message: expect.stringMatching(
        /^The certificate of 127\.0\.0\.1:\d+ could not be verified \(\w+\): name its authority with sslrootcert\.$/,
      ),
      isAway: false,
    });
  });

  it('is refused where it is made out to another name', async () => {
    const refused = connect(reached(at('localhost', `?sslmode=verify-full&sslrootcert=${server.ca}`)));
    await expect(refused).rejects.toMatchObject({message: expect.stringContaining('ERR_TLS_CERT_ALTNAME_INVALID')});
  });

  it('is refused where the certificates to check it with cannot be read', async () => {
    const refused = connect(reached(at('127.0.0.1', '?sslmode=verify-full&sslrootcert=/nowhere/ca.crt')));
    await expect(refused).rejects.toThrow('The certificates in /nowhere/ca.crt cannot be read: name another file.');
  });
});

describe('a false server', () => {
  let server: Server | undefined;
  afterEach(() => new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined))));

  /** Answers every request for TLS with this, and keeps all that it is sent. */
  async function answering(words: string, host: string): Promise<{port: number; heard: () => Buffer}> {
    const heard: Buffer[] = [];
    const made = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.on('data', (bytes) => {
        heard.push(bytes);
        socket.write(words);
      });
    });
    server = made;
    await new Promise<void>((resolve) => made.listen(0, host, resolve));
    const address = made.address();
    return {port: typeof address === 'object' && address ? address.port : 0, heard: () => Buffer.concat(heard)};
  }
  /** The one message that asks for TLS. */
  const asksForTls = Buffer.from('0000000804d2162f', 'hex');

  it.skipIf(noOutside)(`that says it has no TLS is sent nothing${noOutside}`, async () => {
    const {port, heard} = await answering('N', outside ?? '');
    await expect(connect(reached(`postgres://${outside}:${port}/reviews`))).rejects.toMatchObject({
      message: `${outside}:${port} speaks without TLS, and nothing was sent: turn TLS on there, or use an ssh tunnel.`,
      isAway: false,
    });
    expect(heard()).toEqual(asksForTls);
  });

  it.each(['N', 'SNothing that is encrypted', 'E', 'HTTP/1.1 400 Bad Request\r\n\r\n'])(
    'that answers %j is sent neither a name nor a password',
    async (words) => {
      const {port, heard} = await answering(words, '127.0.0.1');
      const refused = connect(reached(`postgres://127.0.0.1:${port}/reviews?sslmode=require`));
      await expect(refused).rejects.toThrow(/^127\.0\.0\.1:\d+ [^\n]+\.$/);
      expect(heard()).toEqual(asksForTls);
    },
  );
});
