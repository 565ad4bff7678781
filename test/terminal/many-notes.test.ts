// Ten thousand notes: everything is answered about as soon as with ten.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {change, facilitate, meeting, note, paused} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals} from '../support/terminal.js';

const MANY = 10_000;

let few: TempHome;
let many: TempHome;
beforeEach(async () => {
  [few, many] = await Promise.all([tempHome(), tempHome()]);
});
afterEach(async () => {
  await closeTerminals();
  await Promise.all([few.remove(), many.remove()]);
});

const notes = (count: number) => Array.from({length: count}, (_, index) => note(`n${index}`, `note ${index} of many`));

/** Milliseconds that each thing takes until it is seen, the middle of three times. */
async function timesIn(home: TempHome, count: number): Promise<Record<string, number>> {
  const times: Record<string, number> = {};
  let me = await facilitate(home);
  const timed = async (what: string, does: (round: number) => Promise<void>) => {
    const taken: number[] = [];
    for (const round of [0, 1, 2]) {
      const from = performance.now();
      await does(round);
      taken.push(performance.now() - from);
    }
    times[what] = taken.toSorted((a, b) => a - b)[1] ?? 0;
  };
  await timed('open', async () => {
    me = await facilitate(home);
    await me.sees(`note ${count - 1} of many`);
  });
  await timed('scroll', async (round) => {
    await me.press('pageup');
    await me.sees(`❯ · note ${count - 1 - round * 10} of many`);
  });
  await me.press('esc');
  await me.seesNot('❯');
  await timed('write', async (round) => {
    await me.press('n');
    await me.type(`one more ${round}\n`);
    await me.sees(`· one more ${round}`);
  });
  await timed('search', async (round) => {
    await me.press('/');
    await me.sees('Search the notes');
    me.send('\x7f'.repeat(12));
    await me.type(`ote ${round + 3} of`);
    await me.sees(`note ${round + 3} of many`);
    await me.press('esc');
    await me.sees('one more 2');
  });
  return times;
}

test(`${MANY.toLocaleString('en')} notes open, scroll, are searched and take one more nearly as soon as forty`, async () => {
  await meeting(few, [...notes(40), paused]);
  const {folder} = await meeting(many, [paused]);
  await change(folder, notes(MANY));
  const small = await timesIn(few, 40);
  const large = await timesIn(many, MANY);
  for (const [what, time] of Object.entries(large)) {
    expect(time, `${what}: ${JSON.stringify({small, large})}`).toBeLessThan(5 * (small[what] ?? 0) + 500);
  }
}, 60_000);
