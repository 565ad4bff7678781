// A break with a time, in three real terminals: all say when everybody is back, and only Space ends it.
import {afterEach, beforeEach, expect, test} from 'vitest';
import type {Change} from '../../src/review/changes/index.js';
import {timeOfDay} from '../../src/review/days.js';
import {MINUTE} from '../../src/review/units.js';
import {bigText} from '../../src/screens/watch/big-characters.js';
import {meeting, saved, sit} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals} from '../support/terminal.js';
import {movingTime} from '../support/time-moves-on.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const small = {columns: 80, rows: 24};

test('the facilitator says when everybody is back, and the note-taker and the shared screen say it, too', async () => {
  await meeting(home);
  const facilitator = await sit(home, 'run', small);
  const noteTaker = await sit(home, 'notes', small);
  const watch = await sit(home, 'watch', {...small, env: {INK_SCREEN_READER: 'true'}});
  await facilitator.press('space');
  await facilitator.sees('A break: the clock waits. · u takes it back');
  await facilitator.sees('Break · Space ends it, + says until when.');
  expect(facilitator.screen().join(' ').split('says until when')).toHaveLength(2);
  await watch.sees(/Break, since \d\d:\d\d/);
  await facilitator.press('+');
  await facilitator.sees(/A break, back at \d\d:\d\d\. \+ is five minutes more\./);
  await facilitator.press('+');
  await watch.sees(/Break, back at \d\d:\d\d/);
  await noteTaker.sees(/Break · back at \d\d:\d\d\. Esc, then Space, ends it\./);
  await facilitator.press('space');
  await facilitator.sees('The clock is running again.');
  await watch.sees('Where have we seen something like this before?');
  await noteTaker.seesNot('Break ·');
  const {clock} = await saved(home);
  expect(clock.pauses).toMatchObject([{to: expect.any(String), until: expect.any(String)}]);
});

test('on the shared screen the time of return is large', async () => {
  await meeting(home);
  const facilitator = await sit(home, 'run', small);
  const watch = await sit(home, 'watch', small);
  await facilitator.press('space', '+');
  await facilitator.sees(/A break, back at \d\d:\d\d\./);
  await facilitator.sees(/^ INC-7 .* saved *$/m);
  const {clock} = await saved(home);
  const until = Date.parse(String(clock.pauses.at(-1)?.until));
  const large = bigText(`back at ${timeOfDay(until, undefined)}`, small.columns - 8) ?? [];
  expect(large.length).toBeGreaterThan(0);
  await watch.until('show the time large', (me) => {
    const shown = me.screen().map((row) => row.trim());
    return large.every((row) => shown.includes(row.trim()));
  });
});

test('a break with a time inside a stage: the end in the header is when everybody is back, and what is left', async () => {
  await meeting(home);
  const time = movingTime(home);
  const [facilitator, noteTaker, watch] = await Promise.all([
    sit(home, 'run', {...small, env: time.env}),
    sit(home, 'notes', {...small, env: time.env}),
    sit(home, 'watch', {...small, env: {...time.env, INK_SCREEN_READER: 'true'}}),
  ]);
  const all = async (text: RegExp) => {
    for (const me of [facilitator, noteTaker]) await me.sees(text);
  };
  await all(/ 1[12]:\d\d left/);
  time.passes(3);
  await all(/ [89]:\d\d left/);
  await facilitator.press('space');
  await facilitator.sees('A break: the clock waits.');
  await facilitator.press('+', '+');
  await facilitator.sees(/A break, back at \d\d:\d\d\./);
  await watch.sees(/Break, back at \d\d:\d\d/);
  const {agenda, clock} = await saved(home);
  const {from, until} = clock.pauses[0] as unknown as {from: string; until: string};
  const minutes = agenda.stages.slice(1).reduce((sum, stage) => sum + stage.minutes, 0);
  const left = minutes * MINUTE - (Date.parse(from) - Date.parse(String(clock.startedAt)));
  const back = timeOfDay(Date.parse(until), undefined);
  const ends = new RegExp(` ends ${timeOfDay(Date.parse(until) + left, undefined)}`);
  await facilitator.sees(`back at ${back}`);
  await noteTaker.sees(`Break · back at ${back}. `);
  await watch.sees(`Break, back at ${back}`);
  await all(ends);
  // Whoever looks a while later reads the same; past that time the end moves on, until somebody ends the break.
  time.passes(4);
  await all(ends);
  time.passes(30);
  await watch.sees('Break, time to carry on');
  for (const me of [facilitator, noteTaker]) await me.seesNot(ends);
  await facilitator.press('space');
  await facilitator.sees('The clock is running again.');
  await all(/ [89]:\d\d left/);
});

test('a break at the thanks: Space ends it there as the line says, then ticks; on the facts the line says Esc first', async () => {
  const person: Change = {
    type: 'person-added',
    person: {
      id: 'one',
      name: 'Platform engineer',
      role: null,
      involvement: 'responder',
      attended: true,
      thanked: false,
    },
  };
  await meeting(home, [person, {type: 'question-opened', questionId: 'thanks'}, {type: 'paused'}]);
  const facilitator = await sit(home, 'run', small);
  await facilitator.sees(/\[ \] Platform engineer/);
  await facilitator.press('down');
  await facilitator.sees('Space carry on');
  await facilitator.sees('Break · Space ends it, + says until when.');
  await facilitator.press('P');
  await facilitator.sees('Break · Esc, then Space, ends it, Esc, then +, says until when.');
  await facilitator.press('esc', 'space');
  await facilitator.sees('The clock is running again.');
  await facilitator.seesNot('Break ·');
  await facilitator.sees(/\[ \] Platform engineer/);
  await facilitator.press('space');
  await facilitator.sees(/\[x\] Platform engineer|✓ Platform engineer/);
});
