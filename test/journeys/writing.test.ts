// Small faults of writing do no harm: what a key moves is said, a day is read back, a field names what it writes to.
import {afterEach, beforeEach, expect, test} from 'vitest';
import type {Change} from '../../src/review/changes/index.js';
import {localDay} from '../../src/review/days.js';
import {newPerson} from '../../src/review/people.js';
import {findReviewFolder} from '../../src/store/shelf/library.js';
import {debrief} from '../support/debrief.js';
import {change, meeting, saved, sit} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {allSaved, closeTerminals} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const small = {columns: 80, rows: 24};
const questionId = 'pattern';

const topic = (id: string, text: string): Change => ({type: 'topic-parked', topic: {id, questionId, text}});

test('a topic that was just placed is the one that Enter says more of, and one that is dropped reads so', async () => {
  await meeting(home, [topic('t1', 'Which pager for whom'), topic('t2', 'The audit of packages')]);
  const me = await sit(home, 'run', small);
  await me.press('v');
  await me.sees('❯ Which pager for whom');
  await me.press('1');
  await me.sees(
    /“Which pager for whom” leaves for a wider forum\. Enter says who takes it\s+there\. · u takes it back/,
  );
  await me.press('enter');
  await me.sees('── Who, where or why');
  await me.type('the one in May\n');
  await me.sees('leaves for a wider forum · the one in May');
  await me.sees('❯ The audit of packages');
  await me.press('4');
  await me.sees('“The audit of packages” is dropped.');
  const {parked} = await saved(home);
  expect(parked.map(({text, destination, detail}) => [text, destination, detail])).toEqual([
    ['Which pager for whom', 'tech-forum', 'the one in May'],
    ['The audit of packages', 'dropped', ''],
  ]);
});

test('an owner behind @ is said, leaves the title once they own it, and a second name is told of', async () => {
  await meeting(home);
  const me = await sit(home, 'run', small);
  const holds = async (typed: string) => {
    await me.press('a');
    await me.sees('── Hold an action idea');
    await me.type(`${typed}\n`);
  };
  const titles = async () => (await saved(home)).actions.map(({title, ownerId}) => [title, ownerId !== null]);
  await holds('Rotate keys @Delivery');
  await me.sees('Held for Delivery manager until the actions stage: “Rotate keys”');
  await holds('Rotate more @Delivery @Platform lead');
  await me.sees(/An action has one owner:\s+Platform lead\s+stays in the\s+words\./);
  await holds('Write it down @Platform lead');
  await me.sees('Held without an owner: nobody on the list is called “Platform lead”.');
  expect(await titles()).toEqual([
    ['Rotate keys', true],
    ['Rotate more @Platform lead', true],
    ['Write it down @Platform lead', false],
  ]);
  await change(await findReviewFolder(home.reviews, (await saved(home)).id), [
    {type: 'question-opened', questionId: 'choose-actions'},
  ]);
  await me.sees('❯ Rotate keys');
  await me.press('end');
  await me.sees('❯ Write it down @Platform lead');
  await me.press('o');
  await me.sees(/^ Platform lead/m);
  await me.press('enter');
  await me.sees('Enter again adds them');
  await me.press('enter');
  await me.sees('Platform lead is on the list of people now');
  expect((await titles()).at(-1)).toEqual(['Write it down', true]);
});

test('> says what goes along with a chosen action, and u brings it back; a day that is past is asked about', async () => {
  await meeting(home, [
    {type: 'question-opened', questionId: 'choose-actions'},
    {type: 'action-held', action: {id: 'a1', questionId, title: 'Rotate keys'}},
    {type: 'action-chosen', id: 'a1', reason: ''},
  ]);
  const me = await sit(home, 'run', small);
  await me.press('down');
  await me.sees('❯ Rotate keys');
  await me.press('b');
  await me.sees('── Due');
  await me.type('2018-10-30\n');
  await me.sees('Tue 30 Oct 2018 is past. Enter again takes it');
  await me.press('ctrl+u');
  await me.type('1/2/2031\n');
  await me.sees('That is 1 Feb 2031 or 2 Jan 2031: write the month as a word.');
  await me.press('ctrl+u');
  await me.type('in a fortnight');
  await me.sees(/· \w{3} \d+ \w+/);
  await me.press('ctrl+u');
  await me.type('next fri');
  await me.sees(/· Fri \d+ \w+/);
  await me.press('enter');
  await me.sees(/due Fri \d+ \w+ \d{4}/);
  await me.press('o');
  await me.type('deliv\n');
  await me.seesNot('── One owner');
  await me.press('>');
  await me.sees('“Rotate keys” goes to the parking lot with its owner and day; its slot is free');
  await me.press('v');
  await me.sees(/no destination yet · .+ · due Fri \d+ \w+ \d{4}/);
  await me.press('esc', 'u');
  await me.sees('❯ Rotate keys');
  await me.sees('Chosen · 1 of 3');
  const {actions} = await saved(home);
  expect(actions[0]?.status).toBe('chosen');
  expect((actions[0]?.due ?? '') > localDay(Date.now(), undefined)).toBe(true);
});

test('what was found out about a topic as an action stays with it in the parking lot, for both and for the record', async () => {
  await meeting(home, [{type: 'question-opened', questionId: 'choose-actions'}, topic('t1', 'Which pager for whom')]);
  const [me, noteTaker] = await Promise.all([sit(home, 'run', small), sit(home, 'notes', small)]);
  await me.press('v');
  await me.sees('❯ Which pager for whom');
  await me.press('2');
  await me.sees('It is held as an idea, too.');
  await me.press('r', 'ctrl+u');
  await me.type('One pager for each rota\n');
  await me.sees('❯ One pager for each rota');
  await me.press('esc');
  await me.sees('Chosen · 0 of 3');
  await me.press('home');
  await me.sees('❯ One pager for each rota');
  await me.press('w');
  await me.sees('── Done looks like');
  await me.type('nobody carries two\n');
  await me.sees('done when nobody carries two');
  await me.press('>');
  await me.sees('goes to the parking lot with its “done when”');
  await noteTaker.press('esc');
  await noteTaker.seesNot('── N');
  for (const each of [me, noteTaker]) {
    await each.press('v');
    await each.sees('Wide or specialist topics wait here.');
    await each.sees('One pager for each rota');
    await each.sees('no destination yet · done when nobody carries two');
  }
  await allSaved();
  const shown = await debrief(home, ['show']);
  expect(shown.stdout).toContain('One pager for each rota (no destination yet · done when nobody carries two)');
  expect(shown.stdout).not.toContain('Which pager');
});

test('an idea is given its owner by @ and Tab, and the owner field shows who can be chosen', async () => {
  const engineers = ['Database', 'Network', 'Storage', 'Release'].map((of) => `${of} engineer on call`);
  await meeting(home, [
    {type: 'question-opened', questionId: 'choose-actions'},
    ...engineers.map((name): Change => ({type: 'person-added', person: newPerson(name, {name})})),
  ]);
  const [facilitator, noteTaker] = await Promise.all([sit(home, 'run', small), sit(home, 'notes', small)]);
  await noteTaker.sees('── Note');
  await noteTaker.type('@ Rotate the keys of every service that the old gateway had @d');
  await noteTaker.sees('Tab: Delivery manager');
  await noteTaker.press('tab');
  await noteTaker.sees('holds an action · owner Delivery manager');
  await noteTaker.sees('had @Delivery manager');
  await noteTaker.press('enter');
  await facilitator.sees('Rotate the keys of every service that the old gateway had');
  await facilitator.sees('    Delivery manager');
  await facilitator.press('down', 'o');
  await facilitator.sees(/── One owner, now Delivery manager · “Rotate the .*…”/);
  await facilitator.press('ctrl+u');
  await facilitator.sees(/^ Delivery manager · Database engineer on call and 3 more$/m);
  await facilitator.type('deliv');
  await facilitator.sees(/^ Delivery manager$/m);
  await facilitator.press('enter');
  await facilitator.press('b');
  await facilitator.type('31d');
  await facilitator.sees(/── Due · “Rotate the .*…” · \w{3} \d+ \w{3}/);
  await facilitator.press('enter');
  await facilitator.sees(/due \w{3} \d+ \w+ \d{4}/);
  const {actions, people} = await saved(home);
  expect(actions[0]?.title).toBe('Rotate the keys of every service that the old gateway had');
  expect(people.find(({id}) => id === actions[0]?.ownerId)?.name).toBe('Delivery manager');
});

test('#proc and Enter give the aspect, and @far and Enter the owner whose name alone begins so, without Tab', async () => {
  await meeting(home, [
    {type: 'person-added', person: newPerson('farid', {name: 'Farid N., on call'})},
    {type: 'person-added', person: newPerson('ada', {name: 'Ada'})},
  ]);
  const me = await sit(home, 'run', small);
  await me.press('n');
  await me.type('The runbook was old #proc\n');
  await me.sees('· The runbook was old  #process');
  await me.press('n');
  await me.type('@ Ask for a second route @far\n');
  await me.sees('Held');
  const {notes, actions, people} = await saved(home);
  expect(notes.map(({text, aspects}) => [text, aspects])).toEqual([['The runbook was old', ['process']]]);
  expect(actions.map(({title}) => title)).toEqual(['Ask for a second route']);
  expect(people.find(({id}) => id === actions[0]?.ownerId)?.name).toBe('Farid N., on call');
});

test('aspects complete behind #, one that is none is said, and other words leave them as they are', async () => {
  await meeting(home);
  const me = await sit(home, 'run', small);
  await me.press('n');
  await me.type('The runbook was old #');
  await me.sees('Tab: #people #process #technology');
  await me.type('proc');
  await me.sees('Tab: #process');
  await me.press('tab', 'enter');
  await me.sees('· The runbook was old  #process');
  await me.press('up', 'r');
  await me.sees('── Reword the note · “The runbook was o…” · process');
  await me.type(' and long\n');
  await me.sees('· The runbook was old and long  #process');
  await me.press('n');
  await me.type('Nobody looked #foo');
  await me.press('tab');
  await me.sees('#foo is not an aspect: #people, #process or #technology.');
  await me.press('ctrl+a', 'tab');
  await me.sees('+ Nobody looked #foo');
  await me.press('shift+tab', 'enter');
  await me.sees('#foo is not an aspect: it stays in the text; Tab after # shows them.');
  await me.press('s');
  await me.sees('The question has 2 notes. Skip it all the same? Enter skips it.');
  await me.press('esc');
  await me.sees('Enter note');
  const {notes} = await saved(home);
  expect(notes.map(({text, aspects}) => [text, aspects])).toEqual([
    ['The runbook was old and long', ['process']],
    ['Nobody looked #foo', []],
  ]);
});

test('what begins with a sign stays as it was typed or pasted, and the label says what a mark makes of a text', async () => {
  await meeting(home);
  const me = await sit(home, 'run', small);
  const words = ['**bold** text', '--option was off', '+1', '>90 % failed', '@here anyone?', '-5 min'];
  for (const text of words) {
    await me.press('n');
    await me.sees('── Note');
    await me.type(text);
    await me.sees(/── Note (─|· begins with|· @ and a space)/);
    await me.press('enter');
    await me.seesNot('── Note');
    await me.sees(text);
  }
  await me.press('n');
  await me.sees('── Note');
  await me.paste('- first bullet\n- second bullet');
  await me.sees('second bullet');
  await me.sees(/── Note · words that begin with -/);
  await me.press('enter');
  await me.seesNot('── Note');
  await me.press('n');
  await me.sees('── Note');
  await me.type('+quick');
  await me.sees('+ and a space: went well');
  await me.press('home', 'right', 'space');
  await me.sees(/── Note · went well/);
  await me.press('enter');
  await me.seesNot('── Note');
  const {notes} = await saved(home);
  expect(notes.map(({kind, text}) => [kind, text])).toEqual([
    ...words.map((text) => ['note', text]),
    ['note', '- first bullet\n- second bullet'],
    ['well', 'quick'],
  ]);
});

test('a paste that opens a control string and never ends it keeps its words, and every line behind', async () => {
  await meeting(home);
  const me = await sit(home, 'run', small);
  await me.press('n');
  await me.sees('── Note');
  await me.paste('from the log: \x1b]0;mail queue\nfull since nine\n\x1bPand the pager\nrang');
  await me.sees('rang');
  await me.press('enter');
  await me.seesNot('── Note');
  expect((await saved(home)).notes.map(({text}) => text)).toEqual([
    'from the log: 0;mail queue\nfull since nine\nand the pager\nrang',
  ]);
});
