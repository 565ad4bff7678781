// `debrief new`: a review from options and a file.
import {copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {debrief, newReview, oneSentence} from '../../support/debrief.js';
import type {TempHome} from '../../support/temp-home.js';
import {tempHome} from '../../support/temp-home.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(() => home.remove());

const incident = ['--reference', 'INC-7', '--title', 'Mail stopped', '--severity', 'major'];
const lead = ['--facilitator', 'Lead'];
const needed = [...incident, ...lead];
const json = async (...args: string[]) => JSON.parse((await debrief(home, [...args, '--json'])).stdout);

describe('debrief new', () => {
  it('prints the id of the review that it made, in a home for this user alone', async () => {
    const fresh = join(home.root, 'fresh');
    const {stdout, stderr, code} = await debrief(home, ['new', ...needed, '--home', fresh]);
    expect({stderr, code}).toEqual({stderr: '', code: 0});
    expect(stdout).toMatch(/^[a-z0-9]{8}\n$/);
    expect(statSync(fresh).mode & 0o777).toBe(0o700);
    expect(readdirSync(join(fresh, 'reviews'))).toEqual([expect.stringContaining(stdout.trim())]);
  });

  it('says that a reference is used already, and how to name each', async () => {
    const first = await newReview(home, 'INC-7');
    const {stdout, stderr, code} = await debrief(home, ['new', ...needed.with(1, 'inc-7')]);
    const second = stdout.trim();
    expect({stderr, code}).toEqual({
      stderr: `Another review is inc-7, too (${first}): name this one by its id, ${second}.\n`,
      code: 0,
    });
    expect((await json('show', second)).title).toBe('Mail stopped');
  });

  it('tells names from roles and addresses in what an option says of a person', async () => {
    const people = ['--facilitator', 'Lead <l@example.org>', '--person', 'Analyst, note-taker:tech'];
    const {stdout, stderr, code} = await debrief(home, ['new', ...incident, ...people]);
    expect({stderr, code}).toEqual({stderr: 'Mail addresses are not kept.\n', code: 0});
    expect((await json('show', stdout.trim())).people).toMatchObject([
      {name: 'Analyst', involvement: 'tech', role: 'note-taker'},
      {name: 'Lead', involvement: 'other', role: 'facilitator'},
    ]);
  });

  it('takes what is reviewed, and that it touches security', async () => {
    const review = await json('new', ...needed, '--kind', 'near miss', '--security');
    expect(review).toMatchObject({kind: 'near-miss', security: true});
    expect((await json('show', review.id)).kind).toBe('near-miss');
    expect((await debrief(home, ['list'])).stdout).toContain('major security near miss');
    expect(await json('new', ...needed.with(1, 'INC-8'))).toMatchObject({kind: 'incident', security: false});
    const {stderr, code} = await debrief(home, ['new', ...needed, '--kind', 'nearmis']);
    expect({stderr, code}).toMatchObject({code: 2});
    expect(stderr).toContain('--kind takes incident, false-alarm or near-miss, not nearmis, did you mean near-miss?');
  });

  it('takes the agenda of one’s own that is made for this kind, and names the trackers that are preferred', async () => {
    const agendas = join(home.config, 'agendas');
    mkdirSync(agendas, {recursive: true});
    const example = readFileSync(new URL('../../../examples/our-review.yaml', import.meta.url), 'utf8');
    writeFileSync(join(agendas, 'our-review.yaml'), example.replace('# for:', 'for:'));
    await debrief(home, ['config', 'set', 'trackers', 'Board, Register']);
    const review = await json('new', ...needed, '--kind', 'false-alarm');
    expect(review.agenda).toMatchObject({id: 'our-review', minutes: 45});
    expect(review.checklist.map(({text}: {text: string}) => text)).toContain('Each action is in Board or Register');
    const other = await json('new', ...needed.with(1, 'INC-8'), '--kind', 'false-alarm', '--agenda', 'moj');
    expect(other.agenda.id).toBe('moj');
  });

  it('plans the preferred length for the preferred agenda alone', async () => {
    await debrief(home, ['config', 'set', 'minutes', '80']);
    expect((await json('new', ...needed)).agenda).toMatchObject({id: 'standard', minutes: 80});
    const near = ['new', ...needed.with(1, 'INC-8'), '--kind', 'near-miss'];
    expect(await json(...near)).toMatchObject({agenda: {id: 'near-miss', minutes: 30}, actionLimit: 1});
    expect((await json(...near, '--minutes', '45')).agenda).toMatchObject({id: 'near-miss', minutes: 45});
  });

  it('takes a file as the agenda, wherever it lies, and says what is wrong in one', async () => {
    const file = join(home.root, 'sent-to-me.yaml');
    const example = readFileSync(new URL('../../../examples/our-review.yaml', import.meta.url), 'utf8');
    writeFileSync(file, example);
    await debrief(home, ['config', 'set', 'trackers', 'Board']);
    const review = await json('new', ...needed, '--agenda', file);
    expect(review.agenda).toMatchObject({id: 'sent-to-me', minutes: 45});
    expect(review.checklist.map(({text}: {text: string}) => text)).toContain('Each action is in Board');
    writeFileSync(file, example.replace('kind: opening', 'kind: begin'));
    const broken = await debrief(home, ['new', ...needed.with(1, 'INC-8'), '--agenda', file]);
    expect(broken).toMatchObject({code: 2, stdout: ''});
    expect(broken.stderr).toContain('sent-to-me.yaml, line');
    const gone = await debrief(home, ['new', ...needed.with(1, 'INC-8'), '--agenda', './gone.yaml']);
    expect(gone.stderr).toMatch(oneSentence);
    expect(gone.stderr).toContain('There is no file');
  });

  it('refuses a length that the stages cannot shrink to, and names the least', async () => {
    const {stages} = (await json('new', ...needed)).agenda;
    const file = join(home.root, 'many.json');
    const [opening, topics, ...others] = stages.map(({kind, title}: {kind: string; title: string}) => ({
      kind,
      title,
      minutes: 1,
      questions: [title],
    }));
    const many = Array.from({length: 20}, (_, at) => ({...topics, title: `Part ${at}`}));
    writeFileSync(file, JSON.stringify({title: 'Many', stages: [opening, ...many, ...others]}));
    const least = 1 + many.length + others.length;
    const asked = ['new', ...needed.with(1, 'INC-8'), '--agenda', file, '--minutes'];
    expect(await debrief(home, [...asked, `${least - 1}`])).toMatchObject({
      stderr: `debrief: The agenda many takes at least ${least} minutes, one for each of its stages, not ${least - 1}.\n`,
      code: 1,
    });
    expect((await json(...asked, `${least}`)).agenda.minutes).toBe(least);
  });

  it('takes everything from options', async () => {
    const people = ['--note-taker', 'Analyst', '--person', 'Platform: on call:tech', '--person', 'Director:senior'];
    const facts = ['--minutes', '60', '--agenda', 'moj', '--folder', 'inc/7', '--recording', 'meeting drive'];
    const review = await json('new', ...needed, ...people, ...facts);
    expect(review).toMatchObject({
      reference: 'INC-7',
      title: 'Mail stopped',
      severity: 'major',
      folder: join(home.root, 'inc/7'),
      recording: 'meeting drive',
      agenda: {id: 'moj', minutes: 60},
    });
    expect(review.people).toMatchObject([
      {name: 'Platform: on call', involvement: 'tech', role: null},
      {name: 'Director', involvement: 'senior', role: null},
      {name: 'Lead', role: 'facilitator'},
      {name: 'Analyst', role: 'note-taker'},
    ]);
  });

  it('gives a role to somebody who is on the list already', async () => {
    const review = await json('new', ...needed, '--person', 'lead:client');
    expect(review.people).toMatchObject([{name: 'lead', involvement: 'client', role: 'facilitator'}]);
  });

  it('starts from the preferences', async () => {
    await debrief(home, ['config', 'set', 'agenda', 'dxw']);
    await debrief(home, ['config', 'set', 'actionLimit', '5']);
    const review = await json('new', ...needed);
    expect(review).toMatchObject({agenda: {id: 'dxw'}, actionLimit: 5});
  });

  it('reads an incident file, and options win over it', async () => {
    const incident = {
      reference: 'INC-9',
      title: 'Sign-in was slow',
      severity: 'minor',
      startedAt: '2026-11-02T09:00:00Z',
      people: [
        {name: 'Delivery manager', involvement: 'other', role: 'facilitator'},
        {name: 'Platform engineer', involvement: 'responder'},
      ],
    };
    writeFileSync(join(home.root, 'incident.json'), JSON.stringify(incident));
    const review = await json('new', '--from', 'incident.json', '--severity', 'major', '--facilitator', 'Director');
    expect(review).toMatchObject({reference: 'INC-9', title: 'Sign-in was slow', severity: 'major'});
    expect(review.people).toMatchObject([
      {name: 'Delivery manager', role: null},
      {name: 'Platform engineer', involvement: 'responder', role: null},
      {name: 'Director', role: 'facilitator'},
    ]);
  });

  it('names all that is missing in one error', async () => {
    const {stdout, stderr, code} = await debrief(home, ['new', '--no-input']);
    expect(stderr).toBe('debrief: a new review still needs --reference, --title, --severity, --facilitator.\n');
    expect({stdout, code}).toEqual({stdout: '', code: 2});
  });

  it('names everything that is wrong in one error, and makes nothing', async () => {
    const wrong = [
      '--severity',
      'huge',
      '--minutes',
      '1.5',
      '--person',
      'Somebody',
      '--agenda',
      'standrd',
      '--title',
      ' ',
    ];
    const {stdout, stderr, code} = await debrief(home, ['new', ...wrong]);
    for (const word of [
      '--reference',
      '--severity takes minor or major, not huge',
      '--minutes takes a whole number from 5 to 600, not 1.5',
      '--person takes ROLE:responder|client|delivery-manager|sprint-team|supplier|tech|senior|other|incident-manager, not Somebody',
      'there is no agenda standrd, did you mean standard?',
      '--title is empty',
    ]) {
      expect(stderr).toContain(word);
    }
    expect(stderr).toMatch(oneSentence);
    expect({stdout, code}).toEqual({stdout: '', code: 2});
    expect(readdirSync(home.reviews)).toEqual([]);
  });

  const ana = ['--person', 'Ana Núñez:tech'];
  it.each([
    [[...lead, ...ana, '--person', 'ana  nunez:responder'], '--person: two people are called ana'],
    [[...lead, ...ana, '--person', 'Ana Nu\u0301n\u0303ez:client'], '--person: two people are called Ana Núñez'],
    [
      [...ana, '--facilitator', 'ANA NÚÑEZ', '--note-taker', 'Ana Nunez'],
      '--note-taker: Ana Núñez is the facilitator already, and cannot be the note-taker too',
    ],
    [
      ['--facilitator', 'Bo', '--person', 'Anna, facilitator:tech'],
      '--facilitator: Anna is the facilitator already, and Bo cannot be it too',
    ],
    [
      ['--person', 'Anna, facilitator:tech', '--person', 'Bo (facilitator):tech'],
      '--person: Anna is the facilitator already, and Bo cannot be it too',
    ],
    [['--facilitator', 'Bo, note-taker'], '--facilitator: Bo is called note-taker and facilitator'],
  ])('tells apart no two people of one name, and makes nothing: %j', async (args, says) => {
    const {stderr, stdout, code} = await debrief(home, ['new', ...incident, ...args, '--no-input']);
    expect(stderr.normalize()).toContain(says);
    expect([stdout, code, stderr]).toEqual(['', 2, expect.stringMatching(oneSentence)]);
    expect(readdirSync(home.reviews)).toEqual([]);
  });

  it('reads the names of an incident file as names are read everywhere, and says what an option takes from one', async () => {
    const file = join(home.root, 'people.json');
    const people = [{name: 'Anna <anna@example.org>, facilitator'}, {name: 'Cem (note-taker)', involvement: 'client'}];
    writeFileSync(file, JSON.stringify({people}));
    const call = (...more: string[]) =>
      debrief(home, ['new', ...incident, '--from', file, '--no-input', '--json', ...more]);
    const plain = await call();
    expect(JSON.parse(plain.stdout).people).toMatchObject([
      {name: 'Anna', role: 'facilitator'},
      {name: 'Cem', role: 'note-taker', involvement: 'client'},
    ]);
    expect(plain.stderr).toContain(`${file}: Mail addresses are not kept.`);
    const other = await call('--facilitator', 'Bo');
    expect(JSON.parse(other.stdout).people).toMatchObject([
      {name: 'Anna', role: null},
      {name: 'Cem', role: 'note-taker'},
      {name: 'Bo', role: 'facilitator'},
    ]);
    expect(other.stderr).toContain('One person is the facilitator: Anna has no role.');
    expect((await call('--facilitator', 'anna')).stderr).not.toContain('has no role');
    expect((await call('--facilitator', 'Bo', '--quiet')).stderr).not.toContain('has no role');
  });

  it('takes an incident of incident.io, with what was noted of when things happened', async () => {
    copyFileSync('test/exchange/timelines/incident-io-incident.json', join(home.root, 'io.json'));
    const review = await json('new', '--from', 'io.json', '--facilitator', 'Director');
    expect(review).toMatchObject({reference: 'INC-101', severity: 'major', summary: 'Mail to clients was late.'});
    expect(review.incident).toMatchObject({startedAt: '2024-06-15T10:12:00Z', resolvedAt: '2024-06-15T11:40:00Z'});
    const again = await debrief(home, ['import', 'io.json', '--review', 'INC-101']);
    expect(again.stderr).toContain('4 were there already.');
  });

  it('gives whoever is on the list already a role, however the name is written', async () => {
    const review = await json('new', ...needed, ...ana, '--note-taker', 'ana nunez');
    expect(review.people).toHaveLength(2);
    expect(review.people[0]).toMatchObject({name: 'Ana Núñez', involvement: 'tech', role: 'note-taker'});
  });

  it.each([
    ['none.yaml', /There is no file .*none\.yaml/],
    ['.', /is a folder: name a file in it/],
    ['broken.json', /broken\.json/],
    ['wrong.json', /wrong\.json.*severity/],
  ])('says what is wrong with the incident file %s', async (name, sentence) => {
    writeFileSync(join(home.root, 'broken.json'), '{"reference": ');
    writeFileSync(join(home.root, 'wrong.json'), '{"reference": "INC-1", "title": "x", "severity": "huge"}');
    const {stdout, stderr, code} = await debrief(home, ['new', ...needed, '--from', name]);
    expect(stderr).toMatch(sentence);
    expect(stderr).toMatch(/^debrief: [^\n]+\n$/);
    expect({stdout, code}).toEqual({stdout: '', code: 1});
  });

  it.each([
    ['x.pdf', '%PDF-1.4\n', 'a PDF file'],
    ['x.docx', 'PK\u0003\u0004 word/document.xml', 'a Word document'],
    ['x.png', '\u0089PNG\r\n', 'a PNG picture'],
    ['x.bin', '\u0000\u0001\u0002\u0003\u0000', 'no text at all'],
    ['x.md', '# Mail stopped\n', 'Markdown'],
  ])('says of %s what it looks like and what is taken, from a file and from a pipe', async (name, bytes, looksLike) => {
    writeFileSync(join(home.root, name), Buffer.from(bytes, 'latin1'));
    const said = (what: string) =>
      `debrief: ${what} looks like ${looksLike}; debrief takes a JSON object with reference, title, severity, kind, security, startedAt, ` +
      'resolvedAt, zone, people and keywords: see debrief help new.\n';
    const ofFile = await debrief(home, ['new', ...needed, '--from', name]);
    expect([ofFile.code, ofFile.stderr]).toEqual([1, said(join(home.root, name))]);
    const ofPipe = await debrief(home, ['new', ...needed, '--from', '-'], {input: Buffer.from(bytes, 'latin1')});
    expect([ofPipe.code, ofPipe.stderr]).toEqual([1, said('the text in the pipe')]);
  });

  it('says of damaged UTF-8 how it can be mended, since that may well be an incident', async () => {
    writeFileSync(
      join(home.root, 'cut.json'),
      Buffer.from('{"title": "Caf\u00c3\u00a9, caf\u00c3\u00a9, caf\u00c3 au lait"}', 'latin1'),
    );
    const {stderr} = await debrief(home, ['new', ...needed, '--from', 'cut.json']);
    expect(stderr).toMatch(/cut\.json looks like UTF-8 .*: save it as UTF-8 text first\.\n$/);
  });

  it('takes local for the zone of this machine', async () => {
    const env = {TZ: 'Pacific/Auckland'};
    const {stdout} = await debrief(home, ['new', ...needed, '--zone', 'local', '--json'], {env});
    expect(JSON.parse(stdout).zone).toBe('Pacific/Auckland');
  });

  describe('where HOME is no folder', () => {
    const own = {DEBRIEF_HOME: '', DEBRIEF_CONFIG: '', XDG_DATA_HOME: '', XDG_CONFIG_HOME: ''};

    it.each([['file'], ['file/below'], ['nowhere']])('says so in one sentence: %s', async (place) => {
      writeFileSync(join(home.root, 'file'), '');
      symlinkSync(join(home.root, 'gone'), join(home.root, 'nowhere'));
      const env = {...own, HOME: join(home.root, place)};
      const sentence = `debrief: HOME is ${env.HOME}, which is not a folder: set it to your own folder, or name another `;
      for (const args of [['list'], ['new', ...needed], ['doctor'], ['add', 'note', 'x']]) {
        const {stderr, stdout, code} = await debrief(home, args, {env});
        expect({stderr, stdout, code}).toEqual({
          stderr: `${sentence}home with --home or DEBRIEF_HOME.\n`,
          stdout: '',
          code: 1,
        });
      }
      const set = await debrief(home, ['config', 'set', 'bell', 'on'], {env});
      expect([set.code, set.stderr]).toEqual([1, `${sentence}folder with DEBRIEF_CONFIG.\n`]);
    });

    it('needs none where the home of the reviews lies elsewhere', async () => {
      writeFileSync(join(home.root, 'file'), '');
      const env = {...own, HOME: join(home.root, 'file'), DEBRIEF_HOME: home.reviews};
      const {code} = await debrief(home, ['new', ...needed], {env});
      expect(code).toBe(0);
    });
  });

  it.each([
    ['no/such/parent', /folder .*no\/such does not exist/],
    ['file', /file is not a folder: name another home/],
    ['file/below', /file is not a folder: name another home/],
  ])('says that the home %s cannot be', async (place, sentence) => {
    writeFileSync(join(home.root, 'file'), '');
    const {stdout, stderr, code} = await debrief(home, ['--home', place, 'new', ...needed]);
    expect(stderr).toMatch(sentence);
    expect(stderr).toMatch(oneSentence);
    expect({stdout, code}).toEqual({stdout: '', code: 1});
  });

  it.skipIf(process.getuid?.() === 0)('says that a home cannot be written', async () => {
    mkdirSync(join(home.root, 'closed'), {mode: 0o500});
    const {stderr, code} = await debrief(home, ['--home', 'closed', 'new', ...needed]);
    expect(stderr).toMatch(/The folder .*closed cannot be written/);
    expect(code).toBe(1);
  });

  it("starts from one of the user's own agendas, and never takes it for one of the tool's", async () => {
    const agendas = join(home.config, 'agendas');
    mkdirSync(agendas);
    const example = new URL('../../../examples/our-review.yaml', import.meta.url);
    for (const file of ['our-review.yaml', 'standard.yaml']) copyFileSync(example, join(agendas, file));
    expect((await json('new', ...needed, '--agenda', 'our-review')).agenda.id).toBe('our-review');
    const {stdout, code} = await debrief(home, ['doctor']);
    expect(stdout).toContain(
      'standard.yaml: the id standard belongs to one of debrief’s own agendas; give this one another id.',
    );
    expect(code).toBe(1);
  });

  it("offers the user's own agendas, and names the ones that cannot be read", async () => {
    mkdirSync(join(home.config, 'agendas'));
    writeFileSync(join(home.config, 'agendas', 'broken.yaml'), 'id: short\nstages: 7\n');
    const {stderr, code} = await debrief(home, ['new', ...needed, '--agenda', 'short']);
    expect(stderr).toContain('broken.yaml');
    expect(stderr).toContain('there is no agenda short');
    expect(code).toBe(2);
    const byItsFile = await debrief(home, ['new', ...needed, '--agenda', 'broken']);
    expect(byItsFile.stderr).toMatch(/^debrief: .*broken\.yaml, line 2, stages: a list of stages is needed/);
    expect(byItsFile.stderr).not.toContain('there is no agenda');
    expect(byItsFile).toMatchObject({stdout: '', code: 2});
  });

  it('keeps texts that would steer a terminal from doing so', async () => {
    const id = await newReview(home, 'INC-\u001b[31m8\u202e');
    expect((await json('show', id)).reference).toBe('INC-8');
  });
});
