// Anything at all is pressed, pasted and resized: the program stays alive, the terminal clean, the review whole.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {besideAWriter} from '../store/attacks/writers.js';
import {debrief} from '../support/debrief.js';
import {meeting, note, savedNotes} from '../support/meeting.js';
import {pressAnything} from '../support/monkey.js';
import {PATIENCE} from '../support/patience.js';
import {seeded} from '../support/seeded.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals} from '../support/terminal.js';

/** Another monkey, and a longer look: MONKEY_SEED=7 MONKEY_BURSTS=10000. */
const seed = Number(process.env.MONKEY_SEED ?? 1);
const bursts = Number(process.env.MONKEY_BURSTS ?? 150);

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

test(
  `${bursts} bursts by seed ${seed}`,
  async () => {
    const {folder} = await meeting(home, [note('first', 'was there before')]);
    const {trouble} = await pressAnything(home, bursts, seeded(seed));
    expect(trouble).toEqual([]);
    const doctor = await debrief(home, ['doctor']);
    expect(doctor.stdout).toContain(folder);
    expect(doctor).toMatchObject({code: 0, stderr: ''});
    await savedNotes(home);
  },
  bursts * 1_000 + 2 * PATIENCE,
);

test(
  `${Math.ceil(bursts / 4)} bursts by seed ${seed} beside a process that writes: all it was told is saved is there`,
  async () => {
    const {folder} = await meeting(home);
    const beside = await besideAWriter(folder, async () => {
      const {trouble} = await pressAnything(home, Math.ceil(bursts / 4), seeded(seed));
      expect(trouble).toEqual([]);
    });
    expect(beside).toMatchObject({lost: [], twice: [], trouble: []});
    expect(beside.acknowledged).toBeGreaterThan(10);
    expect(await debrief(home, ['doctor'])).toMatchObject({code: 0, stderr: ''});
  },
  bursts * 1_000 + 2 * PATIENCE,
);
