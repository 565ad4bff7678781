// Enter acts on what is selected and the foot of the page names the keys of it, in real terminals of 24 rows and of 34.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {facilitate, meeting, note, saved} from '../support/meeting.js';
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

const questionId = 'pattern';

test('Enter rewords a note, says more of a topic, chooses an idea and changes a person; the footer says so', async () => {
  await meeting(home, [
    note('n1', 'The pager rang twise'),
    {type: 'topic-parked', topic: {id: 't1', questionId, text: 'Which pager for whom'}},
    {type: 'action-held', action: {id: 'a1', questionId, title: 'A second pager'}},
  ]);
  const me = await facilitate(home);
  // Nothing is selected: Enter is for a new note.
  await me.sees(/^ Enter note .*\? help {2}q leave *$/m);
  await me.press('enter');
  await me.sees('── Note');
  await me.press('esc');
  await me.press('up');
  await me.sees(/^ Enter reword {2}→ next {2}d delete {2}e editor .*\? help {2}q leave *$/m);
  await me.press('enter');
  await me.sees('── Reword the note');
  await me.press('backspace', 'backspace', 'c', 'e', 'enter');
  await me.sees('The pager rang twice');

  await me.press('v');
  await me.sees(
    /^ Enter where {2}1 forum {2}2 action {2}3 meeting {2}4 drop {2}r reword {2}d delete[\s\S]* Esc back {2}\? help {2}q leave *$/m,
  );
  await me.press('enter');
  await me.sees('── Who, where or why');
  await me.type('The platform group\n');
  await me.sees('The platform group');
  await me.press('esc');

  await me.press('P');
  await me.sees('❯ Reference');
  await me.sees(/^ Enter change .*\? help {2}q leave *$/m);
  await me.press('down', 'down');
  await me.sees('❯ Kind');
  await me.sees(/^ Enter choose /m);
  await me.press('esc', '/');
  await me.sees('── Search');
  await me.type('second');
  await me.sees(/^ Enter go there {2}Ctrl\+R reword/m);
  await me.press('enter');
  await me.sees('❯ A second pager');
  await me.sees(
    /^ Enter choose {2}→ next {2}o owner {2}b by {2}w done when [\s\S]* r reword {2}[\s\S]*\? help {2}q leave *$/m,
  );
  await me.press('enter');
  await me.sees('── One owner · “A second pager”');
  await me.press('esc', 'esc');

  const {notes, parked, actions, open} = await saved(home);
  expect(notes.map(({text}) => text)).toEqual(['The pager rang twice']);
  expect(parked.map(({detail}) => detail)).toEqual(['The platform group']);
  expect(actions.map(({status}) => status)).toEqual(['chosen']);
  expect(open?.questionId).toBe(questionId);
});

test('a topic’s detail names its topic behind the digit that placed it, in the close', async () => {
  await meeting(home, [
    {type: 'topic-parked', topic: {id: 't1', questionId, text: 'Which pager for whom'}},
    {type: 'topic-parked', topic: {id: 't2', questionId, text: 'Who pays for the pagers'}},
    {type: 'question-opened', questionId: 'parked-topics'},
  ]);
  const me = await facilitate(home);
  await me.sees('❯ Which pager for whom');
  await me.sees(
    /^ Enter where {2}→ next {2}1 forum {2}2 action {2}3 meeting {2}4 drop {2}d delete[\s\S]* r reword[\s\S]*\? help {2}q leave *$/m,
  );
  await me.press('1', 'enter');
  await me.sees(/── Who, where or why \(optional\) · “Which pager/);
  await me.type('The spring forum\n');
  await me.seesNot('── Who, where or why');
  await me.press('down');
  await me.sees('❯ Who pays for the pagers');
  await me.press('4', 'enter');
  await me.sees(/── Who, where or why \(optional\) · “Who pays/);
  await me.type('There is a budget\n');
  await me.seesNot('── Who, where or why');
  await me.sees('There is a budget');
  await me.sees(/^ INC-7 .* saved *$/m);
  const {parked} = await saved(home);
  expect(parked.map(({text, destination, detail}) => [text, destination, detail])).toEqual([
    ['Which pager for whom', 'tech-forum', 'The spring forum'],
    ['Who pays for the pagers', 'dropped', 'There is a budget'],
  ]);
});

test('with 34 rows what does not fit stands in a second row, its keys work, and help and leave are in sight', async () => {
  await meeting(home, [{type: 'action-held', action: {id: 'a1', questionId, title: 'A second pager'}}]);
  const me = await facilitate(home, {rows: 34});
  await me.sees(/^ Enter note .*\n .*\? help {2}q leave *$/m);
  await me.press('G');
  await me.sees('Enter yes');
  await me.press('enter');
  await me.sees('3/5 After');
  await me.press('G');
  await me.sees('Enter yes');
  await me.press('enter');
  await me.sees('❯ A second pager');
  await me.sees(/^ Enter choose {2}→ next {2}o owner .*\n .*> park it.*\? help {2}q leave *$/m);
  await me.press('>');
  await me.sees('goes to the parking lot');
  // The screen says so while it is still on its way to the disk.
  await expect.poll(async () => (await saved(home)).parked.map(({text}) => text)).toEqual(['A second pager']);
});

test('with 34 rows a few keys stand on the last row, and no empty one is kept below them', async () => {
  await meeting(home);
  const me = await facilitate(home, {rows: 34});
  await me.sees(/^ Enter note .*\n .*\? help {2}q leave *$/m);
  await me.press('n');
  await me.sees('── Note');
  await me.sees(/^ Enter save /m);
  expect(me.screen().at(-1)).toMatch(/^ Enter save /);
  await me.type('The pager rang\n');
  await me.sees('· The pager rang');
  await me.press('?', '/');
  await me.sees(/^ Esc all/m);
  expect(me.screen().at(-1)).toMatch(/^ Esc all/);
});

test('a key that means nothing is told of, and so are words; help finds a key by what it does, and Enter behind the word leaves it open', async () => {
  await meeting(home);
  const me = await facilitate(home);
  await me.press('z');
  await me.sees('z does nothing here · ? shows the keys');
  await me.press('&');
  await me.sees('Nothing is written: n writes a note · ? shows the keys');
  await me.press('?');
  await me.sees('Go through the questions');
  await me.press('/');
  await me.type('park');
  await me.sees(/^ {3}> {6,}to the parking lot · Actions, Close$/m);
  await me.seesNot('write a note');
  await me.press('enter');
  await me.type('ed');
  await me.sees('❯ 1 ');
  await me.press('esc');
  await me.sees('write a note');
  await me.press('q');
  await me.sees(/^ Enter note /m);
  await me.press('&');
  await me.sees('& does nothing here · ? shows the keys');
});
