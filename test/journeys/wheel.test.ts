// The mouse wheel in real terminals: it reads on in notes and lists, and writes, answers and moves nothing.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {debrief} from '../support/debrief.js';
import {change, facilitate, type Meeting, meeting, note, paused, question, saved, sit} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, type Terminal} from '../support/terminal.js';

const wheel = {up: '\x1b[<64;20;10M', down: '\x1b[<65;20;10M'};
const click = '\x1b[<0;20;10M\x1b[<0;20;10m';

let home: TempHome;
let review: Meeting;
beforeEach(async () => {
  home = await tempHome();
  review = await meeting(home, [paused]);
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const many = (count: number) => Array.from({length: count}, (_, index) => note(`n${index + 1}`, `said ${index + 1}.`));

/** While the clock waits, the end of the meeting still moves on by the minute. */
const withoutTheTime = (me: Terminal) => me.screen().toSpliced(1, 1).join('\n');

test('the wheel reads back in the notes, in the note-taker’s open field and without one', async () => {
  await change(review.folder, many(40));
  const [facilitator, noteTaker] = await Promise.all([facilitate(home), sit(home, 'notes', {columns: 80, rows: 24})]);
  await noteTaker.sees('── Note');
  await noteTaker.type('half a note');
  for (const me of [facilitator, noteTaker]) {
    await me.sees('said 40.');
    me.send(wheel.up.repeat(3) + click);
    await me.seesNot('said 40.');
    await me.sees(/↓ \d+ more below/);
    me.send(wheel.up.repeat(40));
    await me.sees('said 1.');
    me.send(wheel.down.repeat(60));
    await me.sees('said 40.');
  }
  await noteTaker.sees(/^ half a note$/m);
  await noteTaker.type(' and the rest\n');
  await noteTaker.sees('· half a note and the rest');
  const {notes, open} = await saved(home);
  expect([notes.length, open?.questionId]).toEqual([41, 'pattern']);
});

test('keys and the wheel in one read act in the order they came', async () => {
  await change(review.folder, many(40));
  const me = await facilitate(home);
  const pageDown = '\x1b[6~';
  me.send(wheel.up.repeat(40));
  await me.sees('said 1.');
  me.send(pageDown.repeat(2) + wheel.up.repeat(40));
  await me.press('?');
  await me.sees('every key');
  await me.press('esc');
  await me.seesNot('every key');
  await me.sees('said 1.');
});

test('a question that waits is not answered by the wheel, and a report that is cut is no text', async () => {
  await change(review.folder, many(40));
  const me = await facilitate(home);
  await me.press('q');
  await me.sees('── One moment');
  me.send(wheel.up.repeat(3));
  await me.sees(/↓ \d+ more below/);
  await me.sees('── One moment');
  await me.press('esc');
  await me.seesNot('── One moment');
  await me.press('n');
  await me.sees('── Note');
  me.send(wheel.up.slice(0, 5));
  me.send(wheel.up.slice(5));
  me.send('\x1b[<64;1\x1b[D');
  await me.type('words alone');
  await me.sees(/^ words alone$/m);
});

test('a report whose rest comes by itself is no key: nothing leaves the parking lot, and nothing is typed', async () => {
  await change(review.folder, [{type: 'topic-parked', topic: {id: 't', questionId: question, text: 'Which pager'}}]);
  const me = await facilitate(home);
  await me.press('v');
  await me.sees('❯ Which pager');
  // The foot of the page is drawn last.
  await me.sees(/^ Enter where .*\n.*q leave *$/m);
  const shown = withoutTheTime(me);
  for (const cut of [1, 2, 3, 5]) {
    me.send(wheel.up.slice(0, cut));
    // Esc alone is the Esc key, which leads back to the meeting: that it has done so is the sign that it was one.
    if (cut === 1) await me.seesNot('❯ Which pager');
    me.send(wheel.up.slice(cut));
    await me.press('?');
    await me.sees('every key');
    await me.press('esc');
    await me.seesNot('every key');
    if (cut === 1) await me.press('v');
    // A screen that is half drawn holds rows of the one before.
    await me.until('show the parking lot as it was', () => withoutTheTime(me) === shown);
  }
  expect((await saved(home)).parked[0]?.destination).toBeNull();
});

test('on a list the wheel scrolls on, and Enter acts on a row in sight', async () => {
  const me = await facilitate(home);
  await me.press('?');
  await me.sees('every key');
  me.send(wheel.down.repeat(5));
  await me.sees(/↑ \d+ (?:lines? and \d+ )?more above/);
  await me.sees('❯');
  await me.press('/');
  await me.sees('── Show only');
  await me.type('park');
  await me.sees(/^ park *$/m);
  me.send(wheel.down + wheel.up + click);
  await me.type('ing');
  await me.sees(/^ parking *$/m);
});

test('whoever wants the mouse back says so', async () => {
  const asked = await facilitate(home);
  expect(asked.modes().mouse).toBe(true);
  await debrief(home, ['config', 'set', 'mouse', 'off']);
  const me = await facilitate(home);
  await me.press('n');
  await me.sees('── Note');
  expect(me.modes()).toMatchObject({alternateScreen: true, mouse: false});
});
