// What is wrong with a server of shared reviews, each fault on a real one, as whoever is signed in is told of it.
import {chmodSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, afterEach, beforeAll, describe, expect, it, vi} from 'vitest';
import {type Reached, reachedBy} from '../../../src/store/relay/address.js';
import {checkServer} from '../../../src/store/relay/server-check.js';
import {noPostgres} from '../../support/postgres.js';
import {type SharedServer, sharedServer} from '../../support/shared-server.js';

describe.skipIf(noPostgres)(`the check of a server${noPostgres}`, () => {
  let server: SharedServer;
  let at: string;
  beforeAll(async () => {
    server = await sharedServer();
    at = `127.0.0.1:${server.port}`;
  });
  afterAll(() => server?.remove());
  afterEach(() => vi.unstubAllEnvs());

  const faults = async (reached: Reached, how: Parameters<typeof checkServer>[1] = {}) =>
    (await checkServer(reached, how)).faults;
  const owner = (text: string) => server.as('keeper', text);
  /** What is said while a statement's effect stands, and then nothing any more. */
  async function faultsAfter(doing: string, undoing: string): Promise<string[]> {
    await owner(doing);
    const found = await faults(server.reachedAs('note_taker'));
    await owner(undoing);
    expect(await faults(server.reachedAs('note_taker'))).toEqual([]);
    return found;
  }

  it('finds nothing where all is well, for members and readers', async () => {
    const {server: postgres, ...checked} = await checkServer(server.reachedAs('note_taker'));
    expect(checked).toEqual({faults: [], version: 1, may: 'write'});
    expect(postgres).toBeGreaterThanOrEqual(13);
    expect(await checkServer(server.reachedAs('reader'))).toMatchObject({faults: [], may: 'read'});
  });

  it('says that nobody answers', async () => {
    const reached = reachedBy('postgres://127.0.0.1:1/reviews', {});
    expect(await checkServer(reached)).toEqual({
      faults: ['Nobody answers at 127.0.0.1:1: look whether the server runs.'],
      server: null,
      version: null,
      may: null,
    });
  });

  it('says that a password is wrong, or missing', async () => {
    const {address} = server.reachedAs('note_taker');
    expect(await faults({address, password: 'not-this-one', isNamed: true})).toEqual([
      `${at} does not let note_taker in: look at the password in ~/.pgpass or PGPASSWORD.`,
    ]);
    vi.stubEnv('PGPASSFILE', '/nowhere');
    expect(await faults({address, password: undefined, isNamed: true})).toEqual([
      `${at} asks note_taker for a password: put it into ~/.pgpass or PGPASSWORD.`,
    ]);
  });

  it('takes the password from the password file, and says where it may not be read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'debrief-passwords-'));
    const file = join(folder, 'passwords');
    writeFileSync(file, `127.0.0.1:${server.port}:*:note_taker:note_taker\n`, {mode: 0o600});
    vi.stubEnv('PGPASSFILE', file);
    const reached = {address: server.reachedAs('note_taker').address, password: undefined, isNamed: true};
    expect(await faults(reached)).toEqual([]);
    chmodSync(file, 0o644);
    expect(await faults(reached)).toEqual([
      `${at} asks note_taker for a password: put it into ~/.pgpass or PGPASSWORD.`,
      `${file} can be read by others, and so nothing is taken from it: run chmod 600 on it.`,
    ]);
    rmSync(folder, {recursive: true});
  });

  it('says that a database is not there, or has no tables', async () => {
    const reachedIn = (database: string) => reachedBy(server.url({user: 'note_taker', database}), {}, 'environment');
    expect(await faults(reachedIn('none'))).toEqual([`${at} has no database none: name another in the address.`]);
    const empty = await server.database('empty');
    expect(await faults(reachedIn(empty))).toEqual([
      `The database empty on ${at} has no tables of debrief: run debrief server init first.`,
    ]);
  });

  it('says that tables are older or newer than this debrief', async () => {
    expect(await faults(server.reachedAs('note_taker'), {version: 2})).toEqual([
      `The tables in the database reviews on ${at} are of version 1, not 2: run debrief server init --migrate.`,
    ]);
    expect(
      await faultsAfter('insert into debrief.version values (2)', 'delete from debrief.version where version = 2'),
    ).toEqual([
      `The tables in the database reviews on ${at} are of a newer debrief (version 2, not 1): until debrief is updated here, shared reviews can be read and not written.`,
    ]);
  });

  it('says that a role may not take part, and how it may', async () => {
    await server.role('passer_by');
    const reached = reachedBy(server.url({user: 'passer_by', database: 'reviews'}), {}, 'environment');
    expect(await checkServer(reached)).toMatchObject({
      faults: [`passer_by may not read shared reviews on ${at}: have “grant debrief_member to passer_by” run there.`],
      may: 'nothing',
    });
    expect(
      await faultsAfter(
        'revoke insert on debrief.line from debrief_member',
        'grant insert on debrief.line to debrief_member',
      ),
    ).toEqual([
      `note_taker may read shared reviews on ${at}, and not write: have “grant debrief_member to note_taker” run there.`,
    ]);
  });

  it.each(['update', 'delete', 'truncate', 'trigger'])('says that a role may %s, whoever has it', async (right) => {
    const change = `could change what others wrote on ${at} (by ${right})`;
    const own = [
      `grant ${right} on debrief.line to note_taker`,
      `revoke ${right} on debrief.line from note_taker`,
    ] as const;
    expect(await faultsAfter(...own)).toEqual([`note_taker ${change}: take another role for reviews.`]);
    const all = [
      `grant ${right} on debrief.line to debrief_reader`,
      `revoke ${right} on debrief.line from debrief_reader`,
    ] as const;
    expect(await faultsAfter(...all)).toEqual([`debrief_reader ${change}: revoke that.`]);
  });

  it('says of one column that it may be changed, and of who owns the tables', async () => {
    expect(
      await faultsAfter(
        'grant update (sealed) on debrief.line to note_taker',
        'revoke update (sealed) on debrief.line from note_taker',
      ),
    ).toEqual([`note_taker could change what others wrote on ${at} (by update): take another role for reviews.`]);
    const ownerOfThem = 'could change what others wrote on';
    for (const reached of [
      server.reachedAs('keeper'),
      reachedBy(server.url({database: 'reviews'}), {}, 'environment'),
    ]) {
      expect(await faults(reached)).toEqual([
        `${reached.address.user} ${ownerOfThem} ${at} (as the owner of the tables): take another role for reviews.`,
      ]);
    }
  });

  it.each(['share', 'writer', 'line'])('says that a trigger of %s is off, or gone', async (table) => {
    const name = `before_${table}`;
    expect(
      await faultsAfter(
        `alter table debrief.${table} disable trigger ${name}`,
        `alter table debrief.${table} enable trigger ${name}`,
      ),
    ).toEqual([
      `The trigger ${name} of debrief.${table} is off on ${at}: “alter table debrief.${table} enable trigger ${name}” turns it on.`,
    ]);
    expect(
      await faultsAfter(
        `drop trigger ${name} on debrief.${table}`,
        `create trigger ${name} before insert on debrief.${table} for each row execute function debrief.${name}()`,
      ),
    ).toEqual([
      `The trigger ${name} of debrief.${table} is missing on ${at}: debrief server init --dry-run prints it.`,
    ]);
  });

  it.each([
    [5 * 60_000, '5 minutes ahead of'],
    [-110_000, '2 minutes behind'],
    [-80_000, '1 minute behind'],
  ])('says that the clocks are apart by %i ms', async (apart, says) => {
    expect(await faults(server.reachedAs('note_taker'), {now: () => Date.now() + apart})).toEqual([
      `The clock here is ${says} that of ${at}: set the one that is wrong.`,
    ]);
    expect(await faults(server.reachedAs('note_taker'), {now: () => Date.now() + apart / 20})).toEqual([]);
  });
});
