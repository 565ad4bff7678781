// A new review from nothing, in a real terminal: every field in its turn, and only the last row makes it.
import {copyFile, mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {begunFormFile} from '../../src/store/shelf/begun-form.js';
import {debrief} from '../support/debrief.js';
import {saved} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, openTerminal} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

test('the form is gone through from the first field to the last, and nothing typed goes astray', async () => {
  const me = await openTerminal({home, columns: 80, rows: 24, env: {TZ: 'Pacific/Auckland'}});
  await me.sees('Start a new review');
  await me.press('n');
  await me.sees('── The incident’s reference');
  await me.sees('90, as in the agenda');
  await me.sees('[standard]  moj  dxw  near-miss · Incident review');
  await me.type('INC-7\n');
  await me.sees('── What happened');
  await me.press('enter');
  await me.sees('A review needs a title. ↓ leaves it for later.');
  await me.press('down');
  await me.sees('❯ Kind');
  await me.press('up');
  await me.sees('── What happened');
  await me.type('Mail queue stopped\n');
  await me.sees('❯ Kind');
  await me.sees('[incident]  false alarm  near miss');
  await me.press('enter');
  await me.sees('❯ Severity');
  await me.press('right');
  await me.sees('minor  [major]');
  await me.press('enter');
  await me.sees('── Who facilitates');
  await me.type('Delivery manager\n');
  await me.sees('── Who takes notes');
  await me.press('enter');
  await me.sees('── Incident folder');
  await me.press('enter');
  await me.sees('← → or Space chooses');
  await me.type('moj');
  await me.sees('[moj]');
  await me.press('enter');
  await me.sees('── Minutes for the meeting');
  expect(JSON.parse((await debrief(home, ['list', '--json'])).stdout).reviews).toEqual([]);
  await me.type('50\n');
  // That of the machine is proposed.
  await me.sees('── The time zone of the meeting');
  await me.sees(/^ Pacific\/Auckland$/m);
  await me.press('ctrl+u');
  await me.type('Europe/Lodnon\n');
  await me.sees('No time zone is called Europe/Lodnon here, did you mean Europe/London?');
  await me.press('ctrl+u');
  await me.type('Europe/London\n');
  await me.sees('Enter makes the review.');
  await me.press('enter');
  await me.sees('the clock has not begun');
  const review = await saved(home);
  expect(review).toMatchObject({reference: 'INC-7', title: 'Mail queue stopped', severity: 'major'});
  expect(review.people).toMatchObject([{name: 'Delivery manager', role: 'facilitator'}]);
  expect(review.agenda).toMatchObject({id: 'moj', minutes: 50});
  expect(review.zone).toBe('Europe/London');
});

test('an agenda in a file of its own is one of those to choose from, and is gone back to', async () => {
  const file = join(home.root, 'ours.yaml');
  await copyFile(new URL('../../examples/our-review.yaml', import.meta.url), file);
  const asked = ['new', '--reference', 'INC-7', '--title', 'Mail queue stopped', '--severity', 'minor'];
  const me = await openTerminal({args: [...asked, '--agenda', file], home, columns: 160, rows: 30});
  await me.sees('45, as in the agenda');
  await me.sees('❯ Kind');
  await me.press('enter');
  await me.sees('❯ Severity');
  await me.press('enter');
  await me.sees('── Who facilitates');
  await me.type('Delivery manager\n');
  await me.sees('── Who takes notes');
  await me.press('enter');
  await me.sees('── Incident folder');
  await me.press('enter');
  await me.sees('❯ Agenda');
  await me.press('right');
  await me.sees('90, as in the agenda');
  await me.press('left');
  await me.sees('45, as in the agenda');
  await me.press('enter');
  await me.sees('── Minutes for the meeting');
  await me.press('enter');
  await me.sees('── The time zone of the meeting');
  await me.press('enter');
  await me.sees('Enter makes the review.');
  await me.press('enter');
  await me.sees('the clock has not begun');
  expect((await saved(home)).agenda).toMatchObject({id: 'ours', minutes: 45});
});

test('options that were given are not asked for first, and the form goes on at what is missing', async () => {
  const args = ['new', '--reference', 'INC-7', '--facilitator', 'Delivery manager', '--severity', 'major'];
  const me = await openTerminal({args, home, columns: 80, rows: 24});
  await me.sees('── What happened');
  await me.sees('minor  [major]');
  await me.type('Mail queue stopped\n');
  await me.sees('❯ Kind');
  await me.press('end', 'enter');
  await me.sees('Not looked at yet: Note-taker, Incident folder, Agenda, Minutes and Time');
  await me.sees('── Who takes notes');
});

test('a terminal that is killed in the form loses no answer, and they are gone once the review is made', async () => {
  const first = await openTerminal({args: ['new'], home, columns: 80, rows: 24});
  await first.sees('── The incident’s reference');
  await first.type('INC-7\n');
  await first.sees('── What happened');
  await first.type('Mail queue sto');
  await first.sees('Mail queue sto');
  const kept = async () => (await readFile(begunFormFile(home.reviews), 'utf8').catch(() => '')).includes('queue sto');
  await expect.poll(kept, {timeout: 20_000}).toBe(true);
  first.kill('SIGKILL');
  await first.exited();

  const again = await openTerminal({home, columns: 80, rows: 24});
  await again.sees('Go on with the new review: your answers wait');
  await again.press('n');
  await again.sees('Your answers from before are here; each can be typed over.');
  await again.sees(/^ Mail queue sto$/m);
  await again.type('pped\n');
  await again.sees('❯ Kind');
  await again.press('enter');
  await again.sees('❯ Severity');
  await again.press('enter');
  await again.sees('── Who facilitates');
  await again.type('Delivery manager\n');
  await again.sees('── Who takes notes');
  // Somebody thinks again and looks at home, then leaves: q leaves where no field is open.
  await again.press('esc');
  await again.seesNot('── Who takes notes');
  await again.press('esc');
  await again.sees('Go on with the new review: your answers wait');
  await again.press('q');
  expect(await again.exited()).toEqual({code: 0, signal: null});

  const last = await openTerminal({args: ['new'], home, columns: 80, rows: 24});
  await last.sees('Delivery manager');
  await last.sees('── Incident folder');
  await last.press('enter');
  await last.sees('← → or Space chooses');
  await last.press('enter');
  await last.sees('── Minutes for the meeting');
  await last.press('enter');
  await last.sees('── The time zone of the meeting');
  await last.press('enter');
  await last.sees('Enter makes the review.');
  await last.press('enter');
  await last.sees('the clock has not begun');
  expect(await saved(home)).toMatchObject({reference: 'INC-7', title: 'Mail queue stopped'});
  expect(await readdir(home.reviews)).not.toContain('new-review.json');
});

test('what a field does not take outlives a kill as it was typed, and a damaged file of answers is set aside', async () => {
  await mkdir(home.reviews, {recursive: true});
  await writeFile(begunFormFile(home.reviews), '{"form": {"reference": "INC-');
  const first = await openTerminal({args: ['new'], home, columns: 80, rows: 24});
  await first.sees('Answers of a new review could not be read: they are kept in');
  const asides = (await readdir(home.reviews)).filter((name) => name.startsWith('new-review.kept-'));
  expect(await readFile(join(home.reviews, asides[0] ?? ''), 'utf8')).toBe('{"form": {"reference": "INC-');
  await first.type('INC-7\n');
  await first.sees('── What happened');
  await first.press('esc', 'end', 'up', 'up');
  await first.sees('── Minutes for the meeting');
  await first.type('an hour');
  const kept = async () => (await readFile(begunFormFile(home.reviews), 'utf8').catch(() => '')).includes('an hour');
  await expect.poll(kept, {timeout: 20_000}).toBe(true);
  first.kill('SIGKILL');
  await first.exited();

  const again = await openTerminal({args: ['new'], home, columns: 80, rows: 24});
  await again.sees('Your answers from before are here; each can be typed over.');
  await again.sees('“an hour”, not taken yet');
});

test('another reference begins from nothing, and what was begun comes back once its review is made', async () => {
  const first = await openTerminal({args: ['new'], home, columns: 80, rows: 24});
  await first.type('INC-7\n');
  await first.sees('── What happened');
  await first.type('Mail queue stopped\n');
  await first.sees('❯ Kind');
  await first.press('ctrl+c');
  await first.exited();

  const args = ['new', '--reference', 'INC-8', '--facilitator', 'Delivery manager', '--severity', 'major'];
  const next = await openTerminal({args, home, columns: 80, rows: 24});
  await next.sees(/Your answers for INC-7 are kept; debrief new offers them once\s+this\s+review\s+is\s+made\./);
  await next.type('Disk full\n');
  await next.sees('❯ Kind');
  for (const field of ['Note-taker', 'Incident folder', 'Agenda', 'Minutes', 'Time zone']) {
    await next.press('end', 'enter');
    await next.sees(`❯ ${field}`);
  }
  await next.press('enter');
  await next.sees('Enter makes the review.');
  await next.press('enter');
  await next.sees('the clock has not begun');
  await next.press('ctrl+c');
  await next.exited();

  const last = await openTerminal({args: ['new'], home, columns: 80, rows: 24});
  await last.sees('Your answers from before are here; each can be typed over.');
  await last.sees('Mail queue stopped');
});

test('a review that is made by options alone is told in words, and in a pipe by its id', async () => {
  const args = ['new', '--title', 'Mail stopped', '--facilitator', 'Delivery manager', '--severity', 'major'];
  const me = await openTerminal({args: [...args, '--reference', 'INC-7'], home, columns: 80, rows: 24});
  expect((await me.exited()).code).toBe(0);
  await me.sees(/^Made INC-7: Mail stopped \([a-z0-9]{8}\), 90 minutes, Delivery manager facilitates\.$/m);
  await me.sees('debrief run INC-7 prepares and holds its meeting.');
  const other = await openTerminal({args: [...args, '--reference', 'INC 8'], home, columns: 80, rows: 24});
  await other.exited();
  await other.sees(/^debrief run [a-z0-9]{8} prepares and holds its meeting\.$/m);
  const quiet = await openTerminal({args: [...args, '--reference', 'INC-9', '--quiet'], home, columns: 80, rows: 24});
  await quiet.exited();
  await quiet.sees(/^[a-z0-9]{8}$/m);
  const {stdout} = await debrief(home, [...args, '--reference', 'INC-10']);
  expect(stdout).toMatch(/^[a-z0-9]{8}\n$/);
});
