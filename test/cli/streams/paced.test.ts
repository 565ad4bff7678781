// What takes long is told now and then, and what is quick is not told at all.
import {expect, test} from 'vitest';
import {paced} from '../../../src/cli/streams/paced.js';

test('a line a second at most, and none in the first', () => {
  const told: string[] = [];
  let now = 0;
  const tell = paced(
    (line) => told.push(line),
    () => now,
  );
  for (const [at, line] of Object.entries({400: 'one', 1000: 'two', 1100: 'three', 1999: 'four', 2500: 'five'})) {
    now = Number(at);
    tell(line);
  }
  expect(told).toEqual(['two', 'five']);
});
