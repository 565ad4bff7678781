// Addresses of servers, as psql takes them; what leaves the machine is encrypted, and no password is said or kept.
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir, userInfo} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {inShort, isLoopback, keptAddress, reachedAgain, reachedBy, serverOf} from '../../../src/store/relay/address.js';
import {serverError} from '../../../src/store/relay/connection.js';
import {preferenceTable} from '../../../src/store/shelf/preferences.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'debrief-address-'));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

/** Of the text alone, on a machine that says nothing. */
const address = (text: string, env: Record<string, string> = {}) => reachedBy(text, env).address;

describe('an address', () => {
  it('names host, port, database and who signs in', () => {
    expect(address('postgres://note_taker@db.example.org:6432/reviews')).toMatchObject({
      host: 'db.example.org',
      port: 6432,
      database: 'reviews',
      user: 'note_taker',
      tls: 'verified',
    });
  });

  it('is completed by the environment, and what it says itself counts', () => {
    const env = {PGHOST: 'db.example.org', PGPORT: '6432', PGDATABASE: 'reviews', PGUSER: 'note_taker'};
    expect(address('postgres://', env)).toMatchObject({
      host: 'db.example.org',
      port: 6432,
      database: 'reviews',
      user: 'note_taker',
    });
    expect(address('postgresql://me@other.example.org:5433/mine', env)).toMatchObject({
      host: 'other.example.org',
      port: 5433,
      database: 'mine',
      user: 'me',
    });
  });

  it('without anything is this machine, and a database of one’s own name', () => {
    const {username} = userInfo();
    expect(address('postgres://')).toMatchObject({host: 'localhost', port: 5432, user: username, database: username});
  });

  it('takes a service from the service file', () => {
    const file = join(folder, 'services');
    writeFileSync(
      file,
      '# ours\n[other]\nhost=no\n\n[reviews]\nhost=db.example.org\nport=6432\ndbname=reviews\nuser=me\npassword=of-it\n[last]\nuser=no\n',
    );
    const env = {PGSERVICEFILE: file, PGHOST: 'not-this-one'};
    const expected = {host: 'db.example.org', port: 6432, database: 'reviews', user: 'me'};
    expect(reachedBy('postgres://?service=reviews', env)).toMatchObject({address: expected, password: 'of-it'});
    expect(address('postgres://', {...env, PGSERVICE: 'reviews'})).toMatchObject(expected);
    expect(() => address('postgres://?service=none', env)).toThrow(`${file} has no service none`);
    expect(() => address('postgres://?service=reviews', {PGSERVICEFILE: join(folder, 'no')})).toThrow(
      'which cannot be read',
    );
  });

  it.each([
    ['postgres://me@[2001:db8::1]:6432/reviews', '2001:db8::1', '[2001:db8::1]:6432'],
    ['postgres:///reviews?host=/var/run/postgresql', '/var/run/postgresql', '/var/run/postgresql'],
    ['postgres://%2Fvar%2Frun%2Fpostgresql/reviews', '/var/run/postgresql', '/var/run/postgresql'],
  ])('may name an address in numbers, or a socket: %s', (text, host, told) => {
    expect(address(text).host).toBe(host);
    expect(decodeURIComponent(serverOf(address(text)))).toContain(told);
    expect(address(keptAddress(address(text)))).toEqual(address(text));
  });

  it.each([
    ['db.example.org', 'That is no address of a server: the address of a server looks like postgres://'],
    ['http://db.example.org/reviews', 'That is no address of a server'],
    ['postgres://db.example.org:port/reviews', 'The address of the server cannot be read'],
    ['postgres://db.example.org/reviews?port=70000', 'db.example.org has no port 70000.'],
  ])('that is none is said in a sentence: %s', (text, says) => {
    expect(() => address(text)).toThrow(says);
  });
});

describe('what leaves this machine is protected', () => {
  it.each(['localhost', '127.0.0.1', '127.1.2.3', '[::1]'])('nothing does to %s, which may go without', (host) => {
    expect(address(`postgres://${host}/reviews`).tls).toBe('none');
    expect(address(`postgres://${host}/reviews?sslmode=disable`).tls).toBe('none');
    expect(address(`postgres://${host}/reviews?sslmode=require`).tls).toBe('unverified');
  });

  it.each([
    'db.example.org',
    '10.0.0.7',
    '[2001:db8::1]',
    'localhost.example.org',
    '128.0.0.1',
    '127.0.0.999',
    '127.1',
  ])('everything does to %s, whatever mode is asked for', (host) => {
    for (const mode of ['', '?sslmode=prefer', '?sslmode=require', '?sslmode=verify-ca', '?sslmode=verify-full']) {
      expect(address(`postgres://${host}/reviews${mode}`).tls).toBe('verified');
    }
    for (const mode of ['disable', 'allow', 'no-verify']) {
      const says = `sslmode=${mode} would send the review to ${host.replace(/[[\]]/g, '')} unprotected`;
      expect(() => address(`postgres://${host}/reviews?sslmode=${mode}`)).toThrow(says);
      expect(() => address(`postgres://${host}/reviews`, {PGSSLMODE: mode})).toThrow(says);
    }
  });

  it('a socket never leaves it, a name that begins like one does', () => {
    expect(isLoopback('/run/postgresql')).toBe(true);
    expect(isLoopback('127.0.0.1.example.org')).toBe(false);
  });
});

describe('a password', () => {
  it.each([
    'postgres://me:secret-word@db.example.org/reviews',
    'postgres://db.example.org/reviews?password=secret-word',
  ])('is taken from the environment, and refused elsewhere: %s', (text) => {
    expect(reachedBy(text, {}, 'environment').password).toBe('secret-word');
    expect(() => reachedBy(text, {})).toThrow('holds a password: leave it out');
    expect(preferenceTable.server.read(text)).toBeUndefined();
  });

  it('comes from PGPASSWORD as well, and from nowhere where a file may have it', () => {
    expect(reachedBy('postgres://db.example.org', {PGPASSWORD: 'of-mine'}).password).toBe('of-mine');
    expect(reachedBy('postgres://db.example.org', {}).password).toBeUndefined();
  });

  it('of the environment’s own address is for that server and nobody else', () => {
    const env = {DEBRIEF_SERVER: 'postgres://me:secret-word@db.example.org/reviews'};
    expect(reachedAgain({server: 'postgres://me@db.example.org/reviews', isNamed: true}, env).password).toBe(
      'secret-word',
    );
    expect(
      reachedAgain({server: 'postgres://me@elsewhere.example.org/reviews', isNamed: true}, env).password,
    ).toBeUndefined();
    expect(
      reachedAgain({server: 'postgres://other@db.example.org/reviews', isNamed: true}, env).password,
    ).toBeUndefined();
  });

  // Letters that stand in no sentence, and signs that break addresses.
  const secret = fc
    .array(fc.constantFrom('q', 'Q', 'ß', '@', ':', '/', '?', '#', '%', '[', ' ', '&', '=', "'", '\\'), {
      minLength: 6,
      maxLength: 20,
    })
    .map((parts) => `zq${parts.join('')}qz`);
  // Where an address goes on after what looks like a port.
  const before = fc.constantFrom('', '', '12/', '12?', '12#');
  const around = fc.record({
    scheme: fc.constantFrom('postgres://', 'postgresql://', 'postgres:/', 'postgre://', 'http://', ''),
    host: fc.constantFrom('db.example.org', 'localhost', '10.0.0.7', '[::1', 'db example', '', '[2001:db8::1]'),
    port: fc.constantFrom('', ':5432', ':0', ':x', ':99999'),
    rest: fc.constantFrom('/reviews', '', '/reviews?sslmode=disable', '/reviews?service=none', '/%zz?port=x'),
  });

  it('is in no error and in nothing that is kept or told, whatever the address looks like', () => {
    fc.assert(
      fc.property(secret, before, around, fc.boolean(), fc.boolean(), (word, first, parts, isRaw, isQuery) => {
        const {scheme, host, port, rest} = parts;
        const typed = isRaw ? first + word : encodeURIComponent(first + word);
        const text = isQuery
          ? `${scheme}me@${host}${port}${rest}${rest.includes('?') ? '&' : '?'}password=${typed}`
          : `${scheme}me:${typed}@${host}${port}${rest}`;
        for (const from of ['environment', 'elsewhere'] as const) {
          let said: string;
          try {
            const {address} = reachedBy(text, {PGSERVICEFILE: join(folder, 'none')}, from);
            said = [keptAddress(address), serverOf(address), inShort(address), JSON.stringify(address)].join('\n');
          } catch (error) {
            said = String(error);
          }
          // Typed as it is, an address may end within it; its first letters are the password all the same.
          expect(said).not.toContain('zq');
        }
      }),
    );
  });

  it('is in nothing that is made of what a server or the driver says', () => {
    const anywhere = address('postgres://me@db.example.org/reviews');
    const codes = fc.constantFrom(
      '28P01',
      '28000',
      '3D000',
      '42P01',
      '42501',
      'XX000',
      '53300',
      'ECONNREFUSED',
      'CERT_X',
      '',
    );
    fc.assert(
      fc.property(secret, codes, (word, code) => {
        const theirs = Object.assign(new Error(`password "${word}" of me; does not support SSL`), {code, detail: word});
        const {message, cause, stack} = serverError(theirs, anywhere);
        expect(`${message} ${String(cause)} ${stack}`).not.toContain(word);
        const other = Object.assign(new Error(word), {code});
        expect(serverError(other, anywhere).message).not.toContain(word);
      }),
    );
  });
});
