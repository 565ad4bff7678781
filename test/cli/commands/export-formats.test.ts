// `debrief export`: which formats are written, by name, by preference and for a pipe.
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import Papa from 'papaparse';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {helpFor} from '../../../src/cli/help-text.js';
import {formatNames, formats, usualFormats} from '../../../src/exchange/formats.js';
import {debrief, entry, newReview, oneSentence} from '../../support/debrief.js';
import {type TempHome, tempHome} from '../../support/temp-home.js';
import {closeTerminals, openTerminal} from '../../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const begun = () => newReview(home, 'INC-7', '--folder', home.incident, '--person', 'First responder:responder');
const inFolder = () => readdirSync(home.incident).filter((name) => !name.startsWith('.'));
const filesOf = (...names: (keyof typeof formats)[]) =>
  [...[...names.map((name) => formats[name].file), 'SHA256SUMS'].map((file) => `INC-7-${file}`), 'README.md'].sort();

const prefers = (value: string) =>
  writeFileSync(join(home.config, 'preferences.json'), JSON.stringify({formats: value}));

it('names all formats in its help', () => {
  const help = helpFor('export').replace(/\s+/g, ' ');
  expect(help).toContain(formatNames.join(', '));
});

describe('the preference for formats', () => {
  it('says what is written, in whatever case and order, each once', async () => {
    await begun();
    prefers(' Jira, report,,jira');
    await debrief(home, ['export']);
    expect(inFolder()).toEqual(filesOf('report', 'jira'));
  });

  it.each(['', ' ', ', ,'])('is the usual where it says %j', async (value) => {
    await begun();
    prefers(value);
    expect((await debrief(home, ['export'])).code).toBe(0);
    expect(inFolder()).toEqual(filesOf(...usualFormats));
  });

  it('that names no format is told of in a sentence, and nothing is written', async () => {
    await begun();
    prefers('report,jria');
    const {stdout, stderr, code} = await debrief(home, ['export']);
    expect(stderr).toBe('debrief: there is no format jria (the preference formats), did you mean jira?\n');
    expect({stdout, code, files: inFolder()}).toEqual({stdout: '', code: 2, files: []});
    // What is named by hand counts alone.
    expect((await debrief(home, ['export', '--format', 'tasks'])).code).toBe(0);
    expect(inFolder()).toEqual(filesOf('tasks'));
  });

  it('is not set to what is no format', async () => {
    const {stderr, code} = await debrief(home, ['config', 'set', 'formats', 'report,reprot']);
    expect([stderr, code]).toEqual(['debrief: there is no format reprot, did you mean report?\n', 2]);
    const unlike = await debrief(home, ['config', 'set', 'formats', 'word']);
    expect(unlike.stderr).toContain('there is no format word: there are pre-read,');
    expect(unlike.stderr).toMatch(oneSentence);
    const empty = await debrief(home, ['config', 'set', 'formats', ' ']);
    expect(empty.stderr).toContain('debrief help export has them');
    expect((await debrief(home, ['config', 'get', 'formats'])).stdout).toBe('-\n');
    expect((await debrief(home, ['config', 'set', 'formats', 'report,tasks'])).stdout).toBe('report,tasks\n');
  });

  it('gives an audience what of it goes so far, else what is usual for it', async () => {
    await begun();
    prefers('report,json,tasks');
    await debrief(home, ['export', '--audience', 'company']);
    expect(inFolder()).toContain('INC-7-company-actions.md');
    expect(inFolder()).not.toContain('INC-7-company-review.json');
    prefers('json');
    await debrief(home, ['export', '--audience', 'client']);
    expect(inFolder()).toContain('INC-7-client-report.md');
  });
});

describe('what earlier exports left', () => {
  it('stays in the page about the folder and in the sums, which sha256sum finds right', async () => {
    await begun();
    await debrief(home, ['export']);
    await debrief(home, ['export', '--audience', 'client']);
    await debrief(home, ['invite', '--at', 'tomorrow 14:00']);
    await debrief(home, ['export', '--format', 'jira,tasks']);
    const told = [...usualFormats, 'jira', 'tasks'] as const;
    const page = readFileSync(join(home.incident, 'README.md'), 'utf8');
    for (const format of told) expect(page).toContain(`\`INC-7-${formats[format].file}\` – `);
    expect(page).toContain('`INC-7-invitation.ics` – the meeting, for a calendar');
    expect(page).not.toContain('client');
    expect(page).not.toContain('`README.md`');
    const sums = readFileSync(join(home.incident, 'INC-7-SHA256SUMS'), 'utf8');
    // The page is in the sums, and not in its own list.
    expect(sums.trimEnd().split('\n')).toHaveLength((page.match(/^- /gm)?.length ?? 0) + 1);
    for (const [, sum, name = ''] of sums.matchAll(/^(\S+) {2}(.+)$/gm)) {
      expect(
        createHash('sha256')
          .update(readFileSync(join(home.incident, name)))
          .digest('hex'),
      ).toBe(sum);
    }
  });

  it('is the page of whoever has the name: another review’s goes by its reference', async () => {
    await begun();
    await debrief(home, ['export']);
    await newReview(home, 'INC-8', '--folder', home.incident);
    await debrief(home, ['export', 'INC-8']);
    expect(readFileSync(join(home.incident, 'README.md'), 'utf8')).toContain('# INC-7');
    expect(readFileSync(join(home.incident, 'INC-8-README.md'), 'utf8')).toContain('# INC-8');
    writeFileSync(join(home.incident, 'INC-7-record.md'), 'mine');
    await debrief(home, ['export', 'INC-7']);
    const page = readFileSync(join(home.incident, 'README.md'), 'utf8');
    expect(page).toMatch(/`INC-7-record.md` – the record .*; as somebody edited it\n/);
    expect(page).toMatch(/`INC-7-record.2.md` – the record .* went\n/);
    writeFileSync(join(home.incident, 'README.md'), 'ours');
    const {stderr} = await debrief(home, ['export', 'INC-7']);
    expect(stderr).toContain('kept 2 files as they were');
    expect(readFileSync(join(home.incident, 'README.md'), 'utf8')).toBe('ours');
    expect(readFileSync(join(home.incident, 'README.2.md'), 'utf8')).toContain('# INC-7');
  });
});

describe('accounts of people', () => {
  it('go into what takes them, and a list that is wrong is named', async () => {
    await begun();
    await debrief(home, ['add', 'action', 'Rehearse the restore', '--owner', 'First responder', '--due', '2w']);
    const file = join(home.config, 'people.json');
    writeFileSync(file, '{"first responder": {"github": "@responder"}}');
    const issues = async () => {
      const {stdout} = await debrief(home, ['export', '--format', 'github', '--stdout', '--all-actions']);
      return JSON.parse(stdout) as {assignees?: string[]}[];
    };
    expect((await issues())[0]?.assignees).toEqual(['responder']);
    writeFileSync(file, '{"First responder": {\n  "github": "a b"\n}}');
    const {stderr, code} = await debrief(home, ['export', '--format', 'github']);
    expect([stderr, code]).toEqual([
      expect.stringContaining(`debrief: ${file}, line 2, First responder.github: an account`),
      0,
    ]);
  });

  it('are needed where nobody is to be named: with a list that cannot be used nothing goes out', async () => {
    await begun();
    const file = join(home.config, 'people.json');
    writeFileSync(file, '{"First responder": {"github": "frst42"},\n "Note taker": {"slack": "x"}\n}');
    await debrief(home, ['add', 'note', '+ frst42 saw it first', '--question', 'hypothesis']);
    for (const words of [
      ['export', '--audience', 'client'],
      ['export', '--audience', 'client', '--format', 'report', '--stdout'],
      ['export', '--roles', '--to', join(home.root, 'roles')],
      ['push', '--to', 'github', '--in', 'example/queue', '--roles', '--all-actions'],
    ]) {
      const {stdout, stderr, code} = await debrief(home, words);
      expect([stdout, code]).toEqual(['', 1]);
      expect(stderr).toContain(`needs the accounts of people.json: ${file}, line 2, Note taker.slack: no field`);
    }
    expect(inFolder()).toEqual([]);
    rmSync(file);
    mkdirSync(file);
    expect((await debrief(home, ['export', '--audience', 'client'])).code).toBe(1);
    expect((await debrief(home, ['export'])).code).toBe(0);
  });
});

describe('--stdout', () => {
  it('prints one format as the folder has it', async () => {
    await begun();
    await debrief(home, ['add', 'action', 'Größere Warteschlange', '--owner', 'First responder']);
    await debrief(home, ['export', '--format', 'report,spreadsheet', '--all-actions']);
    // Said beside what is printed, and of what is for a tool alone.
    const lacks = 'Without a due day: “INC-7: Größere Warteschlange”.\n';
    for (const format of ['report', 'spreadsheet'] as const) {
      const {stdout, stderr, code} = await debrief(home, ['export', '--format', format, '--stdout', '--all-actions']);
      const inFile = readFileSync(join(home.incident, `INC-7-${formats[format].file}`), 'utf8');
      // The report tells when it was written.
      const sameDay = (text: string) => text.replace(/\d\d:\d\d/g, '');
      expect({stdout: sameDay(stdout), stderr, code}).toEqual({
        stdout: sameDay(inFile),
        stderr: format === 'report' ? '' : lacks,
        code: 0,
      });
    }
  });

  it('prints a table as spreadsheets take it, its mark of the encoding first', async () => {
    await begun();
    await debrief(home, ['add', 'action', 'Größere Warteschlange', '--owner', 'First responder']);
    const {stdout} = await debrief(home, ['export', '--format', 'spreadsheet', '--stdout', '--all-actions']);
    expect(stdout.codePointAt(0)).toBe(0xfeff);
    const {data, meta} = Papa.parse<Record<string, string>>(stdout.slice(1), {header: true, skipEmptyLines: true});
    expect(meta.fields?.length).toBeGreaterThan(3);
    expect(data.map((row) => Object.values(row))).toEqual([expect.arrayContaining(['Größere Warteschlange'])]);
  });

  it.skipIf(process.platform === 'win32')('ends quietly where its reader has seen enough', async () => {
    await begun();
    for (let count = 0; count < 3; count += 1) await debrief(home, ['add', 'note', 'x'.repeat(60_000)]);
    const shell = `set -o pipefail; "${process.execPath}" "${entry}" export --format record --stdout | head -c 4`;
    const text = execFileSync('bash', ['-c', shell], {
      env: {PATH: process.env.PATH ?? '', ...home.env},
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    expect(text).toBe('---\n');
  });

  it.each([
    [[], '--stdout prints one format: name it with --format.'],
    [['--format', 'report,tasks'], '--stdout prints one format: name it with --format.'],
    [['--format', 'report', '--to', 'x'], '--stdout prints a format as it is: leave --to out.'],
    [['--format', 'report', '--quiet'], '--stdout prints a format as it is: leave --quiet out.'],
    [['--format', 'reprot'], 'there is no format reprot, did you mean report?'],
    [['--format', ''], '--stdout prints one format: name it with --format.'],
  ])('with %j is refused in a sentence', async (args, says) => {
    await begun();
    const {stdout, stderr, code} = await debrief(home, ['export', '--stdout', ...args]);
    expect({stdout, stderr, code}).toEqual({stdout: '', stderr: `debrief: ${says}\n`, code: 2});
  });

  it('goes with no --json, which says so as programs read it', async () => {
    await begun();
    const {stdout, stderr, code} = await debrief(home, ['export', '--stdout', '--format', 'report', '--json']);
    expect([stdout, code]).toEqual(['', 2]);
    expect(JSON.parse(stderr).error.message).toBe('--stdout prints a format as it is: leave --json out.');
  });
});

it('names the formats it wrote in its answer as JSON', async () => {
  await begun();
  const answer = async (...args: string[]) => JSON.parse((await debrief(home, ['export', '--json', ...args])).stdout);
  expect((await answer()).formats).toEqual(usualFormats);
  expect((await answer('--format', 'tasks,report')).formats).toEqual(['report', 'tasks']);
});

describe('the recording', () => {
  it('goes along as a file where it is one, with its size told, unless formats are named', async () => {
    const recording = join(home.root, 'meeting.mp4');
    writeFileSync(recording, Buffer.alloc(1_500_000, 3));
    await newReview(home, 'INC-7', '--folder', home.incident, '--recording', recording);
    await debrief(home, ['export', '--format', 'report']);
    expect(inFolder()).toEqual(filesOf('report'));
    const {stdout, stderr} = await debrief(home, ['export']);
    expect(stderr).toContain('The recording went along: 1.5 MB.\n');
    expect(stdout).toContain(join(home.incident, 'INC-7-recording.mp4'));
    const again = JSON.parse((await debrief(home, ['export', '--json'])).stdout);
    expect(again.copied).toEqual([{file: join(home.incident, 'INC-7-recording.mp4'), bytes: 1_500_000, isNew: false}]);
    await debrief(home, ['export', '--roles', '--to', 'roles']);
    expect(readdirSync(join(home.root, 'roles')).join()).not.toContain('recording');
    const sums = execFileSync('sha256sum', ['-c', 'INC-7-SHA256SUMS'], {cwd: home.incident, encoding: 'utf8'});
    expect(sums).toContain('INC-7-recording.mp4: OK');
  });

  it('is missed aloud where it is not there', async () => {
    const recording = join(home.root, 'not-mounted', 'meeting.mp4');
    await newReview(home, 'INC-7', '--folder', home.incident, '--recording', recording);
    const {stderr, code} = await debrief(home, ['export']);
    expect([stderr, code]).toEqual([expect.stringContaining(`${recording} is not there: no recording was copied.`), 0]);
    await debrief(home, ['export', '--audience', 'company', '--format', 'report']);
    expect(readFileSync(join(home.incident, 'INC-7-company-report.md'), 'utf8')).not.toContain('not-mounted');
    await debrief(home, ['invite', '--at', 'tomorrow 14:00']);
    expect(readFileSync(join(home.incident, 'INC-7-invitation.ics'), 'utf8')).not.toContain('recording goes');
  });

  it('goes along as a page with its link', async () => {
    await newReview(home, 'INC-7', '--folder', home.incident, '--recording', 'https://example.org/v/7');
    await debrief(home, ['export']);
    expect(readFileSync(join(home.incident, 'INC-7-recording.html'), 'utf8')).toContain('https://example.org/v/7');
  });
});

// A sparse file of many gigabytes takes long enough to be stopped.
it.skipIf(process.platform === 'win32')(
  'is stopped by Ctrl+C in a long export, and nothing is half written',
  async () => {
    const recording = join(home.root, 'meeting.mp4');
    writeFileSync(recording, '');
    truncateSync(recording, 3_000_000_000);
    await newReview(home, 'INC-7', '--folder', home.incident, '--recording', recording);
    const me = await openTerminal({args: ['export'], home, columns: 80, rows: 24});
    await me.sees('is being copied into');
    await me.press('ctrl+c');
    await me.sees('debrief: stopped: nothing was written.');
    expect(await me.exited()).toMatchObject({code: 130});
    expect(inFolder()).toEqual([]);
    expect(readdirSync(home.incident)).toEqual(['.debrief-export.json']);
  },
);
