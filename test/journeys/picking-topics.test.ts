// Topics are picked before a meeting, their minutes are kept to in it, and another one is picked as it goes, at 80x24.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {newReview} from '../support/debrief.js';
import {beginMeeting, saved, sit} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

/** The picked topics by their place in the agenda, and what each stage is planned for. */
async function plan() {
  const {agenda} = await saved(home);
  const topics = agenda.stages.flatMap(({questions}) => questions).filter((question) => question.picked);
  return {picked: topics.length, minutes: agenda.stages.reduce((sum, {minutes}) => sum + minutes, 0)};
}

test('three are picked, the meeting begins, a fourth is picked in it, and one u takes it back', async () => {
  await newReview(home);
  const me = await sit(home, 'run');
  await me.sees('% topics');
  await me.press('%');
  await me.sees('None picked; 3 to 5 are worth it. 90 minutes, as planned.');
  await me.press('down', 'up', 'space');
  await me.sees(/❯ \[x\] .*ave we seen.* picked · 9 min/);
  await me.press('down', 'space', 'down', 'space');
  await me.sees('3 picked; 3 to 5 are worth it. 90 minutes, as planned.');
  await me.sees(/^ Before the event +7 min/m);
  await me.press('esc', 'pagedown', 'pagedown');
  await me.sees(/Topics to dig into +3 picked/);
  expect(await plan()).toEqual({picked: 3, minutes: 90});

  await beginMeeting(me);
  await me.sees('The meeting has begun');
  await me.press('G');
  await me.sees('goes on to Before the event');
  await me.press('enter');
  await me.sees(/^ 2\/5 Before the event {2}\d:\d\d left {2}topic [01]\/7 min {2}meeting [0-3]\/90/m);

  await me.press('%');
  await me.sees(/❯ \[x\] .*ave we seen.* here · picked · 7 min/);
  await me.press('end', 'space');
  await me.sees(/Picked: \d minutes to dig into it\. · u takes it back/);
  await me.sees('4 picked; 3 to 5 are worth it. 90 minutes, as planned.');
  expect(await plan()).toEqual({picked: 4, minutes: 90});
  await me.press('u');
  await me.sees(/Undone\. “.+” is a topic like the others\./);
  await me.sees('3 picked; 3 to 5');
  await me.press('esc');
  await me.sees('Before the event · topic 1 of 1');
  expect(await plan()).toEqual({picked: 3, minutes: 90});
});
