// A file of another tool at a real terminal: what it is and what is taken is said, and no form opens over it.
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {debrief} from '../support/debrief.js';
import {underAShell} from '../support/shell.js';
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

test('an incident of PagerDuty is named, and the help that is named says what is taken', async () => {
  const file = join(home.root, 'export.json');
  writeFileSync(
    file,
    JSON.stringify({incident: {incident_number: 7, urgency: 'high', title: 'The queue is not moving'}}),
  );
  const {me} = await underAShell(home, {args: ['new', '--from', file], columns: 80, rows: 24});
  await me.sees('ended with 1');
  const screen = me.screen().join(' ').replace(/\s+/g, ' ');
  expect(screen).toContain(
    'looks like an incident of PagerDuty (incident_number, urgency); debrief takes a JSON object',
  );
  expect(screen).toContain('see debrief help new');
  expect((await debrief(home, ['list'])).stdout).toContain('No review yet');
  const help = (await debrief(home, ['help', 'new'])).stdout.replace(/\s+/g, ' ');
  expect(help).toContain(
    'a JSON object with reference, title, severity, kind, security, startedAt, resolvedAt, zone, people and keywords',
  );
});

test('a picture is named', async () => {
  const file = join(home.root, 'incident.json');
  writeFileSync(file, Buffer.from('\u0089PNG\r\n\u001a\n\0\0', 'latin1'));
  const {me} = await underAShell(home, {args: ['new', '--from', file], columns: 80, rows: 24});
  await me.sees('ended with 1');
  expect(me.screen().join(' ').replace(/\s+/g, ' ')).toContain(
    'looks like a PNG picture; debrief takes a JSON object with reference, title,',
  );
});
