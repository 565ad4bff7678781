// A review that two machines share over a bad line: whatever becomes of it, both have every note, and each once.
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import type {ReviewStore} from '../../../src/store/types.js';
import {noPostgres, type Postgres} from '../../support/postgres.js';
import {seeded} from '../../support/seeded.js';
import {note, open} from '../support/small-store.js';
import {
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
import {until} from '../support/until.js';

describe.skipIf(noPostgres !== '')(`over a bad line${noPostgres}`, () => {
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

  /** One has the server's word for its own note, once it has the other's answer to it. */
  const talk = async () => {
    await one.commit([note('before')]);
    await arrive('before');
    await other.commit([note('answer')]);
    await arrive('before', 'answer');
  };

  it('notes go both ways, whatever they say', async () => {
    const text = `'); drop table debrief.line; -- \\ " $1 \u0000 “ångström” 漢字 \ud800`;
    await one.commit([note('a', text)]);
    await other.commit([note('b')]);
    await arrive('a', 'b');
    const [line] = await server.sql('select count(*)::int as lines from debrief.line', {database: 'reviews'});
    expect(line?.lines).toBeGreaterThan(2);
  });

  it('an hour without the line: both write on, and both have all of it afterwards', async () => {
    await talk();
    both.one.link.cut();
    await shows(one, 'the server is away', isAway);
    const numbers = Array.from({length: 200}, (_, at) => at + 1);
    const write = async (store: ReviewStore, who: string) => {
      for (const number of numbers) await store.commit([note(`${who}${number}`)]);
    };
    await Promise.all([write(one, 'one'), write(other, 'other')]);
    await shows(one, 'it says how much waits', (store) => store.getState().sharing?.notShared === 200);
    expect(notesOf(other)).not.toContain('one1');
    both.one.link.mend();
    await arrive(
      'before',
      'answer',
      ...numbers.map((number) => `one${number}`),
      ...numbers.map((number) => `other${number}`),
    );
    await shows(one, 'nothing waits', isShared);
  });

  it('a line that hangs: it is said that a note waits, then that the server is away, and the note arrives', async () => {
    await talk();
    both.one.link.hang();
    await one.commit([note('hung')]);
    await shows(one, 'it says that one waits', (store) => store.getState().sharing?.notShared === 1);
    expect(isAway(one)).toBe(false);
    await shows(one, 'the server is away', isAway);
    both.one.link.mend();
    await arrive('before', 'answer', 'hung');
    await shows(one, 'nothing waits', isShared);
  });

  it('whoever leaves while the line hangs is let go, and what waits is sent the next time', async () => {
    await one.commit([note('before')]);
    await arrive('before');
    both.one.link.hang();
    await one.commit([note('late')]);
    const began = performance.now();
    await one.close();
    expect(performance.now() - began).toBeLessThan(10_000);
    both.one.link.mend();
    expect(notesOf(other)).toEqual(['before']);
    [one] = await openBoth(both).then(async ([again, extra]) => {
      await extra.close();
      return [again];
    });
    await arrive('before', 'late');
  });

  it('whoever opens it while the line hangs, and leaves at once, is let go', async () => {
    await Promise.all([one.close(), other.close()]);
    for (const {link} of [both.one, both.other]) link.hang();
    const began = performance.now();
    [one, other] = await openBoth(both);
    await one.commit([note('n1')]);
    // One in the middle of a handshake that comes to no end, the other before it began.
    await other.close();
    await until('one connects', () => both.one.link.open > 0);
    await one.close();
    expect(performance.now() - began).toBeLessThan(7_000);
    for (const {link} of [both.one, both.other]) link.mend();
    [one, other] = await openBoth(both);
    await arrive('n1');
  });

  it('a command that ends waits a moment for a server that hangs, and what it wrote is sent by the next', async () => {
    await one.close();
    both.one.link.hang();
    const began = performance.now();
    const command = await open(both.one.folder, {role: 'shell'});
    await command.commit([note('n1')]);
    expect(await command.close()).toEqual({left: 0});
    expect(performance.now() - began).toBeLessThan(10_000);
    both.one.link.mend();
    const next = await open(both.one.folder, {role: 'shell'});
    await next.close();
    await shows(other, 'n1 is there', has('n1'));
    [one] = [await open(both.one.folder)];
    await arrive('n1');
  });

  it('a service that is not there any more is said, and the meeting goes on', async () => {
    await one.commit([note('n1')]);
    await arrive('n1');
    process.env.PGSERVICE = 'gone';
    process.env.PGSERVICEFILE = '/nowhere';
    try {
      both.one.link.reset();
      await shows(
        one,
        'it says so',
        ({getState}) => getState().sharing?.stopped?.includes('/nowhere, which cannot be read') === true,
      );
      await one.commit([note('n2')]);
    } finally {
      delete process.env.PGSERVICE;
      delete process.env.PGSERVICEFILE;
    }
    await arrive('n1', 'n2');
  });

  it('a slow line that loses packets', async () => {
    const random = seeded(7);
    for (const {link} of [both.one, both.other]) link.quality = {...link.quality, delay: 200, loss: 0.01, random};
    const ids = Array.from({length: 20}, (_, at) => `n${at}`);
    for (const [at, id] of ids.entries()) await (at % 2 === 0 ? one : other).commit([note(id)]);
    await arrive(...ids);
  });

  it('a notification that never comes costs a while, and no line', async () => {
    await one.commit([note('before')]);
    await arrive('before');
    both.other.link.notifications = 'lost';
    await one.commit([note('unheard')]);
    await arrive('before', 'unheard');
    expect(both.other.link.notified).toBeGreaterThan(0);
  });

  it('one that comes twice says nothing new', async () => {
    both.other.link.notifications = 'doubled';
    for (const id of ['a', 'b', 'c']) await one.commit([note(id)]);
    await arrive('a', 'b', 'c');
  });

  it('the line breaks anywhere in a note’s way, and again', async () => {
    const ids: string[] = [];
    for (const [direction, most] of [
      ['out', 1_600],
      ['in', 600],
    ] as const) {
      for (let bytes = 1; bytes <= most; bytes += Math.ceil(most / 8)) {
        both.one.link.cutAfter(bytes, direction);
        const id = `${direction}${bytes}`;
        await one.commit([note(id)]);
        ids.push(id);
        await shows(other, `${id} is there`, has(id));
      }
    }
    await arrive(...ids);
  });
});
