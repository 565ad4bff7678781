// A meeting in two terminals without colour, at 80x24: what was seen before, a timeline that is brought in and looked at,
// follow-ups, hands and voices, what goes on, how it went. Words and signs alone say all of it.
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import type {Change} from '../../src/review/changes/index.js';
import {findReviewFolder} from '../../src/store/shelf/library.js';
import {newReview} from '../support/debrief.js';
import {beginMeeting, change, saved, sit} from '../support/meeting.js';
import {goesDownTo, pointsAt} from '../support/pointing.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, openTerminal, type Terminal} from '../support/terminal.js';
import {movingTime} from '../support/time-moves-on.js';

let home: TempHome;
let time: ReturnType<typeof movingTime>;
let env: Record<string, string>;
beforeEach(async () => {
  home = await tempHome();
  time = movingTime(home);
  env = {...time.env, NO_COLOR: '1'};
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const earlier: Change[] = [
  {type: 'meeting-started'},
  {type: 'action-held', action: {id: 'a1', questionId: 'pattern', title: 'Alert two weeks ahead'}},
  {type: 'action-edited', id: 'a1', fields: {due: '2020-02-03'}},
  {type: 'action-chosen', id: 'a1', reason: ''},
  {type: 'review-closed'},
];

const noColourIn = (...terminals: Terminal[]) =>
  expect(terminals.flatMap((me) => me.coloured().filter((row) => row.trim() !== ''))).toEqual([]);

async function goesOnTo(me: Terminal, stage: string, number: number): Promise<void> {
  await me.press('G');
  await me.sees(`goes on to ${stage}`);
  await me.press('enter');
  await me.sees(new RegExp(`^ ${number}/5 `, 'm'));
}

/** In one step, so that the program asks whether that was a break. */
async function passes(minutes: number, facilitator: Terminal, noteTaker: Terminal): Promise<void> {
  time.passes(minutes);
  await facilitator.sees('Count it as a break?');
  await facilitator.press('esc');
  for (const me of [facilitator, noteTaker]) await me.seesNot('Count it as a break?');
  await facilitator.sees('That time counts');
  await facilitator.press('esc');
}

test('from what was seen before to how it went', async () => {
  await newReview(home, 'INC-5');
  await change(await findReviewFolder(home.reviews, 'INC-5'), earlier);
  await newReview(home, 'INC-7', '--person', 'Head of support:client');

  const file = join(home.root, 'timeline.txt');
  await writeFile(file, '22:50 Mail stops\n23:40 Mail goes out again\n');
  const shell = await openTerminal({args: ['import', file], home, env, columns: 80, rows: 24});
  await shell.sees('No time zone is named there.');
  await shell.type('europe/lodnon\n');
  await shell.sees('did you mean Europe/London?');
  await shell.type('europe/london\n');
  await shell.sees('No day is named there.');
  await shell.type('2026-11-20\n');
  await shell.sees('Imported into INC-7: 2 moments');
  noColourIn(shell);

  const [facilitator, noteTaker] = await Promise.all([sit(home, 'run', {env}), sit(home, 'notes', {env})]);
  await facilitator.sees(/From earlier reviews: 1 action open of INC-5, 1 overdue\. E shows\s+them\./);
  noColourIn(facilitator, noteTaker);
  await beginMeeting(facilitator);
  await facilitator.sees('The meeting has begun');
  await goesOnTo(facilitator, 'Before the event', 2);
  for (const me of [facilitator, noteTaker]) {
    await me.sees('Have we seen something like this before?');
    await me.sees(/like INC-5 · Mail queue stopped \(.*: .*mail/);
    await me.sees(/1 action open of INC-5, 1\s+overdue\./);
  }
  noColourIn(facilitator, noteTaker);

  // Either looks at all of it, and at the timeline.
  await noteTaker.press('esc');
  for (const me of [facilitator, noteTaker]) {
    await me.press('E');
    await me.sees(/^ ❯ in both +.*mail/m);
    await me.sees(/action +Alert two weeks ahead \(overdue · due Mon 3 Feb/);
    await me.press('t');
    await me.sees(/❯ 22:50 +. Mail stops/);
    await me.sees('50 minutes without an entry');
  }
  await facilitator.press('enter');
  await noteTaker.sees('✓ looked at');
  noColourIn(facilitator, noteTaker);
  for (const me of [facilitator, noteTaker]) await me.press('esc');

  await facilitator.sees('Have we seen something like this before?');
  await facilitator.press('f', 'd');
  await facilitator.sees('── After a decision');
  await facilitator.sees('What else was possible?');
  noColourIn(facilitator);

  await passes(31, facilitator, noteTaker);
  await facilitator.sees('Who has learned something? · l counts the hands');
  await facilitator.press('l');
  await facilitator.type('4\n');
  await facilitator.sees('Counted. Thank you.');
  await passes(15, facilitator, noteTaker);
  await facilitator.sees('Not heard yet: Head of support');
  await noteTaker.press('P');
  await noteTaker.sees('n adds people.');
  await goesDownTo(noteTaker, 'Head of support');
  await noteTaker.press('h');
  await noteTaker.sees(/❯ Head of support .*heard/);
  await facilitator.seesNot('Not heard yet');
  noColourIn(facilitator, noteTaker);

  for (const [index, stage] of ['After the event', 'Actions', 'Close'].entries()) {
    await goesOnTo(facilitator, stage, index + 3);
  }
  await facilitator.sees('What goes on from here');
  await goesDownTo(facilitator, 'Playbook');
  await facilitator.press('enter');
  await facilitator.sees(/❯ Playbook +not said {2}\[write one\] {2}update one {2}none/);
  noColourIn(facilitator);

  await facilitator.press('right', 'right', 'right', 'right');
  await facilitator.sees('Close · 5 of 5');
  await pointsAt(facilitator, 'To change next time');
  await facilitator.sees(/Actions +░+ +0 of \d+ min/);
  await facilitator.press('enter');
  await facilitator.type('A shorter opening\n');
  await facilitator.sees(/❯ To change next time +A shorter opening/);
  noColourIn(facilitator, noteTaker);

  const {people, pulses, takeaways, nextTime} = await saved(home);
  expect(people.filter(({spoke}) => spoke).map(({name}) => name)).toEqual(['Head of support']);
  expect({hands: pulses?.map(({hands}) => hands), takeaways, nextTime}).toMatchObject({
    hands: [4],
    takeaways: {playbookPlan: 'create'},
    nextTime: 'A shorter opening',
  });
});
