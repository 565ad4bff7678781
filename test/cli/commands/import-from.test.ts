// `debrief import --from`: an incident comes in as the tool knows it, once, and only into its own review.
import {afterEach, beforeEach, expect, it} from 'vitest';
import {debrief, newReview, oneSentence} from '../../support/debrief.js';
import {env, incident, type StandIn, standInTools} from '../../support/stand-in-tools.js';
import {type TempHome, tempHome} from '../../support/temp-home.js';

let home: TempHome;
let tools: StandIn;
beforeEach(async () => {
  [home, tools] = await Promise.all([tempHome(), standInTools()]);
  await newReview(home, 'INC-7', '--zone', 'UTC');
  tools.updates = [
    {
      id: 'up1',
      created_at: '2026-11-20T10:10:00Z',
      message: 'We are looking into late mail.',
      new_incident_status: {name: 'Investigating'},
      updater: {user: {name: 'Support lead'}},
    },
  ];
  tools.postmortems = [
    {
      id: 'pm1',
      title: 'INC-7: Mail queue stopped',
      markdown:
        '## Timeline\n\n### 2026-11-20 (UTC)\n\n* [10:30] **Queue restarted by hand**\n* [10:55] **Mail goes out**\n',
    },
  ];
});
afterEach(async () => {
  await Promise.all([home.remove(), tools.close()]);
});

const bringIn = (...args: string[]) =>
  debrief(home, ['import', '--from', 'incident.io', 'INC-7', '--site', tools.site, ...args], {env});

const shown = async () => JSON.parse((await debrief(home, ['show', 'INC-7', '--json'])).stdout);

it('brings in the incident, its people, its updates and the timeline of its post-mortem', async () => {
  const {stdout, code} = await bringIn();
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^Imported into INC-7: 5 moments, Fri 20 Nov 2026 10:00 to .*11:05 \(UTC\), and its summary, and when it began and when it was resolved, and Platform engineer and Support lead/,
  );
  const {timeline, summary, people, incident: times} = await shown();
  expect(
    timeline.map(({at, text}: {at: string; text: string}) => `${at.slice(11, 16)} ${text.split('\n')[0]}`),
  ).toEqual([
    '10:00 Reported at',
    '10:10 We are looking into late mail.',
    '10:30 Queue restarted by hand',
    '10:55 Mail goes out',
    '11:05 Resolved at',
  ]);
  expect(summary).toBe(incident.summary);
  expect(times).toMatchObject({startedAt: '2026-11-20T10:00:00Z', resolvedAt: '2026-11-20T11:05:00Z'});
  const names = people.map(({name}: {name: string}) => name);
  expect(names).toEqual(expect.arrayContaining(['Platform engineer', 'Support lead (Communications Lead)']));
  expect(tools.asked.map(({method}) => method)).not.toContain('POST');
});

it('brings in nothing twice, and later what is new', async () => {
  await bringIn();
  expect((await bringIn()).stdout).toBe('Nothing in it is new to INC-7.\n');
  tools.updates.push({
    id: 'up2',
    created_at: '2026-11-20T11:00:00Z',
    message: 'All mail is out.',
    new_incident_status: {name: 'Fixed'},
  });
  expect((await bringIn()).stdout).toMatch(/^Imported into INC-7: 1 moment, Fri 20 Nov 2026 11:00/);
});

it.each([
  ['/v1/postmortem_documents', 403, 'its post-mortem', 3],
  ['/v1/postmortem_documents/pm1/content', 404, 'what its post-mortem says', 3],
  ['/v2/incident_updates', 403, 'its updates', 4],
] as const)('brings in the rest where the token may not read %s', async (closed, status, what, moments) => {
  tools.trouble = ({path}) => (path === closed ? {status, body: {errors: [{message: 'No'}]}} : undefined);
  const {code, stdout, stderr} = await bringIn();
  expect({code, stdout}).toEqual({code: 0, stdout: expect.stringContaining(`INC-7: ${moments} moments`)});
  expect(stderr).toContain(`Left out, ${what}: incident.io does not let the token read that`);
});

it('brings in nothing of a report that debrief sent there', async () => {
  tools.postmortems = [];
  await bringIn();
  const args = ['push', 'INC-7', '--to', 'incident.io', '--report', '--yes', '--site', tools.site];
  expect((await debrief(home, args, {env})).code).toBe(0);
  const {stdout, stderr} = await bringIn();
  expect(stdout).toBe('Nothing in it is new to INC-7.\n');
  expect(stderr).toContain('Left out, its post-mortem: it is a report of debrief.');
});

it('says which part it leaves out since nobody can go through it', async () => {
  const [one] = tools.updates;
  tools.updates = Array.from({length: 2001}, (_, nth) => ({...one, id: `up${nth}`, message: `Update ${nth}.`}));
  const {code, stdout, stderr} = await bringIn();
  expect({code, stdout}).toEqual({code: 0, stdout: expect.stringContaining('4 moments')});
  expect(stderr).toMatch(/Left out, its updates: .*2,001 entries/);
});

it('says in one sentence what it cannot have', async () => {
  tools.trouble = () => ({status: 404, body: {errors: [{message: 'Not found'}]}});
  const gone = await bringIn();
  expect(gone).toMatchObject({code: 1, stdout: '', stderr: expect.stringMatching(oneSentence)});
  expect(gone.stderr).toMatch(/did not look up INC-7: it has no such thing/);
  const other = await debrief(home, ['import', '--from', 'trello', 'INC-7'], {env});
  expect(other).toMatchObject({code: 2, stderr: expect.stringContaining('--from takes incident.io, not trello')});
});
