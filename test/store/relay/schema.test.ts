// The tables of shared reviews, on a real server: what members cannot do there, whatever statements they think of.
import {afterAll, beforeAll, beforeEach, describe, expect, it, test} from 'vitest';
import {connect} from '../../../src/store/relay/connection.js';
import {tables} from '../../../src/store/relay/schema.js';
import {ServedReview} from '../../../src/store/relay/served-review.js';
import {PATIENCE} from '../../support/patience.js';
import {noPostgres} from '../../support/postgres.js';
import {type Role, type SharedServer, sharedServer} from '../../support/shared-server.js';

describe.skipIf(noPostgres)(`the tables of shared reviews${noPostgres}`, () => {
  let server: SharedServer;
  beforeAll(async () => {
    server = await sharedServer();
  });
  afterAll(() => server?.remove());

  let reviews = 0;
  let review: string;
  beforeEach(async () => {
    review = `review-${++reviews}`;
    await share('facilitator', 1);
    await add('facilitator', 'one', 1);
  });

  const share = (role: Role, key: number) =>
    server.as(role, `insert into debrief.share (review, key_number, sealed) values ('${review}', ${key}, 'key')`);
  const add = (role: Role, writer: string, n: number, key = 1) =>
    server.as(
      role,
      `insert into debrief.writer (review, writer) values ('${review}', '${writer}') on conflict do nothing;
      insert into debrief.line (review, writer, n, key_number, sealed)
        values ('${review}', '${writer}', ${n}, ${key}, 'words')`,
    );
  const lines = () =>
    server.as('reader', `select writer, n, member from debrief.line where review = '${review}' order by writer, n`);
  const first = {writer: 'one', n: 1, member: 'facilitator'};

  /** What a server answers to whoever lacks the right. */
  const forbidden = {code: '42501'};

  const changing = [
    ...['share', 'writer', 'line', 'here', 'removed', 'version'].flatMap((table) => [
      `delete from debrief.${table}`,
      `truncate debrief.${table} cascade`,
      `drop table debrief.${table} cascade`,
      `alter table debrief.${table} disable trigger all`,
      `alter table debrief.${table} owner to note_taker`,
      `create trigger mine before insert on debrief.${table} for each row execute function debrief.before_writer()`,
      `create rule mine as on insert to debrief.${table} do instead nothing`,
    ]),
    "update debrief.share set sealed = 'x'",
    'update debrief.writer set member = session_user',
    "update debrief.line set sealed = 'x'",
    "update debrief.here set sealed = 'x'",
    'update debrief.version set version = 99',
    'insert into debrief.version (version) values (99)',
    "insert into debrief.removed (review) values ('other')",
    "insert into debrief.here values ('r', 'w', 'facilitator', 'x', 1, now())",
    'drop trigger before_line on debrief.line',
    'alter trigger before_line on debrief.line rename to other',
    'drop function debrief.before_line() cascade',
    `create or replace function debrief.before_line() returns trigger language plpgsql as 'begin return new; end'`,
    'drop schema debrief cascade',
    'create table debrief.mine (a int)',
    'grant debrief_member to reader',
    "set session_replication_role = 'replica'",
    'set session authorization facilitator',
    'set role keeper',
    'begin; lock table debrief.line in access exclusive mode; commit',
    "insert into debrief.line as l select * from debrief.line on conflict (review, writer, n) do update set sealed = 'x'",
  ];

  it.each(changing)('a member may not: %s', async (statement) => {
    await expect(server.as('note_taker', statement)).rejects.toMatchObject(forbidden);
    expect(await lines()).toEqual([first]);
  });

  it.each([
    "insert into debrief.share (review, key_number, sealed) values ('r', 1, 'x')",
    "insert into debrief.writer (review, writer) values ('r', 'w')",
    "insert into debrief.line (review, writer, n, key_number, sealed) values ('r', 'w', 1, 1, 'x')",
    "select debrief.say_here('r', 'w', 'x')",
    'delete from debrief.line',
  ])('a reader may not: %s', async (statement) => {
    await expect(server.as('reader', statement)).rejects.toMatchObject(forbidden);
  });

  it.each(['select * from debrief.line', "select debrief.say_here('r', 'w', 'x')"])(
    'somebody who was granted nothing may not: %s',
    async (statement) => {
      await server.sql('drop role if exists passer_by');
      await server.role('passer_by');
      const asPasserBy = server.sql(statement, {user: 'passer_by', database: 'reviews'});
      await expect(asPasserBy).rejects.toMatchObject(forbidden);
    },
  );

  it('nobody goes on in the name of another member’s writer', async () => {
    await expect(add('note_taker', 'one', 2)).rejects.toMatchObject({code: '23503'});
    await add('facilitator', 'one', 2);
    expect(await lines()).toEqual([first, {...first, n: 2}]);
  });

  it('the member, the time and the transaction of a line are the server’s, whatever is claimed', async () => {
    await server.as(
      'note_taker',
      `insert into debrief.writer values ('${review}', 'two', 'facilitator');
      insert into debrief.line values ('${review}', 'two', 1, 'facilitator', 1, 'words', '2001-01-01', '1')`,
    );
    expect(await lines()).toEqual([first, {writer: 'two', n: 1, member: 'note_taker'}]);
    const [line] = await server.as(
      'reader',
      `select sent_at > now() - interval '1 hour' as is_now, tx > '3' as is_own
        from debrief.line where review = '${review}' and writer = 'two'`,
    );
    expect(line).toEqual({is_now: true, is_own: true});
  });

  it('functions and operators of a member’s own are not taken for the server’s', async () => {
    await share('facilitator', 2);
    await server.sql('create schema if not exists tricks; grant all on schema tricks to note_taker', {
      database: 'reviews',
    });
    const tricks = `
      create or replace function tricks.clock_timestamp() returns timestamptz language sql as $$ select '2001-01-01'::timestamptz $$;
      create or replace function tricks.pg_current_xact_id() returns xid8 language sql as $$ select '9999999'::xid8 $$;
      create or replace function tricks.never(int, int) returns boolean language sql as 'select false';
      drop operator if exists tricks.> (int, int);
      create operator tricks.> (leftarg = int, rightarg = int, function = tricks.never);
      set search_path = tricks, pg_catalog;`;
    const trick = (key: number) => `${tricks}
      insert into debrief.writer (review, writer) values ('${review}', 'two');
      insert into debrief.line (review, writer, n, key_number, sealed) values ('${review}', 'two', 1, ${key}, 'words')`;
    await expect(server.as('note_taker', trick(1))).rejects.toMatchObject({code: 'DB002'});
    await server.as('note_taker', trick(2));
    const [line] = await server.as(
      'reader',
      `select sent_at > now() - interval '1 hour' as is_now, tx < '9999999' as is_own
        from debrief.line where review = '${review}' and writer = 'two'`,
    );
    expect(line).toEqual({is_now: true, is_own: true});
  });

  it('a line is there once, and stays as it came first', async () => {
    await expect(add('facilitator', 'one', 1)).rejects.toMatchObject({code: '23505'});
    expect(await lines()).toEqual([first]);
  });

  it('an earlier key takes nothing once there is a new one', async () => {
    await share('facilitator', 2);
    await expect(add('note_taker', 'two', 1)).rejects.toMatchObject({code: 'DB002'});
    await add('note_taker', 'two', 1, 2);
    expect(await lines()).toHaveLength(2);
  });

  it('a key that nobody shared takes nothing', async () => {
    await expect(add('note_taker', 'two', 1, 7)).rejects.toMatchObject({code: '23503'});
  });

  it('only who shared it first gives it a new key', async () => {
    await expect(share('note_taker', 2)).rejects.toMatchObject({code: 'DB001'});
    await share('facilitator', 2);
    expect(await server.as('reader', `select from debrief.share where review = '${review}'`)).toHaveLength(2);
  });

  it.each(["'); drop table debrief.line; --", '"; drop schema debrief cascade; --', '$1 \\u0027 %s', '🙂'])(
    'words that look like SQL are words: %s',
    async (words) => {
      const connection = await connect(server.reachedAs('note_taker'));
      const served = new ServedReview(connection, `${words}${review}`);
      await served.listen();
      await served.addKey(1, Buffer.from(words));
      await served.add([{writer: words, number: 1, key: 1, sealed: Buffer.from(words)}]);
      await served.say(words, Buffer.from(words));
      const [line] = (await served.linesAfter([{writer: words, number: 0}])).lines;
      expect([line?.writer, line?.sealed.toString()]).toEqual([words, words]);
      expect((await served.here()).map(({writer, sealed}) => [writer, sealed.toString()])).toEqual([[words, words]]);
      await connection.end();
      expect(await lines()).toEqual([first]);
    },
  );

  test('what a member says of being there, no other member writes over', async () => {
    const say = (role: Role, words: string) =>
      server.as(role, `select debrief.say_here('${review}', 'one', '${words}')`);
    await say('facilitator', 'typing');
    await say('note_taker', 'gone');
    await say('facilitator', 'here');
    await say('note_taker', 'gone');
    const said = await server.as(
      'reader',
      `select convert_from(sealed, 'UTF8') as words, member from debrief.here where review = '${review}'`,
    );
    expect(said).toEqual([{words: 'here', member: 'facilitator'}]);
  });

  test('whose connection is gone is not there any more, as every member sees', async () => {
    const [gone, stays] = [
      await connect(server.reachedAs('facilitator')),
      await connect(server.reachedAs('note_taker')),
    ];
    await new ServedReview(gone, review).say('one', Buffer.from('here'));
    await new ServedReview(stays, review).say('two', Buffer.from('here'));
    const there = async () => {
      const said = await new ServedReview(stays, review).here();
      return said.flatMap(({writer, isThere}) => (isThere ? [writer] : [])).sort();
    };
    expect(await there()).toEqual(['one', 'two']);
    await gone.end();
    await expect.poll(there, {timeout: PATIENCE}).toEqual(['two']);
    await stays.end();
  });

  test('each table has its triggers, and each of their functions looks nowhere else', () => {
    const functions = tables.match(/create function [^$]*\$\$/g) ?? [];
    expect(functions.length).toBeGreaterThan(4);
    for (const each of functions) expect(each).toContain('set search_path = pg_catalog, pg_temp');
  });
});
