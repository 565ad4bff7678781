// `debrief add note`, the whole process from start to end, beside a Node that does nothing.
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
  const readings = await alternate(
    rounds ?? (quick ? 10 : 31),
    {
      ours: async () => {
        const ms = await place.timeOf(add);
        // Every note is added to the same review, or the last ones would have more to read than the first.
        await rm(folder, {recursive: true});
        await cp(asItWas, folder, {recursive: true});
        return ms;
      },
      theirs: () => place.timeOf([place.node, '-e', '0']),
    },
    {warmUp: 2},
  );
  return [{what: 'debrief add note, the whole process', peer: 'node -e 0', goal: 1.8, unit: 'ms', ...readings}];
}
