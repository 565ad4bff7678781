// Whether work grows in step with what there is: what one more takes in the second half of many, beside the first half.
import {alternate} from './alternate.js';

/** How much more one may take in the second half: the processor's own caches hold less of it. */
const LINEAR = 1.2;

/**
 * @param {{few: number, some: number, many: number}} sizes how many there are in each; `some` is half of `many`
 * @param {{what: string, of: string}} named the work, and what there is of it
 * @param {number} rounds
 * @param {Record<'few' | 'some' | 'many', () => Promise<number>>} work takes one reading of the whole, in milliseconds
 * @returns {Promise<import('./table.js').Comparison>} readings in milliseconds for one
 */
export async function growth(sizes, {what, of}, rounds, work) {
  const {few, some, many} = await alternate(rounds, work, {warmUp: 2});
  const forOne = (more, less, count) => more.map((ms, round) => (ms - less[round]) / count);
  return {
    what: `${what}: one ${of}, from ${readable(sizes.some)} to ${readable(sizes.many)}`,
    peer: `from ${readable(sizes.few)} to ${readable(sizes.some)}`,
    goal: LINEAR,
    unit: 'ms',
    ours: forOne(many, some, sizes.many - sizes.some),
    theirs: forOne(some, few, sizes.some - sizes.few),
  };
}

const readable = (number) => number.toLocaleString('en');
