// A review that two machines share while its server fails, forgets and is slow; and what that server gets to see.
import {execFile} from 'node:child_process';
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';
import pg from 'pg';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {MINUTE} from '../../../src/review/units.js';
import {realDisk} from '../../../src/store/disk/disk.js';
import {connect} from '../../../src/store/relay/connection.js';
import {Sealing} from '../../../src/store/relay/sealing.js';
import {ServedReview} from '../../../src/store/relay/served-review.js';
import {ServerClock} from '../../../src/store/relay/server-clock.js';
import {readShare} from '../../../src/store/relay/share-file.js';
import type {ReviewStore} from '../../../src/store/types.js';
import {noPostgres, type Postgres} from '../../support/postgres.js';
import {aLineOf} from '../support/line-from-elsewhere.js';
import {note, open} from '../support/small-store.js';
import {
  DATABASE,
  has,
  isAway,
  isShared,
  notesOf,
  openBoth,
  reviewOf,
  SECRETS,
  serverWithTables,
  shows,
  type TwoMachines,
  twoMachines,
} from '../support/two-machines.js';

const run = promisify(execFile);

describe.skipIf(noPostgres !== '')(`a server in trouble${noPostgres}`, () => {
  let server: Postgres;
  let both: TwoMachines;
  let one: ReviewStore;
  let other: ReviewStore;

  beforeAll(async () => {
    server = await serverWithTables();
  });
  afterAll(() => server?.remove());
  beforeEach(async () => {
    both = await twoMachines(server);
    [one, other] = await openBoth(both);
  });
  afterEach(async () => {
    await Promise.all([one.close(), other.close()]);
    await both.remove();
  });

  const arrive = async (...ids: string[]) => {
    for (const store of [one, other]) await shows(store, `${ids.at(-1)} is there`, has(...ids));
    expect(reviewOf(other)).toEqual(reviewOf(one));
    expect(notesOf(one).sort()).toEqual([...ids].sort());
  };
  const count = async () => {
    const [row] = await server.sql(`select count(*)::int as lines from debrief.line where review = '${both.review}'`, {
      database: DATABASE,
    });
    return row?.lines as number;
  };

  it('stops in the middle of writing as if its power went, and loses nothing', async () => {
    const ids: string[] = [];
    let isOver = false;
    const write = async (store: ReviewStore, who: string) => {
      for (let number = 1; !isOver; number++) {
        await store.commit([note(`${who}${number}`)]);
        ids.push(`${who}${number}`);
      }
    };
    const writing = [write(one, 'one'), write(other, 'other')];
    for (const _ of [1, 2]) {
      const {length} = ids;
      await shows(one, 'some notes of the other came', (store) => notesOf(store).length > length + 20);
      await server.restart('immediate');
      await shows(one, 'it is back', isShared);
    }
    isOver = true;
    await Promise.all(writing);
    await arrive(...ids);
  });

  it('is restored from an older backup: whoever wrote what it forgot sends it again', async () => {
    await one.commit([note('early')]);
    await arrive('early');
    await server.backup();
    await one.commit([note('late')]);
    await other.commit([note('later')]);
    await arrive('early', 'late', 'later');
    await shows(one, 'all is on the server', isShared);
    const before = await count();
    await server.restoreBackup();
    await one.commit([note('latest')]);
    await arrive('early', 'late', 'later', 'latest');
    await shows(other, 'all is on the server again', isShared);
    expect(await count()).toBeGreaterThan(before);
  });

  it('forgets that the review is shared at all: who shared it brings it back, who joined is told to wait', async () => {
    await one.commit([note('before')]);
    await arrive('before');
    await one.close();
    await other.close();
    await server.sql(
      `alter table debrief.line disable trigger all; alter table debrief.share disable trigger all;
      delete from debrief.line; delete from debrief.share; delete from debrief.writer;
      alter table debrief.line enable trigger all; alter table debrief.share enable trigger all`,
      {database: DATABASE},
    );
    other = await open(both.other.folder, {role: 'note-taker'});
    await shows(other, 'it is told', (store) => store.getState().sharing?.stopped?.includes('has forgotten') === true);
    await other.commit([note('meanwhile')]);
    one = await open(both.one.folder);
    await arrive('before', 'meanwhile');
    await shows(other, 'all is well', isShared);
  });

  it('a transaction that somebody keeps open delays nothing, and what it brings late is not passed over', async () => {
    const share = await readShare(realDisk, both.one.folder);
    if (!share) throw new Error('It is not shared.');
    const sealing = new Sealing(share);
    const slow = new pg.Client({connectionString: server.url({user: 'one', database: DATABASE})});
    await slow.connect();
    const {text, writer} = aLineOf('slow');
    const {sealed, key} = sealing.seal({writer, number: 1, text});
    await slow.query('begin');
    await slow.query('insert into debrief.writer (review, writer) values ($1, $2)', [both.review, writer]);
    await slow.query('insert into debrief.line (review, writer, n, key_number, sealed) values ($1, $2, 1, $3, $4)', [
      both.review,
      writer,
      key,
      sealed,
    ]);
    await one.commit([note('n1')]);
    await other.commit([note('n2')]);
    await arrive('n1', 'n2');
    await slow.query('commit');
    await slow.end();
    await arrive('n1', 'n2', 'slow');
  });

  it('came out of a dump, where lines name transactions that it has not come to: it tells of each but once', async () => {
    await one.commit([note('n1')]);
    await arrive('n1');
    await server.sql(`update debrief.line set tx = '1000000000' where review = '${both.review}'`, {database: DATABASE});
    const connection = await connect(both.one.reached);
    const served = new ServedReview(connection, both.review);
    await served.coverage();
    await one.commit([note('n2')]);
    await arrive('n1', 'n2');
    expect((await served.since()).lines).toHaveLength(1);
    expect((await served.since()).lines).toEqual([]);
    await connection.end();
  });

  it('learns nothing: no word of a note, no name and no title is in its files, in a dump or on the line', async () => {
    const said = 'a parsnip fell into the turbine';
    await one.commit([note('n1', said)]);
    await other.commit([note('n2', `${said} twice`)]);
    await arrive('n1', 'n2');
    await server.sql('checkpoint');
    const {stdout: dump} = await run('pg_dump', ['--inserts', server.url({database: DATABASE})]);
    expect(dump).toContain(both.review);
    const heard = [both.one, both.other].flatMap(({link}) => link.heard.flatMap((each) => [...each.out, ...each.in]));
    const onDisk = await everythingIn(join(server.socket, 'data'));
    expect(onDisk.some((bytes) => bytes.includes(both.review))).toBe(true);
    const words = [said, 'parsnip', SECRETS.title, 'quince', SECRETS.person];
    for (const word of words) {
      expect(reviewAsText(one)).toContain(word);
      for (const bytes of [Buffer.from(dump), Buffer.concat(heard), ...onDisk]) {
        expect(bytes.includes(word), word).toBe(false);
        expect(bytes.includes(Buffer.from(word).toString('hex')), word).toBe(false);
      }
    }
  });

  it('has another time than a machine: that is noticed and said, and the meeting goes by the server’s', async () => {
    await other.close();
    const clock = new ServerClock(() => Date.now() + 5 * MINUTE);
    other = await open(both.other.folder, {role: 'note-taker', clock});
    const says = 'This machine’s clock is 5 minutes ahead of the server’s: the meeting goes by the server’s.';
    await shows(other, 'it says so', (store) => store.getState().notices.includes(says));
    await other.commit([note('n1')]);
    await arrive('n1');
    const at = reviewOf(one).notes[0]?.at ?? 0;
    expect(Math.abs(at - Date.now())).toBeLessThan(MINUTE);
    expect(one.getState().notices).toEqual([]);
    expect(isAway(other)).toBe(false);
  });
});

const reviewAsText = (store: ReviewStore): string => JSON.stringify(reviewOf(store));

/** Of every file in and below this folder. */
async function everythingIn(folder: string): Promise<Buffer[]> {
  const found = await readdir(folder, {recursive: true, withFileTypes: true});
  const files = found.filter((each) => each.isFile());
  return Promise.all(files.map(({parentPath, name}) => readFile(join(parentPath, name))));
}
