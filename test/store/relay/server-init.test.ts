// Making the tables for shared reviews on a real server: once, by who may, and never over what is there.
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {type Reached, reachedBy} from '../../../src/store/relay/address.js';
import {deleteShared} from '../../../src/store/relay/delete-shared.js';
import {TABLES} from '../../../src/store/relay/schema.js';
import {checkServer} from '../../../src/store/relay/server-check.js';
import {initServer, type Wanted, wanted, wholeSql} from '../../../src/store/relay/server-init.js';
import {noPostgres, type Postgres, postgres} from '../../support/postgres.js';

describe.skipIf(noPostgres)(`the tables of a server${noPostgres}`, () => {
  let server: Postgres;
  beforeAll(async () => {
    server = await postgres();
    await server.role('keeper', {more: 'createrole'});
    await server.role('note_taker');
  });
  afterAll(() => server?.remove());

  let database: string;
  let place: string;
  let keeper: Reached;
  beforeEach(async () => {
    database = await server.database();
    await server.sql(`alter database ${database} owner to keeper`);
    place = `the database ${database} on 127.0.0.1:${server.port}`;
    keeper = as('keeper');
  });

  const as = (user: string) => reachedBy(server.url({user, database}), {}, 'environment');
  const sql = (text: string, user?: string) => server.sql(text, {database, ...(user && {user})});
  const versions = () => sql('select version from debrief.version order by version');

  const next: Wanted = {
    version: 2,
    steps: [{to: 2, says: 'a column for what comes next', sql: 'alter table debrief.share add column next text'}],
  };

  it('are made, and those who are granted a role of theirs may take part', async () => {
    expect(await initServer(keeper)).toEqual({did: 'made', version: 1, changes: []});
    await sql('grant debrief_member to note_taker', 'keeper');
    expect(await checkServer(as('note_taker'))).toMatchObject({faults: [], may: 'write'});
    await sql('revoke debrief_member from note_taker', 'keeper');
  });

  it('are left alone where they are there', async () => {
    await initServer(keeper);
    const before = await sql('select * from debrief.version');
    expect(await initServer(keeper, {migrate: true})).toEqual({did: 'known', version: 1, changes: []});
    expect(await sql('select * from debrief.version')).toEqual(before);
  });

  it('are the same where somebody runs what a dry run prints', async () => {
    await sql(wholeSql, 'keeper');
    expect(await initServer(keeper)).toMatchObject({did: 'known'});
  });

  it('of an earlier version wait until somebody wants them changed, and keep what they hold', async () => {
    await initServer(keeper);
    await sql("insert into debrief.share (review, key_number, sealed) values ('one', 1, 'x')", 'keeper');
    const changes = ['a column for what comes next'];
    expect(await initServer(keeper, {to: next})).toEqual({did: 'older', version: 1, changes});
    expect(await versions()).toEqual([{version: 1}]);
    expect(await initServer(keeper, {to: next, migrate: true})).toEqual({did: 'migrated', version: 2, changes});
    expect(await versions()).toEqual([{version: 1}, {version: 2}]);
    expect(await sql('select review, next from debrief.share')).toEqual([{review: 'one', next: null}]);
    expect(await initServer(keeper, {to: next, migrate: true})).toMatchObject({did: 'known', version: 2});
  });

  it('are as they were where a change of them fails halfway', async () => {
    await initServer(keeper);
    const failing = {
      version: 2,
      steps: [...next.steps, {to: 3, says: 'nothing', sql: 'alter table debrief.none add a int'}],
    };
    await expect(initServer(keeper, {to: failing, migrate: true})).rejects.toThrow();
    expect(await versions()).toEqual([{version: 1}]);
    expect(await sql("select from information_schema.columns where column_name = 'next'")).toEqual([]);
  });

  it('of a newer version are refused in a sentence', async () => {
    await initServer(keeper);
    await initServer(keeper, {to: next, migrate: true});
    await expect(initServer(keeper, {migrate: true})).rejects.toThrow(
      `The tables in ${place} are of a newer debrief (version 2, not 1): update debrief here; nothing was changed.`,
    );
  });

  it('are not made by a role that may not, which is said with what to do', async () => {
    await expect(initServer(as('note_taker'))).rejects.toThrow(
      `note_taker may not make the tables in ${place}: use the role that owns the database`,
    );
    expect(await sql("select from pg_namespace where nspname = 'debrief'")).toEqual([]);
    await initServer(keeper);
    await expect(initServer(as('note_taker'))).rejects.toThrow('note_taker may not make the tables');
  });

  it('are not made into a schema of that name that is somebody else’s', async () => {
    await sql('create schema debrief');
    await expect(initServer(keeper)).rejects.toThrow(
      `${place.replace('the', 'The')} has a schema debrief without these tables: name another database.`,
    );
  });

  it('need a role of their owner to lose a review, and lose that one only', async () => {
    await initServer(keeper);
    await sql('grant debrief_member to note_taker', 'keeper');
    for (const review of ['one', 'other']) {
      await sql(
        `insert into debrief.share (review, key_number, sealed) values ('${review}', 1, 'x');
        insert into debrief.writer (review, writer) values ('${review}', 'w');
        insert into debrief.line (review, writer, n, key_number, sealed)
          select '${review}', 'w', n, 1, 'x' from generate_series(1, 3) n;
        select debrief.say_here('${review}', 'w', 'x')`,
        'note_taker',
      );
    }
    await expect(deleteShared(as('note_taker'), 'one')).rejects.toThrow(
      `note_taker may add and read on 127.0.0.1:${server.port}, and not delete: that takes the role that owns its tables.`,
    );
    expect(await deleteShared(keeper, 'one')).toEqual({lines: 3});
    expect(await deleteShared(keeper, 'one')).toEqual({lines: 0});
    const again = sql("insert into debrief.share (review, key_number, sealed) values ('one', 1, 'x')", 'note_taker');
    await expect(again).rejects.toMatchObject({code: 'DB003'});
    for (const table of ['share', 'writer', 'line', 'here']) {
      expect(await sql(`select distinct review from debrief.${table}`)).toEqual([{review: 'other'}]);
    }
  });
});

it('has a step to each version of the tables, and to none that is not there', () => {
  const steps = Array.from({length: TABLES - 1}, (_, at) => at + 2);
  expect([wanted.version, wanted.steps.map(({to}) => to)]).toEqual([TABLES, steps]);
});
