// Hands and voices in real terminals: a quiet line at its time, the note-taker marks who spoke, the export has the hands.
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import type {Change} from '../../src/review/changes/index.js';
import {newPerson} from '../../src/review/people.js';
import {debrief} from '../support/debrief.js';
import {meeting, saved, sit} from '../support/meeting.js';
import {goesDownTo} from '../support/pointing.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals} from '../support/terminal.js';
import {movingTime} from '../support/time-moves-on.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const here = (id: string, name: string): Change => ({type: 'person-added', person: newPerson(id, {name})});

test('hands are counted at their time, voices are marked, and a note with a name marks one, too', async () => {
  await meeting(home, [here('d', 'Database engineer'), here('s', 'Head of support')]);
  const time = movingTime(home);
  const [facilitator, noteTaker, room] = await Promise.all([
    sit(home, 'run', {env: time.env}),
    sit(home, 'notes', {env: time.env}),
    sit(home, 'watch', {env: time.env}),
  ]);
  /** In one step, so that the program asks whether that was a break. */
  const passes = async (minutes: number) => {
    time.passes(minutes);
    await facilitator.sees('Count it as a break?');
    await facilitator.press('esc');
    for (const me of [facilitator, noteTaker]) await me.seesNot('Count it as a break?');
    await facilitator.sees('That time counts');
    await facilitator.press('esc');
  };
  await passes(31);
  await facilitator.sees('Who has learned something? · l counts the hands');
  await facilitator.press('l');
  await facilitator.sees('── Who has learned something? Hands');
  await facilitator.type('4\n');
  await facilitator.sees('Counted. Thank you.');
  await facilitator.seesNot('l counts the hands');

  await passes(15);
  await facilitator.sees('Not heard yet: Database engineer · Head of support');
  await noteTaker.type('Head of support: it was quiet\n');
  await facilitator.sees('Not heard yet: Database engineer · P marks who spoke');
  await noteTaker.press('esc', 'P');
  await noteTaker.sees(/Head of support .*heard/);
  await goesDownTo(noteTaker, 'Database engineer');
  await noteTaker.press('h');
  await noteTaker.sees('Database engineer has spoken.');
  await facilitator.seesNot('Not heard yet');

  const {people} = await saved(home);
  expect(people.filter(({spoke}) => spoke).map(({name}) => name)).toEqual(['Database engineer']);
  await debrief(home, ['export', '--to', home.incident]);
  expect(await readFile(join(home.incident, 'INC-7-record.md'), 'utf8')).toContain('“I learned something”:** 4');
  expect(room.screen().join('\n')).not.toMatch(/Not heard|counts the hands/);
});
