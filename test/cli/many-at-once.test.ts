// Commands of a shell that write in one review, all at once.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {debrief} from '../support/debrief.js';
import {meeting, saved} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
  await meeting(home);
});
afterEach(() => home.remove());

test('every note that a command says is added is there once', async () => {
  const texts = Array.from({length: 12}, (_, index) => `note ${index + 1}`);
  const ran = await Promise.all(texts.map((text) => debrief(home, ['add', 'note', text, '--quiet'])));
  expect(ran.filter(({code, stderr}) => code !== 0 || stderr !== '')).toEqual([]);
  const {notes} = await saved(home);
  expect(notes.map(({id}) => id).toSorted()).toEqual(ran.map(({stdout}) => stdout.trim()).toSorted());
  expect(notes.map(({text}) => text).toSorted()).toEqual(texts.toSorted());
});

test('actions for one owner whom nobody had on the list are all taken, and that is one person', async () => {
  const titles = Array.from({length: 6}, (_, index) => `action ${index + 1}`);
  const ran = await Promise.all(
    titles.map((title) => debrief(home, ['add', 'action', title, '--owner', 'Head of x', '--quiet'])),
  );
  expect(ran.filter(({code, stderr}) => code !== 0 || stderr !== '')).toEqual([]);
  const {people, actions} = await saved(home);
  const heads = people.filter(({name}) => name.startsWith('Head of x'));
  expect(heads).toMatchObject([{name: 'Head of x', attended: false}]);
  expect(actions.map(({title}) => title).toSorted()).toEqual(titles);
  expect(new Set(actions.map(({ownerId}) => ownerId))).toEqual(new Set([heads[0]?.id]));
});
