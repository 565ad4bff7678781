// A hundred shared reviews with three people each, and a note of each of them every five seconds: on one machine, server
// and all. The people are open reviews without a screen, a hundred in each of three processes, no two of one review.
import {fork} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {bundle} from '../bundle.js';
import {processorTime} from '../processor-time.js';
import {startServer, whyNoServer} from '../server.js';

const EVERY = 5_000;
/** After the last note (ms). */
const SETTLE = 2_000;
const seats = ['facilitator', 'note-taker', 'note-taker'];

/** What lines take on the server, in their table with its indexes and in its log of changes, in bytes. */
const sizes = `select pg_total_relation_size('debrief.line') as table,
  pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint as log`;

/**
 * @param {import('../workplace.js').Workplace} place
 * @param {{quick: boolean}} settings
 * @returns {Promise<import('../table.js').Comparison[]>} readings in milliseconds, and in bytes a note
 */
export async function measureManyShared(place, {quick}) {
  const [reviews, seconds] = quick ? [20, 20] : [100, 60];
  const what = `from acknowledged to received, ${reviews} reviews × ${seats.length} people`;
  const late = {what, goalIs: 'absolute', unit: 'ms'};
  const figures = [
    {...late, figure: 'median', goal: 250},
    {...late, figure: '95 %', goal: 250},
  ];
  const skipped = await whyNoServer(place);
  if (skipped) return figures.map((figure) => ({...figure, skipped}));
  const server = await startServer(place, {max_connections: '400'});
  try {
    const file = await bundle(
      place.project,
      {file: join('bench', 'relay-clients.js')},
      join(place.root, 'clients.mjs'),
    );
    const groups = await sitDown(place, server, reviews);
    const processes = await Promise.all(groups.map((clients, seat) => open(file, {clients, seat}, place)));
    const before = await stateOf(server);
    const told = await Promise.all(processes.map((each) => minute(each, {every: EVERY, seconds, settle: SETTLE})));
    const after = await stateOf(server);
    await Promise.all(processes.map(leave));
    const saved = Object.assign({}, ...told.map((each) => each.saved));
    const notes = Object.keys(saved).length;
    const ours = told.flatMap(({came}) => Object.entries(came).map(([id, at]) => at - saved[id]));
    const lost = notes * (seats.length - 1) - ours.length;
    if (lost > 0) throw new Error(`${lost} of ${notes} notes did not come to everybody.`);
    const ofANote = (kind) => [(after[kind] - before[kind]) / notes];
    return [
      ...figures.map((figure) => ({...figure, ours})),
      {what: 'a note on the server: table and indexes', unit: 'B', ours: ofANote('table')},
      {what: 'a note on the server: log of changes', unit: 'B', ours: ofANote('log')},
      ...(process.platform === 'linux'
        ? [{what: 'a note on the server: processor time, all of it', unit: 'ms', ours: ofANote('processor')}]
        : []),
    ];
  } finally {
    await server.remove();
  }
}

/** Bytes, and the processor time of all its processes (ms). */
async function stateOf(server) {
  const [row] = await server.sql(sizes);
  const processes = await server.sql('select pid from pg_stat_activity where pid <> pg_backend_pid()');
  const times = await Promise.all(processes.map(({pid}) => processorTime(pid).catch(() => 0)));
  return {
    table: Number(row.table),
    log: Number(row.log),
    processor: times.reduce((sum, time) => sum + time, 0),
  };
}

/** A review for each three, and who sits where. @returns what each process opens */
async function sitDown(place, server, reviews) {
  const groups = seats.map(() => []);
  for (let number = 0; number < reviews; number += 1) {
    const {folder, questionId} = await place.runningReview(3);
    const code = await server.share({folder});
    for (const [seat, role] of seats.entries()) {
      const there = seat === 0 ? folder : (await server.join(code, `machine-${seat}`)).folder;
      groups[seat].push({folder: there, questionId, role, by: `Person ${seat}`});
    }
  }
  return groups;
}

async function open(file, what, place) {
  const child = fork(file, {execPath: place.node, env: {...place.env, DEBRIEF_SERVER: process.env.DEBRIEF_SERVER}});
  child.send(what);
  await once(child, 'message');
  return child;
}

async function minute(child, how) {
  const told = once(child, 'message');
  child.send(how);
  return (await told)[0];
}

async function leave(child) {
  const exit = once(child, 'exit');
  child.send('leave');
  await exit;
}
