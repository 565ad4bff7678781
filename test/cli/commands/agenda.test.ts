// `debrief agenda`: what there is, how it will look, what is wrong in a file, and a file to start from.
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import stringWidth from 'string-width';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {builtInAgendas} from '../../../src/review/agendas/index.js';
import {debrief, newReview, oneSentence} from '../../support/debrief.js';
import {type TempHome, tempHome} from '../../support/temp-home.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(() => home.remove());

const example = new URL('../../../examples/our-review.yaml', import.meta.url);
const own = (name: string) => join(home.config, 'agendas', name);
const agenda = (...args: string[]) => debrief(home, ['agenda', ...args]);

/** A file of the user's own: the example with one text in place of another. */
function write(file: string, from: string | RegExp = '', to = ''): string {
  mkdirSync(join(home.config, 'agendas'), {recursive: true});
  writeFileSync(file, readFileSync(example, 'utf8').replace(from, to));
  return file;
}

describe('list', () => {
  it('says which there are, how long they take and where each is from', async () => {
    write(own('ours.yaml'));
    const {stdout, code} = await agenda();
    expect(stdout).toMatch(/^standard +90 min +8 topics, 34 questions +en +built in +Incident review$/m);
    expect(stdout).toMatch(/^ours +45 min +\d topics, \d+ questions +en +ours\.yaml +Our short review$/m);
    expect(stdout).toContain(`Your own are in ${join(home.config, 'agendas')}.`);
    expect(code).toBe(0);
    expect((await agenda('list')).stdout).toBe(stdout);
  });

  it('names a file that cannot be used, its first problem and where the others are said', async () => {
    write(own('ours.yaml'), /minutes: (5|25)$/gm, 'minutes: soon');
    const {stdout, code} = await agenda('list');
    expect(stdout).toMatch(/^! .*ours\.yaml, line \d+, stages\[0\]\.minutes: a whole number of minutes is needed\./m);
    expect(stdout).toContain('debrief agenda check ours.yaml says 2 more.');
    expect(code).toBe(0);
  });

  it('says what is in the way of the folder of one’s own', async () => {
    writeFileSync(join(home.config, 'agendas'), 'no folder');
    const {stdout, stderr, code} = await agenda('list');
    expect(stderr).toContain(join(home.config, 'agendas'));
    expect(stderr).toMatch(oneSentence);
    expect({code, stdout}).toEqual({code: 0, stdout: expect.stringContaining('standard')});
    const made = await agenda('new', 'ours');
    expect(made.stderr).toContain('is not a folder: name another folder with DEBRIEF_CONFIG.');
    expect(made.code).toBe(1);
  });

  it('says how to make one where there is none', async () => {
    expect((await agenda('list')).stdout).toContain('debrief agenda new NAME makes one of your own');
  });
});

describe('show', () => {
  it('is the meeting as it will be, with every stage, question and item', async () => {
    const {stdout} = await agenda('show', 'standard');
    const [standard] = builtInAgendas;
    for (const {title, minutes, questions} of standard?.stages ?? []) {
      expect(stdout).toContain(`\n${title} · ${minutes} minutes\n`);
      questions.forEach(({text}, index) => void expect(stdout).toContain(` ${index + 1}. ${text}`));
    }
    expect(stdout).toContain('[ ] The meeting is booked for 90 minutes');
    expect(stdout).not.toContain(standard?.stages[0]?.questions[0]?.prompts[0]);
  });

  it('has the prompts where they are asked for', async () => {
    expect((await agenda('show', 'standard', '--prompts')).stdout).toContain(
      '     – Norm Kerth, Project Retrospectives',
    );
  });

  it('has the minutes that the stages are stretched to', async () => {
    const file = write(own('ours.yaml'), 'language: en', 'minutes: 90');
    const {stdout} = await agenda('show', 'ours');
    expect(stdout).toContain('What happened · 50 minutes');
    expect(stdout).toContain('  2. What did we decide to do? (must · 24 minutes)\n     · Which options did we see?\n');
    expect((await agenda('show', file)).stdout).toContain('Our short review · 90 minutes\nours · ');
  });

  it('is ASCII but for what its author wrote where the terminal shows no more', async () => {
    write(own('ours.yaml'), 'Our short review', 'Rückblick …');
    const {stdout} = await debrief(home, ['agenda', 'show', 'ours'], {env: {LANG: 'C', LC_ALL: 'C'}});
    expect(stdout).toContain('Rückblick … . 45 minutes');
  });

  it('of a file with mistakes says where they are told', async () => {
    write(own('ours.yaml'), 'kind: opening', 'kind: intro');
    const {stdout, stderr, code} = await agenda('show', 'ours');
    expect(stderr).toMatch(/ours\.yaml cannot be shown for 1 problem: debrief agenda check ours says more\.\n$/);
    expect(stderr).toMatch(oneSentence);
    expect({stdout, code}).toEqual({stdout: '', code: 1});
  });
});

describe('check', () => {
  it('says that all is well, and how the minutes add up', async () => {
    write(own('ours.yaml'));
    const {stdout, code} = await agenda('check', 'ours');
    expect(stdout).toContain('ours.yaml is fine: Our short review (ours), 45 minutes.\n');
    expect(stdout).toContain('Its stages add up: Opening 5, What happened 25 (13 + 12), Actions 10 and Close 5.\n');
    expect(code).toBe(0);
  });

  it('says that stages are stretched to what the agenda says', async () => {
    const file = write(join(home.root, 'elsewhere.yml'), 'language: en', 'minutes: 90');
    expect((await agenda('check', file)).stdout).toContain(
      'Its stages have 45 minutes, and are stretched to 90: Opening 10, What happened 50 (26 + 24), Actions 20 and Close 10.',
    );
  });

  it('says which stage has more topics than minutes', async () => {
    const file = write(join(home.root, 'elsewhere.yml'), 'language: en', 'minutes: 4');
    const {stdout, code} = await agenda('check', file);
    expect(stdout).toContain('What happened: 1 of its 2 topics has under a minute.');
    expect(code).toBe(0);
  });

  it('says every problem by line and field, whatever the file is called by', async () => {
    const file = write(own('ours.yaml'), /minutes: (5|25)$/gm, 'minutes: soon');
    for (const name of ['ours', 'OURS', 'ours.yaml', file]) {
      const {stdout, code} = await agenda('check', name);
      expect(
        stdout.match(/^ {2}! line \d+, stages\[\d\]\.minutes: a whole number of minutes is needed$/gm),
      ).toHaveLength(3);
      expect(stdout).toContain('ours.yaml: 3 problems, and no review can begin with it yet');
      expect(code).toBe(1);
    }
  });

  it('says whose an id is', async () => {
    write(own('standard.yaml'));
    const {stdout, code} = await agenda('check', 'standard.yaml');
    expect(stdout).toContain('  ! the id standard belongs to one of debrief’s own agendas; give this one another id');
    expect(code).toBe(1);
    expect((await agenda('check', 'standard')).stdout).toContain('standard is fine: Incident review, 90 minutes.');
  });

  it.skipIf(process.platform === 'win32')('waits for nobody who would write into a named pipe', async () => {
    mkdirSync(join(home.config, 'agendas'));
    execFileSync('mkfifo', [own('ours.yaml')]);
    const {stderr, code} = await agenda('check', 'ours');
    expect(stderr).toContain('ours.yaml is no file: move it away.');
    expect(code).toBe(1);
  });

  it.skipIf(process.platform === 'win32')('says of what is no file, and of links in a circle, what it is', async () => {
    const [pipe, circle] = [join(home.root, 'pipe.yaml'), join(home.root, 'circle.yaml')];
    execFileSync('mkfifo', [pipe]);
    symlinkSync(circle, circle);
    const named = await agenda('check', pipe);
    expect(named.stderr).toContain(
      'pipe.yaml is a pipe or a device, not a file: save the agenda as a file, or send it to',
    );
    const round = await agenda('check', circle);
    expect(round.stderr).toContain('which cannot be reached (its links lead in a circle)');
    expect([named.code, round.code]).toEqual([1, 1]);
  });

  it('reads what is sent to it', async () => {
    const text = readFileSync(example, 'utf8');
    const {stdout} = await debrief(home, ['agenda', 'check', '-'], {input: text});
    expect(stdout).toContain('The text in the pipe is fine: Our short review (agenda), 45 minutes.\n');
    const broken = await debrief(home, ['agenda', 'check', '-'], {
      input: text.replace('kind: opening', 'kind: intro'),
    });
    expect(broken.stdout).toContain('The text in the pipe: 1 problem, and no review can begin with it yet');
    expect(broken.code).toBe(1);
  });

  it('hints at topics that ask the same', async () => {
    write(own('ours.yaml'), 'text: What did we decide to do?', 'text: how did we FIRST notice?');
    const {stdout, code} = await agenda('check', 'ours');
    expect(stdout).toContain('2 topics ask the same: “How did we first notice?”.\n');
    expect(code).toBe(0);
    expect(JSON.parse((await agenda('check', 'ours', '--json')).stdout).hints).toHaveLength(1);
    expect(JSON.parse((await agenda('check', 'standard', '--json')).stdout).hints).toEqual([]);
  });

  it('names the encoding of what is no UTF-8, as a new review does', async () => {
    write(own('ours.yaml'));
    writeFileSync(own('ours.yaml'), Buffer.from('title: R\xfcckblick\n', 'latin1'));
    const {stderr, code} = await agenda('check', 'ours');
    expect(stderr).toContain('looks like Latin-1 (ISO-8859-1), not like UTF-8 text');
    expect(code).toBe(1);
  });
});

describe('new', () => {
  it('writes the example under its own title, and says where', async () => {
    const {stdout, code} = await agenda('new', 'night-shift');
    expect({stdout, code}).toEqual({stdout: `${own('night-shift.yaml')}\n`, code: 0});
    const text = readFileSync(own('night-shift.yaml'), 'utf8');
    expect(text).toBe(readFileSync(example, 'utf8').replace('Our short review', 'Night shift'));
    expect(statSync(own('night-shift.yaml')).mode & 0o777).toBe(0o600);
    const id = await newReview(home, 'INC-7', '--agenda', 'night-shift');
    expect(JSON.parse((await debrief(home, ['show', id, '--json'])).stdout).agenda).toMatchObject({
      id: 'night-shift',
      title: 'Night shift',
      language: 'en',
    });
  });

  it.each(['standard', 'moj', 'dxw'])('copies %s, which then looks the same', async (from) => {
    await agenda('new', 'Ours & theirs', '--from', from);
    const text = readFileSync(own('ours-and-theirs.yaml'), 'utf8');
    expect(text).toMatch(new RegExp(`^# A copy of .* \\(${from}\\)\\.`));
    const look = async (id: string) => (await agenda('show', id, '--prompts')).stdout.split('\n').slice(2);
    expect(await look('ours-and-theirs')).toEqual(await look(from));
  });

  it('copies a file of one’s own with its comments', async () => {
    const file = write(own('ours.yaml'), 'title:', 'id: mine\ntitle:');
    for (const [name, from] of [
      ['second', 'mine'],
      ['third', file],
    ] as const) {
      expect((await agenda('new', name, '--from', from)).code).toBe(0);
      expect(readFileSync(own(`${name}.yaml`), 'utf8')).toContain('An id that is left out is made of the text.');
      expect((await agenda('show', name)).stdout).toContain(`\n${name} · `);
    }
  });

  it('copies nothing that cannot be read', async () => {
    write(own('broken.yaml'), 'kind: opening', 'kind: intro');
    const {stderr, code} = await agenda('new', 'ours', '--from', 'broken');
    expect(stderr).toContain('broken.yaml cannot be copied: debrief agenda check broken says what is wrong.');
    expect([code, existsSync(own('ours.yaml'))]).toEqual([1, false]);
  });

  it('never writes over a file, nor takes the id of another', async () => {
    write(own('ours.yaml'), 'Our short review', 'Mine');
    write(own('broken.yml'), 'title:', 'titel:');
    write(own('other.yaml'), 'title:', 'id: theirs\ntitle:');
    for (const [name, code, says] of [
      ['ours', 1, 'ours.yaml is there already: debrief agenda edit ours opens it.'],
      ['Ours', 1, 'ours.yaml is there already'],
      ['broken', 1, 'broken.yml is there already: debrief agenda edit broken opens it.'],
      ['theirs', 2, 'other.yaml; give this one another id.'],
      ['standard', 2, 'belongs to one of debrief’s own agendas; give this one another id.'],
      ['a/b', 2, 'agenda new takes a name such as our-review, not a/b; it goes into '],
    ] as const) {
      const ran = await agenda('new', name);
      expect(ran.stderr).toContain(says);
      expect(ran.stderr).toMatch(oneSentence);
      expect([name, ran.stdout, ran.code]).toEqual([name, '', code]);
    }
    expect(readFileSync(own('ours.yaml'), 'utf8')).toContain('title: Mine');
  });

  it('takes a name in any script', async () => {
    await agenda('new', '振り返り');
    const {stdout} = await agenda('list');
    expect(stdout).toContain('振り返り');
    const columns = stdout
      .split('\n')
      .slice(0, 4)
      .map((line) => stringWidth(line.slice(0, line.search(/\d+ min/))));
    expect(new Set(columns).size).toBe(1);
  });
});

it('changes nothing of what comes with debrief, and says how a copy is made', async () => {
  const {stderr, code} = await agenda('edit', 'standard');
  expect(stderr).toMatch(/debrief agenda edit needs a terminal; debrief agenda check says/);
  expect(code).toBe(2);
  expect(existsSync(own('standard.yaml'))).toBe(false);
});
