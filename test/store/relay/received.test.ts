// What came from a server is on the disk in journals of its own: the review opens without the server, and without its copy.
import {mkdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {realDisk} from '../../../src/store/disk/disk.js';
import {readCode} from '../../../src/store/relay/join-code.js';
import {joinReview} from '../../../src/store/relay/joining.js';
import {noPostgres, type Postgres} from '../../support/postgres.js';
import {journalsOf, note, noteIds, open} from '../support/small-store.js';
import {
  has,
  isShared,
  openBoth,
  reviewOf,
  serverWithTables,
  shows,
  type TwoMachines,
  twoMachines,
} from '../support/two-machines.js';

describe.skipIf(noPostgres !== '')(`what came from a server${noPostgres}`, () => {
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

  /** Opens it twice where no server is: as it was left, and by the journals alone. */
  const isAllHere = async (folder: string, ids: readonly string[]) => {
    both.other.link.cut();
    for (const hasCopy of [true, false]) {
      if (!hasCopy) rmSync(join(folder, 'review.json'));
      const store = await open(folder, {role: 'note-taker'});
      expect(noteIds(reviewOf(store)).sort()).toEqual([...ids].sort());
      expect(store.getState().notices).toEqual([]);
      await store.close();
    }
    // That would have made good what the journals lack.
    expect(journals(folder)).not.toContain('review-restored');
  };
  const journals = (folder: string) =>
    journalsOf(folder)
      .map((name) => readFileSync(join(folder, 'journal', name), 'utf8'))
      .join('');

  it('of a review with many journals of one note each: whoever joins has all of them', async () => {
    const ids = Array.from({length: 20}, (_, at) => `n${at}`);
    for (const id of ids) {
      const store = await open(both.one.folder, {role: 'shell'});
      await store.commit([note(id)]);
      await store.close();
    }
    const home = join(both.other.home, 'third');
    mkdirSync(home);
    const {folder} = await joinReview({
      disk: realDisk,
      home,
      code: readCode(both.code),
      server: both.other.reached,
      folder: undefined,
      now: Date.now,
    });
    for (const id of ids) expect(journals(folder)).toContain(`text of ${id}`);
    await isAllHere(folder, ids);
  });

  it('quickly, from many who write at once, while it is being kept', async () => {
    const [first, other] = await openBoth(both);
    const more = await Promise.all([1, 2, 3, 4, 5].map(() => open(both.one.folder, {role: 'note-taker'})));
    const writers = [first, ...more];
    const ids = writers.map((_, who) => Array.from({length: 20}, (_, at) => `w${who}n${at}`));
    await Promise.all(
      writers.map(async (writer, who) => {
        for (const id of ids[who] ?? []) await writer.commit([note(id)]);
      }),
    );
    await shows(other, 'all came', has(...ids.flat()));
    await shows(first, 'all are shared', isShared);
    await Promise.all([...writers, other].map((store) => store.close()));
    await isAllHere(both.other.folder, ids.flat());
  });
});
