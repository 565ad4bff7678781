// A review on two machines of which one fails: its disk is full, its programs are killed, or two of them send at once.
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {readReview} from '../../../src/store/shelf/read-review.js';
import type {ReviewStore} from '../../../src/store/types.js';
import {noPostgres, type Postgres} from '../../support/postgres.js';
import {fill, makeRoom, smallDisk} from '../attacks/full-disk.js';
import {Child, endChildren} from '../attacks/processes.js';
import {trusting} from '../attacks/server-troubles.js';
import {lossOf, savedOf} from '../attacks/writers.js';
import {note, noteIds, open} from '../support/small-store.js';
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

const disk = smallDisk('512k');

describe.skipIf(noPostgres !== '')(`a machine in trouble${noPostgres}`, () => {
  let server: Postgres;
  let both: TwoMachines;
  const stores = new Set<ReviewStore>();

  beforeAll(async () => {
    server = await serverWithTables();
  });
  afterAll(async () => {
    await server?.remove();
    disk?.remove();
  });
  afterEach(async () => {
    endChildren();
    for (const store of stores) await store.close();
    stores.clear();
    await both.remove();
  });

  const opened = async <Stores extends readonly ReviewStore[]>(opening: Promise<Stores>): Promise<Stores> => {
    for (const store of await opening) stores.add(store);
    return opening;
  };
  const lines = async () => {
    const [row] = await server.sql(`select count(*)::int as lines from debrief.line where review = '${both.review}'`, {
      database: DATABASE,
    });
    return row?.lines;
  };

  it.skipIf(!disk)(
    'a full disk shows what others write, says what waits, and keeps both once there is room',
    async () => {
      const place = disk?.folder ?? '';
      both = await twoMachines(server, place);
      const [one, other] = await opened(openBoth(both));
      await one.commit([note('n1')]);
      await shows(other, 'n1 is there', has('n1'));
      fill(place);
      const long = 'x'.repeat(9_000);
      await one.commit([note('n2', long)]);
      await shows(other, 'n2 is shown', has('n2'));
      const own = other.commit([note('n3', long)]);
      await shows(other, 'it says so', ({getState}) => getState().save.kind === 'unsaved');
      expect(notesOf(one)).not.toContain('n3');
      expect(noteIds((await readReview(both.other.folder)).review)).not.toContain('n2');
      makeRoom(place);
      await own;
      await shows(one, 'n3 is there', has('n3'));
      await expect
        .poll(async () => noteIds((await readReview(both.other.folder)).review).sort())
        .toEqual(['n1', 'n2', 'n3']);
      expect(reviewOf(other)).toEqual(reviewOf(one));
    },
  );

  it('what came is there without the server, too', async () => {
    both = await twoMachines(server);
    const [one, other] = await opened(openBoth(both));
    await other.commit([note('n0')]);
    await shows(one, 'n0 is there', has('n0'));
    await one.commit([note('n1')]);
    await shows(other, 'n1 is there', has('n1'));
    await other.close();
    both.other.link.cut();
    const [again] = await opened(Promise.all([open(both.other.folder)]));
    expect(notesOf(again)).toEqual(['n0', 'n1']);
    await again.commit([note('n2')]);
    await again.close();
    const [offline] = await opened(Promise.all([open(both.other.folder)]));
    await offline.commit([note('n3')]);
    // What the server has since yesterday does not wait.
    await shows(offline, 'two wait', ({getState}) => getState().sharing?.notShared === 2);
    await offline.close();
    both.other.link.mend();
    await opened(Promise.all([open(both.other.folder)]));
    await shows(one, 'both are there', has('n2', 'n3'));
  });

  it('a line so slow that all there is takes longer than anybody waits for an answer', async () => {
    both = await twoMachines(server);
    const [one] = await opened(Promise.all([open(both.one.folder)]));
    const ids = Array.from({length: 300}, (_, at) => `n${at}`);
    await one.commit(ids.map((id) => note(id, id.padEnd(1_000, ' of a long story'))));
    await shows(one, 'all is on the server', isShared);
    const {link} = both.other;
    const before = link.heard.length;
    link.quality = {...link.quality, rate: 35_000};
    const [other] = await opened(Promise.all([open(both.other.folder)]));
    await shows(other, 'all is there', has(...ids));
    expect(link.heard).toHaveLength(before + 1);
    expect(reviewOf(other)).toEqual(reviewOf(one));
    link.quality = {...link.quality, rate: Number.POSITIVE_INFINITY};
  });

  it('two programs on one machine send at once, and each note is there once', async () => {
    both = await twoMachines(server);
    const [other] = await opened(Promise.all([open(both.other.folder)]));
    const write = (name: string) => Child.start({does: 'write', folder: both.one.folder, name, notes: 100});
    const writers = await Promise.all([write('a'), write('b')]);
    for (const writer of writers) await writer.ended();
    expect(writers.map(({errors}) => errors)).toEqual(['', '']);
    const saved = savedOf(writers);
    expect(saved).toHaveLength(200);
    const [one] = await opened(Promise.all([open(both.one.folder)]));
    await shows(other, 'all are there', has(...saved));
    await shows(one, 'all are sent', isShared);
    expect(lossOf(saved, notesOf(other))).toMatchObject({lost: [], twice: []});
    expect(reviewOf(other)).toEqual(reviewOf(one));
  });

  it('programs on both machines are killed while they write: what they had saved is sent by the next', async () => {
    both = await twoMachines(server);
    const writers: Child[] = [];
    for (const round of [1, 2, 3]) {
      const pair = await Promise.all(
        [both.one, both.other].map(({folder}, at) =>
          Child.start({does: 'write', folder, name: `r${round}m${at}`, notes: 10_000}),
        ),
      );
      for (const child of pair) {
        await child.until(({saved}) => saved.length >= 10 * round);
        child.signal('SIGKILL');
        await child.ended();
      }
      writers.push(...pair);
    }
    const [one, other] = await opened(openBoth(both));
    const saved = savedOf(writers);
    expect(saved.length).toBeGreaterThan(100);
    for (const store of [one, other]) await shows(store, 'all are there', has(...saved));
    await one.commit([note('end')]);
    await shows(other, 'the end is there', has('end'));
    expect(lossOf(saved, notesOf(one))).toMatchObject({lost: [], twice: []});
    expect(notesOf(other).sort()).toEqual(notesOf(one).sort());
  });

  it('an old connection is said again, byte for byte: nothing is new, nothing is there twice', async () => {
    both = await twoMachines(server);
    // With passwords the server asks for another answer each time, and lets none in that was overheard.
    const refused = await both.one.link.replay(both.one.link.heard[0]?.out ?? []);
    expect(refused.toString('latin1')).toMatch(/FATAL/);
    await trusting(server, 'one', async () => {
      const [one, other] = await opened(openBoth(both));
      for (const id of ['n1', 'n2']) await one.commit([note(id)]);
      await shows(other, 'both are there', has('n1', 'n2'));
      const there = await lines();
      const said = await both.one.link.replay(both.one.link.heard.at(-1)?.out ?? []);
      expect(said.toString('latin1')).toContain('INSERT 0 0');
      expect(await lines()).toBe(there);
      await one.commit([note('n3')]);
      await shows(other, 'n3 is there', has('n3'));
      expect(notesOf(other)).toEqual(['n1', 'n2', 'n3']);
    });
  });

  it('who is there is seen on the other machine, over a line that breaks, and stays as it was last known without one', async () => {
    both = await twoMachines(server);
    const [one, other] = await opened(openBoth(both));
    const sees = (store: ReviewStore, role: string) =>
      store.getState().others.some((each) => each.role === role && each.doing !== 'away');
    await shows(one, 'it sees the note-taker', (store) => sees(store, 'note-taker'));
    await shows(other, 'it sees the facilitator', (store) => sees(store, 'facilitator'));
    let wasAway = false;
    const leave = one.subscribe(() => {
      wasAway ||= !sees(one, 'note-taker');
    });
    both.one.link.reset();
    await one.commit([note('n1')]);
    await shows(other, 'n1 is there', has('n1'));
    await shows(other, 'it sees the facilitator again', (store) => sees(store, 'facilitator'));
    expect(wasAway).toBe(false);
    leave();
    both.one.link.cut();
    await shows(one, 'the server is away', isAway);
    // Nobody has left for all that anybody knows: no meeting is taken over for that.
    expect(one.getState().others).toMatchObject([{role: 'note-taker', doing: 'here', isElsewhere: true}]);
    both.one.link.mend();
    await shows(one, 'it sees the note-taker again', (store) => sees(store, 'note-taker'));
    await other.close();
    await shows(one, 'the note-taker has left', (store) => !sees(store, 'note-taker'));
  });
});
