// A stage runs over at 80x24: its rest is parked, taken back, and the meeting goes on to the next once it is asked.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {debrief} from '../support/debrief.js';
import {change, facilitate, meeting, question, saved, sit} from '../support/meeting.js';
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

/** Where each question of the stage is marked, and the topics that wait in the parking lot. */
async function stage() {
  const {agenda, parked, open} = await saved(home);
  const states = agenda.stages.find(({id}) => id === 'before')?.questions.map(({state}) => state);
  const topics = parked.map(({questionId}) => questionId);
  return {states, topics, open: open?.questionId};
}

test('the rest of the stage is parked in one step, and the next stage opens with a yes', async () => {
  // All its minutes are taken away, so that its time is up.
  await meeting(home, [{type: 'minutes-moved', stageId: 'before', minutes: -12, fromStageId: null}]);
  const untouched = await stage();
  const me = await facilitate(home);
  await me.sees(/Time is up: \+ 5 minutes from .* · R parks the rest · G goes on/);
  await me.press('R');
  await me.sees(/2 questions are in the parking lot: “What earlier[\s\S]*”\. · u takes it back *$/m);
  await me.sees(/Time is up: \+ 5 minutes from .* · G goes on/);
  await me.seesNot('R parks the rest');
  expect(await stage()).toEqual({
    states: ['open', 'skipped', 'skipped'],
    topics: ['earlier-signals', 'risk-assessment'],
    open: question,
  });
  await me.press('u');
  await me.sees(/Undone\. The topic “.+” is taken back, with 1 more\./s);
  expect(await stage()).toEqual(untouched);
  await me.press('U');
  await me.sees(/Done again\. The topic “.+” is parked, with 1 more\./s);
  await me.press('esc', 'esc', 'G');
  await me.sees('→ or Enter goes on to After the');
  await me.type('quick as that');
  await me.sees(/Other\s+keys\s+came\s+between:\s+Enter\s+asks\s+again,\s+Esc\s+leaves\s+it/);
  expect((await stage()).open).toBe(question);
  // An Enter behind what was typed by mistake is no yes.
  await me.press('enter');
  await me.sees('→ or Enter goes on to After the');
  expect((await stage()).open).toBe(question);
  await me.press('esc', 'G');
  await me.sees('→ or Enter goes on to After the');
  await me.press('enter');
  await me.sees('After the event · topic 1 of');
  await me.seesNot('Time is up');
  await me.press('v');
  await me.sees('What earlier signals were there');
  // Its topic is reworded; it stays the question that was parked.
  await me.press('down', 'up', 'r');
  await me.sees('Enter save');
  await me.type(', and in which tool');
  await me.press('enter');
  await me.seesNot('Enter save');
  await me.sees(/sooner\?, and in\s+which tool/);
  await me.press('g');
  await me.sees(/× What earlier[^×✓]*· parked/);
});

test('whoever wants it hears once that the time is up, at the desks of those who run the meeting', async () => {
  const {folder} = await meeting(home);
  await debrief(home, ['config', 'set', 'notify', 'on']);
  await debrief(home, ['config', 'set', 'bell', 'on']);
  const told = '\x1b]777;notify;debrief;INC-7: the time planned for Before the event is up\x07';
  const small = {columns: 80, rows: 24};
  const me = await facilitate(home);
  const noteTaker = await sit(home, 'notes', small);
  const watch = await sit(home, 'watch', small);
  await me.sees('note-taker here');
  await change(folder, [{type: 'minutes-moved', stageId: 'before', minutes: -12, fromStageId: null}]);
  await me.sees('Time is up:');
  for (const desk of [me, noteTaker]) {
    await desk.until('be told', () => desk.written.includes(told));
    expect(desk.written.replaceAll(told, '')).toMatch(/\x07/);
  }
  await watch.sees(/over/);
  expect(watch.written).not.toContain(']777;');
  // Another look is no other end.
  await me.press('ctrl+c');
  await me.exited();
  const again = await facilitate(home);
  await again.sees('Time is up:');
  await again.press('n');
  await again.sees('── Note');
  expect(again.written).not.toContain(']777;');
  expect(me.written.split(told)).toHaveLength(2);
});

test('nobody hears of it who did not ask for it', async () => {
  const {folder} = await meeting(home);
  const me = await facilitate(home);
  await me.sees('INC-7');
  await change(folder, [{type: 'minutes-moved', stageId: 'before', minutes: -12, fromStageId: null}]);
  await me.sees('Time is up:');
  await me.press('n');
  await me.sees('── Note');
  expect(me.written).not.toContain(']777;');
  expect(me.written).not.toContain(']9;');
});
