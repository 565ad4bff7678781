// Real processes pack while others come, write and go, and are killed at moments that differ.
import {seeded} from '../../support/seeded.js';
import {Child} from './processes.js';

/** Starts of one writer in a round, each with a note. */
const STARTS = 20;

/** `careless`: packs as a control does, which takes away before it writes. */
export type PackStorm = {folder: string; rounds: number; seed: number; careless?: boolean};

/**
 * `rounds` times: two writers start again and again while two others pack; each packer is killed after a number of
 * steps that chance decides, and one of the writers, too. Gives the writers, and in how many steps packers were killed.
 */
export async function packStorm({folder, rounds, seed, careless = false}: PackStorm) {
  const random = seeded(seed);
  const writers: Child[] = [];
  let steps = 0;
  for (let round = 1; round <= rounds; round++) {
    const names = [1, 2].map((number) => `r${round}w${number}`);
    const pair = await Promise.all(
      names.map((name) => Child.start({does: 'start-often', folder, name, starts: STARTS})),
    );
    const packers = [1, 2].map(async () => {
      const packer = await Child.start({does: 'pack', folder, careless});
      const enough = 1 + random.below(300);
      // Where there is nothing to pack any more, it ends with the writers.
      await Promise.race([packer.until(({lines}) => lines.length >= enough), ended(pair)]);
      packer.signal('SIGKILL');
      await packer.ended();
      steps += packer.lines.length;
      return packer;
    });
    const enough = 1 + random.below(STARTS);
    await pair[0]?.until(({saved}) => saved.length >= enough);
    if (random() < 0.5) pair[0]?.signal('SIGKILL');
    await Promise.all(packers);
    await ended(pair);
    writers.push(...pair);
  }
  return {writers, steps};
}

const ended = (children: readonly Child[]) => Promise.all(children.map((child) => child.ended()));
