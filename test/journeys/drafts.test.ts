// Half-written texts in real terminals: in sight after a crash, gone through by one key, and gone once they are saved.
import {mkdir, rm, writeFile} from 'node:fs/promises';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import type {Review} from '../../src/review/types.js';
import {draftPlace} from '../../src/session/asks/ask.js';
import {debrief} from '../support/debrief.js';
import {
  change,
  draftsOnDisk,
  facilitate,
  type Meeting,
  meeting,
  question,
  saved,
  savedNotes,
  sit,
} from '../support/meeting.js';
import {pointsAt} from '../support/pointing.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {allSaved, closeTerminals, type Terminal} from '../support/terminal.js';

let home: TempHome;
let review: Meeting;
beforeEach(async () => {
  home = await tempHome();
  review = await meeting(home);
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const onDisk = () => draftsOnDisk(review);

/** A drafts file of a note-taker whose process is gone; no process has this number. */
async function leave(text: string): Promise<void> {
  const texts = {[draftPlace({what: 'note', questionId: question})]: text};
  const file = {role: 'note-taker', by: 'note-taker', host: hostname(), pid: 2 ** 30, at: Date.now(), texts};
  await mkdir(join(review.folder, 'drafts'), {recursive: true, mode: 0o700});
  await writeFile(join(review.folder, 'drafts', 'earlier.json'), JSON.stringify(file), {mode: 0o600});
}

async function begins(me: Terminal, key: string, text: string, label: string): Promise<void> {
  await me.press(key);
  await me.sees(`── ${label}`);
  await me.type(text);
  await me.sees(text);
  await me.press('esc');
  await me.sees('Kept as a draft');
}

async function dies(me: Terminal): Promise<void> {
  me.kill('SIGKILL');
  await me.exited();
}

test('after a crash the drafts are in sight, D goes through them, and what was saved does not come back', async () => {
  const first = await facilitate(home);
  await first.press('n');
  await first.sees('── Note');
  await first.type('a whole note\n');
  await first.sees('1 note');
  await first.seesNot('── Note');
  await begins(first, 'n', 'half a note', 'Note');
  await begins(first, 'p', 'half a topic', 'Park a topic');
  await first.sees('✎ 2 drafts here');
  await first.press('right');
  await first.sees('2 of 3');
  await first.sees('✎ 2 drafts wait · D goes through them');
  await first.sees(/^ INC-7 .* ✎ 2 · saved *$/m);
  await expect.poll(onDisk).toContain('half a topic');
  await dies(first);

  const again = await facilitate(home);
  await again.sees(/^ D goes on with the (note|topic) left half written, “half a \1”; one more waits\.$/m);
  await again.press('g');
  await again.sees(/✎ 2 drafts · 1 note/);
  await again.press('esc');
  await again.seesNot('Enter goes to a question');
  await again.press('D');
  await again.sees('half a');
  await again.sees('under: ');
  await again.press('enter');
  await again.sees('✎ 1 draft waits · D opens it');
  await again.press('D');
  await again.sees('half a');
  await again.press('enter');
  await again.sees('Parked. v opens the parking lot.');
  await again.seesNot('✎');
  await again.sees(/^ INC-7 .* saved *$/m);
  await dies(again);

  const last = await facilitate(home);
  await last.sees('Before the event · topic 2 of 3');
  await last.seesNot('✎');
  expect(await savedNotes(home)).toEqual(['a whole note', 'half a note']);
  await expect.poll(onDisk).not.toContain('half');
});

test('after a crash at a note its field is one key away, and the first keys that are typed are not swallowed by it', async () => {
  const first = await facilitate(home);
  await first.press('n');
  await first.sees('── Note');
  await first.type('+ the restore had been');
  await expect.poll(onDisk).toContain('the restore had been');
  await dies(first);
  const again = await facilitate(home);
  await again.sees('D goes on with the note left half written, “+ the restore had been”.');
  await again.press('c');
  await again.sees('✎ 1 draft waits · D opens it');
  await dies(again);
  const last = await facilitate(home);
  await last.sees('D goes on with the note left half written');
  await last.press('D');
  await last.sees('── Note');
  await last.type(' rehearsed\n');
  await last.sees('+ the restore had been rehearsed');
  await last.seesNot('✎');
  expect(await savedNotes(home, last)).toEqual(['the restore had been rehearsed']);
});

test('a draft of a terminal that ends behind the opening of the next one waits there as well', async () => {
  const first = await facilitate(home);
  await first.press('n');
  await first.sees('── Note');
  await first.type('half a note');
  await expect.poll(onDisk).toContain('half a note');
  const next = await facilitate(home);
  await next.seesNot('✎');
  await dies(first);
  await next.sees('D goes on with the note left half written, “half a note”.');
  await next.press('D');
  await next.sees('── Note');
  await next.type(' is whole\n');
  await next.seesNot('── Note');
  expect(await savedNotes(home, next)).toEqual(['half a note is whole']);
});

test('what a killed terminal left comes beside what is being typed for the same, all of it, and each is saved by itself', async () => {
  const note = draftPlace({what: 'note', questionId: question});
  const first = await sit(home, 'notes');
  await first.sees('── Note');
  const living = await sit(home, 'notes');
  await living.sees('── Note');
  await first.type('theirs');
  await first.press('esc');
  await first.seesNot('── Note');
  await begins(first, 'p', 'half a topic', 'Park a topic');
  await living.type('mine');
  await expect.poll(onDisk).toContain('mine');
  await dies(first);
  await living.sees(/Esc, then D, opens the (note|topic) of a terminal that has gone, .*; one more/);
  await living.sees('mine');
  await expect.poll(onDisk).toContain(`another 2, ${note}`);
  await living.type(' is whole\n');
  await living.sees('mine is whole');
  await living.press('esc');
  await living.seesNot('── Note');
  await living.sees('✎ 2 drafts wait · D goes through them');
  await living.press('D');
  await living.sees('── ');
  await living.press('enter');
  await living.sees('✎ 1 draft waits');
  await living.press('esc');
  await living.seesNot('── Note');
  await living.press('D');
  await living.sees('── ');
  await living.press('enter');
  await living.seesNot('✎');
  const {notes, parked} = await saved(home);
  expect([...notes, ...parked].map(({text}) => text).toSorted()).toEqual(['half a topic', 'mine is whole', 'theirs']);
  await expect.poll(onDisk).toBe('');
});

test('a note that was saved when the power went is no draft again, though the file of drafts still holds it', async () => {
  const me = await sit(home, 'notes', {columns: 80, rows: 24});
  await me.sees('── Note');
  await me.type('seen once before\n');
  await me.sees('1 note');
  await me.seesNot('saving');
  // As the disk would be, had the process died before the draft was forgotten.
  await dies(me);
  await leave('seen once before');
  const again = await sit(home, 'notes', {columns: 80, rows: 24});
  await again.sees('── Note');
  await again.until('have an empty field', () => {
    const field = again.screen().findIndex((row) => row.includes('── Note'));
    return field !== -1 && (again.screen()[field + 1] ?? '').trim() === '';
  });
  await again.type('the next\n');
  await again.seesNot('saving');
  await expect.poll(() => savedNotes(home)).toEqual(['seen once before', 'the next']);
});

test('the note-taker goes through drafts in its own view, and is told every Esc that it takes', async () => {
  const [facilitator, noteTaker] = await Promise.all([facilitate(home), sit(home, 'notes', {columns: 80, rows: 24})]);
  await noteTaker.sees('── Note');
  await noteTaker.type('half a note');
  await noteTaker.press('esc');
  await noteTaker.seesNot('── Note');
  await noteTaker.press('right', 'a');
  await noteTaker.sees('── Hold an action idea');
  await facilitator.press('F');
  await noteTaker.sees('Esc twice, then F, takes it over');
  await noteTaker.press('esc');
  await noteTaker.sees('── Note');
  await noteTaker.press('esc');
  await noteTaker.seesNot('── N');
  await noteTaker.press('D');
  await noteTaker.sees('Before the event · topic 1 of 3');
  await noteTaker.sees('half a note');
  await facilitator.sees('Before the event · topic 1 of 3');
});

describe('closing', () => {
  /** Goes to the last row, which ends the review. */
  const closes = (me: Terminal) => me.press('end', 'enter');

  test('waits for the drafts of both roles: saved, parked, let go, and only then the review is closed', async () => {
    await change(review.folder, [{type: 'question-opened', questionId: 'last-look'}]);
    // One note-taker's terminal died with a text in it; another took it over and is being typed in.
    await leave('+ the pager worked');
    const [facilitator, noteTaker] = await Promise.all([facilitate(home), sit(home, 'notes', {columns: 80, rows: 24})]);
    await noteTaker.sees('── Note');
    await noteTaker.type('we thank the');
    await expect.poll(onDisk).toContain('we thank the');
    await begins(facilitator, 'p', 'a wide topic', 'Park a topic');
    await begins(facilitator, 'n', 'nothing much', 'Note');
    await closes(facilitator);
    await facilitator.sees('4 drafts still wait: Enter opens or saves one, > parks it, d lets it go.');
    // Mine: the topic is finished in its field and gets a destination, the note is let go.
    await facilitator.sees(/❯ ✎ a wide topic\n\s+my topic/);
    await facilitator.press('enter');
    await facilitator.sees('── Park a topic');
    await facilitator.press('enter');
    await facilitator.sees('Parked.');
    await pointsAt(facilitator, 'One parked topic has no destination');
    await facilitator.press('enter');
    await facilitator.sees('❯ a wide topic');
    await facilitator.press('1');
    await facilitator.sees('leaves for a wider forum.');
    await facilitator.press('esc');
    await facilitator.sees('Close · 5 of 5');
    await pointsAt(facilitator, '✎ nothing much');
    await facilitator.press('d', 'enter');
    await facilitator.sees('Let go.');
    // Theirs: one is saved as it stands, one is parked, and neither is in their terminal any more.
    await pointsAt(facilitator, '✎ + the pager worked');
    await facilitator.sees(/note, the note-taker’s, who is here/);
    await facilitator.press('enter');
    await facilitator.sees('Saved under “');
    await pointsAt(facilitator, '✎ we thank the');
    await facilitator.press('>');
    await facilitator.sees('In the parking lot now.');
    await noteTaker.sees('Saved from the other terminal.');
    await noteTaker.seesNot('✎');
    // No draft waits any more: what is left needs a reason.
    await closes(facilitator);
    await facilitator.sees('── Close all the same, because');
    await facilitator.type('a rehearsal\n');
    await facilitator.sees('Closed. Thank you all.');
    await allSaved();
    const {stdout} = await debrief(home, ['show', review.id, '--json']);
    const {notes, parked, status} = JSON.parse(stdout) as Review;
    expect([status, [...notes, ...parked].map(({text}) => text).toSorted()]).toEqual([
      'closed',
      ['a wide topic', 'the pager worked', 'we thank the'],
    ]);
    await expect.poll(onDisk).toBe('');
  });
});

test('a draft that the disk does not take is called kept only once it is, and leaving puts it into a file elsewhere', async () => {
  const me = await facilitate(home);
  // No folder can be made under a name that a file has.
  await rm(join(review.folder, 'drafts'), {recursive: true, force: true});
  await writeFile(join(review.folder, 'drafts'), '');
  await me.press('n');
  await me.sees('── Note');
  await me.type('half a note');
  await me.press('esc');
  await me.sees('This draft is in this terminal only, not on the disk (a file is in the way:');
  await me.sees('…/drafts). D opens it again.');
  await me.seesNot('Kept as a draft');
  await rm(join(review.folder, 'drafts'));
  await me.sees('Kept as a draft: D opens it again.');
  await expect.poll(onDisk).toContain('half a note');

  await rm(join(review.folder, 'drafts'), {recursive: true});
  await writeFile(join(review.folder, 'drafts'), '');
  await me.press('D');
  await me.sees('half a note');
  await me.type(' and more');
  await me.press('esc');
  await me.sees('This draft is in this terminal only');
  await me.press('q');
  await me.sees('not on the disk yet (a file is in the way: …/drafts).');
  await me.press('enter');
  await me.exited();
  await me.sees('could not be saved in');
});
