// Y in a real terminal: the bytes that it is sent for its clipboard are the report, or the selected action.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {builtInAgendas} from '../../src/review/agendas/index.js';
import {findReviewFolder} from '../../src/store/shelf/library.js';
import {debrief, newReview} from '../support/debrief.js';
import {change, question, sit} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, openTerminal, type Terminal} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

/** What the terminal's clipboard holds now. */
const clipboard = (me: Terminal): string => {
  const sent = [...me.written.matchAll(/\u001b\]52;c;([A-Za-z0-9+/=]*)\u0007/g)].at(-1);
  return Buffer.from(sent?.[1] ?? '', 'base64').toString();
};

async function withAnAction(): Promise<string> {
  const id = await newReview(home, 'INC-7', '--person', 'Database engineer:tech');
  const folder = await findReviewFolder(home.reviews, id);
  await change(folder, [
    {type: 'meeting-started'},
    {type: 'note-added', note: {id: 'n1', questionId: question, kind: 'well', aspects: [], text: 'Größe “7” half'}},
    {type: 'action-held', action: {id: 'a1', questionId: question, title: 'Rehearse the restore'}},
    {type: 'action-edited', id: 'a1', fields: {due: '2030-12-02', doneWhen: 'it took an hour'}},
    {type: 'action-chosen', id: 'a1', reason: ''},
  ]);
  return folder;
}

test('the closed page copies the report, as --stdout prints it behind its data', async () => {
  const folder = await withAnAction();
  await change(folder, [{type: 'review-closed'}]);
  const me = await openTerminal({args: ['run', 'INC-7'], home, columns: 80, rows: 24});
  await me.sees('❯ Rehearse the restore');
  expect(clipboard(me)).toBe('');
  await me.press('Y');
  await me.sees(/Sent the report to the clipboard \(\d+ lines\); not every terminal takes it\./);
  const {stdout} = await debrief(home, ['export', '--format', 'report', '--stdout']);
  expect(clipboard(me)).toBe(stdout.replace(/^---\n[\s\S]*?\n---\n\n/, ''));
  expect(clipboard(me)).toMatch(/^# INC-7/);
  expect(clipboard(me)).toContain('Größe “7” half');
});

test('the actions screen copies the selected action with all that is known of it', async () => {
  const folder = await withAnAction();
  const stages = builtInAgendas.find(({id}) => id === 'standard')?.stages ?? [];
  const questionId = stages.find(({kind}) => kind === 'actions')?.questions[0]?.id ?? '';
  await change(folder, [{type: 'question-opened', questionId}]);
  const me = await sit(home, 'run');
  await me.sees('❯ Rehearse the restore');
  await me.press('Y');
  await me.sees('Sent the action to the clipboard; not every terminal takes it.');
  expect(clipboard(me).split('\n').slice(0, 4)).toEqual([
    'INC-7: Rehearse the restore',
    'Due 2030-12-02 (Mon 2 Dec 2030).',
    'No owner yet.',
    'Done when: it took an hour',
  ]);
});
