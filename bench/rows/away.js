// From the kill of the note-taker's program until the facilitator's screen says that nobody is there.
import {start} from '../program.js';

/**
 * @param {import('../workplace.js').Workplace} place
 * @param {{rounds?: number, quick: boolean}} settings
 * @returns {Promise<import('../table.js').Comparison[]>} readings in milliseconds; no other program says this
 */
export async function measureAway(place, {rounds, quick}) {
  const {id} = await place.runningReview(12);
  const options = {columns: 120, rows: 40, env: place.env, cwd: place.root};
  const facilitator = start(place.debrief('run', id), options);
  await facilitator.sinceStart('BENCH-1');
  const ours = [];
  for (let round = 0; round < (rounds ?? (quick ? 3 : 10)); round += 1) {
    const here = facilitator.whenWritten('note-taker here');
    const noteTaker = start(place.debrief('notes', id), options);
    await here;
    const away = facilitator.whenWritten('note-taker away');
    const killedAt = performance.now();
    noteTaker.kill();
    ours.push((await away) - killedAt);
  }
  await facilitator.stop();
  const what = 'a killed note-taker is away on the other screen';
  return ['median', 'largest'].map((figure) => ({what, figure, goal: 5000, goalIs: 'absolute', unit: 'ms', ours}));
}
