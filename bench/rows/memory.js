// Memory of `debrief run` in a meeting in which another process writes 2,000 notes, beside what it was after 400.
import {readFile} from 'node:fs/promises';
import {start} from '../program.js';
import {noteAdded} from '../workplace.js';

const FEW = 400;
const MANY = 2_000;
/** Milliseconds between two notes: enough for a frame. */
const PACE = 8;
/** Meetings: each takes about half a minute. */
const USUALLY = 3;

/**
 * @param {import('../workplace.js').Workplace} place
 * @param {{rounds?: number, quick: boolean}} settings
 * @returns {Promise<import('../table.js').Comparison[]>} readings in megabytes
 */
export async function measureMemory(place, {quick}) {
  const named = {what: `memory in a meeting, ${MANY} notes`, peer: `after ${FEW} notes`, goal: 1.25, unit: 'MB'};
  if (process.platform !== 'linux') return [{...named, skipped: 'it is asked of Linux'}];
  const readings = {ours: [], theirs: []};
  for (let meeting = 0; meeting < (quick ? 1 : USUALLY); meeting += 1) {
    const {few, many} = await oneMeeting(place);
    readings.theirs.push(few);
    readings.ours.push(many);
  }
  return [{...named, ...readings}];
}

async function oneMeeting(place) {
  const {openReviewStore} = await place.loadStore();
  const {id, folder, questionId} = await place.runningReview(10);
  const program = start(place.debrief('run', id), {columns: 80, rows: 24, env: place.env, cwd: place.root});
  await program.sinceStart('9: the alert');
  // The first seconds are its own.
  await pause(1_500);
  const other = await openReviewStore({folder, by: 'bench', role: 'shell'});
  let few = 0;
  for (let number = 1; number <= MANY; number += 1) {
    await other.commit([noteAdded(`heard-${number}`, questionId, number)]);
    await pause(PACE);
    if (number === FEW) few = await memoryOf(program.pid);
  }
  const many = await memoryOf(program.pid);
  await other.close();
  await program.stop();
  return {few, many};
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** What it has of the machine's memory. */
async function memoryOf(pid) {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1_024;
}
