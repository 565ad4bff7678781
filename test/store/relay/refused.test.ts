// Lines that nobody with the review's code wrote, put on the server by hand: left out, said in one sentence, never folded.
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {realDisk} from '../../../src/store/disk/disk.js';
import {entryLine, newEntries} from '../../../src/store/journal/entry.js';
import {Key, newSecret} from '../../../src/store/relay/keys.js';
import {Sealing} from '../../../src/store/relay/sealing.js';
import {readShare} from '../../../src/store/relay/share-file.js';
import type {ReviewStore} from '../../../src/store/types.js';
import {noPostgres, type Postgres} from '../../support/postgres.js';
import {note} from '../support/small-store.js';
import {
  DATABASE,
  has,
  notesOf,
  openBoth,
  reviewOf,
  serverWithTables,
  shows,
  type TwoMachines,
  twoMachines,
} from '../support/two-machines.js';

const WRITER = '20260101T000000000-elsewher';
const oneRefused = '1 line on the server was not sealed with this review’s code: left out.';

describe.skipIf(noPostgres !== '')(`lines put on the server by hand${noPostgres}`, () => {
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
    await one.commit([note('n1')]);
    await shows(other, 'n1 is there', has('n1'));
  });
  afterEach(async () => {
    await Promise.all([one.close(), other.close()]);
    await both.remove();
  });

  const sql = (text: string) => server.sql(text, {database: DATABASE});
  const put = async (bytes: Buffer, {writer = WRITER, n = 1, key = 1} = {}) => {
    await sql(`insert into debrief.writer (review, writer) values ('${both.review}', '${writer}') on conflict do nothing;
      insert into debrief.line (review, writer, n, key_number, sealed)
        values ('${both.review}', '${writer}', ${n}, ${key}, '\\x${bytes.toString('hex')}')`);
  };
  const sealing = async ({one: machine}: TwoMachines) => {
    const share = await readShare(realDisk, machine.folder);
    if (!share) throw new Error('It is not shared.');
    return new Sealing(share);
  };
  /** Both say so, and go on; whoever opens the review afterwards hears it, too. */
  const isRefused = async (says = oneRefused) => {
    for (const store of [one, other])
      await shows(store, 'it says so', ({getState}) => getState().notices.includes(says));
    await other.commit([note('n2')]);
    await shows(one, 'n2 is there', has('n2'));
    expect(notesOf(one)).toEqual(['n1', 'n2']);
    expect(reviewOf(other)).toEqual(reviewOf(one));
    await one.close();
    [one] = await Promise.all([openBoth(both)]).then(async ([[again, extra]]) => {
      await extra.close();
      return [again];
    });
    await shows(one, 'it says so again', ({getState}) => getState().notices.includes(says));
    expect(notesOf(one)).toEqual(['n1', 'n2']);
  };

  it('a hostile one', async () => {
    await put(Buffer.from(hostile(1)));
    await isRefused();
  });

  it('of another review, copied over', async () => {
    const elsewhere = await twoMachines(server);
    const [line] = await sql(`select writer, n, sealed from debrief.line where review = '${elsewhere.review}' limit 1`);
    await put(line?.sealed as Buffer, {writer: String(line?.writer), n: Number(line?.n)});
    await elsewhere.remove();
    await isRefused();
  });

  it('with changed bytes', async () => {
    const {sealed} = (await sealing(both)).seal({writer: WRITER, number: 1, text: hostile(1)});
    sealed.writeUInt8(sealed.readUInt8(30) ^ 1, 30);
    await put(sealed);
    await isRefused();
  });

  it('with swapped numbers', async () => {
    const seals = await sealing(both);
    await put(seals.seal({writer: WRITER, number: 1, text: hostile(1)}).sealed, {n: 2});
    await put(seals.seal({writer: WRITER, number: 2, text: hostile(2)}).sealed, {n: 1});
    await isRefused('2 lines on the server were not sealed with this review’s code: left out.');
  });

  it('whose seal is right for a place that its own words contradict', async () => {
    await put((await sealing(both)).seal({writer: WRITER, number: 2, text: hostile(1)}).sealed, {n: 2});
    await isRefused();
  });

  it('sealed with another key', async () => {
    const key = new Key(newSecret(1));
    await put(key.seal(hostile(1), {review: both.review, kind: 'line', writer: WRITER, number: 1}));
    await isRefused();
  });

  it('sealed by somebody who has a code for reading only', async () => {
    const share = await readShare(realDisk, both.one.folder);
    const [secret] = share?.secrets ?? [];
    if (!secret) throw new Error('There is no secret.');
    const reader = new Key(new Key(secret).forReaders());
    const place = {review: both.review, kind: 'line', writer: WRITER, number: 1} as const;
    expect(() => reader.seal(hostile(1), place)).toThrow('seals nothing');
    // The best that a reader can do: the ciphertext of another line.
    const [line] = await sql(`select sealed from debrief.line where review = '${both.review}' limit 1`);
    await put(line?.sealed as Buffer);
    await isRefused();
  });

  it('and a note that looks like SQL is a note', async () => {
    const text = `'); drop table debrief.line; -- $1 \\' "`;
    await one.commit([note('n3', text)]);
    await shows(other, 'n3 is there', has('n3'));
    expect(reviewOf(other).notes.at(-1)?.text).toBe(text);
    const [row] = await sql('select count(*)::int as lines from debrief.line');
    expect(row?.lines).toBeGreaterThan(1);
  });
});

/** A line of a journal as it would be written there. */
function hostile(number: number): string {
  const changes = [note('forged')];
  const [entry] = newEntries(changes, {by: 'somebody', order: 900, writer: WRITER, number, at: Date.now()});
  if (!entry) throw new Error('One change is no entry.');
  return entryLine(entry).trimEnd();
}
