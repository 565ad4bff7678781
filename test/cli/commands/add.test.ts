// `debrief add`: notes, parked topics and actions from the shell.
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {debrief, newReview, oneSentence} from '../../support/debrief.js';
import type {TempHome} from '../../support/temp-home.js';
import {tempHome} from '../../support/temp-home.js';

let home: TempHome;
let id: string;
beforeAll(async () => {
  home = await tempHome();
  id = await newReview(home, 'INC-7', '--person', 'Platform engineer:tech', '--person', 'Platform lead:tech');
});
afterAll(() => home.remove());

const shown = async () => JSON.parse((await debrief(home, ['show', id, '--json'])).stdout);

/** Adds, expects it to be done, and answers what the review then holds under the printed id. */
async function added(list: 'notes' | 'parked' | 'actions', args: string[], input = '') {
  const {stdout, stderr, code} = await debrief(home, ['add', ...args, '--quiet'], {input});
  expect({stderr, code}).toEqual({stderr: '', code: 0});
  const items: {id: string}[] = (await shown())[list];
  return items.filter((item) => stdout.split('\n').includes(item.id));
}

describe('debrief add', () => {
  it('adds a note to the first question of the meeting where none is open', async () => {
    expect(await added('notes', ['note', 'the queue was full'])).toMatchObject([
      {text: 'the queue was full', kind: 'note', questionId: 'pattern'},
    ]);
  });

  it.each([
    ['+ the rollback was quick', {kind: 'well', text: 'the rollback was quick'}],
    ['- more drills', {kind: 'better', text: 'more drills'}],
    ['#people paged', {kind: 'note', text: 'paged', aspects: ['people']}],
    ['+ first\nthen this', {kind: 'well', text: 'first\nthen this'}],
    ['? who knew #people', {kind: 'question', text: 'who knew', aspects: ['people']}],
    ['日本語 👩‍👧 ok', {kind: 'note', text: '日本語 👩‍👧 ok'}],
  ])('reads the marks of %j', async (text, note) => {
    expect(await added('notes', ['note', text, '--review', 'inc-7'])).toMatchObject([note]);
  });

  it.each(['note', 'action'])(
    'gives an idea to whoever is named behind @ at its end, as in a field: %s',
    async (what) => {
      const mark = what === 'note' ? '@ ' : '';
      const {people} = await shown();
      const engineer = people.find(({name}: {name: string}) => name === 'Platform engineer');
      const [held] = await added('actions', [what, `${mark}rotate keys @platform eng`]);
      expect(held).toMatchObject({title: 'rotate keys', ownerId: engineer?.id});
      const told = await debrief(home, ['add', what, `${mark}rotate more @platform eng @Platform lead`]);
      expect(told.stderr).toContain(
        'Its owner is Platform engineer. An action has one owner: Platform lead stays in the words.',
      );
      const none = await debrief(home, ['add', what, `${mark}rotate all @Zed`]);
      expect(none.stderr).toContain('Held without an owner: nobody on the list is called “Zed”.');
    },
  );

  it('leaves names behind @ in what a pipe brings, and beside --owner, as they are', async () => {
    expect(await added('actions', ['action', '-'], 'rotate keys @platform eng')).toMatchObject([
      {title: 'rotate keys @platform eng', ownerId: null},
    ]);
    const [owned] = await added('actions', ['action', 'ask @platform eng', '--owner', 'platform lead']);
    expect(owned).toMatchObject({title: 'ask @platform eng'});
  });

  it('takes words without quotes, and options anywhere', async () => {
    expect(await added('notes', ['--question', 'hypothesis', 'note', 'three', 'short', 'words'])).toMatchObject([
      {text: 'three short words', questionId: 'hypothesis'},
    ]);
  });

  it('takes the text as it is where --kind says what it is', async () => {
    const args = ['note', '+ 3 % load', '--kind', 'moment', '--aspect', 'technology', '--aspect', 'process'];
    expect(await added('notes', args)).toMatchObject([
      {kind: 'moment', text: '+ 3 % load', aspects: ['process', 'technology']},
    ]);
  });

  it('parks what begins with > and holds what begins with @', async () => {
    expect(await added('parked', ['note', '> backups elsewhere'])).toMatchObject([{text: 'backups elsewhere'}]);
    expect(await added('actions', ['note', '@ alert on it'])).toMatchObject([{title: 'alert on it', status: 'held'}]);
  });

  it('parks a topic, on one line and as it was typed', async () => {
    expect(await added('parked', ['park', '+ wide\ntopic'])).toMatchObject([{text: '+ wide topic'}]);
  });

  it('holds an action with an owner and a due day', async () => {
    const [action] = await added('actions', [
      'action',
      'Alert on length',
      '--owner',
      'plat eng',
      '--due',
      '2026-12-01',
    ]);
    const owner = (await shown()).people.find(({name}: {name: string}) => name === 'Platform engineer');
    expect(action).toMatchObject({title: 'Alert on length', due: '2026-12-01', ownerId: owner.id, status: 'held'});
  });

  it('finds owner, review, severity and agenda by letters on any keyboard', async () => {
    const other = await tempHome();
    const words = ['--title', 'T', '--severity', 'Ｍinor', '--agenda', 'ＤＸＷ', '--person', 'Zoë O’Brien:TECH'];
    await debrief(other, ['new', '--reference', 'CAFÉ‑7', '--facilitator', 'Lead', ...words, '--no-input']);
    const call = ['add', 'action', 'Call', '--owner', "zoe o'brien", '--review', 'cafe-7'];
    const {stderr, code} = await debrief(other, call);
    expect([stderr, code]).toEqual(['', 0]);
    const {actions, people, agenda} = JSON.parse((await debrief(other, ['show', 'Cafe-7', '--json'])).stdout);
    expect(people.map(({name}: {name: string}) => name)).toEqual(['Zoë O’Brien', 'Lead']);
    expect([actions[0].ownerId, agenda.id]).toEqual([people[0].id, 'dxw']);
    await other.remove();
  });

  it('finds an owner in either kana, and adds nobody', async () => {
    const other = await tempHome();
    await debrief(other, [
      'new',
      '--reference',
      'INC-8',
      '--title',
      'T',
      '--severity',
      'Minor',
      '--person',
      'さぽーと:tech',
      '--facilitator',
      'Lead',
      '--no-input',
    ]);
    for (const typed of ['サポート', 'ｻﾎﾟｰﾄ', 'さぽーと', 'サポ']) {
      const {stderr, code} = await debrief(other, ['add', 'action', 'Call', '--owner', typed]);
      expect([stderr, code]).toEqual([typed === 'サポ' ? 'Its owner is さぽーと.\n' : '', 0]);
    }
    const {people, actions} = JSON.parse((await debrief(other, ['show', '--json'])).stdout);
    expect(people.map(({name}: {name: string}) => name)).toEqual(['さぽーと', 'Lead']);
    const [{id}] = people;
    expect(actions.map(({ownerId}: {ownerId: string}) => ownerId)).toEqual([id, id, id, id]);
    await other.remove();
  });

  it('adds an owner who was not invited to the list, as away', async () => {
    const args = ['add', 'action', 'Alert', '--owner', 'Head of another team', '--review', 'inc-7'];
    const {stdout, stderr} = await debrief(home, args);
    expect([stdout, stderr]).toEqual([
      'Added to INC-7: Alert\n',
      'Head of another team is on the list of people now, marked as away.\n',
    ]);
    const {people, actions} = await shown();
    const owner = people.find(({name}: {name: string}) => name === 'Head of another team');
    expect(owner).toMatchObject({attended: false, role: null});
    expect(actions.at(-1)).toMatchObject({title: 'Alert', ownerId: owner.id});
    const asJson = await debrief(home, [
      'add',
      'action',
      'Drill',
      '--owner',
      'Supplier',
      '--review',
      'inc-7',
      '--json',
    ]);
    const message = 'Supplier is on the list of people now, marked as away.';
    expect(JSON.parse(asJson.stderr)).toEqual({format: 1, notice: {message}});
  });

  it('gives no action to somebody else whose name has these letters within, and says whose it is by its beginning', async () => {
    const other = await tempHome();
    const names = ['Delivery manager', 'Marianne Roux', 'Bertrand', 'Tester 10', 'Anna (support)'];
    const people = names.flatMap((name) => ['--person', `${name}:tech`]);
    const words = ['--reference', 'INC-9', '--title', 'T', '--severity', 'minor', '--facilitator', 'Lead'];
    await debrief(other, ['new', ...words, ...people, '--no-input']);
    const call = (text: string, ...more: string[]) => debrief(other, ['add', 'action', text, ...more]);
    const strangers = ['Ana', 'Anne', 'Ian', 'Rand', 'Tester 1'];
    for (const name of strangers) {
      const {stderr} = await call(`for ${name}`, '--owner', name);
      expect(stderr).toBe(`${name} is on the list of people now, marked as away.\n`);
    }
    expect((await call('for the manager', '--owner', 'deliv')).stderr).toBe('Its owner is Delivery manager.\n');
    expect((await call('for Anna', '--owner', 'anna')).stderr).toBe('Its owner is Anna (support).\n');
    expect((await call('for Rand', '--owner', 'RAND')).stderr).toBe('');
    expect((await call('quiet', '--owner', 'deliv', '--quiet')).stderr).toBe('');
    expect((await call('look @Iva')).stderr).toBe('Held without an owner: nobody on the list is called “Iva”.\n');
    const review = JSON.parse((await debrief(other, ['show', '--json'])).stdout);
    const nameOf = (wanted: string) => review.people.find(({id}: {id: string}) => id === wanted)?.name ?? null;
    expect(review.people.map(({name}: {name: string}) => name)).toEqual([...names, 'Lead', ...strangers]);
    expect(review.actions.map(({ownerId}: {ownerId: string}) => nameOf(ownerId))).toEqual([
      ...strangers,
      'Delivery manager',
      'Anna (support)',
      'Rand',
      'Delivery manager',
      null,
    ]);
    await other.remove();
  });

  it('says of an owner’s address that it is not kept, and of nothing else', async () => {
    const call = (owner: string, ...more: string[]) =>
      debrief(home, ['add', 'action', 'Alert', '--owner', owner, '--review', 'inc-7', ...more]);
    expect((await call('Zoologist <zoo@example.org>')).stderr).toBe(
      'Zoologist is on the list of people now, marked as away.\nMail addresses are not kept.\n',
    );
    expect((await call('zoologist zoo@example.org')).stderr).toBe('Mail addresses are not kept.\n');
    expect((await call('Zoologist', '--due', '2030-01-01')).stderr).toBe('');
    expect((await call('Zoologist <zoo@example.org>', '--quiet')).stderr).toBe('');
    expect(JSON.stringify(await shown())).not.toContain('example.org');
  });

  it('reads one text from a pipe, and with --lines one from every line', async () => {
    expect(await added('notes', ['note', '-'], 'first\nsecond\n')).toMatchObject([{text: 'first\nsecond'}]);
    expect(await added('notes', ['note', '-', '--lines', '--marks'], '+ one\n\n- two\r\nthree')).toMatchObject([
      {text: 'one', kind: 'well'},
      {text: 'two', kind: 'better'},
      {text: 'three', kind: 'note'},
    ]);
  });

  const prose = [
    '**Impact:** 43 minutes',
    '--dry-run was not given',
    '+1 to the rollback',
    '-5 min before the alert',
    '>90 % of requests failed',
    '@dba-team was paged',
    '!!!',
    '*.example.org expired',
    '?debug=1 was left on',
    '- - -',
    '* — *',
    '++ is an operator',
    '---\ntitle: Front matter\n---\n\n# Text',
    '- one\n- two',
    '- [ ] check the queue',
    '> quoted\n> and on',
  ];
  it.each(prose)('keeps %j as it was typed', async (text) => {
    expect(await added('notes', ['note', text])).toMatchObject([{text, kind: 'note', aspects: []}]);
  });

  it.each([...prose, '+ good', '- [x] checked', '@here anyone seeing errors?\nyes', '#process was asked'])(
    'keeps %j as it comes through a pipe',
    async (text) => {
      const [note] = await added('notes', ['note', '-'], `${text}\n`);
      expect(note).toMatchObject({text, kind: 'note', aspects: []});
    },
  );

  it('reads marks as on the screen where --marks asks for it', async () => {
    expect(await added('notes', ['note', '+quick', '--marks'])).toMatchObject([{text: 'quick', kind: 'well'}]);
    expect(await added('notes', ['note', '++ is a plus', '--marks'])).toMatchObject([{text: '+ is a plus'}]);
    expect(await added('notes', ['note', '-', '--marks'], '!roll back #process')).toMatchObject([
      {text: 'roll back', kind: 'decision', aspects: ['process']},
    ]);
  });

  it('leaves out the signs of bullets with --lines, and says so and what each line became', async () => {
    const input = '## Attendees\n- A, B, C\n\n* 84 minutes\n  • inner\n-\n---\n@here\n> quoted\n1. first\n-5 min\n';
    const {stdout, stderr} = await debrief(home, ['add', 'note', '-', '--lines'], {input});
    const texts = ['## Attendees', 'A, B, C', '84 minutes', 'inner', '---', '@here', '> quoted', '1. first', '-5 min'];
    expect(stdout).toBe(texts.map((text) => `Added to INC-7 (note): ${text}\n`).join(''));
    expect(stderr).toBe('The signs of 4 bullets were left out. --marks reads signs as marks.\n');
    expect((await shown()).notes.slice(-texts.length).map(({text}: {text: string}) => text)).toEqual(texts);
  });

  it('knows the bullets of word processors', async () => {
    const input = '– one\n·\ttwo\n○ three\n\uf0b7 four\n➢ five\n–3 °C\n';
    const {stdout, stderr} = await debrief(home, ['add', 'note', '-', '--lines'], {input});
    const texts = ['one', 'two', 'three', 'four', 'five', '–3 °C'];
    expect(stdout).toBe(texts.map((text) => `Added to INC-7 (note): ${text}\n`).join(''));
    expect(stderr).toContain('The signs of 5 bullets were left out.');
  });

  const signs = [
    '* * *',
    '- - -',
    '–––',
    '– – –',
    '—',
    '•',
    '• • •',
    '* — *',
    '- ---',
    '_ _ _',
    '===',
    '·',
    '!!!',
    '...',
  ];
  it.each([[[]], [['--marks']]])('leaves a line of signs alone whole with --lines and %j', async (marks) => {
    const {stderr} = await debrief(home, ['add', 'note', '-', '--lines', ...marks], {input: signs.join('\n')});
    expect((await shown()).notes.slice(-signs.length)).toMatchObject(signs.map((text) => ({text, kind: 'note'})));
    expect(stderr).toBe('');
  });

  it('prints JSON with the new ids', async () => {
    const {stdout} = await debrief(home, ['add', 'note', 'x', '--json']);
    expect(JSON.parse(stdout)).toEqual({
      format: 1,
      added: [{review: id, reference: 'INC-7', id: expect.any(String), becomes: 'note', question: 'pattern'}],
    });
  });

  it('says into which review each text went, and how it begins', async () => {
    const told = async (args: string[], input = '') => (await debrief(home, ['add', ...args], {input})).stdout;
    expect(await told(['note', '+ the rollback was quick'])).toBe(
      'Added to INC-7 (went well): the rollback was quick\n',
    );
    expect(await told(['park', 'backups elsewhere'])).toBe('Added to INC-7: backups elsewhere\n');
    expect(await told(['note', '-', '--lines'], 'one\ntwo\n')).toBe(
      'Added to INC-7 (note): one\nAdded to INC-7 (note): two\n',
    );
    expect(await told(['note', 'x'.repeat(100)])).toBe(`Added to INC-7: ${'x'.repeat(59)}…\n`);
  });

  it('says who wrote it', async () => {
    expect(await added('notes', ['note', 'x', '--by', 'Analyst'])).toMatchObject([{by: 'Analyst'}]);
  });

  it.each([
    [['coffee', 'x'], /add takes note, park, action, moment or comment, not coffee/],
    [['note'], /the text is missing: debrief add note/],
    [['note', '   '], /the text is missing/],
    [['note', '+'], /only a mark and no text/],
    [['note', '-'], /the pipe held no text/],
    [['note', 'x', '--lines'], /--lines reads a pipe/],
    [['park', 'x', '--marks'], /--marks belongs to a note without --kind/],
    [['note', 'x', '--marks', '--kind', 'well'], /--marks belongs to a note without --kind/],
    [['note', 'x', '--kind', 'wel'], /--kind takes note, well, better/],
    [['note', 'x', '--aspect', 'money', '--kind', 'no'], /--kind takes .*; --aspect takes/],
    [['park', 'x', '--kind', 'well'], /--kind and --aspect belong to a note/],
    [['park', 'x', '--answers', 'y'], /--answers belongs to a note\./],
    [['note', '? x', '--answers', 'y'], /an open question is no answer\./],
    [['note', 'x', '--answers', 'y'], /there is no open question y in INC-7; debrief show --json has the ids/],
    [['note', 'x', '--due', 'fri'], /--owner and --due belong to an action/],
    [['action', 'x', '--due', 'someday'], /--due takes a day such as/],
    [['action', 'x', '--due', '2026-02-30'], /--due 2026-02-30 is not in the calendar\./],
    [['action', 'x', '--owner', ' '], /--owner is empty/],
    [['action', 'x', '--owner', '?'], /--owner \? is no name/],
    [['action', 'x', '--owner', 'plat'], /--owner plat fits Platform engineer, Platform lead/],
    [['note', 'x', '--question', 'hypotesis'], /there is no question hypotesis in INC-7, did you mean hypothesis\?/],
  ])('debrief add %j is wrong use and adds nothing', async (args, sentence) => {
    const written = async () => (({notes, parked, actions}) => ({notes, parked, actions}))(await shown());
    const before = await written();
    const {stdout, stderr, code} = await debrief(home, ['add', ...args]);
    expect(stderr).toMatch(sentence);
    expect(stderr).toMatch(oneSentence);
    expect({stdout, code}).toEqual({stdout: '', code: 2});
    expect(await written()).toEqual(before);
  });

  it('refuses a text that is too long', async () => {
    const {stderr, code} = await debrief(home, ['add', 'note', '-'], {input: 'x'.repeat(65_537)});
    expect(stderr).toMatch(/longer than 65536 characters/);
    expect(code).toBe(2);
  });

  it('says that there is no such review', async () => {
    const {stderr, code} = await debrief(home, ['add', 'note', 'x', '--review', 'INC-8']);
    expect(stderr).toMatch(/There is no review INC-8, did you mean INC-7\? debrief list shows the ones there are/);
    expect(code).toBe(1);
  });
});
