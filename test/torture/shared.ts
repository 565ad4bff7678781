// One review written on two machines, while whatever is between them fails; every round both must have every note once.
import {isDeepStrictEqual} from 'node:util';
import {badDays, more} from '../store/attacks/bad-days.js';
import type {ChildTask} from '../store/attacks/child.js';
import {smallDisk} from '../store/attacks/full-disk.js';
import {Child} from '../store/attacks/processes.js';
import {type Loss, lossOf, savedNotes, savedOf} from '../store/attacks/writers.js';
import {
  DATABASE,
  has,
  isShared,
  type Machine,
  openBoth,
  reviewOf,
  serverWithTables,
  shows,
  type TwoMachines,
  twoMachines,
} from '../store/support/two-machines.js';
import {until} from '../store/support/until.js';
import type {Postgres} from '../support/postgres.js';
import {type Outcome, sum, type Told} from './told.js';

/** Between two notes of one writer (ms). */
const PACE = 10;
/** How long a writer is given at most to be acknowledged what a bad day waits for (ms): plain rows wait for the server. */
const GIVEN = 3_000;

/** `stock`: a client that writes rows, and has them where it was told so. */
export async function shared(told: Told, whose: 'ours' | 'stock'): Promise<Outcome> {
  const server = await serverWithTables();
  // Each round leaves notes on it.
  const disk = smallDisk(`${32 + told.rounds}m`, 2_000 + 20 * told.rounds);
  const both = await twoMachines(server, disk?.folder);
  if (whose === 'stock') {
    await server.sql('create table stock (id text); grant all on stock to one, other', {database: DATABASE});
  }
  const outcomes: Outcome[] = [];
  const acknowledged: string[] = [];
  const did = whose === 'ours' ? 'two machines and a server that fails between them' : 'plain rows on the same server';
  try {
    // Each kind of bad day at least once.
    for (let round = 1; round <= Math.max(badDays.length, told.rounds); round++) {
      const machines = [both.one, both.other];
      const writers = await Promise.all(
        machines.map((machine, at) => Child.start(task(machine, `r${round}m${at}`, whose))),
      );
      await more(writers, 1);
      const day = badDays[(round - 1) % badDays.length];
      const patient = (notes: number) => Promise.race([more(writers, notes), after(GIVEN)]);
      await day?.happens({server, machines, writers, smallDisk: disk?.folder, random: told.random}, patient);
      await patient(5);
      for (const writer of writers) writer.signal('SIGKILL');
      for (const writer of writers) await writer.ended();
      acknowledged.push(...savedOf(writers));
      const {trouble, ...loss} = await (whose === 'ours' ? onBoth(both, acknowledged) : inRows(server, acknowledged));
      const errors = writers.map(({errors}) => errors).filter((each) => each !== '');
      const fresh = {
        ...loss,
        lost: without(loss.lost, outcomes, 'lost'),
        twice: without(loss.twice, outcomes, 'twice'),
      };
      outcomes.push({did, times: 1, ...fresh, acknowledged: savedOf(writers).length, trouble: [...trouble, ...errors]});
      const counts = `acknowledged ${savedOf(writers).length}  lost ${fresh.lost.length}  doubled ${fresh.twice.length}`;
      console.log(`    round ${round}: ${day?.says}  ${counts}`);
    }
  } finally {
    await both.remove();
    await server.remove();
    disk?.remove();
  }
  return sum(outcomes);
}

const task = ({folder, reached}: Machine, name: string, whose: 'ours' | 'stock'): ChildTask => {
  const {user, host, port, database} = reached.address;
  return whose === 'ours'
    ? {does: 'write', folder, name, notes: 1_000_000, every: PACE}
    : {does: 'insert', url: `postgres://${user}:${user}@${host}:${port}/${database}`, name, every: PACE};
};

/** Both are opened anew, as by people who come back, until they have all; then what is on their disks counts. */
async function onBoth(both: TwoMachines, acknowledged: readonly string[]): Promise<Loss & {trouble: string[]}> {
  const stores = await openBoth(both);
  const trouble: string[] = [];
  for (const store of stores) {
    const all = (each: typeof store) => has(...acknowledged)(each) && isShared(each);
    await shows(store, 'all is there', all).catch((error) => trouble.push((error as Error).message));
    trouble.push(...store.getState().notices);
  }
  // What was on a disk and not acknowledged when its writer was killed comes as well.
  const [one, other] = stores;
  const isSame = () => isDeepStrictEqual(reviewOf(one), reviewOf(other));
  await until('the two machines show the same review', isSame).catch((error) => trouble.push((error as Error).message));
  for (const store of stores) await store.close();
  const found = await Promise.all([both.one, both.other].map(({folder}) => savedNotes(folder)));
  const losses = found.map((there) => lossOf(acknowledged, there));
  return {
    acknowledged: acknowledged.length,
    lost: losses.flatMap(({lost}) => lost),
    twice: losses.flatMap(({twice}) => twice),
    trouble,
  };
}

async function inRows(server: Postgres, acknowledged: readonly string[]): Promise<Loss & {trouble: string[]}> {
  const rows = await server.sql('select id from stock', {database: DATABASE});
  return {
    ...lossOf(
      acknowledged,
      rows.map(({id}) => String(id)),
    ),
    trouble: [],
  };
}

/** What an earlier round told of already. */
const without = (ids: readonly string[], outcomes: readonly Outcome[], what: 'lost' | 'twice'): string[] => {
  const told = new Set(outcomes.flatMap((outcome) => outcome[what]));
  return ids.filter((id) => !told.has(id));
};

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
