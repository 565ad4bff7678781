// The commands that draw, in a real terminal: that the right screen opens, and what is said where it cannot.
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {debrief, newReview} from '../support/debrief.js';
import type {TempHome} from '../support/temp-home.js';
import {tempHome} from '../support/temp-home.js';
import {closeTerminals, openTerminal} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

describe('in a terminal', () => {
  it('debrief --example makes the review of a real incident once and opens it', async () => {
    const first = await openTerminal({args: ['--example'], home});
    await first.sees('GH-2018-10-21');
    await first.close();
    const second = await openTerminal({args: ['--example', 'github'], home});
    await second.sees('GH-2018-10-21');
    await second.close();
    const other = await openTerminal({args: ['--example', 'gitlab'], home});
    await other.sees('GL-2017-01-31');
    expect(readdirSync(join(home.reviews, 'reviews'))).toHaveLength(2);
  });

  it('debrief run opens the newest open review, or the one that is named', async () => {
    await newReview(home, 'INC-1');
    await newReview(home, 'INC-2');
    const newest = await openTerminal({args: ['run'], home});
    await newest.sees('INC-2');
    const named = await openTerminal({args: ['run', 'inc-1'], home});
    await named.sees('INC-1');
  });

  it.each(['notes', 'watch'])('debrief %s opens the review that is named', async (command) => {
    await newReview(home, 'INC-1');
    await newReview(home, 'INC-2');
    const me = await openTerminal({args: [command, 'inc-1'], home});
    await me.sees('INC-1');
  });

  it('debrief run says on the normal screen that there is no such review, and ends with 1', async () => {
    const me = await openTerminal({args: ['run', 'INC-9'], home});
    await me.sees('debrief: There is no review INC-9: debrief list shows the ones there are.');
    expect(await me.exited()).toEqual({code: 1, signal: null});
    expect(me.modes()).toMatchObject({alternateScreen: false, cursorShown: true});
  });

  it('debrief new asks for what is missing, with what is known filled in', async () => {
    const me = await openTerminal({args: ['new', '--reference', 'INC-3'], home});
    await me.sees('INC-3');
    expect(me.modes().alternateScreen).toBe(true);
  });

  it('debrief new with --no-input asks nothing', async () => {
    const me = await openTerminal({args: ['new', '--reference', 'INC-3', '--no-input'], home});
    await me.sees('a new review still needs --title, --severity, --facilitator.');
    expect(await me.exited()).toEqual({code: 2, signal: null});
  });

  it('debrief opens the home screen', async () => {
    const id = await newReview(home, 'INC-1');
    const me = await openTerminal({home});
    await me.sees('INC-1');
    expect((await debrief(home, ['list'])).stdout).toContain(id);
  });
});
