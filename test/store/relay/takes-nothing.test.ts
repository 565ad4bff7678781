// A server that takes nothing for a while, since its disk is full or its tables are newer: the meeting goes on beside it.
import {statSync} from 'node:fs';
import {chown, mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {realDisk} from '../../../src/store/disk/disk.js';
import {Sealing} from '../../../src/store/relay/sealing.js';
import {readShare} from '../../../src/store/relay/share-file.js';
import type {ReviewStore} from '../../../src/store/types.js';
import {noPostgres, type Postgres} from '../../support/postgres.js';
import {fill, makeRoom, smallDisk} from '../attacks/full-disk.js';
import {fillServer} from '../attacks/server-troubles.js';
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
  serverWithTables,
  shows,
  type TwoMachines,
  twoMachines,
} from '../support/two-machines.js';

const disk = smallDisk();

/** So many attempts are watched, and take at least so long (ms): each waits longer than the one before. */
const ATTEMPTS = 4;
const TOGETHER = 2_300;

describe.skipIf(noPostgres !== '')(`a server that takes nothing for a while${noPostgres}`, () => {
  let server: Postgres;
  let both: TwoMachines;
  let one: ReviewStore;
  let other: ReviewStore;

  beforeAll(async () => {
    server = await serverWithTables();
  });
  afterAll(async () => {
    await server?.remove();
    disk?.remove();
  });
  beforeEach(async () => {
    both = await twoMachines(server);
    [one, other] = await openBoth(both);
    await one.commit([note('before')]);
    await shows(other, 'the first note is there', has('before'));
    await shows(one, 'it is shared', isShared);
  });
  afterEach(async () => {
    await sql(`drop function if exists full_disk cascade; drop sequence if exists attempts;
      delete from debrief.version where version > 1; alter table debrief.line set tablespace pg_default`);
    await Promise.all([one.close(), other.close()]);
    await both.remove();
  });

  const sql = (text: string) => server.sql(text, {database: DATABASE});
  const arrive = async (...ids: string[]) => {
    for (const store of [one, other]) {
      await shows(store, `${ids.at(-1)} is there`, has(...ids));
      await shows(store, 'nothing waits', isShared);
    }
    expect(reviewOf(other)).toEqual(reviewOf(one));
    expect(notesOf(one).sort()).toEqual([...ids].sort());
  };
  const waits = (store: ReviewStore, notes: number) =>
    shows(
      store,
      `it says that ${notes} wait`,
      (each) => isAway(each) && each.getState().sharing?.notShared === notes && each.getState().save.kind === 'saved',
    );

  it('says “disk full”: both write on and are told what waits, and it is asked ever more seldom', async () => {
    const full = await fillServer(server, DATABASE);
    const connections = both.one.link.heard.length;
    await one.commit([note('one1')]);
    await expect.poll(full.attempts).toBeGreaterThanOrEqual(1);
    const began = performance.now();
    await one.commit([note('one2')]);
    await waits(one, 2);
    // That it answers and takes nothing makes it no less away.
    const since = new Set([one.getState().sharing?.awaySince]);
    const leave = one.subscribe(() => since.add(one.getState().sharing?.awaySince));
    // Nor does what is written meanwhile have it asked sooner.
    for (let number = 3; (await full.attempts()) < ATTEMPTS; number++) await one.commit([note(`one${number}`)]);
    expect(performance.now() - began).toBeGreaterThan(TOGETHER);
    expect(both.one.link.heard.length - connections).toBeLessThanOrEqual(ATTEMPTS + 1);
    await other.commit([note('other1')]);
    await waits(other, 1);
    expect(notesOf(one)).not.toContain('other1');
    leave();
    expect(since.size).toBe(1);
    await full.makeRoom();
    await arrive(...notesOf(one), 'other1');
  });

  it.skipIf(!disk)(
    'really has no room (where a small disk may be mounted): all arrives once there is some',
    async () => {
      const place = join(disk?.folder ?? '', 'tables');
      await mkdir(place);
      const {uid, gid} = statSync(server.socket);
      await chown(place, uid, gid);
      await server.sql(`create tablespace small location '${place}'`);
      await sql('alter table debrief.line set tablespace small');
      fill(disk?.folder ?? '');
      const long = 'x'.repeat(20_000);
      await one.commit([note('one1', long)]);
      await one.commit([note('one2')]);
      await other.commit([note('other1', long)]);
      await waits(one, 2);
      await waits(other, 1);
      makeRoom(disk?.folder ?? '');
      await arrive('before', 'one1', 'one2', 'other1');
      await sql('alter table debrief.line set tablespace pg_default');
      await server.sql('drop tablespace small');
    },
  );

  it('gets tables of a newer debrief under way: it says so, shows what others write, and sends once it is updated', async () => {
    await sql('insert into debrief.version (version) values (2)');
    const says = 'The tables on the server are of a newer debrief: what others write is shown,';
    const isTold = ({getState}: ReviewStore) => getState().sharing?.stopped?.startsWith(says) === true;
    for (const store of [one, other]) await shows(store, 'it says so', isTold);
    await one.commit([note('late')]);
    await shows(one, 'it says that one waits', ({getState}) => getState().sharing?.notShared === 1);
    // From somebody whose debrief is as new as the tables.
    const share = await readShare(realDisk, both.one.folder);
    if (!share) throw new Error('It is not shared.');
    const line = aLineOf('newer');
    const {sealed, key} = new Sealing(share).seal({...line, number: 1});
    await sql(`insert into debrief.writer (review, writer) values ('${both.review}', '${line.writer}');
      insert into debrief.line (review, writer, n, key_number, sealed)
        values ('${both.review}', '${line.writer}', 1, ${key}, '\\x${sealed.toString('hex')}')`);
    for (const store of [one, other]) await shows(store, 'what others write is shown', has('newer'));
    expect(notesOf(other)).not.toContain('late');
    await shows(one, 'it still waits', ({getState}) => getState().sharing?.notShared === 1);
    for (const store of [one, other]) expect(isTold(store)).toBe(true);
    expect(one.getState().save.kind).toBe('saved');
    await Promise.all([one.close(), other.close()]);
    await sql('delete from debrief.version where version = 2');
    [one, other] = await openBoth(both);
    await arrive('before', 'newer', 'late');
  });

  it('had newer tables when the review was opened: it is the same', async () => {
    await one.close();
    await sql('insert into debrief.version (version) values (2)');
    one = await open(both.one.folder);
    await shows(one, 'it says so', ({getState}) => getState().sharing?.stopped?.includes('a newer debrief') === true);
    await one.commit([note('late')]);
    await shows(one, 'it says that one waits', ({getState}) => getState().sharing?.notShared === 1);
    expect(notesOf(other)).toEqual(['before']);
    await Promise.all([one.close(), other.close()]);
    await sql('delete from debrief.version where version = 2');
    [one, other] = await openBoth(both);
    await arrive('before', 'late');
  });
});
