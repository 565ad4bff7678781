// `debrief add note`, the whole process from start to end, beside a Node that does nothing.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {cp, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {alternate} from '../alternate.js';

/**
 * @param {import('../workplace.js').Workplace} place
 * @param {{rounds?: number, quick: boolean}} settings
 * @returns {Promise<import('../table.js').Comparison[]>} readings in milliseconds
 */
export async function measureAddNote(place, {rounds, quick}) {
  const {id, folder} = await place.runningReview(12);
  const asItWas = join(place.root, 'before-adding');
  await cp(folder, asItWas, {recursive: true});
  const add = place.debrief('add', 'note', '--review', id, 'the alert had gone to a channel that one team reads');
  const timeOf = async ([file, ...args]) => {
    const from = performance.now();
    const child = spawn(file, args, {env: place.env, cwd: place.root, stdio: 'ignore'});
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}.`);
    return performance.now() - from;
  };
  const readings = await alternate(
    rounds ?? (quick ? 10 : 31),
    {
      ours: async () => {
        const ms = await timeOf(add);
        // Every note is added to the same review, or the last ones would have more to read than the first.
        await rm(folder, {recursive: true});
        await cp(asItWas, folder, {recursive: true});
        return ms;
      },
      theirs: () => timeOf([place.node, '-e', '0']),
    },
    {warmUp: 2},
  );
  return [{what: 'debrief add note, the whole process', peer: 'node -e 0', goal: 1.8, unit: 'ms', ...readings}];
}
