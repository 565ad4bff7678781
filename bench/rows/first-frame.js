// From the start of `debrief run` to the last row of its first frame, in a usual and in a large terminal, beside an
// unbundled Ink hello world.
import {alternate} from '../alternate.js';
import {start} from '../program.js';
import {lastWords} from '../screen.js';

const sizes = [
  {columns: 80, rows: 24, shows: '80x24'},
  {columns: 200, rows: 50, shows: '200x50, both rails'},
];

/**
 * @param {import('../workplace.js').Workplace} place
 * @param {{rounds?: number, quick: boolean}} settings
 * @returns {Promise<import('../table.js').Comparison[]>} readings in milliseconds
 */
export async function measureFirstFrame(place, {rounds, quick}) {
  const {id} = await place.runningReview(12);
  const ours = place.debrief('run', id);
  const comparisons = [];
  for (const {shows, ...size} of sizes) {
    const options = {...size, env: place.env, cwd: place.root};
    const footer = await lastWords(ours, options);
    const timeTo = (command, text) => async () => {
      const program = start(command, options);
      const ms = await program.sinceStart(text);
      await program.stop();
      return ms;
    };
    const readings = await alternate(
      rounds ?? (quick ? 10 : 21),
      {ours: timeTo(ours, footer), theirs: timeTo(place.peer('hello-ink.js'), 'Hello, world')},
      {warmUp: 2},
    );
    const what = `start to the first full frame, ${shows}`;
    comparisons.push({what, peer: 'Ink hello world', goal: 0.4, unit: 'ms', ...readings});
  }
  return comparisons;
}
