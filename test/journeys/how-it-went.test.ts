// The meeting's own lesson in real terminals: the chart at the close, a line that both may give, in the export, and told
// to whoever prepares the next review.
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import type {Change} from '../../src/review/changes/index.js';
import {debrief, newReview} from '../support/debrief.js';
import {meeting, saved, sit} from '../support/meeting.js';
import {pointsAt} from '../support/pointing.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {allSaved, closeTerminals} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const hands: Change = {type: 'pulse-counted', id: 'hands', hands: 3};
const atTheEnd: Change = {type: 'question-opened', questionId: 'last-look'};

test('what to change is said at the close, corrected by the other, exported, and told before the next meeting', async () => {
  await meeting(home, [hands, atTheEnd, {type: 'review-edited', fields: {folder: home.incident}}]);
  const [facilitator, noteTaker] = await Promise.all([sit(home, 'run', {rows: 50}), sit(home, 'notes')]);
  await pointsAt(facilitator, 'To change next time');
  await facilitator.sees(/How the time went · \d+ of \d+ minutes/);
  await facilitator.sees(/Opening +░+ +0 of \d+ min/);
  await facilitator.sees('Hands for “I learned something”: 3.');
  await facilitator.press('enter');
  await facilitator.sees('── What would you change next time?');
  await facilitator.type('A shorter opening\n');
  await facilitator.sees(/❯ To change next time +A shorter opening/);
  await facilitator.press('u');
  await facilitator.sees(/❯ To change next time +—/);
  await facilitator.press('U');
  await facilitator.sees(/❯ To change next time +A shorter opening/);

  await noteTaker.press('esc');
  await pointsAt(noteTaker, 'To change next time');
  await noteTaker.sees(/❯ To change next time +A shorter opening/);
  await noteTaker.press('enter');
  await noteTaker.type(', and a break\n');
  await facilitator.sees(/❯ To change next time +A shorter opening, and a break/);

  await pointsAt(facilitator, 'Close');
  await facilitator.press('enter');
  await facilitator.sees('── Close all the same, because');
  await facilitator.type('the room was needed\n');
  await facilitator.sees('Closed. Thank you all. Wrote');
  expect(await saved(home)).toMatchObject({status: 'closed', nextTime: 'A shorter opening, and a break'});
  const written = () => readFile(join(home.incident, 'INC-7-record.md'), 'utf8');
  expect(await written()).toContain('**To change next time:** A shorter opening, and a break');

  // Often somebody thinks of it afterwards.
  await facilitator.press('end');
  await facilitator.sees('❯ Open the review again');
  await facilitator.press('up', 'up');
  await facilitator.sees('❯ To change next time');
  await facilitator.press('enter');
  await facilitator.type(' at half time\n');
  await facilitator.sees('its export was written again');
  expect(await written()).toContain('**To change next time:** A shorter opening, and a break at half time');
  await allSaved();
  expect((await debrief(home, ['show', 'INC-7'])).stdout).toContain(
    'To change next time: A shorter opening, and a break',
  );
  await closeTerminals();

  await newReview(home, 'INC-8');
  const next = await sit(home, 'run');
  await next.sees('INC-8');
  await next.sees(/From INC-7 \(.*\), to change: A shorter opening, and a break at half\s+time/);
  expect((await debrief(home, ['show', 'INC-8', '--json'])).stdout).toContain('"nextTime": null');
});
