// Lists in real terminals, most of 80x24: they use the rows there are, and say what is hidden where those do not do.
import {afterEach, beforeEach, expect, test} from 'vitest';
import type {Change} from '../../src/review/changes/index.js';
import {change, facilitate, type Meeting, meeting, note, paused, savedNotes, sit} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, type Terminal} from '../support/terminal.js';

const small = {columns: 80, rows: 24};
const large = {columns: 120, rows: 40};

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

const numbered = (count: number, words: string) =>
  Array.from({length: count}, (_, index) => note(`n${index + 1}`, `${words} ${index + 1}`));

/** The rows between the count of notes and what comes next. */
function notesPane(me: Terminal): string[] {
  const rows = me.screen();
  return rows.slice(
    rows.findIndex((row) => /^ {2}\d+ notes?\b/.test(row)) + 1,
    rows.findIndex((row) => /^ {2}Next: /.test(row)),
  );
}

/** The lines of the long note that show, where what is said to be hidden of it is all the rest. */
function wholePage(me: Terminal, count: number): number[] {
  const pane = notesPane(me).join('\n');
  const shown = [...pane.matchAll(/log (\d+)/g)].map(([, number]) => Number(number));
  const hidden = (arrow: string) => Number(new RegExp(`${arrow} (\\d+) lines?`).exec(pane)?.[1] ?? 0);
  const first = hidden('↑') + 1;
  const all = Array.from({length: count - hidden('↓') - hidden('↑')}, (_, index) => first + index);
  return shown.join() === all.join() ? shown : [];
}

test('seven notes stand on both screens, prompts uncut, and no note is hidden while a row is empty', async () => {
  await change(review.folder, numbered(7, 'said'));
  const [facilitator, noteTaker] = await Promise.all([facilitate(home), sit(home, 'notes', small)]);
  for (const me of [facilitator, noteTaker]) {
    await me.sees('7 notes');
    await me.sees('said 7');
    await me.sees('Next: ');
    await me.seesNot(/^ +…$/m);
  }
  await facilitator.sees('· said 1');
  await noteTaker.sees('· said 1');
  await change(review.folder, [note('n8', 'said 8'), note('n9', 'said 9')]);
  // The facilitator has no field open, so that all have room; the note-taker's list fills what its field leaves.
  await facilitator.sees('· said 9');
  await facilitator.sees('· said 1');
  await noteTaker.sees('· said 9');
  await noteTaker.sees(/↑ \d more above/);
  await noteTaker.until('have no empty row among its notes', (me) => {
    const pane = notesPane(me);
    return pane.length > 0 && pane.every((row) => row.trim() !== '');
  });
});

test('the note-taker walks back to a note of a question before and puts it right, and reads where it went', async () => {
  const [facilitator, noteTaker] = await Promise.all([facilitate(home), sit(home, 'notes', small)]);
  await noteTaker.sees('── Note');
  await noteTaker.type('the pager rang\n');
  await noteTaker.sees('1 note');
  await facilitator.press('n');
  await facilitator.sees('── Note');
  await facilitator.type('not the note-taker’s\n');
  await noteTaker.sees('2 notes');
  await facilitator.press('right');
  await noteTaker.sees('Before the event · topic 2 of 3');
  await noteTaker.type('nobody had a list\n');
  await noteTaker.sees('1 note ·');
  await noteTaker.press('up');
  await noteTaker.sees('Reword the note');
  await noteTaker.press('up');
  await noteTaker.sees(/^ the pager rang/m);
  await noteTaker.sees('under: ');
  await noteTaker.press('down');
  await noteTaker.sees(/^ nobody had a list/m);
  await noteTaker.press('up');
  await noteTaker.sees(/^ the pager rang/m);
  await noteTaker.type(' twice\n');
  await noteTaker.sees('Saved under “');
  await facilitator.press('left');
  await facilitator.sees('the pager rang twice');
  // Two terminals write at their own pace, so which of two notes came first is nobody's promise.
  expect((await savedNotes(home, noteTaker)).toSorted()).toEqual([
    'nobody had a list',
    'not the note-taker’s',
    'the pager rang twice',
  ]);
});

test.each([small, large])('a note of two hundred lines is read from end to end at $columns x $rows', async (size) => {
  const lines = Array.from({length: 200}, (_, index) => `log ${index + 1}`);
  await change(review.folder, [
    note('before', 'said before'),
    note('log', lines.join('\n')),
    note('after', 'said after'),
  ]);
  // With the field open, and without.
  const [facilitator, noteTaker] = await Promise.all([facilitate(home, size), sit(home, 'notes', size)]);
  for (const me of [noteTaker, facilitator]) {
    await me.sees('said after');
    await me.sees(/↑ \d+ lines and 1 more above/);
    await me.press(...Array.from({length: 60}, () => 'pageup'));
    await me.sees('said before');
    await me.sees(/↓ \d+ lines and 1 more below/);
    const seen = new Set<number>();
    while (!seen.has(lines.length)) {
      await me.until('show a whole page that goes on where the last one ended', () => {
        const page = wholePage(me, lines.length);
        const [first = Number.POSITIVE_INFINITY] = page;
        const goesOn = first <= Math.max(1, seen.size) && (page.at(-1) ?? 0) > seen.size;
        if (goesOn) for (const line of page) seen.add(line);
        return goesOn;
      });
      await me.press('pagedown');
    }
    expect(seen.size).toBe(lines.length);
    await me.sees('said after');
  }
  await noteTaker.type('typed on\n');
  await noteTaker.sees('· typed on');
  await noteTaker.sees('4 notes');
});

test('a long reference leaves its title room, and a long name is read whole where rows are free', async () => {
  const name = 'Communications lead of the second response team who joined from the other building';
  await change(review.folder, [
    {
      type: 'review-edited',
      fields: {reference: `INC-7-${'x'.repeat(54)}`, title: 'Checkout was slow for forty minutes'},
    },
    {
      type: 'person-added',
      person: {id: 'long', name, involvement: 'other', role: null, attended: true, thanked: false},
    },
  ]);
  const [narrow, wide] = await Promise.all([facilitate(home), facilitate(home, {...large, rows: 50})]);
  await narrow.sees(/^ INC-7-x+… · Checkout was slow .*saved *$/m);
  await wide.press('P');
  await wide.sees(/│ {3}Communications lead of the second response team who joined from the other *$/m);
  await wide.sees(/│ {3}building *$/m);
  await narrow.press('P');
  await narrow.press('down', 'down', 'down', 'down', 'down', 'down', 'down');
  await narrow.sees(/Communications lead of the second.*…/);
});

test('where rows are free, long questions are read whole, in the overview and in what comes next', async () => {
  const reason = 'the team that runs the network holds a review of its own';
  await change(review.folder, [
    {type: 'question-marked', questionId: 'documents', state: 'skipped', reason},
    {type: 'question-opened', questionId: 'process'},
  ]);
  const me = await sit(home, 'run', {columns: 80, rows: 60});
  await me.sees(/^ {2}Next: What went well, and what would be even better: people, process,$/m);
  await me.sees(/^ {8}technology\?$/m);
  await me.press('g');
  await me.sees(/^ +× Which playbook or document would help next time: a new one, or a better$/m);
  await me.sees(/^ {7}one\? · skipped: the team that runs the network holds a review of its$/m);
  await me.sees(/^ {7}own$/m);
  const belowHeader = me.screen().slice(2);
  expect(belowHeader.filter((row) => row.includes('…'))).toEqual([]);
});

test('where only some rows are free, the selected question is read whole first, and others as far as rows go', async () => {
  const reason = 'the team that runs the network holds a review of its own';
  await change(review.folder, [{type: 'question-marked', questionId: 'documents', state: 'skipped', reason}]);
  const me = await sit(home, 'run', {columns: 80, rows: 52});
  await me.press('g');
  await me.sees('Enter goes to a question.');
  const skipped = /^ +❯? +× Which playbook or document would help next time: a new one, or a better$/m;
  await me.sees(/…/);
  await me.seesNot(skipped);
  for (let row = 0; !/❯ +× Which playbook/.test(me.screen().join('\n')) && row < 40; row += 1) {
    const before = me.screen().join();
    await me.press('down');
    await me.until('go on', () => me.screen().join() !== before);
  }
  await me.sees(skipped);
  await me.sees(/^ {7}own$/m);
});

test('ideas that wait for a decision stand whole below the note-taker’s field, and the prompts give way', async () => {
  const held = (id: string): Change => ({
    type: 'action-held',
    action: {id, questionId: 'pattern', title: `Idea ${id}`},
  });
  await change(review.folder, [
    {type: 'question-opened', questionId: 'choose-actions'},
    ...['one', 'two', 'three', 'four', 'five', 'six', 'seven'].map(held),
    {type: 'action-chosen', id: 'one', reason: ''},
  ]);
  const me = await sit(home, 'notes', small);
  await me.sees('── Note');
  await me.sees(/already\. …$/m);
  for (const idea of ['one', 'two', 'three', 'four', 'five', 'six', 'seven']) await me.sees(`Idea ${idea}`);
  await me.seesNot('more below');
  await me.seesNot('If only one of these gets done');
  // With the field closed there is room for more of the prompts.
  await me.press('esc');
  await me.sees('If only one of these gets done');
  await me.sees('Idea seven');
});
