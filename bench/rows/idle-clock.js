// Processor time of a minute in which the clock runs and nobody types, beside a bare Node with a one-second timer.
import {readdir, readFile} from 'node:fs/promises';
import {start} from '../program.js';

/** Starting is over by then, and so is keeping the compiled code (ms). */
const SETTLED = 6000;

/** Where the scheduler's own count is missing, processor time comes in ticks of this length (ms). */
const TICK = 10;

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
  const before = await Promise.all(programs.map(processorTime));
  await pause(seconds * 1000);
  const after = await Promise.all(programs.map(processorTime));
  await Promise.all(programs.map((program) => program.stop()));
  const [ours, theirs] = after.map((ms, index) => [ms - before[index]]);
  return [{...named, ours, theirs}];
}

/** User and system time of a process so far, in milliseconds. */
async function processorTime({pid}) {
  return (await scheduledTime(pid)) ?? (await countedTime(pid));
}

/** What the scheduler gave to all threads, to the nanosecond; undefined where the kernel does not tell. */
async function scheduledTime(pid) {
  try {
    const threads = await readdir(`/proc/${pid}/task`);
    const times = await Promise.all(threads.map((id) => readFile(`/proc/${pid}/task/${id}/schedstat`, 'utf8')));
    return times.reduce((sum, text) => sum + Number(text.split(' ')[0]) / 1e6, 0);
  } catch {
    return undefined;
  }
}

async function countedTime(pid) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  // The second field is the program's name, which may hold spaces; the two times are the 14th and the 15th.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK;
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
