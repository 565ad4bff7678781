// What goes on from a review, in two real terminals: asked for in the close, answered by either, taken back, and exported.
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import type {Change} from '../../src/review/changes/index.js';
import {findReviewFolder} from '../../src/store/shelf/library.js';
import {newReview} from '../support/debrief.js';
import {change, facilitate, question, saved, sit} from '../support/meeting.js';
import {goesDownTo, pointsAt} from '../support/pointing.js';
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

const noted = (id: string, questionId: string, text: string): Change => ({
  type: 'note-added',
  note: {id, questionId, kind: 'note', aspects: [], text},
});

test('is asked for where the close comes to it, answered in either terminal, and leads from what is open', async () => {
  const id = await newReview(home, 'INC-7', '--folder', home.incident);
  await change(await findReviewFolder(home.reviews, id), [
    {type: 'meeting-started'},
    noted('n1', question, 'The pager rang at once'),
    noted('n2', 'put-right', 'Integrators hear of it today'),
    {type: 'note-put', id: 'n2', pointId: 'client-plan'},
    {type: 'question-opened', questionId: 'read-back'},
  ]);
  const facilitator = await facilitate(home);
  const noteTaker = await sit(home, 'notes');

  await facilitator.sees('What goes on from here');
  await goesDownTo(facilitator, 'For the risk assessment');
  await facilitator.press('enter');
  await facilitator.sees('── For the risk assessment');
  await facilitator.type('A link between regions can fail\n');
  await facilitator.sees(/For the risk assessment +A link between regions can fail/);
  // Which playbook is asked for only where there is to be one.
  await facilitator.seesNot('Which playbook');
  await goesDownTo(facilitator, 'Playbook');
  await facilitator.sees(/❯ Playbook +\[not said\] {2}write one {2}update one {2}none/);
  await facilitator.press('enter');
  await facilitator.sees(/Playbook +not said {2}\[write one\] {2}update one {2}none/);
  await facilitator.press('enter');
  await facilitator.sees('[update one]');
  await facilitator.press('u');
  await facilitator.sees('Undone. The playbook is back to write one.');
  await facilitator.press('enter');
  await goesDownTo(facilitator, 'Which playbook');
  await facilitator.press('enter');
  await facilitator.type('Failover\n');
  await facilitator.sees(/Which playbook +Failover/);

  // The note-taker says who hears of it, by the page of facts, at any time of the meeting.
  await noteTaker.press('esc');
  await noteTaker.press('P');
  await noteTaker.sees('n adds people.');
  await goesDownTo(noteTaker, 'Who hears the lessons');
  await noteTaker.press('enter');
  await noteTaker.sees('── Who hears the lessons');
  await noteTaker.type('The whole platform\n');
  await facilitator.press('right');
  await facilitator.sees(/Noted earlier\s+(❯ )?· Integrators hear of it today/);
  await facilitator.sees(/Who hears the lessons +The whole platform/);

  // Taken away again, it is named at the end of the close, and gone to.
  await goesDownTo(facilitator, 'Who hears the lessons');
  await facilitator.press('enter', 'ctrl+u', 'enter');
  await facilitator.sees(/Who hears the lessons +not said/);
  await facilitator.press('right', 'right', 'right');
  await facilitator.sees('Close · 5 of 5');
  await pointsAt(facilitator, 'Not said yet: who hears the lessons');
  await facilitator.press('enter');
  await facilitator.sees(/❯ Who hears the lessons +not said/);
  await facilitator.press('enter');
  await facilitator.type('All teams\n');
  await facilitator.sees(/Who hears the lessons +All teams/);
  await facilitator.press('esc');
  await facilitator.sees('Close · 5 of 5');
  await facilitator.seesNot('Not said yet');

  await facilitator.press('x');
  await facilitator.sees('Enter writes the files.');
  await facilitator.press('enter');
  await facilitator.sees('Wrote INC-7-');
  const name = (await readdir(home.incident)).find((file) => file.endsWith('-report.md')) ?? '';
  const text = await readFile(join(home.incident, name), 'utf8');
  expect(text).toContain(
    '- **For the risk assessment:** A link between regions can fail\n- **Playbook:** update one: Failover\n',
  );
  expect(text).toContain(
    '## Communication plan\n\n**Who hears the lessons:** All teams\n\n- Integrators hear of it today\n',
  );
  expect(await saved(home)).toMatchObject({
    takeaways: {
      riskAssessment: 'A link between regions can fail',
      playbookPlan: 'update',
      playbookName: 'Failover',
      lessonsTo: 'All teams',
    },
  });
});
