// Memory of `debrief run` after an hour's meeting and after another, on a clock that runs faster, beside a bare Ink
// program that has ticked as long.
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {start} from '../program.js';

/** How many times faster an hour goes by. */
const RATE = 40;
const HOUR = 3_600_000;
const MINUTE = 60_000;
/** What is done in it, one thing after the other at the same distance. */
const NOTES = 300;
const QUESTIONS = 500;
/** Keys that come before the page is there are no part of a meeting (ms). */
const STARTED = 2_000;
/** Its last minutes, in each of which the memory is read: it goes up and down as what is left behind is taken away. */
const READINGS = 10;

/**
 * @param {import('../workplace.js').Workplace} place
 * @returns {Promise<import('../table.js').Comparison[]>} readings in megabytes
 */
export async function measureMemory(place) {
  const hour = {what: "memory after an hour's meeting", peer: 'Ink hello world, ticking', goal: 1.3, unit: 'MB'};
  const another = {what: 'memory after another hour', peer: 'after the first', goal: 1.05, unit: 'MB'};
  if (process.platform !== 'linux') return [hour, another].map((row) => ({...row, skipped: 'it is asked of Linux'}));
  const {id, folder} = await place.runningReview(0);
  const options = {env: {...place.env, BENCH_CLOCK: String(RATE)}, cwd: place.root};
  const ours = start(onFastClock(place, place.debrief('run', id)), options);
  const theirs = start(onFastClock(place, place.peer('ticking-ink.js')), options);
  await Promise.all([ours.sinceStart('BENCH-1'), theirs.sinceStart('Hello, world')]);
  await pause(STARTED);
  const meeting = meetingOf(ours);
  const [first, peer] = await Promise.all([meeting(), anHour(theirs)]);
  const second = await meeting();
  await Promise.all([ours.stop(), theirs.stop()]);
  const {openReviewStore} = await place.loadStore();
  await refuseFewer(await openReviewStore({folder, by: 'bench', role: 'shell'}), 2 * NOTES);
  return [
    {...hour, ours: first, theirs: peer},
    {...another, ours: second, theirs: first},
  ];
}

const onFastClock = ({project}, [node, ...args]) => [
  node,
  '--require',
  join(project, 'bench', 'fast-clock.cjs'),
  ...args,
];

/** A key that was answered with a question would leave the meeting quiet. */
async function refuseFewer(store, notes) {
  const {length} = store.getState().review.notes;
  await store.close();
  if (length < notes) throw new Error(`Only ${length} of ${notes} notes were written in the two hours.`);
}

/** Whatever was asked is left: at the end of a stage it is, whether to go on. */
const ESC = '\x1b[27u';

/** An hour in which notes are written and questions gone through, evenly. */
function meetingOf(program) {
  let number = 0;
  let back = false;
  const step = () => {
    number += 1;
    const isNote = (number * NOTES) % (NOTES + QUESTIONS) < NOTES;
    if (isNote) program.send(`${ESC}n${number}: the alert waited until the morning\r`);
    else program.send(ESC + (back ? '\x1b[D' : '\x1b[C'));
    if (!isNote) back = !back;
  };
  return () => anHour(program, step, NOTES + QUESTIONS);
}

/** Does so many steps in an hour. @returns {Promise<number[]>} what it has of the machine's memory, in megabytes */
async function anHour({pid}, step, steps) {
  const began = performance.now();
  const untilMinute = (minute) => pause(began + (minute * MINUTE) / RATE - performance.now());
  const readings = [];
  let done = 0;
  for (let minute = 1; minute <= HOUR / MINUTE; minute += 1) {
    for (; step && done < (minute * steps * MINUTE) / HOUR; done += 1) {
      await pause(began + (done * HOUR) / steps / RATE - performance.now());
      step();
    }
    await untilMinute(minute);
    if (minute > HOUR / MINUTE - READINGS) readings.push(await memoryOf(pid));
  }
  return readings;
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));

async function memoryOf(pid) {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1_024;
}
