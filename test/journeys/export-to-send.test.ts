// A small review held in a terminal at 80x24 and exported: what the files say, read as whoever gets them reads them.
import {mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {debrief, newReview} from '../support/debrief.js';
import {beginMeeting, saved, sit} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {allSaved, closeTerminals, type Terminal} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
  mkdirSync(join(home.config, 'agendas'), {recursive: true});
  writeFileSync(join(home.config, 'agendas', 'short.yaml'), agenda);
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const agenda = `title: Short
stages:
  - title: Opening
    kind: opening
    minutes: 5
    questions:
      - text: What are we here for?
  - title: The event
    kind: questions
    minutes: 10
    questions:
      - text: What did we see first?
        source: our handbook
      - text: What helped?
  - title: Actions
    kind: actions
    minutes: 10
    questions:
      - text: Which ideas get a slot?
  - title: Close
    kind: close
    minutes: 5
    questions:
      - text: What did we learn?
        id: read-back
`;

const small = {columns: 80, rows: 24};

const shortReview = () =>
  newReview(
    home,
    'INC-7',
    '--agenda',
    'short',
    '--folder',
    join(home.incident, 'INC-7'),
    ...['First responder:responder', 'Client contact:client'].flatMap((person) => ['--person', person]),
  );

async function writes(me: Terminal, key: string, label: string, text: string): Promise<void> {
  await me.press(key);
  await me.sees(`── ${label}`);
  await me.type(`${text}\n`);
  await me.seesNot(`── ${label}`);
}

/** A file of the incident folder. */
const exported = (name: string): string => readFileSync(join(home.incident, 'INC-7', name), 'utf8');

test('what a small review leaves behind can be sent as it is', async () => {
  await shortReview();
  const me = await sit(home, 'run', small);
  await beginMeeting(me);
  await me.sees('What are we here for?');
  await me.press('right');
  await me.sees('goes on to The event');
  await me.press('right');
  await me.sees('What did we see first?');
  await writes(me, 'n', 'Note', 'The queue grew for an hour');
  await writes(me, 'p', 'Park a topic', 'One place for all alerts');
  await writes(me, 'a', 'Hold an action idea', 'Alert on the length of the queue');
  await writes(me, 'a', 'Hold an action idea', 'Rehearse the rollback');
  await writes(me, 'a', 'Hold an action idea', 'Replace the queue');
  await me.press('right');
  await me.sees('What helped?');
  await writes(me, 'n', 'Note', '+ Everybody joined at once');
  await me.press('right');
  await me.sees('goes on to Actions');
  await me.press('right');
  await me.sees('Which ideas get a slot?');

  // One idea is let go, one is parked, and comes back as the idea it was.
  await me.press('end', '-');
  await me.sees('── Not now, because');
  await me.type('it is replaced in May anyway\n');
  await me.sees('Not now, and the reason is kept.');
  await me.press('/');
  await me.sees('── Search');
  await me.type('rollback');
  await me.sees('One found.');
  await me.press('enter');
  await me.sees('❯ Rehearse the rollback');
  await me.press('>');
  await me.sees('goes to the parking lot');
  await me.press('v');
  await me.sees('Wide or specialist topics wait here.');
  await me.press('home', '1');
  await me.sees('leaves for a wider forum.');
  await me.press('end', '2');
  await me.sees('The idea is held again.');
  const {actions, parked} = await saved(home);
  expect(actions.map(({title, status}) => [title, status])).toContainEqual(['Rehearse the rollback', 'held']);
  expect(parked.map(({destination}) => destination)).toEqual(['tech-forum', 'action']);
  await me.press('esc');
  await me.sees('Which ideas get a slot?');
  await me.press('right');
  await me.sees('goes on to Close');
  await me.press('right');
  await me.sees('4/4 Close');
  await writes(me, 'n', 'Note', 'A queue that grows is worth a page');
  await me.press('x');
  await me.sees('Enter writes the files.');
  await me.press('enter');
  await me.sees(/Wrote INC-7-report\.md and 6 more into .*INC-7\./);

  const text = exported('INC-7-report.md');
  const record = exported('INC-7-record.md');
  for (const once of [
    'One place for all alerts',
    'Rehearse the rollback',
    'Replace the queue',
    'Alert on the length',
  ]) {
    expect(text.split(once), once).toHaveLength(2);
  }
  expect(text).toContain('## What was learned\n\n- A queue that grows is worth a page\n');
  expect(text).toContain(
    '### Ideas still to decide on\n\n- Alert on the length of the queue\n- Rehearse the rollback\n',
  );
  expect(text).toContain('- Replace the queue (because it is replaced in May anyway)\n');
  expect(text).toContain('### For a wider forum\n\n- One place for all alerts\n');
  expect(text).toContain('Thank you, First responder, Client contact and Delivery manager.\n');
  expect(record).toMatch(/#+ What did we see first\?\n\n_[^_·]+_\n\n- The queue grew for an hour/);
  for (const each of [text, record])
    expect(each).not.toMatch(/Left open|\[[ x]\]|our handbook|Moved to the parking lot/);
  expect(exported('INC-7-parking-lot.md').split('Rehearse the rollback')).toHaveLength(2);
  // Ideas that nobody chose are no rows of a tracker.
  expect(exported('INC-7-actions.csv')).not.toMatch(/Rehearse|Replace/);

  // Somebody works on a file: it stays, and the screen says so in one line.
  const mine = join(home.incident, 'INC-7', 'INC-7-actions.csv');
  writeFileSync(mine, `${readFileSync(mine, 'utf8')}"my own row"\n`);
  await writes(me, 'a', 'Hold an action idea', 'Draw both regions');
  await me.press('x');
  await me.sees('Enter writes the files.');
  await me.press('enter');
  await me.sees('Kept your edited INC-7-actions.csv; wrote INC-7-actions.2.csv and 6 more.');
  expect(readFileSync(mine, 'utf8')).toContain('"my own row"');
  expect(exported('INC-7-actions.2.csv')).not.toContain('"my own row"');
  expect(exported('INC-7-report.md')).toContain('Draw both regions');
  await allSaved();
  expect((await debrief(home, ['show'])).stdout.split('Rehearse the rollback')).toHaveLength(2);
});

test('a review whose folder was given another name exports beside its own files', async () => {
  const id = await newReview(home, 'INC-7', '--agenda', 'short');
  const [folder = ''] = readdirSync(join(home.reviews, 'reviews'));
  expect(folder).toContain(id);
  const renamed = `${folder.slice(0, 'YYYY-MM-DD'.length)}-my own name`;
  renameSync(join(home.reviews, 'reviews', folder), join(home.reviews, 'reviews', renamed));
  const me = await sit(home, 'run', small);
  await me.press('x');
  await me.sees('Enter writes the files.');
  await me.press('enter');
  await me.sees('Wrote INC-7-report.md and 6 more into ');
  const own = join(home.reviews, 'reviews', renamed, 'incident-folder');
  expect(readdirSync(own)).toContain('INC-7-report.md');
  expect(readdirSync(dirname(join(home.reviews, 'reviews')))).not.toContain('incident-folder');
});
