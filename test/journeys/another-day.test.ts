// A meeting that goes on another day, in real terminals: what the answer on return makes of header and report.
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {debrief} from '../support/debrief.js';
import {change, type Meeting, meeting} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {allSaved, closeTerminals, openTerminal, type Terminal} from '../support/terminal.js';
import {movingTime} from '../support/time-moves-on.js';

/** Longer than a day, so that the second sitting has a date of its own. */
const UNTIL_THE_NEXT_DAY = 26 * 60;

let home: TempHome;
let time: ReturnType<typeof movingTime>;
let review: Meeting;
beforeEach(async () => {
  home = await tempHome();
  time = movingTime(home);
  review = await meeting(home);
  await change(review.folder, [{type: 'review-edited', fields: {folder: home.incident}}]);
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

async function sits(command: 'run' | 'notes'): Promise<Terminal> {
  const me = await openTerminal({args: [command, review.id], home, env: time.env, columns: 80, rows: 24});
  await me.sees('INC-7');
  return me;
}

/** Both sit together for six minutes and leave; the facilitator is back a day later. */
async function isBackTheNextDay(): Promise<Terminal> {
  const [facilitator, noteTaker] = [await sits('run'), await sits('notes')];
  await facilitator.sees('note-taker here');
  time.passes(6);
  for (const me of [facilitator, noteTaker]) await me.sees(/meeting 6\/90/);
  for (const me of [facilitator, noteTaker]) {
    me.send('\x03');
    await me.exited();
  }
  time.passes(UNTIL_THE_NEXT_DAY);
  const back = await sits('run');
  const day = String.raw`\w{3} \d+ \w{3} \d\d:\d\d`;
  await back.sees(new RegExp(`Nobody was here from ${day} to ${day}\\.\\s+Count\\s+it\\s+as\\s+a\\s+break\\?`));
  await back.sees('Enter yes');
  return back;
}

const minutesOf = (me: Terminal): number => Number(/ meeting (\d+)\/90/.exec(me.screen()[1] ?? '')?.[1]);

/** The report as it is written now, and the minutes that the header shows before and after. */
async function reported(me: Terminal): Promise<{text: string; minutes: number[]}> {
  await allSaved();
  const before = minutesOf(me);
  const {code, stderr} = await debrief(home, ['export', review.id], {env: time.env});
  // The close has written the same.
  const says = expect.stringMatching(/^(Written|Nothing has changed) for INC-7 \(\w+\)\.\n$/);
  expect({code, stderr}).toEqual({code: 0, stderr: says});
  const text = await readFile(join(home.incident, 'INC-7-record.md'), 'utf8');
  return {text, minutes: [before, minutesOf(me)]};
}

/** The minutes of the header are those of the stage, and of the whole, in the report; and so many times people met. */
async function agrees(me: Terminal, sittings: 1 | 2): Promise<void> {
  const {text, minutes} = await reported(me);
  const spent = (title: string) => Number(new RegExp(`^\\| ${title} +\\| +\\d+ \\| +(\\d+) \\|`, 'm').exec(text)?.[1]);
  expect(minutes).toContain(spent('Total'));
  expect(spent('Before the event')).toBe(spent('Total'));
  const [, met = ''] = /\*\*Times we met:\*\* (.+)/.exec(text) ?? [];
  if (sittings === 1) return expect(met).toBe('');
  expect(met.split('; ')).toHaveLength(2);
  const [first, second] = met.split('; ').map((sitting) => /\d{4}-\d\d-\d\d/.exec(sitting)?.[0]);
  expect(String(second) > String(first)).toBe(true);
}

test('Enter: the night is a break, the meeting goes on, and the report tells of two sittings', async () => {
  const me = await isBackTheNextDay();
  await me.press('enter');
  await me.sees('That time is a break: B changes that. · u takes it back');
  await me.sees(/meeting 6\/90/);
  await agrees(me, 2);
  time.passes(5);
  await me.sees(/meeting 11\/90/);
  await agrees(me, 2);
  // The meeting is closed in its second sitting; header, screen and report still agree.
  await me.press('g', 'end', 'enter');
  await me.sees('Close · 5 of 5');
  await me.press('end', 'enter');
  await me.sees('── Close all the same, because');
  await me.type('the rest can wait\n');
  await me.sees('Closed. Thank you all.');
  await me.sees(/^ Closed · 1[12] of 90 minutes/m);
  const {text} = await reported(me);
  const [, minutes = ''] = /^ Closed · (\d+) of 90 minutes/m.exec(me.screen().join('\n')) ?? [];
  expect(text).toMatch(new RegExp(`^\\| Total +\\| +90 \\| +${minutes} \\|`, 'm'));
  expect(text).toMatch(/Times we met:\*\* [^;\n]+; [^;\n]+$/m);
});

test('no: the night counts in header and report; B makes it a break later, and B again counts it after all', async () => {
  const me = await isBackTheNextDay();
  await me.press('esc');
  await me.sees(/That time counts: B changes that\. · u takes it back/);
  await me.sees(/meeting 15\d\d\/90/);
  await agrees(me, 1);
  const noteTaker = await sits('notes');
  await noteTaker.sees(/meeting 15\d\d\/90/);
  await me.press('B');
  await me.sees(/Count\s+it\s+as\s+a\s+break\?/);
  await me.press('enter');
  for (const each of [me, noteTaker]) await each.sees(/meeting 6\/90/);
  await agrees(me, 2);
  await agrees(noteTaker, 2);
  await me.press('B');
  await me.sees(/Count\s+it\s+after\s+all\?/);
  await me.press('enter');
  for (const each of [me, noteTaker]) await each.sees(/meeting 15\d\d\/90/);
  await agrees(me, 1);
  await me.press('u');
  for (const each of [me, noteTaker]) await each.sees(/meeting 6\/90/);
  await agrees(noteTaker, 2);
});
