// `debrief doctor`: what is wrong with the setup and the reviews, and its repair.
import {execFileSync} from 'node:child_process';
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {debrief, newReview} from '../../support/debrief.js';
import type {TempHome} from '../../support/temp-home.js';
import {tempHome} from '../../support/temp-home.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(() => home.remove());

describe('debrief doctor', () => {
  it('finds nothing wrong with a sound setup', async () => {
    await newReview(home);
    const {stdout, stderr, code} = await debrief(home, ['doctor']);
    expect({stderr, code}).toEqual({stderr: '', code: 0});
    expect(stdout).toContain(`Node: ${process.versions.node}`);
    expect(stdout).toContain(`reviews: ${home.reviews}`);
    expect(stdout).not.toContain('  !');
  });

  it('names what is damaged, ends with 1, and repairs it when asked', async () => {
    const id = await newReview(home);
    await debrief(home, ['add', 'note', 'first']);
    const reviews = join(home.reviews, 'reviews');
    const journals = join(reviews, readdirSync(reviews)[0] ?? '', 'journal');
    const last = join(journals, readdirSync(journals).sort().at(-1) ?? '');
    writeFileSync(last, `${readFileSync(last, 'utf8')}not a line of a journal\n`);
    const found = await debrief(home, ['doctor', id]);
    expect(found.stdout).toMatch(/ {2}! journal\/.* \(--repair mends it\)/);
    expect({stderr: found.stderr, code: found.code}).toEqual({stderr: '', code: 1});
    const repaired = await debrief(home, ['doctor', id, '--repair']);
    expect(repaired.stdout).toContain('review: INC-7, Mail queue stopped · ');
    expect(repaired.stdout).toContain('  ✓ journal/');
    expect(repaired.code).toBe(0);
    expect((await debrief(home, ['show', id])).stdout).toContain('first');
  });

  it('speaks JSON, and names preferences and agendas that cannot be used', async () => {
    writeFileSync(join(home.config, 'preferences.json'), '{');
    mkdirSync(join(home.config, 'agendas'));
    writeFileSync(join(home.config, 'agendas', 'mine.json'), '{"stages": 7}');
    const {stdout, stderr, code} = await debrief(home, ['doctor', '--json']);
    const {parts}: {parts: {part: string; findings: {says: string}[]}[]} = JSON.parse(stdout);
    expect(parts.map(({part}) => part)).toEqual(['Node', 'reviews', 'preferences', 'agendas']);
    expect(parts[2]?.findings[0]?.says).toContain('preferences.json');
    expect(parts[3]?.findings[0]?.says).toMatch(/mine\.json, line \d+/);
    expect({stderr, code}).toEqual({stderr: '', code: 1});
  });

  it.skipIf(process.platform === 'win32')(
    'is not kept waiting by named pipes, and names those in its way',
    async () => {
      const id = await newReview(home);
      const reviews = join(home.reviews, 'reviews');
      const folder = join(reviews, readdirSync(reviews)[0] ?? '');
      mkdirSync(join(home.config, 'agendas'), {recursive: true});
      rmSync(join(home.config, 'preferences.json'), {force: true});
      rmSync(join(folder, 'review.json'), {force: true});
      const pipes = [
        join(home.config, 'preferences.json'),
        join(home.config, 'agendas', 'mine.json'),
        join(folder, 'review.json'),
        join(folder, 'journal', 'x.jsonl'),
      ];
      execFileSync('mkfifo', pipes);
      const {stdout, stderr, code} = await debrief(home, ['doctor', id]);
      expect({stderr, code}).toEqual({stderr: '', code: 1});
      expect(stdout).toContain(`! ${pipes[0]} is no file`);
      expect(stdout).toContain(`! ${pipes[1]} is no file`);
      expect(stdout).toContain('! review.json: It is damaged');
      expect((await debrief(home, ['doctor', id, '--repair'])).stdout).toContain('✓ review.json was damaged');
    },
  );

  it('says all that it found of a folder that holds no review', async () => {
    const id = await newReview(home);
    const reviews = join(home.reviews, 'reviews');
    const folder = join(reviews, readdirSync(reviews)[0] ?? '');
    const [journal = ''] = readdirSync(join(folder, 'journal'));
    writeFileSync(join(folder, 'journal', journal), 'not a line of a journal\n');
    rmSync(join(folder, 'review.json'), {force: true});
    for (const words of [['doctor'], ['doctor', id], ['doctor', '--repair']]) {
      const {stdout, stderr, code} = await debrief(home, words);
      expect({stderr, code}).toEqual({stderr: '', code: 1});
      expect(stdout).toContain(folder);
      expect(stdout).toContain(words.includes('--repair') ? 'was set aside' : '1 damaged lines are skipped');
      expect(stdout).not.toContain('says what the journals say');
    }
  });

  it('shows a review whose journals are gone as damaged, not as a crash', async () => {
    const id = await newReview(home);
    const reviews = join(home.reviews, 'reviews');
    rmSync(join(reviews, readdirSync(reviews)[0] ?? ''), {recursive: true});
    mkdirSync(join(reviews, `2026-11-01-inc-7-${id}`));
    const {stderr, code} = await debrief(home, ['doctor']);
    expect({stderr, code}).toEqual({stderr: '', code: 1});
  });
});
