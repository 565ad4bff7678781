// A power cut at any point, and any operation failing: what was acknowledged is there.
import {describe, expect, it} from 'vitest';
import {failEach, faults} from './attacks/faults.js';
import {powerCuts} from './attacks/power.js';

describe('a power cut', () => {
  it('loses nothing that was acknowledged, whenever it comes', async () => {
    const {cuts, lost} = await powerCuts();
    expect(cuts).toBeGreaterThan(50);
    expect(lost).toEqual([]);
  });

  it('is told from no power cut: the same meeting on a disk that never syncs loses notes', async () => {
    const {lost} = await powerCuts({syncs: false, step: 5});
    expect(lost.length).toBeGreaterThan(0);
  });
});

describe('a disk that fails once', () => {
  it.concurrent.each(faults)('with %s at any operation loses nothing and says so in words', async (fault) => {
    const {injected, trouble} = await failEach(fault);
    expect(injected).toBeGreaterThan(50);
    expect(trouble).toEqual([]);
  });
});
