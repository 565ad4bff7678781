// From the start of `debrief run` to the last row of its first frame, beside an unbundled Ink hello world.
import {alternate} from '../alternate.js';
import {start} from '../program.js';
import {lastWords} from '../screen.js';

/**
 * @param {import('../workplace.js').Workplace} place
 * @param {{rounds?: number, quick: boolean}} settings
 * @returns {Promise<import('../table.js').Comparison[]>} readings in milliseconds
 */
export async function measureFirstFrame(place, {rounds, quick}) {
  const {id} = await place.runningReview(12);
  const {env, root: cwd} = place;
  const ours = place.debrief('run', id);
  const footer = await lastWords(ours, {env, cwd});
  const timeTo = (command, text) => async () => {
    const program = start(command, {env, cwd});
    const ms = await program.sinceStart(text);
    await program.stop();
    return ms;
  };
  const readings = await alternate(
    rounds ?? (quick ? 10 : 21),
    {ours: timeTo(ours, footer), theirs: timeTo(place.peer('hello-ink.js'), 'Hello, world')},
    {warmUp: 2},
  );
  return [{what: 'start to the first full frame, 80x24', peer: 'Ink hello world', goal: 0.4, unit: 'ms', ...readings}];
}
