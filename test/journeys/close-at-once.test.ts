// The close in real terminals where things get in each other's way: two closers, a busy folder, words that come late.
import {mkdir, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {change, draftsOnDisk, facilitate, type Meeting, meeting, saved, savedNotes, sit} from '../support/meeting.js';
import {pointsAt} from '../support/pointing.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, openTerminal, type Terminal} from '../support/terminal.js';

let home: TempHome;
let review: Meeting;
beforeEach(async () => {
  home = await tempHome();
  review = await meeting(home, [{type: 'review-edited', fields: {folder: home.incident}}]);
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const atTheEnd = async () => {
  const {agenda} = await saved(home);
  const questionId = agenda.stages.at(-1)?.questions.at(-1)?.id ?? '';
  await change(review.folder, [{type: 'question-opened', questionId}]);
};

async function asksWhy(me: Terminal): Promise<void> {
  await me.sees('Close · 5 of 5');
  await me.press('end');
  await me.sees('❯ Close all the same');
  await me.press('enter');
  await me.sees('── Close all the same, because');
}

test('two who close it at once both have their reason in the record, and the second is told', async () => {
  await atTheEnd();
  const [one, two] = await Promise.all([facilitate(home), facilitate(home)]);
  await asksWhy(one);
  await asksWhy(two);
  await one.type('the room was needed');
  await two.type('half of us are tired');
  await two.press('enter');
  await two.sees('Closed. Thank you all.');
  await one.sees('Closed ·');
  await one.press('enter');
  await one.sees('The other terminal closed it first; your reason is in the record, too.');
  expect(await saved(home)).toMatchObject({
    status: 'closed',
    closedBecause: 'half of us are tired; the room was needed',
  });
  // What the screen says of the record comes before the export that follows it.
  const report = async () => {
    const [name = ''] = (await readdir(home.incident)).filter((file) => file.endsWith('record.md'));
    return readFile(join(home.incident, name), 'utf8');
  };
  await expect.poll(report).toContain('half of us are tired; the room was needed');
});

test('a reason typed ahead of a draft that turns up stays a reason, and no letter of it is a command', async () => {
  await atTheEnd();
  const [facilitator, noteTaker] = await Promise.all([facilitate(home), sit(home, 'notes', {columns: 80, rows: 24})]);
  await noteTaker.sees('── Note');
  await noteTaker.type('half a thought');
  await noteTaker.press('esc');
  await noteTaker.sees('Kept as a draft');
  await expect.poll(() => draftsOnDisk(review)).toContain('half a thought');
  await facilitator.sees('Close · 5 of 5');
  await facilitator.press('end');
  await facilitator.sees('❯ Close all the same');
  // In one go, as keys arrive that were pressed while the terminal was busy.
  facilitator.send('\rd > x now\r');
  await facilitator.sees('One draft still waits: Esc keeps this reason and shows the list.');
  await facilitator.sees(/^ d > x now *$/m);
  expect(await saved(home)).toMatchObject({status: 'running', parked: [], notes: []});
  await facilitator.press('esc');
  await pointsAt(facilitator, '✎ half a thought');
});

test('an export that waits for its folder says so, and leaving says that nothing was exported', async () => {
  await atTheEnd();
  await mkdir(home.incident, {recursive: true});
  await writeFile(join(home.incident, '.debrief-export.lock'), `${process.pid} ${hostname()}\n`);
  const me = await facilitate(home);
  await asksWhy(me);
  await me.type('the room was needed\n');
  await me.sees('Closed. The export is under way; the result will show here.');
  await me.press('q');
  expect((await me.exited()).code).toBe(1);
  await me.sees('debrief: nothing has been exported yet; debrief export INC-7 does it.');
});

test('what is in the way of the export is said at the close', async () => {
  await atTheEnd();
  await mkdir(join(home.incident, '.debrief-export.lock'), {recursive: true});
  const me = await facilitate(home);
  await asksWhy(me);
  await me.type('the room was needed\n');
  await me.sees(/Closed\. .*debrief-export\.lock is in\s+the way/);
});

test('a note that is saved into the closed review is exported, too', async () => {
  await atTheEnd();
  const [facilitator, noteTaker] = await Promise.all([facilitate(home), sit(home, 'notes', {columns: 80, rows: 24})]);
  await noteTaker.sees('── Note');
  await asksWhy(facilitator);
  await noteTaker.type('said at the door');
  await facilitator.type('the room was needed\n');
  await facilitator.sees('Wrote INC-7-report.md and 6 more into');
  await noteTaker.sees('Closed ·');
  await noteTaker.press('enter');
  await noteTaker.sees('Saved; the review is closed, so its export was written again.');
  expect(await savedNotes(home)).toContain('said at the door');
  await expect.poll(() => readFile(join(home.incident, 'INC-7-record.md'), 'utf8')).toContain('said at the door');
});

test('words whose export fails are told of until it is written, and on leaving', async () => {
  await atTheEnd();
  const [facilitator, noteTaker] = await Promise.all([facilitate(home), sit(home, 'notes', {columns: 80, rows: 24})]);
  await noteTaker.sees('── Note');
  await asksWhy(facilitator);
  await noteTaker.type('said at the door');
  await facilitator.type('the room was needed\n');
  await facilitator.sees('Wrote INC-7-report.md and 6 more into');
  await noteTaker.sees('Closed ·');
  await rename(home.incident, `${home.incident}-away`);
  await writeFile(home.incident, 'no folder');
  await noteTaker.press('enter');
  await noteTaker.sees('Saved, but the export in the folder is behind:');
  await facilitator.sees('Something was added elsewhere, but the export is behind:');
  await facilitator.press('down');
  await facilitator.seesNot('Something was added elsewhere');
  await facilitator.sees('The export in the folder is behind the review: x writes it again.');
  await noteTaker.press('q');
  expect((await noteTaker.exited()).code).toBe(1);
  await noteTaker.sees(/The\s+export\s+in\s+the\s+folder\s+is\s+behind: debrief\s+export\s+INC-7/);

  await rm(home.incident);
  await rename(`${home.incident}-away`, home.incident);
  await facilitator.press('x');
  await facilitator.sees('Enter writes the files.');
  await facilitator.press('enter');
  await facilitator.sees('Wrote INC-7-report.md');
  await facilitator.seesNot('The export in the folder is behind');
  expect(await readFile(join(home.incident, 'INC-7-record.md'), 'utf8')).toContain('said at the door');
});

test('a note-taker’s open field is listed before the end, saved from there, and stands in the write-up', async () => {
  await atTheEnd();
  const [facilitator, noteTaker] = await Promise.all([facilitate(home), sit(home, 'notes', {columns: 80, rows: 24})]);
  await noteTaker.sees('── Note');
  await facilitator.sees('Close · 5 of 5');
  await noteTaker.type('said while it closes');
  await noteTaker.press('esc');
  await noteTaker.sees('Kept as a draft');
  // Nobody has asked for the end yet.
  await facilitator.press('end');
  await facilitator.sees('✎ said while it closes');
  await noteTaker.press('n');
  await noteTaker.sees('── Note');
  await facilitator.press('end', 'enter');
  await facilitator.sees('One draft still waits');
  await facilitator.sees(/❯ ✎ said while it closes\n.*the note-taker’s, who is here/);
  await facilitator.press('enter');
  await facilitator.sees('Saved under its own question.');
  await facilitator.seesNot('✎');
  await noteTaker.sees('Saved from the other terminal.');
  await asksWhy(facilitator);
  await facilitator.type('the room was needed\n');
  await facilitator.sees('Closed. Thank you all. Wrote INC-7-report.md and 6 more into');
  await noteTaker.sees('Closed ·');
  await noteTaker.seesNot('── Note');
  expect(await savedNotes(home)).toEqual(['said while it closes']);
  const report = await readFile(join(home.incident, 'INC-7-record.md'), 'utf8');
  expect(report.split('said while it closes')).toHaveLength(2);
});

test('a field left unsaved in a closed review is a draft that the next terminal shows, and saving it exports it', async () => {
  await atTheEnd();
  const [facilitator, noteTaker] = await Promise.all([facilitate(home), sit(home, 'notes', {columns: 80, rows: 24})]);
  await noteTaker.sees('── Note');
  await asksWhy(facilitator);
  await noteTaker.type('said at the door');
  await facilitator.type('the room was needed\n');
  await facilitator.sees('Closed. Thank you all.');
  await noteTaker.sees('Closed ·');
  await noteTaker.sees('said at the door');
  await expect.poll(() => draftsOnDisk(review)).toContain('said at the door');
  noteTaker.kill('SIGKILL');
  await noteTaker.exited();
  const again = await openTerminal({args: ['notes', review.id], home, columns: 80, rows: 24});
  await again.sees('✎ 1');
  await again.press('D');
  await again.sees(/^ said at the door$/m);
  await again.press('enter');
  await again.sees('Saved; the review is closed, so its export was written again.');
  await expect.poll(() => readFile(join(home.incident, 'INC-7-record.md'), 'utf8')).toContain('said at the door');
});
