// `debrief hints`: any text is read, and each hint says where it is and what could be asked.
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {builtInAgendas} from '../../src/review/agendas/index.js';
import {debrief, newReview} from '../support/debrief.js';
import {type TempHome, tempHome} from '../support/temp-home.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
  await writeFile(join(home.root, 'report.md'), '# Report\n\nThe page came at 02:14. We should have called.\n');
});
afterEach(() => home.remove());

test('says line, column, words and question, and is content by default', async () => {
  const {stdout, code} = await debrief(home, ['hints', 'report.md']);
  expect(stdout).toBe('3:25  “We should have called”  What did they see and do at that moment?\n');
  expect(code).toBe(0);
});

test('counts columns in characters, and reads the pipe', async () => {
  const {stdout} = await debrief(home, ['hints', '-', '--json'], {input: 'Überlast 🌊. It was human error.\r\n'});
  expect(JSON.parse(stdout).hints).toMatchObject([{line: 1, column: 20, match: 'human error', family: 'person'}]);
});

test('a line of any length is gone through once', async () => {
  const input = 'It was human error. '.repeat(50_000);
  const {hints} = JSON.parse((await debrief(home, ['hints', '-', '--json'], {input})).stdout);
  expect(hints).toHaveLength(50_000);
  expect(hints.at(-1)).toMatchObject({line: 1, column: input.length - 12});
});

test('gives one object for each finding of a sentence, with its place', async () => {
  const input = 'It was human error, it was her fault, and he was careless.';
  const {stdout} = await debrief(home, ['hints', '-', '--json'], {input});
  expect(JSON.parse(stdout).hints).toMatchObject([
    {line: 1, column: 8, match: 'human error'},
    {line: 1, column: 28, match: 'her fault'},
    {line: 1, column: 50, match: 'careless'},
  ]);
});

test('with --strict the exit code tells whether there is any', async () => {
  expect((await debrief(home, ['hints', 'report.md', '--strict'])).code).toBe(1);
  const none = await debrief(home, ['hints', '-', '--strict'], {input: '> We should have called.\n'});
  expect(none).toMatchObject({code: 0, stdout: 'No hints.\n'});
});

test('an agenda that asks for a root cause has no hint on it', async () => {
  const input = 'The root cause was a full disk.';
  expect((await debrief(home, ['hints', '-'], {input})).stdout).toContain('“root cause”');
  expect((await debrief(home, ['hints', '-', '--agenda', 'moj'], {input})).stdout).toBe('No hints.\n');
});

test.each(builtInAgendas.map(({id}) => id))(
  'has no question about what the export of a review asks itself: %s',
  async (agenda) => {
    await newReview(home, 'INC-7', '--agenda', agenda);
    await debrief(home, ['export', 'INC-7', '--to', home.root]);
    for (const file of ['INC-7-report.md', 'INC-7-record.md']) {
      expect((await debrief(home, ['hints', file])).stdout, file).toBe('No hints.\n');
    }
    const input = 'Somebody said: if only it had been on. How could we have noticed this sooner?\n';
    expect((await debrief(home, ['hints', '-'], {input})).stdout).toMatch(/^1:16 {2}“if only” [^\n]*\n$/);
  },
);

test('knows the people of the review that is named, and those whom an export names', async () => {
  await newReview(home, 'INC-7', '--person', 'Grace Li:responder');
  const input = 'Then Grace broke the build.';
  expect((await debrief(home, ['hints', '-'], {input})).stdout).toBe('No hints.\n');
  const told = await debrief(home, ['hints', '-', '--review', 'INC-7'], {input});
  expect(told.stdout).toContain('1:6  “Grace broke”');
  await debrief(home, ['export', 'INC-7', '--to', home.root]);
  const exported = await readFile(join(home.root, 'INC-7-report.md'), 'utf8');
  await writeFile(join(home.root, 'sent.md'), `${exported}\n${input}\n`);
  expect((await debrief(home, ['hints', 'sent.md'])).stdout).toContain('“Grace broke”');
});

test('goes by a list of the user’s own, or says what is wrong in it', async () => {
  const file = join(home.config, 'guidance', 'hints.yaml');
  await mkdir(join(home.config, 'guidance'));
  const family = (pattern: string) =>
    `words: {who: [we|they]}\nfamilies:\n  - family: tone\n    severity: info\n    question: Said how?\n    patterns:\n      any: ["${pattern}"]\n`;
  await writeFile(file, family('<who> shouted'));
  expect((await debrief(home, ['hints', '-'], {input: 'They shouted.'})).stdout).toBe(
    '1:1  “They shouted”  Said how?\n',
  );
  await writeFile(file, family('<whom> shouted'));
  const wrong = await debrief(home, ['hints', '-'], {input: 'They shouted.'});
  expect(wrong.stdout).toBe('No hints.\n');
  expect(wrong.stderr).toContain('hints.yaml, line 7, families[0].patterns.any[0]: there is no list <whom> here.');
});
