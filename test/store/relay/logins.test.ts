// Who signs in, and where: another login, another server, a code that somebody made up, and a writer's name that is taken.
import {cp, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {realDisk as disk} from '../../../src/store/disk/disk.js';
import {reachedBy, reachedLike} from '../../../src/store/relay/address.js';
import {codeFor, readCode} from '../../../src/store/relay/join-code.js';
import {joinReview} from '../../../src/store/relay/joining.js';
import {newSecret} from '../../../src/store/relay/keys.js';
import {roles, tables} from '../../../src/store/relay/schema.js';
import {readShare, writeShare} from '../../../src/store/relay/share-file.js';
import {shareReview} from '../../../src/store/relay/sharing.js';
import {noPostgres, type Postgres} from '../../support/postgres.js';
import {makeFolder, note, noteIds, open} from '../support/small-store.js';
import {
  DATABASE,
  has,
  openBoth,
  serverWithTables,
  shows,
  type TwoMachines,
  twoMachines,
} from '../support/two-machines.js';

describe.skipIf(noPostgres)(`logins and servers${noPostgres}`, () => {
  let server: Postgres;
  let both: TwoMachines;
  beforeAll(async () => {
    server = await serverWithTables();
  });
  afterAll(() => server?.remove());
  beforeEach(async () => {
    both = await twoMachines(server);
  });
  afterEach(() => both.remove());

  const inTables = (sql: string) => server.sql(sql, {database: DATABASE});

  it('tells of changes that were begun under another login, and sends them once that is back', async () => {
    const {one} = both;
    const [first, reader] = await openBoth(both);
    await first.commit([note('sent')]);
    await shows(reader, 'it is there', has('sent'));
    await reader.close();
    one.link.cut();
    await first.commit([note('not-sent')]);
    await first.close();
    one.link.mend();
    const before = await readShare(disk, one.folder);
    if (!before) throw new Error('It was shared.');
    await writeShare(disk, one.folder, {...before, server: before.server.replace('//one@', '//other@')});
    const second = await open(one.folder);
    await second.commit([note('under-the-other')]);
    await shows(second, 'it is told', ({getState}) =>
      getState().notices.includes(
        '1 change begun under another login on the server: not shared before you sign in with it again.',
      ),
    );
    await shows(second, 'it is counted', ({getState}) => getState().sharing?.notShared === 1);
    await second.close();
    await writeShare(disk, one.folder, before);
    const third = await open(one.folder);
    const other = await open(both.other.folder, {role: 'note-taker'});
    await shows(other, 'all is there', has('sent', 'not-sent', 'under-the-other'));
    await Promise.all([third.close(), other.close()]);
  });

  it('lets nobody begin to write under a name that somebody said to be here by', async () => {
    const [one, other] = await openBoth(both);
    await shows(one, 'the other is there', ({getState}) => getState().others.length === 1);
    const taken = await inTables(`select writer, member from debrief.writer where review = '${both.review}'`);
    const here = await inTables(`select writer from debrief.here where review = '${both.review}'`);
    const writers = new Set(taken.map(({writer}) => writer));
    expect(here.filter(({writer}) => !writers.has(writer))).toEqual([]);
    await other.commit([note('of-the-other')]);
    await shows(one, 'its note is there', has('of-the-other'));
    await Promise.all([one.close(), other.close()]);
  });

  it('brings all to another server, also what others wrote', async () => {
    const {one, other, review} = both;
    const author = await open(other.folder, {role: 'note-taker'});
    await author.commit([note('of-the-author')]);
    await author.close();
    const reader = await open(one.folder);
    await shows(reader, 'it is there', has('of-the-author'));
    await reader.close();
    await server.database('elsewhere');
    await server.sql(`${roles}\n${tables}`, {database: 'elsewhere'});
    const elsewhere = reachedBy(`postgres://one@127.0.0.1:${one.link.port}/elsewhere`, {});
    const {code} = await shareReview({disk, folder: one.folder, review, server: elsewhere});
    const home = await mkdtemp(join(tmpdir(), 'debrief-third-'));
    const third = await joinReview({
      disk,
      home,
      code: readCode(code),
      server: elsewhere,
      folder: undefined,
      now: Date.now,
    });
    expect(noteIds(third.review)).toEqual(['of-the-author']);
    await rm(home, {recursive: true});
  });

  it('gives a review that is here to no code that somebody made up for its id', async () => {
    const home = await mkdtemp(join(tmpdir(), 'debrief-private-'));
    const folder = await makeFolder(home);
    const made = {review: 'small', server: `postgres://127.0.0.1/${DATABASE}`, secret: newSecret(9)};
    const join_ = (of: string) =>
      joinReview({disk, home, code: readCode(codeFor(made)), server: both.one.reached, folder: of, now: Date.now});
    await expect(join_(folder)).rejects.toThrow('is on this machine already, and is not shared: INC-1');
    expect(await inTables("select from debrief.line where review = 'small'")).toEqual([]);
    const shared = join(home, 'copy');
    await cp(folder, shared, {recursive: true});
    const elsewhere = {
      server: 'postgres://db.example.org/debrief',
      review: 'small',
      isNamed: true,
      isOwner: true,
      isOn: true,
    };
    await writeShare(disk, shared, {...elsewhere, secrets: [newSecret(1)]});
    await expect(join_(shared)).rejects.toThrow(
      'INC-1 is shared on postgres://db.example.org/debrief, and the code is for',
    );
    expect((await readShare(disk, shared))?.secrets.length).toBe(1);
    await rm(home, {recursive: true});
  });
});

describe('a password of the environment', () => {
  const env = {PGPASSWORD: 'of-mine'};

  it('is for the servers that somebody here named, and for none that only a code names', () => {
    const code = 'postgres://evil.example.org/debrief';
    expect(reachedLike(code, [], env, 'code')).toMatchObject({password: undefined, isNamed: false});
    expect(reachedLike(code, [], env, 'elsewhere')).toMatchObject({password: 'of-mine', isNamed: true});
    expect(reachedLike(code, [], {...env, PGHOST: 'evil.example.org'}, 'code').password).toBe('of-mine');
    const known = [reachedBy('postgres://me@db.example.org/debrief', env)];
    expect(reachedLike('postgres://db.example.org/debrief', known, env, 'code')).toMatchObject({
      password: 'of-mine',
      isNamed: true,
      address: {user: 'me'},
    });
    expect(reachedLike(code, known, env, 'code').password).toBeUndefined();
  });
});
