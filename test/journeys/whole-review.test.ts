// A whole review in one terminal, from a real incident to a filled incident folder, as a facilitator holds it.
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {askedBy} from '../../src/review/agenda.js';
import type {Stage} from '../../src/review/types.js';
import {debrief} from '../support/debrief.js';
import {beginMeeting} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, openTerminal, type Terminal} from '../support/terminal.js';

const incidentFile = fileURLToPath(new URL('../../examples/gitlab-2017-01-31/incident.json', import.meta.url));

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

/** A facilitator at the keys. */
function facilitating(me: Terminal, questions: string[]) {
  return {
    async notes(text: string) {
      await me.press('n');
      await me.sees('── Note');
      await me.type(`${text}\n`);
      await me.seesNot('── Note');
    },
    async parks(text: string) {
      await me.press('p');
      await me.sees('── Park a topic');
      await me.type(`${text}\n`);
      await me.sees('Parked.');
    },
    async holds(text: string) {
      await me.press('a');
      await me.sees('── Hold an action idea');
      await me.type(`${text}\n`);
      await me.sees('Held until the actions stage: “');
    },
    /** Goes to the question with this text by the overview: its keys are taken in order, however frames come in. */
    async goesOnTo(text: string) {
      const at = questions.findIndex((question) => question.includes(text));
      if (at === -1) throw new Error(`no question holds “${text}”`);
      await me.press('g');
      await me.sees('Enter goes to a question');
      await me.press('home', ...Array.from({length: at}, () => 'down'), 'enter');
      await me.seesNot('Enter goes to a question');
    },
  };
}

test('a real incident is reviewed from its file to the filled folder', async () => {
  const made = await debrief(home, ['new', '--from', incidentFile, '--folder', home.incident, '--no-input']);
  expect(made.stderr).toBe('');
  const id = made.stdout.trim();

  const me = await openTerminal({args: ['run', id], home, columns: 80, rows: 24});
  const {agenda} = JSON.parse((await debrief(home, ['show', id, '--json'])).stdout);
  // The rows of the overview: each topic, then its points.
  const texts = (agenda.stages as Stage[]).flatMap(({questions}) => questions.flatMap(askedBy)).map(({text}) => text);
  const {notes, parks, holds, goesOnTo} = facilitating(me, texts);

  // Before the meeting: a tick, then the clock begins with the first question.
  await me.sees('the clock has not begun');
  await me.sees('GL-2017-01-31');
  await me.press('end', 'space');
  await me.sees('[x]');
  await beginMeeting(me);
  await me.sees('1/5 Opening');
  await me.press('right');
  await me.sees('Regardless of what we discover');

  // The last question of a stage asks once, and only then the next stage begins.
  await goesOnTo('add something later');
  await me.sees('Opening · 6 of 6');
  await me.press('right');
  await me.sees('goes on to Before the event');
  await me.press('right');
  await me.sees('Before the event · topic 1 of 1');

  // One note of every kind, on questions of both middle stages.
  await goesOnTo('seen something like this before');
  await notes('The restore had been rehearsed for staging only');
  await notes('+ Everyone joined the call within minutes #people');
  await notes('- Fewer places to look for the state of the backups #process #technology');
  await me.press('c');
  await me.sees(/ 1(\/| of )34/);
  await goesOnTo('What did we think was going on');
  await notes('! Copying from staging rather than waiting for the disks');
  await notes('? Who receives the mail of a failed backup today');
  await notes('* 23:27: the wrong directory goes, and somebody sees it within two seconds');
  await notes('++ is text when it is typed twice');
  await parks('Do we want one place for every backup report');
  await notes('> Which regions need replicas of their own');
  await holds('Alert when the size of a backup falls');
  await holds('Write down how to rebuild a replica');
  await notes('@ Rehearse a restore each quarter');
  await holds('Replace the replication tool');

  // Actions: three are chosen with owners, one is let go with a reason.
  await goesOnTo('these ideas');
  await me.sees('Held ideas');
  for (const [owner, due] of [
    ['database', '2w'],
    ['on-call', 'fri'],
    ['head', '2030-12-01'],
  ] as const) {
    // The ideas that wait stand last.
    await me.press('end', 'enter');
    await me.sees('── One owner');
    await me.type(`${owner}\n`);
    await me.sees('── Due');
    await me.type(`${due}\n`);
    await me.sees('── Done looks like');
    await me.type(`it has run once by the ${owner} person\n`);
    await me.seesNot('── Done looks like');
  }
  await me.sees('Chosen · 3 of 3');
  await me.press('end', '-');
  await me.sees('── Not now, because');
  await me.type('the tool is replaced next year anyway\n');
  await me.sees('Not now, and the reason is kept.');

  // Close: destinations, thanks, checklist, export, the end.
  await goesOnTo('What did we learn');
  await me.press('right', 'right');
  await me.sees('2 without a destination');
  await me.press('1');
  await me.sees('leaves for a wider forum.');
  await me.press('down', '4');
  await me.sees('is dropped.');
  await me.press('x');
  await me.sees('Enter writes the files.');
  await me.press('enter');
  await me.sees('Wrote GL-2017-01-31-report.md and 6 more into ');
  await me.press('right', 'right');
  await me.sees('Checklist');
  await me.press('end', 'enter');
  await me.sees('── Close all the same, because');
  await me.type('most of it was talked about elsewhere\n');
  await me.sees('Closed. Thank you all. Wrote GL-2017-01-31-report.md and 6 more into');
  await me.press('q');
  expect(await me.exited()).toEqual({code: 0, signal: null});
  expect(me.modes()).toMatchObject({alternateScreen: false, cursorShown: true, bracketedPaste: false});

  // What is in the folder, and in the data.
  const names = await readdir(home.incident);
  expect(names.filter((name) => !name.startsWith('.')).sort()).toEqual([
    'GL-2017-01-31-SHA256SUMS',
    'GL-2017-01-31-actions.csv',
    'GL-2017-01-31-parking-lot.md',
    'GL-2017-01-31-record.md',
    'GL-2017-01-31-report.md',
    'GL-2017-01-31-review.json',
    'README.md',
  ]);
  const record = await readFile(join(home.incident, 'GL-2017-01-31-record.md'), 'utf8');
  const question = record.slice(record.indexOf('What did we think was going on'));
  expect(question).toContain('Copying from staging rather than waiting');
  const report = await readFile(join(home.incident, 'GL-2017-01-31-report.md'), 'utf8');
  expect(report).toContain('the tool is replaced next year anyway');
  const csv = await readFile(join(home.incident, 'GL-2017-01-31-actions.csv'), 'utf8');
  expect(csv).toContain('Database specialist');
  const parked = await readFile(join(home.incident, 'GL-2017-01-31-parking-lot.md'), 'utf8');
  expect(parked).toContain('Which regions need replicas of their own');

  const shown = await debrief(home, ['show', id, '--json']);
  const review = JSON.parse(shown.stdout);
  expect(review.status).toBe('closed');
  expect(review.notes.map(({kind}: {kind: string}) => kind)).toEqual([
    'note',
    'well',
    'better',
    'decision',
    'question',
    'moment',
    'note',
  ]);
  expect(review.notes[2].aspects).toEqual(['process', 'technology']);
  expect(review.notes.at(-1).text).toBe('+ is text when it is typed twice');
  expect(review.parked.map(({destination}: {destination: string}) => destination).sort()).toEqual([
    'dropped',
    'tech-forum',
  ]);
  const chosen = review.actions.filter(({status}: {status: string}) => status === 'chosen');
  expect(chosen.map(({owner}: {owner: string}) => owner).sort()).toEqual([
    'Database specialist',
    'Head of infrastructure',
    'On-call engineer',
  ]);
  expect(review.actions.find(({status}: {status: string}) => status === 'not-now').reason).toContain('next year');
  expect(review.clock.closedAt).not.toBeNull();
  const inFolder = JSON.parse(await readFile(join(home.incident, 'GL-2017-01-31-review.json'), 'utf8'));
  expect(inFolder.notes).toEqual(review.notes);
});
