// The incident's timeline in the room: opened, told apart and noted on in two terminals, added to from a note and a shell.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {debrief} from '../support/debrief.js';
import {meeting, saved, sit} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals} from '../support/terminal.js';
import {momentsTold} from '../support/with-timeline.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const inUtc = {type: 'review-edited', fields: {timelineZone: 'UTC'}} as const;

test('two people look at it: what one does shows at the other, and the meeting stays where it is', async () => {
  await meeting(home, [inUtc, ...momentsTold]);
  const before = await saved(home);
  const [facilitator, noteTaker] = await Promise.all([sit(home, 'run'), sit(home, 'notes')]);
  await facilitator.press('t');
  await facilitator.sees('7 pinned of 12 moments. A shows all.');
  await facilitator.sees('░ to notice 2 min  ─ to understand 8 min  ━ to repair 24 h 1 min');
  await facilitator.sees('46 minutes without an entry');
  await facilitator.sees(/❯ 22:52 \* The link between two sites is lost/);

  await noteTaker.sees('── Note');
  await noteTaker.press('esc');
  await noteTaker.seesNot('── Note');
  await noteTaker.press('t');
  await noteTaker.sees('7 pinned of 12 moments');

  await facilitator.press('enter');
  await noteTaker.sees('other coast  ✓ looked at');
  await noteTaker.press('5');
  await facilitator.sees('5 communication · ✓ looked at');
  await facilitator.press('u');
  await facilitator.sees('5 communication');
  await noteTaker.seesNot('✓ looked at');
  expect((await saved(home)).open).toEqual(before.open);
});

test('a note on a moment, a moment out of a note, and its question that shows it', async () => {
  await meeting(home, [inUtc, ...momentsTold]);
  const me = await sit(home, 'run');
  await me.press('t');
  await me.sees('7 pinned');
  await me.press('down', 'n');
  await me.sees('── Note on the moment · “Monitoring raises alerts');
  await me.type('+ The alert named the right site\n');
  await me.sees(/^ {11}\+ The alert named the right site/m);
  await me.press('o');
  await me.sees('1 detection · Where have we seen something like this before?');
  await me.press('esc');
  await me.sees('22:54  Monitoring raises alerts on many systems');

  await me.press('n');
  await me.type('@ 23:11 The incident gets a coordinator');
  await me.sees('a moment of the timeline · Sun 21 Oct 2018 23:11');
  await me.press('enter');
  await me.sees('On the timeline, Sun 21 Oct 2018 23:11: “The incident gets a coordinator”');
  await me.press('t', 'A');
  await me.sees('All 13 moments, 8 pinned.');
  const {notes} = await saved(home);
  expect(notes.map(({text, momentId}) => [text, momentId])).toEqual([['The alert named the right site', 'moment-2']]);
});

test('moments come from the shell, with a day or by the nearest one', async () => {
  await meeting(home, [inUtc, ...momentsTold]);
  const added = await debrief(home, ['add', 'moment', '23:11 The incident gets a coordinator']);
  expect(added.stdout).toBe('Added to INC-7 (Sun 21 Oct 2018 23:11): The incident gets a coordinator\n');
  const other = await debrief(home, ['add', 'moment', '2018-10-23 01:00 Counted', '--json']);
  expect(JSON.parse(other.stdout)).toMatchObject({added: [{becomes: 'timeline', question: null}]});
  const marked = await debrief(home, ['add', 'note', '@ 23:12 Marked']);
  expect(marked.stdout).toBe('Added to INC-7 (moment of the timeline, Sun 21 Oct 2018 23:12): Marked\n');
  const only = await debrief(home, ['add', 'moment', '23:11']);
  expect(only.stderr).toContain('there is only a time and no text: nothing was added.');
});
