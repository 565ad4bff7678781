// A topic with points in real terminals: ticked at one and seen at the others, notes put to a point, half a note kept.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {pointOf} from '../../src/review/agenda.js';
import {findReviewFolder} from '../../src/store/shelf/library.js';
import {newReviewWithPoints} from '../support/agenda-with-points.js';
import {debrief} from '../support/debrief.js';
import {change, draftsOnDisk, type Meeting, saved, sit} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals} from '../support/terminal.js';

let home: TempHome;
let review: Meeting;
beforeEach(async () => {
  home = await tempHome();
  const id = await newReviewWithPoints(home, 'INC-7');
  review = {id, folder: await findReviewFolder(home.reviews, id)};
  await change(review.folder, [{type: 'meeting-started'}, {type: 'question-opened', questionId: 'decided'}]);
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

test('what is ticked at one terminal shows at the others, and a note that is put to a point says so', async () => {
  const [facilitator, noteTaker, room] = await Promise.all([sit(home, 'run'), sit(home, 'notes'), sit(home, 'watch')]);
  await Promise.all([facilitator.sees('note-taker here'), noteTaker.sees('facilitator here')]);
  await facilitator.sees('After the event · topic 1 of 2 · must');
  await facilitator.sees('1 [ ] Which options were there?');
  await room.sees('[ ] Which options were there?');

  await facilitator.press('1');
  await noteTaker.sees('1 [x] Which options were there?');
  await room.sees('[x] Which options were there?');

  await noteTaker.sees('── Note');
  await noteTaker.press('esc');
  await noteTaker.seesNot('── N');
  await noteTaker.press('down', 'down', 'n');
  await noteTaker.sees('── Note to point 2 · “What was known then?”');
  await noteTaker.type('Nobody knew how far\n');
  await facilitator.sees('Nobody knew how far  ↳ 2');
  await facilitator.sees('2 [x] What was known then?  1 note');
  await room.sees('[x] What was known then?');
  await noteTaker.until('have its own field again', () =>
    noteTaker.screen().some((row) => row.startsWith('── Note ') && !row.includes('point')),
  );

  await facilitator.press('up', '1');
  await noteTaker.sees('Nobody knew how far  ↳ 1');
  await facilitator.press('u');
  await noteTaker.sees('Nobody knew how far  ↳ 2');
  const {notes, ...rest} = await saved(home);
  expect(notes.map((note) => pointOf({notes, ...rest}, note)?.id)).toEqual(['known']);
});

test('half a note to a point is there after a crash, and goes to its point', async () => {
  const first = await sit(home, 'run');
  await first.press('down', 'down', 'n');
  await first.sees('── Note to point 2');
  await first.type('The replica was');
  await expect.poll(() => draftsOnDisk(review)).toContain('The replica was');
  first.kill('SIGKILL');
  await first.exited();

  const again = await sit(home, 'run');
  await again.press('D');
  await again.sees('── Note to point 2 · kept draft · “What was known …”');
  await again.type(' behind\n');
  await again.sees('The replica was behind  ↳ 2');
});

test('from the shell a note goes to a point by its id, and is shown beneath it', async () => {
  const {stderr, code} = await debrief(home, ['add', 'note', 'Nobody knew how far', '--question', 'known']);
  expect([stderr, code]).toEqual(['', 0]);
  await debrief(home, ['add', 'note', 'It took an hour', '--question', 'decided']);
  const {stdout} = await debrief(home, ['show']);
  expect(stdout).toContain(
    [
      'How was it decided?',
      '  [ ] Which options were there?',
      '  [x] What was known then?',
      '      · Nobody knew how far',
      '  · It took an hour',
    ].join('\n'),
  );
});
