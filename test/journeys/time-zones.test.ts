// A review made in Auckland and gone on with in Los Angeles: every day and time that is shown or written is Auckland's.
import {readFile, writeFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {dayInWords, localDay, timeOfDay} from '../../src/review/days.js';
import {openReviewStore} from '../../src/store/review-store.js';
import {findReviewFolder} from '../../src/store/shelf/library.js';
import {readReview} from '../../src/store/shelf/read-review.js';
import {debrief} from '../support/debrief.js';
import {beginMeeting} from '../support/meeting.js';
import {goesDownTo} from '../support/pointing.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {allSaved, closeTerminals, openTerminal} from '../support/terminal.js';

const place = 'Pacific/Auckland';
const there = {env: {TZ: place}};
const elsewhere = {env: {TZ: 'America/Los_Angeles'}};

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

/** The day in Auckland now, or in a moment, should it change meanwhile. */
const days = (ahead = 0) => [0, 60_000].map((more) => localDay(Date.now() + ahead + more, place));

test('folder, list, header, due date, comment and files agree', async () => {
  const title = ['--title', 'Mail queue stopped', '--severity', 'minor', '--facilitator', 'Delivery manager'];
  const made = ['new', '--reference', 'INC-7', ...title, '--folder', home.incident, '--no-input'];
  const {stdout, stderr} = await debrief(home, made, there);
  expect(stderr).toBe('');
  const id = stdout.trim();
  const folder = await findReviewFolder(home.reviews, id);
  expect(days()).toContain(basename(folder).slice(0, 10));

  const me = await openTerminal({args: ['run', id], home, columns: 80, rows: 24, ...elsewhere});
  await me.sees('Preparing');
  await beginMeeting(me);
  await me.sees(/ ends \d\d:\d\d/);
  const ends = /ends (\d\d:\d\d)/.exec(me.screen()[1] ?? '')?.[1];
  const planned = Date.now() + 90 * 60_000;
  expect([-1, 0, 1].map((minute) => timeOfDay(planned + minute * 60_000, place))).toContain(ends);
  await allSaved();

  const idea = ['add', 'action', 'Rotate keys', '--due', 'tomorrow', '--review', id];
  const added = await debrief(home, idea, elsewhere);
  expect(added.code).toBe(0);
  const comment = await debrief(home, ['comment', 'Said from outside', '--review', id], elsewhere);
  expect(comment.code).toBe(0);
  const {review} = await readReview(folder);
  expect(days(86_400_000)).toContain(review.actions[0]?.due);

  expect((await debrief(home, ['export', id], elsewhere)).code).toBe(0);
  const writeUp = await readFile(join(home.incident, 'INC-7-record.md'), 'utf8');
  const [day = ''] = days().filter((each) => writeUp.includes(`review_date: "${each}"\n`));
  expect(days()).toContain(day);
  expect(writeUp).toMatch(new RegExp(`\\*\\*Review:\\*\\* ${day} \\d\\d:\\d\\d (GMT\\+1[23]|NZ[DS]T)`));
  expect(days().some((each) => writeUp.includes(`Said from outside _(${each})_`))).toBe(true);
  const parking = await readFile(join(home.incident, 'INC-7-parking-lot.md'), 'utf8');
  expect(parking).not.toContain('UTC');
  expect((await debrief(home, ['list'], elsewhere)).stdout).toMatch(new RegExp(`changed (${days().join('|')})`));
  expect(dayInWords(Date.now(), place)).toMatch(/^\w{3} \d/);
});

test('a review made elsewhere takes its zone by an option, and another one on its page of facts', async () => {
  const title = ['--title', 'Mail queue stopped', '--severity', 'minor', '--facilitator', 'Delivery manager'];
  const made = ['new', '--reference', 'INC-7', ...title, '--folder', home.incident, '--no-input'];
  const wrong = await debrief(home, [...made, '--zone', 'Atlantis/Harbour'], elsewhere);
  expect([wrong.code, wrong.stderr]).toEqual([
    2,
    expect.stringContaining(
      '--zone takes a time zone such as Europe/London, America/New_York or UTC, or local for this machine’s, ' +
        'not Atlantis/Harbour',
    ),
  ]);
  const {stdout, stderr} = await debrief(home, [...made, '--zone', place], elsewhere);
  expect(stderr).toBe('');
  const id = stdout.trim();
  const folder = await findReviewFolder(home.reviews, id);
  expect(days()).toContain(basename(folder).slice(0, 10));

  const me = await openTerminal({args: ['run', id], home, columns: 80, rows: 24, ...elsewhere});
  await me.sees('Preparing');
  await me.press('P');
  await me.sees('It was resolved');
  await goesDownTo(me, 'It began');
  await me.press('enter');
  await me.sees('The incident began');
  await me.type('2026-04-05 02:30\n');
  await me.sees(/It began +2026-04-05 02:30/);
  await allSaved();
  expect((await readReview(folder)).review.incident.startedAt).toBe('2026-04-04T13:30:00Z');
  await goesDownTo(me, 'Time zone');
  await me.press('enter');
  await me.sees('The time zone of the meeting');
  await me.press('ctrl+e', 'ctrl+u');
  await me.type('Europe/London\n');
  await me.sees(/Time zone +Europe\/London/);
  await allSaved();
  expect((await readReview(folder)).review.zone).toBe('Europe/London');
});

test('a review made of an incident file takes its zone from there, and an option stands above the file', async () => {
  const file = join(home.root, 'incident.json');
  await writeFile(
    file,
    JSON.stringify({reference: 'INC-7', title: 'Slow', severity: 'minor', zone: 'pacific/auckland'}),
  );
  const made = ['new', '--from', file, '--facilitator', 'Delivery manager', '--no-input'];
  const first = await debrief(home, made, elsewhere);
  expect([first.code, first.stderr]).toEqual([0, '']);
  const zoneOf = async (id: string) => (await readReview(await findReviewFolder(home.reviews, id))).review.zone;
  expect(await zoneOf(first.stdout.trim())).toBe(place);
  const other = await debrief(home, [...made, '--reference', 'INC-8', '--zone', 'UTC'], elsewhere);
  expect(await zoneOf(other.stdout.trim())).toBe('UTC');

  const id = first.stdout.trim();
  const me = await openTerminal({args: ['run', id], home, columns: 80, rows: 24, ...elsewhere});
  await me.sees('Preparing');
  await me.press('P');
  await goesDownTo(me, 'Time zone');
  await me.sees(/❯ *Time zone +Pacific\/Auckland/);
});

test('a time typed into review.json is one where the meeting is, and the notice says so', async () => {
  const title = ['--title', 'Mail queue stopped', '--severity', 'minor', '--facilitator', 'Delivery manager'];
  const made = ['new', '--reference', 'INC-7', ...title, '--zone', place, '--no-input'];
  const {stdout} = await debrief(home, made, elsewhere);
  const id = stdout.trim();
  const folder = await findReviewFolder(home.reviews, id);
  const edit = async (from: string, to: string) => {
    const copy = join(folder, 'review.json');
    const text = await readFile(copy, 'utf8');
    expect(text).toContain(from);
    await writeFile(copy, text.replace(from, to));
  };
  const shown = async () => JSON.parse((await debrief(home, ['show', id, '--json'], elsewhere)).stdout).incident;

  // A sitting writes the copy.
  await (await openReviewStore({folder, by: 'facilitator', role: 'facilitator'})).close();
  await edit('"startedAt": null', '"startedAt": "2026-07-01 14:00"');
  expect((await debrief(home, ['doctor', id], elsewhere)).stdout).toContain(`with its times in ${place}`);

  const me = await openTerminal({args: ['run', id], home, columns: 80, rows: 24, ...elsewhere});
  await me.sees('review.json was edited by hand: the edit was adopted, with its times in');
  await me.sees(`${place}.`);
  await me.sees(/It began +2026-07-01 14:00/);
  await allSaved();
  expect(await shown()).toMatchObject({startedAt: '2026-07-01T02:00:00Z', resolvedAt: null});
});
