// The day that `debrief add action --due` made of what was typed: it is told, and so is one that has gone by.
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {debrief, newReview} from '../../support/debrief.js';
import {type TempHome, tempHome} from '../../support/temp-home.js';

let home: TempHome;
beforeAll(async () => {
  home = await tempHome();
  await newReview(home, 'INC-7', '--zone', 'UTC');
});
afterAll(() => home.remove());

const add = (...args: string[]) => debrief(home, ['add', ...args]);
const past = 'Mon 2 Mar 2020 is past; it is the due day all the same.';

describe('the day of an action', () => {
  it('is told in words, and to programs as a date', async () => {
    expect(await add('action', 'Alert on length', '--due', '1 dec 2099')).toMatchObject({
      stdout: 'Added to INC-7 (due Tue 1 Dec 2099): Alert on length\n',
      stderr: '',
    });
    const {stdout, stderr} = await add('action', 'Alert on length', '--due', '1 dec 2099', '--json');
    expect([JSON.parse(stdout).added, stderr]).toEqual([[expect.objectContaining({due: '2099-12-01'})], '']);
  });

  it('is the one that the review holds, where it was typed as one of the week', async () => {
    const {added} = JSON.parse((await add('action', 'Alert on age', '--due', 'eow', '--json')).stdout);
    const {actions} = JSON.parse((await debrief(home, ['show', 'INC-7', '--json'])).stdout);
    const saved = actions.find(({id}: {id: string}) => id === added[0].id);
    expect(saved.due).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(added[0].due).toBe(saved.due);
  });

  it('is told of each line of a pipe', async () => {
    const {stdout} = await debrief(home, ['add', 'action', '-', '--lines', '--due', '2099-12-01'], {
      input: 'One\nTwo\n',
    });
    expect(stdout).toBe(
      ['One', 'Two'].map((text) => `Added to INC-7 (action idea, due Tue 1 Dec 2099): ${text}\n`).join(''),
    );
  });

  it('is taken where it is past, and that is said', async () => {
    expect(await add('action', 'Old', '--due', '2020-03-02')).toMatchObject({
      stdout: 'Added to INC-7 (due Mon 2 Mar 2020): Old\n',
      stderr: `${past}\n`,
      code: 0,
    });
    const json = await add('action', 'Old', '--due', '2020-03-02', '--json');
    expect(JSON.parse(json.stdout).added[0].due).toBe('2020-03-02');
    expect(JSON.parse(json.stderr)).toEqual({format: 1, notice: {message: past}});
    expect((await add('action', 'Old', '--due', '2020-03-02', '--quiet')).stderr).toBe('');
    expect((await add('action', 'New', '--due', 'today')).stderr).toBe('');
  });

  it('is not taken where it could be two, or none', async () => {
    expect(await add('action', 'New', '--due', '12/1/2099')).toMatchObject({
      stdout: '',
      stderr: expect.stringContaining('--due 12/1/2099 is 12 Jan 2099 or 1 Dec 2099: write the month as a word.'),
      code: 2,
    });
    expect(await add('action', 'New', '--due', 'q1 2099')).toMatchObject({
      stderr: expect.stringContaining('--due q1 2099 is no single day: try end of q1 2099.'),
      code: 2,
    });
    expect((await add('action', 'New', '--due', 'end of q1 2099')).stdout).toContain('due Tue 31 Mar 2099');
  });

  it('is missing where none was given', async () => {
    const {stdout} = await add('action', 'Some day', '--json');
    expect(JSON.parse(stdout).added[0]).not.toHaveProperty('due');
  });
});
