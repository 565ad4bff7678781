// Two packers, a writer that is taken for dead and a reader, with each of their steps on the disk in any order.
import {deepStrictEqual} from 'node:assert';
import fc from 'fast-check';
import type {Disk} from '../../../src/store/disk/disk.js';
import {packJournals} from '../../../src/store/journal/packing.js';
import {steppedDisk} from '../support/stepped-disk.js';
import {notesIn, now, reviewToPack, write} from './packing.js';
import {lossOf} from './writers.js';

/** After so many steps a packer is killed; more than it has, for one that is not. */
const steps = fc.oneof(fc.nat({max: 400}), fc.constant(Number.POSITIVE_INFINITY));

/** Throws with the smallest order of steps for which a note is lost or there twice. */
export async function inAnyInterleaving(how: {numRuns: number; seed?: number}): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), steps, steps, fc.nat({max: 200}), async (scheduler, first, second, start) => {
      let isBegun = false;
      const inSomeOrder = (on: Disk, who: string, until = Number.POSITIVE_INFINITY): Disk => {
        let done = 0;
        return steppedDisk(on, async (operation) => {
          if (isBegun && ++done > until) throw new Error('the process is gone');
          if (isBegun) await scheduler.schedule(Promise.resolve(), `${who} ${operation}`);
        });
      };
      const {disk, folder, acknowledged, living} = await reviewToPack({livingOn: (on) => inSomeOrder(on, 'writer')});
      const owedToReader = [...acknowledged];
      isBegun = true;
      const afterSteps = async (count: number) => {
        for (let step = 0; step < count; step++) await scheduler.schedule(Promise.resolve(), 'writer waits');
      };
      const seen: string[][] = [];
      const all = Promise.all([
        packJournals({disk: inSomeOrder(disk, 'one', first), folder, now}).catch(() => undefined),
        packJournals({disk: inSomeOrder(disk, 'other', second), folder, now}).catch(() => undefined),
        afterSteps(start).then(() => write(living, 'living-2', acknowledged)),
        notesIn(inSomeOrder(disk, 'reader'), folder).then((notes) => seen.push(notes)),
      ]);
      await scheduler.waitFor(all);
      isBegun = false;
      deepStrictEqual(lossOf(owedToReader, seen.flat()).lost, []);
      await packJournals({disk, folder, now});
      const {lost, twice} = lossOf(acknowledged, await notesIn(disk, folder));
      deepStrictEqual({lost, twice}, {lost: [], twice: []});
    }),
    how,
  );
}
