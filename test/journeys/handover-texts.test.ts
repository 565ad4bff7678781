// The facilitation changes hands in real terminals: every half-written text goes along, wherever it was begun.
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {draftPlace} from '../../src/session/asks/ask.js';
import {type Meeting, meeting, question, savedNotes, sit} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals} from '../support/terminal.js';

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

const texts = {
  [draftPlace({what: 'note', questionId: question})]: 'half a note',
  [draftPlace({what: 'note', questionId: question, noteId: 'n1'})]: 'half a rewording',
  [draftPlace({what: 'topic', questionId: question})]: 'half a topic',
  [draftPlace({what: 'topic-detail', topicId: 't1'})]: 'half a detail',
  [draftPlace({what: 'idea', questionId: question})]: 'half an idea',
  [draftPlace({what: 'action', actionId: 'a1', part: 'doneWhen', goOn: false})]: 'half an action',
  [draftPlace({what: 'slot-reason', actionId: 'a1'})]: 'half a reason',
  [draftPlace({what: 'not-now', actionId: 'a1'})]: 'half a refusal',
  [draftPlace({what: 'question', stageId: 's1', afterId: null})]: 'half a question',
  [draftPlace({what: 'question-text', questionId: question})]: 'half another question',
  [draftPlace({what: 'person'})]: 'half a role',
  [draftPlace({what: 'nudge'})]: 'half a nudge',
  [draftPlace({what: 'review', part: 'title'})]: 'half a title',
};

/** As a note-taker's terminal that was killed leaves them; no process has this number. */
async function leave(): Promise<void> {
  const file = {role: 'note-taker', by: 'note-taker', host: hostname(), pid: 2 ** 30, at: Date.now(), texts};
  await mkdir(join(review.folder, 'drafts'), {mode: 0o700});
  await writeFile(join(review.folder, 'drafts', 'earlier.json'), JSON.stringify(file), {mode: 0o600});
}

async function kept(): Promise<{role: string; texts: Record<string, string>}[]> {
  const folder = join(review.folder, 'drafts');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'))));
}

test('half a topic, an idea, an action, a person, a nudge and all else is the new facilitator’s', async () => {
  await leave();
  const [facilitator, noteTaker] = await Promise.all([sit(home, 'run'), sit(home, 'notes')]);
  await noteTaker.sees('half a note');
  await facilitator.press('F');
  await noteTaker.sees('The meeting is offered to you');
  await noteTaker.press('esc');
  await noteTaker.seesNot('── N');
  await noteTaker.press('F');
  await noteTaker.sees('You are facilitating now.');
  await facilitator.sees('You are taking the notes now.');
  await expect.poll(kept).toEqual([expect.objectContaining({role: 'facilitator', texts})]);
  await noteTaker.press('p');
  await noteTaker.sees('half a topic');
});

test('what the facilitator had half written who was killed is told as theirs to whoever takes over', async () => {
  const [facilitator, noteTaker] = await Promise.all([sit(home, 'run'), sit(home, 'notes')]);
  await noteTaker.sees('facilitator here');
  await facilitator.press('n');
  await facilitator.sees('── Note');
  await facilitator.type('half of it');
  await expect.poll(kept).toEqual([expect.objectContaining({role: 'facilitator'})]);
  facilitator.kill('SIGKILL');
  await facilitator.exited();
  await noteTaker.sees(/Nobody facilitates now: .*F,? takes the meeting over\./);
  await noteTaker.press('esc');
  await noteTaker.seesNot('── N');
  await noteTaker.press('F');
  await noteTaker.sees(/You are facilitating now\..*\n?.*D: the former facilitator’s note, “half of it”\./);
  await noteTaker.press('D');
  await noteTaker.sees('── Note');
  await noteTaker.type(', and the rest\n');
  await expect.poll(() => savedNotes(home)).toEqual(['half of it, and the rest']);
});

/** The facilitator is killed over half a note where the note-taker has half of one, too, who then takes the meeting over. */
async function takenOver() {
  const [facilitator, noteTaker] = await Promise.all([sit(home, 'run'), sit(home, 'notes')]);
  await noteTaker.sees('facilitator here');
  await facilitator.press('n');
  await facilitator.sees('── Note');
  await facilitator.type('half of it');
  await noteTaker.type('mine');
  await expect.poll(async () => (await kept()).length).toBe(2);
  facilitator.kill('SIGKILL');
  await facilitator.exited();
  await noteTaker.sees(/Nobody facilitates now: .*F,? takes the meeting over\./);
  await noteTaker.press('esc');
  await noteTaker.seesNot('── N');
  await noteTaker.press('F');
  await noteTaker.sees('D, behind yours: the former facilitator’s note,');
  return noteTaker;
}

test('who comes back is told where the half-written text is, and F brings it back; each has its own words', async () => {
  const taker = await takenOver();
  const back = await sit(home, 'run');
  await back.sees(/The\s+note\s+left\s+half\s+written,\s+“half\s+of\s+it”,\s+is\s+in/);
  await back.press('D');
  await back.sees('In the facilitator’s terminal: the note “half of it”.');
  await back.press('F');
  await taker.sees('Another terminal facilitates now: you are taking the notes.');
  await back.sees('D goes on with the note left half written, “half of it”.');
  await expect
    .poll(async () => (await kept()).map(({role, texts: its}) => [role, Object.values(its)]).toSorted())
    .toEqual([
      ['facilitator', ['half of it']],
      ['note-taker', ['mine']],
    ]);
  await back.press('D');
  await back.sees('── Note');
  await back.type(', and the rest\n');
  await back.sees('half of it, and the rest');
  await back.seesNot('── Note');
  await taker.sees('mine');
  await taker.type(' as well\n');
  await expect.poll(() => savedNotes(home)).toEqual(['half of it, and the rest', 'mine as well']);
});

test('what was gone on with meanwhile stays where it is, and who comes back as note-taker is told so', async () => {
  const taker = await takenOver();
  await taker.press('D');
  await taker.sees('mine');
  await taker.press('esc', 'D');
  await taker.sees('half of it');
  await taker.type(', by me');
  await taker.press('esc');
  await taker.sees('Kept as a draft');
  await expect.poll(async () => JSON.stringify(await kept())).toContain('half of it, by me');
  const back = await sit(home, 'notes');
  await back.sees('The note left half written, “half of it, by me”, is');
  await back.sees('Esc, then D, shows it.');
  await back.press('esc');
  await back.seesNot('── Note');
  await back.press('D');
  await back.sees('In the facilitator’s terminal: the note “half of it, by me”.');
  expect(await kept()).toHaveLength(1);
});
