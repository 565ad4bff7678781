// How much processor time a process has had, as Linux tells it.
import {readdir, readFile} from 'node:fs/promises';

/** Where the scheduler's own count is missing, processor time comes in ticks of this length (ms). */
const TICK = 10;

/** User and system time of a process so far, in milliseconds. */
export async function processorTime(pid) {
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
