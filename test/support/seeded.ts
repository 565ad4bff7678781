// Chance that is the same on every run, so that what failed once fails again.

export type Random = {
  /** A number from 0 up to but not 1. */
  (): number;
  /** A whole number from 0 up to but not `limit`. */
  below(limit: number): number;
  one<Item>(items: readonly Item[]): Item;
};

/** A linear congruential generator with the constants of Numerical Recipes; the upper bits are the good ones. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return Object.assign(next, {
    below,
    one: <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item,
  });
}
