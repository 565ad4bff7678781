// A break with a time, in three real terminals: all say when everybody is back, and only Space ends it.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {timeOfDay} from '../../src/review/days.js';
import {bigText} from '../../src/screens/watch/big-characters.js';
import {meeting, saved, sit} from '../support/meeting.js';
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

const small = {columns: 80, rows: 24};

test('the facilitator says when everybody is back, and the note-taker and the shared screen say it, too', async () => {
  await meeting(home);
  const facilitator = await sit(home, 'run', small);
  const noteTaker = await sit(home, 'notes', small);
  const watch = await sit(home, 'watch', {...small, env: {INK_SCREEN_READER: 'true'}});
  await facilitator.press('space');
  await facilitator.sees('A break: the clock waits. Space goes on, + says until when. · u takes it back');
  await watch.sees(/Break · since \d\d:\d\d/);
  await facilitator.press('+');
  await facilitator.sees(/A break, back at \d\d:\d\d\. \+ is five minutes more\./);
  await facilitator.press('+');
  await watch.sees(/Break · back at \d\d:\d\d/);
  await noteTaker.sees(/Break · back at \d\d:\d\d\. Esc, then Space, goes on\./);
  await facilitator.press('space');
  await facilitator.sees('Going on.');
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
  const large = bigText(`back at ${timeOfDay(until)}`, small.columns - 8) ?? [];
  expect(large.length).toBeGreaterThan(0);
  await watch.until('show the time large', (me) => {
    const shown = me.screen().map((row) => row.trim());
    return large.every((row) => shown.includes(row.trim()));
  });
});
