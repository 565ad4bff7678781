// `debrief server` from the shell: the tables of a real server made and checked, and no password in what is said.
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {debrief, oneSentence} from '../../support/debrief.js';
import {noPostgres, type Postgres, postgres} from '../../support/postgres.js';
import {type TempHome, tempHome} from '../../support/temp-home.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(() => home.remove());

describe('debrief server', () => {
  it('prints the SQL that makes the tables, and goes nowhere for it', async () => {
    const {stdout, code} = await debrief(home, ['server', 'init', '--dry-run'], {env: {DEBRIEF_SERVER: 'nonsense'}});
    expect(code).toBe(0);
    expect(stdout).toMatch(/^begin;\n[\s\S]*create table debrief\.line[\s\S]*\ncommit;\n$/);
  });

  const wrong: [string[], RegExp][] = [
    [['server'], /say what to do with it: init or check/],
    [['server', 'chekc'], /server takes init or check, not chekc, did you mean check\?/],
    [['server', 'check'], /which server\? Name it, set DEBRIEF_SERVER, or run debrief config set server URL\./],
    [['server', 'check', 'db.example.org'], /looks like postgres:\/\/db\.example\.org\/debrief/],
    [['server', 'check', 'postgres://me:secret-word@127.0.0.1/x'], /holds a password: leave it out/],
    [['server', 'check', '--dry-run'], /--dry-run goes with init of debrief server, not with check/],
    [['server', 'init', '--dry-run', '--migrate'], /leave --migrate out/],
    [['server', 'postgres://me:secret-word@127.0.0.1/x'], /server takes init or check, not postgres:\/\/me:…@127/],
    [['server', 'check', 'a', 'postgres://me:secret-word@127.0.0.1/x'], /has no use for 'postgres:\/\/me:…@127/],
    [['show', 'postgres://h/x?password=secret-word'], /password=…/],
    [['server', 'init', 'postgres://127.0.0.1:1/x'], /Nobody answers at 127\.0\.0\.1:1/],
    [['config', 'set', 'server', 'postgres://me:secret-word@db.example.org/x'], /server takes the address of a server/],
  ];
  it.each(wrong)('%j is answered by a sentence', async (args, says) => {
    const {stdout, stderr, code} = await debrief(home, args);
    expect(stderr).toMatch(says);
    expect(stderr).toMatch(oneSentence);
    expect(stderr + stdout).not.toContain('secret-word');
    expect(code).not.toBe(0);
    const asJson = await debrief(home, [...args, '--json']);
    expect(JSON.parse(asJson.stderr).error.message).toMatch(says);
    expect(asJson.stderr + asJson.stdout).not.toContain('secret-word');
  });
});

describe.skipIf(noPostgres)(`debrief server with a real one${noPostgres}`, () => {
  let server: Postgres;
  beforeAll(async () => {
    server = await postgres();
    await server.role('keeper', {password: 'of-the-keeper', more: 'createrole'});
    await server.sql('create database reviews owner keeper');
    await server.role('note_taker', {password: 'secret-word'});
  });
  afterAll(() => server?.remove());

  const urlFor = (user: string) => `postgres://${user}@127.0.0.1:${server.port}/reviews`;
  const check = (env: Record<string, string>, ...more: string[]) => debrief(home, ['server', 'check', ...more], {env});

  it('makes the tables, says what comes next, and what is wrong until it is done', async () => {
    const env = {PGPASSWORD: 'of-the-keeper'};
    const place = `the database reviews on 127.0.0.1:${server.port}`;
    const before = await check(env, urlFor('keeper'));
    expect(before).toEqual({
      stdout: `${place.replace('the', 'The')} has no tables of debrief: run debrief server init first.\n`,
      stderr: '',
      code: 1,
    });

    const made = await debrief(home, ['server', 'init', urlFor('keeper')], {env});
    expect(made).toMatchObject({stderr: '', code: 0});
    expect(made.stdout).toContain(`The tables for shared reviews are in ${place} (version 1).`);
    expect(made.stdout).toContain('grant debrief_member to NAME;');
    const again = await debrief(home, ['server', 'init', urlFor('keeper')], {env});
    expect(again.stdout).toBe(
      `The tables for shared reviews are in ${place} already (version 1): nothing was changed.\n`,
    );
    const asJson = await debrief(home, ['server', 'init', urlFor('keeper'), '--json'], {env});
    expect(JSON.parse(asJson.stdout)).toMatchObject({
      server: `postgres://127.0.0.1:${server.port}/reviews`,
      did: 'known',
    });

    const own = {PGPASSWORD: 'secret-word'};
    expect(await check(own, urlFor('note_taker'))).toMatchObject({
      stdout: expect.stringContaining('have “grant debrief_member to note_taker” run there.'),
      code: 1,
    });
    await server.sql('grant debrief_member to note_taker', {
      user: 'keeper',
      password: 'of-the-keeper',
      database: 'reviews',
    });
    const well = await check(own, urlFor('note_taker'));
    expect(well).toMatchObject({stderr: '', code: 0});
    expect(well.stdout).toMatch(
      /^All is well: note_taker may read and write shared reviews in the database reviews on .*\.\n$/,
    );
    expect(await check(own, urlFor('note_taker'), '--quiet')).toEqual({stdout: '', stderr: '', code: 0});
  });

  it('takes the address and the password from wherever they are kept', async () => {
    const passwords = join(home.root, 'passwords');
    writeFileSync(passwords, `127.0.0.1:${server.port}:reviews:note_taker:secret-word\n`, {mode: 0o600});
    const address = server.url({user: 'note_taker', password: 'secret-word', database: 'reviews'});
    const services = join(home.root, 'services');
    writeFileSync(services, `[ours]\nhost=127.0.0.1\nport=${server.port}\ndbname=reviews\nuser=note_taker\n`);

    const ways = [
      await check({DEBRIEF_SERVER: address}),
      await check({PGPASSFILE: passwords, DEBRIEF_SERVER: urlFor('note_taker')}),
      await check({PGPASSFILE: passwords, PGSERVICEFILE: services}, 'postgres://?service=ours'),
      await check({PGPASSWORD: 'wrong', DEBRIEF_SERVER: urlFor('note_taker')}, '--json'),
    ];
    await debrief(home, ['config', 'set', 'server', urlFor('note_taker')]);
    ways.push(await check({PGPASSFILE: passwords}));
    expect(ways.map(({code}) => code)).toEqual([0, 0, 0, 1, 0]);
    for (const {stdout, stderr} of ways) expect(stdout + stderr).not.toContain('secret-word');
  });
});
