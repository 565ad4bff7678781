// A review that was opened and written to a thousand times is opened, beside one of the same notes from one process.
import {alternate} from '../alternate.js';
import {start} from '../program.js';
import {noteAdded} from '../workplace.js';

const STARTS = 1_000;

/** Every tenth is a sitting, which tells of itself; the others add from a shell. */
const roleOf = (number) => (number % 10 === 0 ? 'note-taker' : 'shell');

/**
 * @param {import('../workplace.js').Workplace} place
 * @param {{rounds?: number, quick: boolean}} settings
 * @returns {Promise<import('../table.js').Comparison[]>} readings in milliseconds
 */
export async function measureManyStarts(place, {rounds, quick}) {
  const {openReviewStore} = await place.loadStore();
  const often = await place.runningReview(0);
  for (let number = 0; number < STARTS; number += 1) {
    const store = await openReviewStore({folder: often.folder, by: 'bench', role: roleOf(number)});
    await store.commit([noteAdded(`bench-${number}`, often.questionId, number)]);
    await store.close();
  }
  const once = await place.runningReview(STARTS);
  const opens =
    ({id}) =>
    async () => {
      const options = {columns: 80, rows: 24, env: place.env, cwd: place.root};
      const program = start(place.debrief('run', id), options);
      const ms = await program.sinceStart(`${STARTS - 1}: the alert`);
      await program.stop();
      return ms;
    };
  const readings = await alternate(rounds ?? (quick ? 10 : 30), {ours: opens(often), theirs: opens(once)}, {warmUp: 2});
  const count = STARTS.toLocaleString('en');
  return [
    {
      what: `start after ${count} starts, a note each`,
      peer: 'the same notes from one',
      goal: 1.2,
      unit: 'ms',
      ...readings,
    },
  ];
}
