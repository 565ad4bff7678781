// Writers are killed without warning, again and again, at moments that differ.
import {seeded} from '../../support/seeded.js';
import type {ChildTask} from './child.js';
import {Child} from './processes.js';

/**
 * `rounds` times: two writers start, and each is killed once it has been told of a number of notes that chance
 * decides. Gives all of them.
 */
export async function killStorm(task: (name: string) => ChildTask, rounds: number, seed = 1): Promise<Child[]> {
  const random = seeded(seed);
  const all: Child[] = [];
  for (let round = 1; round <= rounds; round++) {
    const pair = await Promise.all([1, 2].map((number) => Child.start(task(`r${round}w${number}`))));
    await Promise.all(
      pair.map(async (child) => {
        const enough = 1 + random.below(12);
        await child.until(({saved}) => saved.length >= enough);
        child.signal('SIGKILL');
        await child.ended();
      }),
    );
    all.push(...pair);
  }
  return all;
}
