// Export by x in a real terminal: what actions lack, a preference that names no format, and a recording that goes along.
import {mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {findReviewFolder} from '../../src/store/shelf/library.js';
import {newReview} from '../support/debrief.js';
import {change, sit, somethingLeft} from '../support/meeting.js';
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

async function atTheClosedPage(...options: string[]) {
  await newReview(home, 'INC-7', '--folder', home.incident, ...options);
  const folder = await findReviewFolder(home.reviews, 'INC-7');
  await change(folder, [{type: 'meeting-started'}, ...somethingLeft, {type: 'review-closed'}]);
  return sit(home, 'run');
}

const there = () => readdirSync(home.incident).filter((name) => name.startsWith('INC-7'));

test('x says what an action lacks before anything is written, and what went along after', async () => {
  const recording = join(home.root, 'meeting.mp4');
  writeFileSync(recording, Buffer.alloc(2_000));
  const me = await atTheClosedPage('--recording', recording);
  await me.press('x');
  await me.sees('One action still lacks an owner, a due date and what done looks like.');
  await me.sees('Enter writes the files.');
  expect(there()).toEqual([]);
  await me.press('enter');
  await me.sees('Wrote INC-7-report.md and 7 more into');
  await me.sees('went along: 2.0 kB.');
  expect(there()).toContain('INC-7-recording.mp4');
});

test('a preference that names no format is told of in a sentence, and a list of people that is wrong as well', async () => {
  const preferences = join(home.config, 'preferences.json');
  mkdirSync(home.config, {recursive: true});
  writeFileSync(preferences, JSON.stringify({formats: 'report,jria'}));
  const me = await atTheClosedPage();
  await me.press('x');
  await me.sees('Enter writes the files.');
  await me.press('enter');
  await me.sees('There is no format jria (the preference formats), did you mean jira?');
  expect(there()).toEqual([]);
  await me.press('q');
  await me.exited();
  writeFileSync(preferences, JSON.stringify({formats: 'jira'}));
  writeFileSync(join(home.config, 'people.json'), '{"First responder": {"github": "a b"}}');
  const again = await sit(home, 'run', {args: ['run', 'INC-7']});
  await again.press('x');
  await again.sees('Enter writes the files.');
  await again.press('enter');
  await again.sees('Wrote INC-7-actions.jira.csv and 2 more into');
  await again.sees('First responder.github');
  await again.sees('an account is needed');
});
