// Side by side: every round measures each contestant once, and who goes first changes, so that drift hits all alike.

/**
 * @param {number} rounds how many readings each gets
 * @param {Record<string, () => Promise<number>>} contestants each takes one reading
 * @param {{warmUp?: number}} [options] rounds before the first that counts
 * @returns {Promise<Record<string, number[]>>} the readings by contestant
 */
export async function alternate(rounds, contestants, {warmUp = 1} = {}) {
  const names = Object.keys(contestants);
  const readings = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds + warmUp; round += 1) {
    const first = round % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      const reading = await contestants[name]();
      if (round >= warmUp) readings[name].push(reading);
    }
  }
  return readings;
}
