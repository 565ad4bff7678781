// Processor time of a minute in which the clock runs and nobody types, beside a bare Node with a one-second timer: five
// readings side by side, which take five minutes.
import {processorTime} from '../processor-time.js';
import {start} from '../program.js';

/** Starting is over by then, and so is keeping the compiled code (ms). */
const SETTLED = 6000;
const READINGS = 5;

/** Where most people sit, and a wide window with both rails. */
const sizes = [
  {columns: 80, rows: 24, named: '80x24'},
  {columns: 160, rows: 50, named: '160x50, both rails'},
];

/**
 * @param {import('../workplace.js').Workplace} place
 * @param {{quick: boolean}} settings
 * @returns {Promise<import('../table.js').Comparison[]>} milliseconds of processor time
 */
export async function measureIdleClock(place, {quick}) {
  const seconds = quick ? 15 : 60;
  const rows = sizes.map(({named}) => ({
    what: `processor time of ${seconds} s, clock running, ${named}`,
    peer: 'Node with a timer',
    goal: 1.6,
    unit: 'ms',
  }));
  if (process.platform !== 'linux') {
    return rows.map((row) => ({...row, skipped: 'it is read from /proc, which only Linux has'}));
  }
  const at = (command, size) => start(command, {...size, env: place.env, cwd: place.root});
  // A review each: two terminals of one would see each other.
  const ours = [];
  for (const size of sizes) ours.push(at(place.debrief('run', (await place.runningReview(300)).id), size));
  const peer = at(place.peer('one-second-timer.js'), sizes[0]);
  const programs = [...ours, peer];
  const taken = programs.map(() => []);
  const times = () => Promise.all(programs.map(({pid}) => processorTime(pid)));
  await pause(SETTLED);
  for (let reading = 0; reading < READINGS; reading += 1) {
    const before = await times();
    await pause(seconds * 1000);
    const after = await times();
    for (const [index, readings] of taken.entries()) readings.push(after[index] - before[index]);
  }
  await Promise.all(programs.map((program) => program.stop()));
  return rows.map((row, index) => ({...row, ours: taken[index], theirs: taken.at(-1)}));
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
