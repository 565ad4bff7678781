// Processor time of a minute in which the clock runs and nobody types, beside a bare Node with a one-second timer.
import {processorTime} from '../processor-time.js';
import {start} from '../program.js';

/** Starting is over by then, and so is keeping the compiled code (ms). */
const SETTLED = 6000;

/**
 * @param {import('../workplace.js').Workplace} place
 * @param {{quick: boolean}} settings
 * @returns {Promise<import('../table.js').Comparison[]>} one reading each, in milliseconds of processor time
 */
export async function measureIdleClock(place, {quick}) {
  const seconds = quick ? 15 : 60;
  const named = {
    what: `processor time of ${seconds} s, clock running, 200x50`,
    peer: 'Node with a timer',
    goal: 1.6,
    unit: 'ms',
  };
  if (process.platform !== 'linux') return [{...named, skipped: 'it is read from /proc, which only Linux has'}];
  const options = {columns: 200, rows: 50, env: place.env, cwd: place.root};
  const {id} = await place.runningReview(300);
  const programs = [place.debrief('run', id), place.peer('one-second-timer.js')].map((command) =>
    start(command, options),
  );
  await pause(SETTLED);
  const before = await Promise.all(programs.map(({pid}) => processorTime(pid)));
  await pause(seconds * 1000);
  const after = await Promise.all(programs.map(({pid}) => processorTime(pid)));
  await Promise.all(programs.map((program) => program.stop()));
  const [ours, theirs] = after.map((ms, index) => [ms - before[index]]);
  return [{...named, ours, theirs}];
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
