// `debrief add note`, the whole process from start to end, beside a Node that does nothing.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {alternate} from '../alternate.js';

/**
 * @param {import('../workplace.js').Workplace} place
 * @param {{rounds?: number, quick: boolean}} settings
 * @returns {Promise<import('../table.js').Comparison[]>} readings in milliseconds
 */
export async function measureAddNote(place, {rounds, quick}) {
  const {id} = await place.runningReview(12);
  const add = place.debrief('add', 'note', '--review', id, 'the alert had gone to a channel that one team reads');
  const timeOf =
    ([file, ...args]) =>
    async () => {
      const from = performance.now();
      const child = spawn(file, args, {env: place.env, cwd: place.root, stdio: 'ignore'});
      const [code] = await once(child, 'exit');
      if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}.`);
      return performance.now() - from;
    };
  const readings = await alternate(
    rounds ?? (quick ? 10 : 31),
    {ours: timeOf(add), theirs: timeOf([place.node, '-e', '0'])},
    {warmUp: 2},
  );
  return [{what: 'debrief add note, the whole process', peer: 'node -e 0', goal: 1.8, unit: 'ms', ...readings}];
}
