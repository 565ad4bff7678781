// People and facts in real terminals: changed from before the meeting until after it, from either side.
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {newPerson} from '../../src/review/people.js';
import {debrief, newReview} from '../support/debrief.js';
import {change, meeting, saved, sit} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {allSaved, closeTerminals, openTerminal, type Terminal} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const small = {columns: 80, rows: 24};

const names = async () => (await saved(home)).people.map(({name}) => name);

/** Opens people and facts; a note-taker leaves the field first. */
async function toFacts(me: Terminal): Promise<void> {
  if (me.screen().some((row) => row.includes('── Note'))) {
    await me.press('esc');
    await me.seesNot('── Note');
  }
  await me.press('P');
  await me.sees('n adds people.');
}

/** Adds these people; the field stays for the next ones, until it is left. */
async function adds(me: Terminal, typed: string, says: string | RegExp = /Added|people added/): Promise<void> {
  await me.press('n');
  await me.sees('── Names or roles');
  await me.paste(typed);
  await me.press('enter');
  await me.sees(says);
  await me.press('enter');
  await me.seesNot('── Names or roles');
}

/** Before the meeting what is worth a look stands above the facts. */
const firstRow = /❯ (?:Reference|Nobody)/;

/** Goes down until this row is selected, and opens it. */
async function opens(me: Terminal, name: string): Promise<void> {
  const selected = () => me.screen().find((row) => row.startsWith(' ❯ ')) ?? '';
  await me.press('home');
  await me.sees(firstRow);
  for (let before = selected(); !before.startsWith(` ❯ ${name}`); before = selected()) {
    await me.press('down');
    await me.until(`go on from${before}`, () => ![before, ''].includes(selected()));
  }
  await me.press('enter');
}

/** Types over what the open field says. */
async function retypes(me: Terminal, label: string, text: string): Promise<void> {
  await me.sees(label);
  await me.press('ctrl+u');
  await me.type(`${text}\n`);
  await me.seesNot(label);
}

describe('the summary and the impact of a post-mortem', () => {
  test('are there before the meeting, and what one terminal writes of them is in the other', async () => {
    const file = join(home.root, 'post-mortem.md');
    writeFileSync(
      file,
      '# Orders stopped\n\n## Summary\n\nThe queue was full\nfor an hour.\n\n## Timeline\n\n2026-01-14 10:30 UTC It stops\n',
    );
    const options = ['--reference', 'INC-7', '--severity', 'minor', '--facilitator', 'Delivery manager', '--no-input'];
    expect((await debrief(home, ['new', '--from', file, ...options])).code).toBe(0);
    const [facilitator, noteTaker] = await Promise.all([sit(home, 'run', small), sit(home, 'notes', small)]);
    await toFacts(noteTaker);
    await noteTaker.sees(/Summary +The queue was full for an hour\./);
    await noteTaker.sees(/Impact +—/);
    await facilitator.sees('the clock has not begun');
    await opens(facilitator, 'Impact');
    await facilitator.sees('── Impact');
    await facilitator.type('No order');
    await facilitator.press('alt+enter');
    await facilitator.type('came through\n');
    await noteTaker.sees(/Impact +No order came through/);
    await opens(noteTaker, 'Impact');
    await noteTaker.sees('── Impact');
    await noteTaker.type(' in time\n');
    await facilitator.sees(/Impact +No order came through in time/);
    expect(await saved(home)).toMatchObject({
      summary: 'The queue was full for an hour.',
      impact: 'No order\ncame through in time',
    });
    const folder = join(home.root, 'out');
    await debrief(home, ['export', '--to', folder]);
    expect(readFileSync(join(folder, 'INC-7-report.md'), 'utf8')).toContain(
      '## Summary\n\nThe queue was full for an hour.\n\n### Impact\n\nNo order  \ncame through in time\n',
    );
  });
});

describe('before the meeting', () => {
  test('agenda, minutes and times are settled again on the prepare screen, and u brings the agenda back', async () => {
    await newReview(home);
    const me = await sit(home, 'run', small);
    await me.sees('the clock has not begun');
    await opens(me, 'It began');
    await retypes(me, '── The incident began', '2026-01-14 09:30');
    await opens(me, 'It was resolved');
    await me.sees('── The incident was resolved');
    await me.type('2026-01-13 09:30\n');
    await me.sees('It cannot have been resolved before it began.');
    await retypes(me, '── The incident was resolved', '2026-01-14 10:15');
    await opens(me, 'Agenda');
    await me.sees('standard  [moj]  dxw');
    await me.sees(/Agenda: .+, 75 minutes\./);
    await me.press('u');
    await me.sees('Undone. The agenda is “Incident review”.');
    await me.sees('[standard]  moj  dxw  near-miss · Incident review');
    await opens(me, 'Minutes in all');
    await retypes(me, '── Minutes for the meeting', '60');
    await me.sees('60 minutes for the meeting.');
    await me.sees('Preparing · 60 minutes planned');
    await opens(me, '[ ] The meeting is booked for 60 minutes');
    await me.sees('[x] The meeting is booked for 60 minutes');
    const {incident, agenda} = await saved(home);
    expect(agenda).toMatchObject({id: 'standard', minutes: 60});
    expect(Date.parse(incident.resolvedAt ?? '') - Date.parse(incident.startedAt ?? '')).toBe(45 * 60_000);
  });
});

describe('in the meeting', () => {
  test('the note-taker gives a stage other minutes, and both headers have them', async () => {
    await meeting(home);
    const [facilitator, noteTaker] = await Promise.all([sit(home, 'run', small), sit(home, 'notes', small)]);
    await facilitator.sees(/1[12]:\d\d left/);
    await noteTaker.sees('── Note');
    await toFacts(noteTaker);
    await opens(noteTaker, 'Before the event');
    await retypes(noteTaker, '── Minutes for Before the event', '20');
    await noteTaker.sees('20 minutes for Before the event, 98 for the meeting.');
    await facilitator.sees(/(20|19):00 left/);
    await toFacts(facilitator);
    await opens(facilitator, 'Agenda');
    await facilitator.sees('That is fixed once the meeting has begun');
  });

  test('a latecomer joins from the note-taker’s terminal, is away and here, and stands on both', async () => {
    await meeting(home);
    const [facilitator, noteTaker] = await Promise.all([sit(home, 'run', small), sit(home, 'notes', small)]);
    await noteTaker.sees('── Note');
    await toFacts(noteTaker);
    await toFacts(facilitator);
    await adds(noteTaker, 'Head of support');
    await noteTaker.sees('❯ Head of support');
    await facilitator.sees('Head of support');
    await noteTaker.press('w');
    await noteTaker.sees('Head of support left early, and counts as present.');
    await facilitator.sees(/Head of support .* left early/);
    await noteTaker.sees('w away');
    await noteTaker.press('w');
    await noteTaker.sees('Head of support is away.');
    await facilitator.sees(/Head of support .* away/);
    await facilitator.press('esc');
    await facilitator.sees('Before the event · topic 1 of 3');
    await noteTaker.press('esc');
    await noteTaker.sees('Before the event · topic 1 of 3');
    expect((await saved(home)).people.at(-1)).toMatchObject({name: 'Head of support', attended: false});
  });

  test('a pasted list with roles and addresses is names with roles, and no address', async () => {
    await meeting(home);
    const me = await sit(home, 'run', small);
    await toFacts(me);
    await adds(
      me,
      'Zoologist <z@example.org>, note-taker\nHerpetologist (tech team)\nBotanist, head of support',
      /3 people added\. .*Mail addresses are not kept\./s,
    );
    expect((await saved(home)).people.slice(-3)).toMatchObject([
      {name: 'Zoologist', role: 'note-taker'},
      {name: 'Herpetologist', involvement: 'tech'},
      {name: 'Botanist (head of support)', involvement: 'other'},
    ]);
  });

  test('whoever left early is present in all that leaves the program, and that they left is said', async () => {
    await meeting(home);
    const me = await sit(home, 'run', small);
    await toFacts(me);
    await adds(me, 'Head of support');
    await me.press('w');
    await me.sees('Head of support left early, and counts as present');
    const {people} = await saved(home);
    expect(people.at(-1)).toMatchObject({name: 'Head of support', attended: true, leftEarly: true});
    expect((await debrief(home, ['show'])).stdout).toContain('Head of support · left early');
    const to = join(home.root, 'out');
    expect((await debrief(home, ['export', '--to', to])).code).toBe(0);
    const file = (await readdir(to)).find((name) => name.endsWith('-report.md')) ?? '';
    const text = await readFile(join(to, file), 'utf8');
    expect(text).toContain('**Present:** Head of support (left early)');
    expect(text).toContain('left_early:\n  - "Head of support"');
  });

  test('twelve pasted names are twelve people, one u takes them back, and the selection stays near', async () => {
    await meeting(home);
    const me = await sit(home, 'run', small);
    await toFacts(me);
    const twelve = Array.from({length: 12}, (_, index) => `Engineer ${index + 1}`);
    await adds(me, `${twelve.slice(0, 5).join('\n')}\n${twelve.slice(5).join(', ')}`);
    await me.sees('12 people added');
    expect(await names()).toEqual(['Delivery manager', ...twelve]);
    await me.press('u');
    await me.sees('Undone. Engineer 1 is taken off the list, with 11 more.');
    await me.sees('❯ Delivery manager');
    expect(await names()).toEqual(['Delivery manager']);
  });

  test('a paste before n is pressed, with marks or without, adds nobody and says which key does', async () => {
    await newReview(home);
    const me = await sit(home, 'run', small);
    await me.sees('n adds people');
    for (const way of ['paste', 'type'] as const) {
      await me[way]('Delivery lead, Head of support');
      await me.sees('Nothing was written: press n (add people) first.');
      expect(await names()).toEqual(['Delivery manager']);
      await me.press('down');
      await me.seesNot('Nothing was written');
    }
    await adds(me, 'Delivery lead, Head of support');
    await me.sees('2 people added');
    expect(await names()).toEqual(['Delivery manager', 'Delivery lead', 'Head of support']);
  });

  test('a pasted roster with remarks is as many people as it has lines', async () => {
    await newReview(home);
    const me = await sit(home, 'run', small);
    await me.sees('n adds people');
    await adds(me, 'Delivery lead, part time\nHead of support, until 15:00');
    await me.sees('2 people added');
    await me.sees('Delivery lead (part time)');
    expect(await names()).toEqual(['Delivery manager', 'Delivery lead (part time)', 'Head of support (until 15:00)']);
  });

  test('names are typed one after another, and r among their letters takes no role away', async () => {
    await newReview(home);
    const me = await sit(home, 'run', small);
    await me.sees('n adds people');
    const before = (await saved(home)).people;
    await me.press('n');
    await me.sees('── Names or roles · one by one, or with commas between');
    await me.type('Analyst\n');
    await me.sees('── Names or roles · the next one');
    await me.type('release engineer\n');
    await me.sees('❯ release engineer');
    await me.press('enter');
    await me.sees('2 people added: i says how involved, r gives a role.');
    await me.press('r');
    await me.sees('── Role · “release engineer”');
    await me.sees('facilitator · note-taker · incident-manager · without a role');
    await me.press('enter');
    await me.seesNot('── Role ·');
    expect((await saved(home)).people.map(({name, role}) => [name, role])).toEqual([
      ...before.map(({name, role}) => [name, role]),
      ['Analyst', null],
      ['release engineer', null],
    ]);
  });

  test('a role that is taken over names who had it, and u gives it back', async () => {
    await meeting(home);
    const me = await sit(home, 'run', small);
    await toFacts(me);
    await adds(me, 'Head of support');
    await me.sees('Added: i says how involved');
    await me.press('r');
    await me.sees('── Role · “Head of support”');
    await me.type('f\n');
    await me.seesNot('── Role ·');
    await me.sees('Head of support facilitates now, in place of Delivery manager.');
    await me.seesNot('Added:');
    await me.press('u');
    await me.sees('Undone. Head of support has no role, and Delivery manager is the facilitator.');
    expect((await saved(home)).people.map(({role}) => role)).toEqual(['facilitator', null]);
    // The other row is selected; what is done again is found by whom its words name.
    await me.press('home');
    await me.sees(firstRow);
    await me.press('U');
    await me.sees('Done again. Head of support is the facilitator.');
    await me.sees('❯ Head of support');
    expect((await saved(home)).people.map(({role}) => role)).toEqual([null, 'facilitator']);
  });

  test('Esc in the field of a name or a title gives the old value back, and keeps no draft', async () => {
    await meeting(home);
    const me = await sit(home, 'run', small);
    await toFacts(me);
    await opens(me, 'Title');
    await me.sees('── What happened');
    await me.press('ctrl+u');
    await me.type('Half a ti');
    await me.sees(/^ Half a ti/m);
    await me.press('esc');
    await me.seesNot('── What happened');
    await me.press('enter');
    await me.sees(/^ Mail queue stopped/m);
    await me.press('esc');
    await me.seesNot('── What happened');
    await opens(me, 'Delivery manager');
    await me.sees('── Name or role of this person');
    await me.press('ctrl+u');
    await me.type('Deliv');
    await me.press('esc');
    await me.seesNot('── Name or role of this person');
    await me.sees('❯ Delivery manager');
    await me.press('enter');
    await me.sees(/^ Delivery manager/m);
    await me.press('esc');
    await me.seesNot('✎');
    const {title, people} = await saved(home);
    expect([title, people.map(({name}) => name)]).toEqual(['Mail queue stopped', ['Delivery manager']]);
  });

  test('how somebody is involved and the times of the incident change while it runs, on both terminals', async () => {
    await meeting(home);
    const [facilitator, noteTaker] = await Promise.all([sit(home, 'run', small), sit(home, 'notes', small)]);
    await noteTaker.sees('── Note');
    await toFacts(facilitator);
    await toFacts(noteTaker);
    await adds(noteTaker, 'Database engineer');
    await noteTaker.sees('❯ Database engineer');
    await noteTaker.press('i');
    await noteTaker.sees('Database engineer: responder.');
    await facilitator.sees(/Database engineer.*responder/);
    await opens(facilitator, 'It began');
    await retypes(facilitator, '── The incident began', '2026-01-14 09:30');
    await opens(facilitator, 'It was resolved');
    await retypes(facilitator, '── The incident was resolved', '2026-01-14 10:15');
    await noteTaker.press('home');
    await noteTaker.sees(/It was resolved .*10:15/);
    const {incident, people} = await saved(home);
    expect(Date.parse(incident.resolvedAt ?? '') - Date.parse(incident.startedAt ?? '')).toBe(45 * 60_000);
    expect(people.map(({involvement}) => involvement)[1]).toBe('responder');
  });

  test('severity, title, reference, folder and recording are changed while it runs', async () => {
    await meeting(home);
    const me = await sit(home, 'run', small);
    await toFacts(me);
    await me.press('home', 'down', 'down', 'enter');
    await me.sees('Kind: false alarm.');
    await me.sees(/^ INC-7 · false alarm · /m);
    await me.press('down', 'down', 'enter');
    await me.sees('The incident is major now.');
    await opens(me, 'Incident folder');
    await retypes(me, '── Incident folder', 'incidents/seven');
    await opens(me, 'Recording goes to');
    await retypes(me, '── Where the recording goes', 'the archive');
    await me.press('home', 'down', 'enter');
    await me.sees('── What happened');
    await me.press('ctrl+u');
    await me.type('The queue stood still\n');
    await me.sees(/^ INC-7 · false alarm · The queue stood still/m);
    await me.press('home', 'enter');
    await me.sees('── The incident’s reference');
    await me.press('ctrl+u');
    await me.type('SEC-70\n');
    await me.sees(/^ SEC-70 · false alarm · The queue/m);
    expect(await saved(home)).toMatchObject({
      reference: 'SEC-70',
      title: 'The queue stood still',
      kind: 'false-alarm',
      severity: 'major',
      folder: 'incidents/seven',
      recording: 'the archive',
    });
  });

  test('an owner who is not on the list joins it by a second Enter, and u takes both back', async () => {
    await meeting(home, [
      {type: 'question-opened', questionId: 'choose-actions'},
      {type: 'action-held', action: {id: 'a1', questionId: 'choose-actions', title: 'Rehearse a restore'}},
    ]);
    const me = await sit(home, 'run', small);
    await me.press('o');
    await me.sees('── One owner · “Rehearse a restore');
    await me.type('Zoology lead <zoo@example.org>\n');
    await me.sees('Nobody on the list is called “Zoology lead”. Enter again adds them');
    await me.sees('not kept.');
    expect(await names()).toEqual(['Delivery manager']);
    await me.press('enter');
    await me.seesNot('── One owner');
    await me.sees('Zoology lead is on the list of people now, marked as away.');
    await me.sees('not kept.');
    const {people, actions} = await saved(home);
    expect(people.at(-1)).toMatchObject({id: actions[0]?.ownerId, name: 'Zoology lead'});
    await me.press('u');
    await me.sees('Undone');
    expect(await names()).toEqual(['Delivery manager']);
    expect((await saved(home)).actions).toMatchObject([{id: 'a1', ownerId: null}]);
  });

  test('an owner whose letters stand within another’s name is nobody yet: a second Enter adds them', async () => {
    await meeting(home, [
      {type: 'question-opened', questionId: 'choose-actions'},
      {type: 'action-held', action: {id: 'a1', questionId: 'choose-actions', title: 'Rehearse a restore'}},
    ]);
    const me = await sit(home, 'run', small);
    await me.press('o');
    await me.sees('── One owner · “Rehearse a restore');
    await me.type('Ana');
    await me.sees('nobody yet · Tab: Delivery manager');
    await me.press('enter');
    await me.sees('Nobody on the list is called “Ana”. Enter again adds them');
    await me.press('enter');
    await me.sees('Ana is on the list of people now, marked as away.');
    const {people, actions} = await saved(home);
    expect(people.map(({name}) => name)).toEqual(['Delivery manager', 'Ana']);
    expect(actions).toMatchObject([{id: 'a1', ownerId: people[1]?.id}]);
  });
});

describe('after the meeting', () => {
  test('a closed review takes where the recording is, from the note-taker too, and nothing else', async () => {
    const {folder, id} = await meeting(home);
    await change(folder, [{type: 'review-closed'}]);
    const me = await openTerminal({args: ['notes', id], home, ...small});
    await me.sees('Closed · ');
    await me.press('P');
    await me.sees('Closed. You can still say where the recording is');
    await me.press('enter');
    await me.sees('This review is closed: O opens it again.');
    await opens(me, 'Recording goes to');
    await retypes(me, '── Where the recording goes', 'the archive');
    await me.sees(/❯ Recording goes to +the archive/);
    await allSaved();
    const {stdout} = await debrief(home, ['show', id, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({recording: 'the archive', status: 'closed'});
  });
});

test('a name that is there already is refused in sight, and the pipe gives an action to whoever was not invited', async () => {
  await meeting(home);
  const me = await sit(home, 'run', small);
  await toFacts(me);
  await adds(me, 'Zoë Müller, part time');
  await adds(me, 'Analyst');
  await adds(me, 'ZOE MULLER', 'On the list already: Zoë Müller (part time).');
  await opens(me, 'Analyst');
  await me.press('ctrl+e', 'ctrl+u');
  await me.type('zoe muller (Part Time)\n');
  await me.sees('Zoë Müller (part time) is on the list already: tell the two apart');
  await me.press('esc');
  const {code} = await debrief(home, ['add', 'action', 'Alert', '--owner', 'Head of another team']);
  expect(code).toBe(0);
  await me.sees('Head of another team');
  expect(await names()).toEqual(['Delivery manager', 'Zoë Müller (part time)', 'Analyst', 'Head of another team']);
});

test('one name that comes from two terminals at the same moment is told apart and told of in both, until it is mended', async () => {
  const {folder} = await meeting(home);
  const me = await sit(home, 'run', small);
  const other = await sit(home, 'notes', small);
  await toFacts(me);
  await toFacts(other);
  await change(folder, [{type: 'person-added', person: newPerson('one', {name: 'Late Comer'})}]);
  // As a terminal adds it that has not heard of the first one yet.
  await change(folder, [{type: 'person-added', person: newPerson('two', {name: 'late comer'})}]);
  for (const each of [me, other]) await each.sees('late comer (2) came with the name of Late Comer.');
  expect(await names()).toEqual(['Delivery manager', 'Late Comer', 'late comer (2)']);
  await opens(other, 'late comer (2)');
  await retypes(other, '── Name or role', 'Other Comer');
  for (const each of [me, other]) await each.seesNot('came with the name of');
  expect(await names()).toEqual(['Delivery manager', 'Late Comer', 'Other Comer']);
});

test('a second facilitator whom somebody wrote into review.json is refused in sight, and the first one stays', async () => {
  const {folder} = await meeting(home);
  const me = await sit(home, 'run', small);
  await toFacts(me);
  await adds(me, 'Zed');
  await allSaved();
  const copy = join(folder, 'review.json');
  await me.until('the readable copy has Zed', () => existsSync(copy) && readFileSync(copy, 'utf8').includes('"Zed"'));
  const written = JSON.parse(readFileSync(copy, 'utf8'));
  for (const person of written.review.people) person.role = 'facilitator';
  writeFileSync(copy, JSON.stringify(written));
  await adds(me, 'Analyst');
  await me.sees('Zed, since Delivery manager is the facilitator');
  expect((await saved(home)).people.map(({name, role}) => [name, role])).toContainEqual([
    'Delivery manager',
    'facilitator',
  ]);
});
