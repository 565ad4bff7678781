// Each of two terminals is killed at each stage of the meeting a text half written: the other says so, none is lost,
// and whoever opens it again finds it.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {change, draftsOnDisk, facilitate, type Meeting, meeting, saved, savedNotes, sit} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, type Terminal} from '../support/terminal.js';

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

/** Half a text is in its field, and is killed there. */
async function diesWith(me: Terminal, text: string): Promise<void> {
  await me.type(text);
  await me.sees(text);
  await expect.poll(onDisk, {timeout: 20_000}).toContain(text);
  me.kill('SIGKILL');
  await me.exited();
}

const stages = [
  ['opening', /^ 1\/5 Opening/m],
  ['before', /^ 2\/5 Before the event/m],
  ['after', /^ 3\/5 After the event/m],
  ['actions', /^ 4\/5 Actions/m],
  ['close', /^ 5\/5 Close/m],
] as const;

test.each(stages)('at the stage %s', async (stageId, header) => {
  const {agenda} = await saved(home);
  const question = agenda.stages.find(({id}) => id === stageId)?.questions[0];
  await change(review.folder, [{type: 'question-opened', questionId: question?.id ?? ''}]);
  const [first, noteTaker] = await Promise.all([facilitate(home), sit(home, 'notes', {columns: 80, rows: 24})]);
  await first.sees(header);
  await noteTaker.sees(header);
  await first.press('n');
  await first.sees('── Note');
  await first.type('said and saved\n');
  await first.seesNot('── Note');
  await noteTaker.sees('facilitator here');

  await first.press('n');
  await first.sees('── Note');
  await diesWith(first, 'half of what I say');
  await noteTaker.sees(/facilitator away since \d\d:\d\d/);
  const facilitator = await facilitate(home);
  await facilitator.sees(header);
  await facilitator.sees('D goes on with the note left half written, “half of what I say”.');
  await noteTaker.sees('facilitator here');
  await facilitator.press('n');
  await facilitator.sees(/^ half of what I say$/m);
  await facilitator.type(', and the rest\n');
  await facilitator.seesNot('── Note');
  await facilitator.seesNot('✎');

  await noteTaker.sees('── Note');
  await diesWith(noteTaker, 'half of what I hear');
  await facilitator.sees(/note-taker away since \d\d:\d\d/);
  const again = await sit(home, 'notes', {columns: 80, rows: 24});
  await again.sees(header);
  await again.sees(/^ half of what I hear$/m);
  await facilitator.sees('note-taker here');
  await again.type(', and the rest\n');
  await expect
    .poll(() => savedNotes(home))
    .toEqual(['said and saved', 'half of what I say, and the rest', 'half of what I hear, and the rest']);
  expect((await saved(home)).open?.questionId).toBe(question?.id);
  await expect.poll(onDisk).not.toContain('half');
});
